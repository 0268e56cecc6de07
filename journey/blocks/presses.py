"""What a reader can press: a value, drawn as a button or a link, heard, and followed."""

from dataclasses import dataclass

from journey.model.pages import PageId
from journey.view import View


@dataclass(frozen=True)
class Press:
    """A press that leads to another view of the same page."""

    key: str
    """Its name, the same on every server."""
    label: str
    to: View
    chosen: bool = False
    """Whether it stands for what is on screen now, or for what is marked."""
    main: bool = False
    """Whether it is the one press that is next."""
    leads: bool = True
    """Whether it leads anywhere from here: Back does not at the first step."""
    icon: str = ""
    """The name of a Material Symbol."""
    icon_after: bool = False
    wide: bool = True
    kind: str = ""
    language: str = ""
    """The language of its label, where that is another one than the page's (BCP 47)."""


@dataclass(frozen=True)
class PageLink:
    """A press that leads to a page of this app."""

    page: PageId
    label: str
    to: View
    current: bool = False
    kind: str = ""


@dataclass(frozen=True)
class Presses:
    """Presses beside each other, in a place that has a name."""

    key: str
    presses: tuple[Press | PageLink, ...]
    row: bool = True
