"""The screens that cover the page: one while the server is gone, and those of a kiosk between two readers."""

from dataclasses import dataclass

from journey.blocks.frame import Ask
from journey.blocks.offer import PictureRow


@dataclass(frozen=True)
class GoneScreen:
    """The server cannot be reached."""

    heading: str
    paragraphs: tuple[str, ...]
    ask: Ask
    reserve: str = ""
    """Leads to what the reader's device keeps, where it keeps anything."""


@dataclass(frozen=True)
class Start:
    """A journey in one language, to begin with; ``language_name`` where there are several."""

    language: str
    headline: str
    what: str
    label: str
    interpreter: str
    forgets: str
    ask: Ask
    language_name: str = ""


@dataclass(frozen=True)
class AttractScreen:
    """A kiosk waits for its next reader."""

    heading: str
    starts: tuple[Start, ...]
    picture: str
    """The address of a picture."""
    row: PictureRow | None = None
    """All procedures, in place of the picture, where there are several."""


@dataclass(frozen=True)
class QuestionScreen:
    """Is somebody still here? ``seconds`` says how many are left, with ``{n}`` for the number."""

    heading: str
    more: str
    seconds: str
    still_reading: str
    finished: str


@dataclass(frozen=True)
class StaffScreen:
    """What staff can do at a kiosk."""

    heading: str
    version: str
    load_anew: str
    close: str


_ASK = Ask("Call 715-555-0100.", "715-555-0100")

EXAMPLES = (
    GoneScreen("We are back soon", ("These pages cannot be reached.",), _ASK, "Read the copy"),
    AttractScreen(
        "Your clinic",
        (
            Start(
                "en",
                "Vertebroplasty, step by step",
                "See what happens.",
                "Start",
                "You can have an interpreter.",
                "This screen forgets what you press.",
                _ASK,
            ),
        ),
        "/pictures/lie-flat.svg",
    ),
    QuestionScreen("Are you still here?", "Else this screen starts over.", "{n} seconds", "I am reading", "I am done"),
    StaffScreen("For staff", "Version 1.0", "Load anew", "Close"),
)
