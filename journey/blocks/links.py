"""Blocks that lead somewhere, or give something to take along."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """A number to call; without an address, it is only told (nobody calls from a kiosk)."""

    label: str
    number: str
    """The number as it stands in the label: it stays on one line."""
    address: str = ""
    is_urgent: bool = False
    """Whether it is for an emergency: it looks like one wherever it stands."""


@dataclass(frozen=True)
class Inside:
    """A link inside this app."""

    label: str
    address: str
    number: str = ""
    """The part of its label that stays on one line."""
    kind: str = ""


@dataclass(frozen=True)
class Link:
    """A link. One that leaves this app opens beside it, and so does one that is to."""

    text: str
    address: str
    kind: str = ""
    beside: bool = False
    alone: bool = False
    """Whether it is a paragraph of its own."""

    @property
    def is_beside(self) -> bool:
        """Whether it opens in a tab of its own."""
        return self.beside or self.address.startswith("https:")


@dataclass(frozen=True)
class Original:
    """A press that shows below a stretch what it was translated from, and takes it away again.

    The address leads to the same page in that language, to the number of the stretch; where that page has it nowhere,
    it has no number, and the press leads there.
    """

    label: str
    address: str

    @property
    def is_shown_here(self) -> bool:
        """Whether it can be shown where it is pressed."""
        return "#" in self.address


@dataclass(frozen=True)
class CopyButton:
    """A button that copies the text with this id, and then says ``done``."""

    text_id: str
    label: str
    done: str


@dataclass(frozen=True)
class SendButton:
    """A button that sends the link with this id, as a phone does; else it copies it, and then says ``done``."""

    text_id: str
    label: str
    done: str


@dataclass(frozen=True)
class Controls:
    """Buttons and links beside each other."""

    controls: tuple[Link | CopyButton | SendButton, ...]


@dataclass(frozen=True)
class CopyText:
    """A text to copy, as it is."""

    id: str
    text: str
    kept: str = ""
    """The part of it that no translation may touch: an address, a command."""
    number: str = ""
    """The part of it that stays on one line: a phone number."""
    language: str = ""
    announces: str = ""
    """What screen readers are told when it changes."""


@dataclass(frozen=True)
class Code:
    """A QR code for the camera of a phone, with what it holds."""

    content: str
    alt: str
    caption: str = ""
    typed: str = ""
    """What to type, for who has no camera."""


@dataclass(frozen=True)
class Source:
    """A publication. Its title stays in the language in which it was published."""

    title: str
    address: str = ""
    number: int = 0
    """Its place in the list of all publications, from 1; 0 for what does not stand there."""


@dataclass(frozen=True)
class Sources:
    """Where a text comes from, in small print."""

    sources: tuple[Source, ...]
    label: str = ""


EXAMPLES = (
    Call("Call 715-555-0100", "715-555-0100", "tel:+17155550100"),
    Call("Call 715-555-0100", "715-555-0100"),
    Call("Call 911 now", "911", "tel:911", is_urgent=True),
    Inside("When do I call? 715-555-0100", "/contact", "715-555-0100"),
    Original("Show in English", "/?lang=en#words-1"),
    Link("Map", "https://map.example.org", alone=True),
    Controls((Link("Open", "/handout/x.pdf", "button", beside=True), CopyButton("text", "Copy", "Copied"))),
    Controls((SendButton("text", "Send", "Copied"),)),
    CopyText("text", "https://journey.example.org/?lang=en", "https://journey.example.org/?lang=en"),
    Code(
        "https://journey.example.org",
        "Code that opens these pages",
        "Point your phone's camera at it.",
        "Or type j.org/v",
    ),
    Sources((Source("A trial", "https://example.org/trial"), Source("Your clinic")), "Where this comes from"),
)
