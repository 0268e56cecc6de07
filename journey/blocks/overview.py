"""The journey at a glance: the doors to its answers, and what a step says in answer to one question."""

from dataclasses import dataclass

from journey.blocks.links import Inside
from journey.blocks.pictures import Picture


@dataclass(frozen=True)
class Home:
    """The way back to the overview, in the same corner of every page."""

    label: str
    address: str
    is_here: bool
    """Whether the overview is what is shown."""


@dataclass(frozen=True)
class Doors:
    """Questions of a reader, each a link to what answers it; the first, if any, is the one press that is next."""

    label: str
    first: Inside | None
    questions: tuple[Inside, ...]


@dataclass(frozen=True)
class Strip:
    """Pictures beside each other that tell one thing together, each with its caption."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class StepLine:
    """What one step says in answer to a question."""

    name: str
    address: str
    """Of the step."""
    picture: str
    """The address of its picture, which only repeats the name."""
    lines: tuple[str, ...]


@dataclass(frozen=True)
class StepLines:
    """What the steps of a phase say in answer to a question."""

    phase: str
    name: str
    steps: tuple[StepLine, ...]


EXAMPLES = (
    Home("Home", "/?lang=en", is_here=False),
    Home("Home", "/?lang=en", is_here=True),
    Doors(
        "What do you want to know?",
        Inside("Step by step", "/?step=lie-flat"),
        (Inside("Will it hurt?", "/?part=hurt"), Inside("When do I call? 715-555-0100", "/contact", "715-555-0100")),
    ),
    Doors("Others ask", None, (Inside("Am I awake?", "/?step=get-numb"),)),
    Strip((Picture("/pictures/bone-broken-still.svg", "A broken bone", "A bone."),) * 3),
    StepLines(
        "after",
        "After",
        (StepLine("Lie flat", "/?step=lie-flat", "/pictures/lie-flat.svg", ("You may feel an ache.", "Rest.")),),
    ),
)
