"""The stage of a consult: what fills the window so that two people see it across a room. All of it needs scripts."""

from dataclasses import dataclass
from typing import Literal

from journey.blocks.pictures import Picture

Act = Literal["picture", "spine", "pair", "keys", "other", "draw", "undo", "clear", "point", "clock", "print", "close"]
"""What a control of the stage does (``browser/stage.js``)."""


@dataclass(frozen=True)
class StageControl:
    """A button of the stage; with a sign, that is seen, and its label is heard."""

    act: Act
    label: str
    sign: str = ""


@dataclass(frozen=True)
class StageControls:
    """The buttons on a page that open the stage."""

    controls: tuple[StageControl, ...]


@dataclass(frozen=True)
class TalkClock:
    """How long a talk has lasted, and how many stations are left; staff switch it on."""

    says: str
    left: int


@dataclass(frozen=True)
class Drawings:
    """Where the pictures stand that were drawn on; nothing while there are none."""

    heading: str
    print_label: str
    not_printed: str
    """What is said where the sheet does not come."""
    sheet: str
    """The address of the handout that they can be printed with; empty where there is none."""


@dataclass(frozen=True)
class Key:
    """A key, and what it does."""

    name: str
    does: str


@dataclass(frozen=True)
class Ink:
    """How lines that were drawn by hand are told: each with the place where it begins, and the one where it ends."""

    line: str
    spot: str
    """Of one that ends where it began."""
    none: str
    places: tuple[str, ...]
    """Nine, from the upper left to the lower right."""


@dataclass(frozen=True)
class StageScreen:
    """What stands around something enlarged."""

    tools_label: str
    tools: tuple[StageControl, ...]
    pair: tuple[Picture, Picture] | None
    """The same picture before and after, for a slider between them."""
    pair_name: str
    ink: Ink


@dataclass(frozen=True)
class KeyList:
    """All keys, in a screen of their own."""

    heading: str
    keys: tuple[Key, ...]
    notes: tuple[str, ...]
    controls: tuple[StageControl, ...]


@dataclass(frozen=True)
class Stage:
    """Where something of a page can be enlarged, pointed at and drawn on (``browser/stage.js``)."""

    key: str
    screen: StageScreen
    keys: KeyList


EXAMPLES = (
    StageControls((StageControl("picture", "Enlarge"), StageControl("keys", "Keys", "?"))),
    StageScreen(
        "Tools",
        (StageControl("draw", "Draw"), StageControl("close", "Close")),
        (Picture("/pictures/a.svg", "A broken bone", "Before."), Picture("/pictures/b.svg", "A filled bone", "After.")),
        "Before and after",
        Ink("Line {n}, from {start} to {end}.", "Line {n}, {start}.", "Nothing is drawn.", ("upper left", "top")),
    ),
    TalkClock("{minutes} min, {n} to go", 3),
    KeyList(
        "Keys",
        (Key("F", "Enlarge a picture"),),
        ("What is drawn is kept in this window alone.",),
        (StageControl("close", "Close the list"),),
    ),
    Drawings("What we drew", "Print with the handout", "Nothing was printed.", "/handout/a.en.html"),
)
