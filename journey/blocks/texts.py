"""Blocks of text."""

from dataclasses import dataclass
from typing import Literal

from journey.blocks.explained import Explained, FirstUse


@dataclass(frozen=True)
class Headline:
    """A page's title, and its most important sentence; where a step has both, the title is only heard."""

    page: str
    title: str
    message: str = ""
    part: str = ""
    """What is shown of the page, where it is not always the same: who comes to another part starts at its title."""
    below: str = ""
    """What stands between the two: how the title is said, or to whom the page speaks."""
    is_name: bool = False
    """Whether the title is the name of a procedure, which no browser's translator may touch."""


@dataclass(frozen=True)
class Heading:
    """The heading of a part of a page."""

    text: str
    level: Literal[2, 3] = 2
    kind: str = ""


@dataclass(frozen=True)
class Station:
    """The heading of what the reader is at: a step, or a part of a consult."""

    id: str
    text: str
    says: str
    """What a screen reader is told when the reader comes here."""
    next_picture: str = ""
    """The address of the picture that may be wanted next."""


@dataclass(frozen=True)
class Day:
    """The heading of a reader's own times; ``when`` is the arrival, such as ``2026-12-03T08:00``."""

    when: str
    text: str


@dataclass(frozen=True)
class Text:
    """Paragraphs."""

    paragraphs: tuple[str, ...]
    kind: str = ""


@dataclass(frozen=True)
class InLanguage:
    """A sentence, and the code of its language."""

    language: str
    text: str


@dataclass(frozen=True)
class InLanguages:
    """The same sentence in several languages, for readers of each."""

    said: tuple[InLanguage, ...]
    kind: str = ""


@dataclass(frozen=True)
class Items:
    """A list with a dot before each line, or, where the lines have an order, their numbers."""

    lines: tuple[str, ...]
    kind: str = ""
    in_order: bool = False


@dataclass(frozen=True)
class Definition:
    """A name, and what is said of it; an address can end with its id."""

    name: str
    text: str
    id: str = ""


@dataclass(frozen=True)
class Definitions:
    """Names, each with what is said of it."""

    lines: tuple[Definition, ...]
    kind: str = ""


@dataclass(frozen=True)
class Notice:
    """An urgent notice; without an address, it leads nowhere."""

    name: str
    text: str
    link: str = ""
    address: str = ""


@dataclass(frozen=True)
class Address:
    """The clinic's name and address; names are not translated."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Summary:
    """The short version of a page, and what to do next, if that follows it."""

    title: str
    points: tuple[str, ...]
    next_action: str


@dataclass(frozen=True)
class Task:
    """A thing to check off; ``id`` is what the reader's browser keeps its mark by."""

    id: str
    text: str


@dataclass(frozen=True)
class Tasks:
    """The things to check off in a phase."""

    phase: str
    name: str
    tasks: tuple[Task, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What there is to do, where nothing keeps a mark."""
        return tuple(task.text for task in self.tasks)


@dataclass(frozen=True)
class Checklist:
    """Things to check off. The browser keeps the marks, or says that it does not."""

    kept: str
    not_kept: str
    phases: tuple[Tasks, ...]


@dataclass(frozen=True)
class ReadAloud:
    """A button that reads what stands around it aloud; seen only where the browser has a voice."""

    label: str
    topic: str
    """What is read, for screen readers."""
    region: str = ".words"
    """The selector of what is read."""


EXAMPLES = (
    Headline("timeline", "Vertebroplasty, step by step", "Most people go home the same day."),
    Headline(
        "timeline", "Vertebroplasty", "Cement may help. It has risks, too.", "overview", "VER-tee-bro-plas-tee", True
    ),
    Headline("timeline", "Vertebroplasty", part="step"),
    Heading("What to bring"),
    Heading("Before", 3, "before"),
    Station("lie-flat", "Lie flat", "After, step 1 of 3. Lie flat"),
    Day("2026-12-03T08:00", "Your times on Thursday, December 3"),
    Text(("You lie flat for a while.", "A nurse is near.")),
    Text((Explained("The cement hardens.", (FirstUse(4, 10, "#word-cement", "cement: A plastic that hardens."),)),)),
    Text(("This address works on this computer alone.",), "warning"),
    Items(("Drink water.", "Rest."), "do"),
    Definitions((Definition("When", "After the procedure"), Definition("How long", "1 to 2 hours")), "times"),
    Definitions((Definition("cement", "A plastic that hardens.", "word-cement"),), "hard-words"),
    InLanguages((InLanguage("en", "An interpreter is free."), InLanguage("es", "Un intérprete es gratis."))),
    Notice("Notice", "Please wear a mask.", "Learn more", "https://clinic.example.org/masks"),
    Address(("Clinic", "1 Main Street", "Wausau, WI 54401")),
    Summary("In short", ("You lie on your belly.", "You go home the same day."), "Read about the risks next."),
    Checklist(
        "Your marks stay in this browser.",
        "Your marks are not kept.",
        (
            Tasks("before", "Before", (Task("t.1", "Tell us which medicines you take."),)),
            Tasks("after", "After", (Task("t.2", "Drink water."),)),
        ),
    ),
    ReadAloud("Read aloud", "Lie flat"),
)
