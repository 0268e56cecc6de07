"""A handout as a PDF: as many pages of US Letter as it needs, tagged (PDF/UA-1, ISO 14289-1), set by Typst."""

from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from journey.takeaway.handout.sheet import Handout
from journey.takeaway.typesetting import set_type

SIZES = (12.0, 11.5, 11.25, 11.0)
"""How large the text may be, in points."""

_TEMPLATE = Path(__file__).with_name("handout.typ")


def as_pdf(handout: Handout) -> bytes:
    """The handout as a PDF. It is not kept here: it may hold a reader's date."""
    said = asdict(handout)
    return _set(said, _size(said), "pdf")[0]


def number_of_pages(handout: Handout) -> int:
    """How many pages the handout has."""
    said = asdict(handout)
    return _pages(said, _size(said))


def text_size(handout: Handout) -> float:
    """The size of its text, in points: the largest with which it has as few pages as with the smallest."""
    return _size(asdict(handout))


def _size(said: dict[str, Any]) -> float:
    """The same, for a handout as data; found by halving."""
    low, high = 0, len(SIZES) - 1
    fewest = _pages(said, SIZES[high])
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _pages(said, SIZES[middle]) <= fewest else (middle + 1, high)
    return SIZES[low]


def as_pictures(handout: Handout, pixels_per_inch: int = 96) -> list[bytes]:
    """Each page as a picture (PNG)."""
    said = asdict(handout)
    return _set(said, _size(said), "png", pixels_per_inch)


def _pages(said: dict[str, Any], size: float) -> int:
    return len(_set(said, size, "png", 5))


def _set(said: dict[str, Any], size: float, kind: Literal["pdf", "png"], pixels_per_inch: int = 96) -> list[bytes]:
    """A handout as data, in a size of text, as files: one for each page, but for a PDF."""
    return set_type(_TEMPLATE, said, kind, pixels_per_inch, size=str(size))
