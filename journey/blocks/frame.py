"""What stands around every page."""

from dataclasses import dataclass

from journey.blocks.links import Call, Inside, Link
from journey.blocks.presses import PageLink, Press


@dataclass(frozen=True)
class Name:
    """Whose pages these are."""

    clinic: str
    library: str


@dataclass(frozen=True)
class Look:
    """The buttons of a kiosk that change how the page looks, and the one that starts over."""

    label: str
    sizes: tuple[tuple[str, str], ...]
    """Each size of text, with its name."""
    contrast: str
    start_over: str


@dataclass(frozen=True)
class StartOver:
    """The button of a kiosk that forgets its reader at once."""

    label: str


@dataclass(frozen=True)
class ShortContact:
    """The clinic's address and its number."""

    lines: tuple[str, ...]
    call: Call


@dataclass(frozen=True)
class Help:
    """Help that stays in sight; where the number is help enough for who hears the page, the question is not heard."""

    question: str
    is_heard: bool
    call: Call
    emergency: Inside | Call
    """The way to the signs; where no procedure is chosen, which tells them, the number to call. Where there is little
    room, only its number is seen.
    """


@dataclass(frozen=True)
class Ask:
    """Whom to ask, and the number to call."""

    text: str
    number: str


@dataclass(frozen=True)
class Broken:
    """What stands where a page cannot be drawn."""

    heading: str
    message: str
    ask: Ask
    way: StartOver | Link


@dataclass(frozen=True)
class Choice:
    """Other languages: what is chosen now, and what can be; or the one other."""

    key: str
    label: str
    presses: tuple[Press, ...]


@dataclass(frozen=True)
class Menu:
    """The pages."""

    label: str
    links: tuple[PageLink, ...]


EXAMPLES = (
    Name("Your clinic", "Patient library"),
    Look("Text size", (("normal", "Normal"), ("large", "Large")), "High contrast", "Start over"),
    StartOver("Start over"),
    ShortContact(("Clinic", "1 Main Street"), Call("Call 715-555-0100", "715-555-0100", "tel:+17155550100")),
    Broken("Sorry", "This page cannot be shown.", Ask("Call 715-555-0100.", "715-555-0100"), StartOver("Start over")),
    Ask("Ask at the desk, or call 715-555-0100.", "715-555-0100"),
    Help(
        "Need help?",
        True,
        Call("Call 715-555-0100", "715-555-0100", "tel:+17155550100"),
        Inside("When to call 911", "/contact", "911"),
    ),
)
