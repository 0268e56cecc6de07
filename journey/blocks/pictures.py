"""Pictures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """A picture that the browser fetches, with an alternative text and, where something is to be said, a caption."""

    address: str
    alt: str
    caption: str
    still: str = ""
    """Of one that moves, the address of the picture for readers who want no movement: what a page knows of that does
    not always reach a picture in it (Chromium 156)."""


EXAMPLES = (Picture("/pictures/lie-flat.svg", "A person lies on a bed", "You lie flat."),)
