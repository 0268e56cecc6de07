"""A handout as a PDF: at most two pages of US Letter, tagged (PDF/UA-1, ISO 14289-1), set by Typst."""

import json
from dataclasses import asdict
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

from journey.handout.sheet import Handout

SIZES = (12.0, 11.5, 11.0, 10.75, 10.5, 10.0, 9.5, 9.0)
"""How large the text may be, in points. The last ones are for languages that need more room than English."""

MOST_PAGES = 2

_one_at_a_time = Lock()
"""A compiler of Typst serves one thread at a time."""


def as_pdf(handout: Handout) -> bytes:
    """The handout as a PDF. It is not kept here: it may hold a reader's date."""
    said = _data(handout)
    return _set(said, _size(said), "pdf")[0]


def text_size(handout: Handout) -> float:
    """The largest size, in points, with which everything is on two pages."""
    return _size(_data(handout))


def _size(said: str) -> float:
    """The same, for a handout as data; found by halving."""
    low, high = 0, len(SIZES) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _pages(said, SIZES[middle]) <= MOST_PAGES else (middle + 1, high)
    return SIZES[low]


def as_pictures(handout: Handout, pixels_per_inch: int = 96) -> list[bytes]:
    """Each page as a picture (PNG)."""
    said = _data(handout)
    return _set(said, _size(said), "png", pixels_per_inch)


def _pages(said: str, size: float) -> int:
    return len(_set(said, size, "png", 5))


def _set(said: str, size: float, kind: Literal["pdf", "png"], pixels_per_inch: int = 96) -> list[bytes]:
    """A handout as data, in a size of text, as files: one for each page, but for a PDF."""
    with _one_at_a_time:
        files = _typesetter().compile(
            format=kind,
            ppi=pixels_per_inch,
            sys_inputs={"said": said, "size": str(size)},
            pdf_standards=["ua-1"] if kind == "pdf" else [],
        )
    assert files is not None, "without a file to write to, Typst gives back what it set"
    return files if isinstance(files, list) else [files]


def _data(handout: Handout) -> str:
    return json.dumps(asdict(handout))


@lru_cache(maxsize=1)
def _typesetter() -> typst.Compiler:
    """Typst with the template, without the fonts of this machine: every machine sets the same pages."""
    package = find_spec("font_source_sans_pro")
    assert package, "font-source-sans-pro is in requirements.txt"
    assert package.origin
    fonts = Path(package.origin).parent / "files"
    template = Path(__file__).with_name("handout.typ")
    return typst.Compiler(str(template), font_paths=[str(fonts)], ignore_system_fonts=True)
