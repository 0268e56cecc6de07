"""The style sheets in ``assets/styles/``, one for each part of a page, with Streamlit's names put in."""

import re
from functools import lru_cache

from journey.paper_font import more_fonts, more_signs
from journey.settings import ROOT
from journey.streamlit_seam.selectors import expanded, selectors

EVERYWHERE = (
    "lent", "colours", "page", "type", "top", "timeline", "overview", "cards", "risks", "consult", "consult-step",
    "consult-risks", "hand-out", "plan", "questions", "library", "reserve", "screens", "stage", "aloud", "original",
    "phones", "right-to-left", "contrast", "paper",
)  # fmt: skip
"""In this order: what comes later wins."""

IN_A_KIOSK = ("kiosk", "kiosk-contrast", "kiosk-screens", "kiosk-wide")

AT_FIRST = ("first",)
"""Besides, for the words that stand there before Streamlit does."""

_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"(?<=[{};])\s+|\s+(?=[{}])")
"""What a style sheet holds for who reads it, and no browser needs: remarks, and the room around rules."""


@lru_cache
def sheet(name: str) -> str:
    """One style sheet, as a browser takes it."""
    text = (ROOT / "assets" / "styles" / f"{name}.css").read_text(encoding="utf-8")
    return _SPACE.sub("", _REMARK.sub("", expanded(text, selectors())))


@lru_cache
def styles(is_kiosk: bool, at_first: bool = False) -> str:
    """All that a page needs, for one ``<style>``."""
    names = (*EVERYWHERE, *(IN_A_KIOSK if is_kiosk else ()), *(AT_FIRST if at_first else ()))
    return "".join((*map(sheet, names), *map(_face, more_fonts())))


def _face(font: str) -> str:
    """For the signs that Source Sans lacks; a browser fetches it only where one of them is shown.

    The address counts from the page's own, which stands at the root of all pages.
    """
    ranges = ",".join(f"U+{found.start:X}-{found[-1]:X}" for found in more_signs(more_fonts()[font]))
    return (
        '@font-face { font-family: "Source Sans"; font-weight: 100 900; '
        f'src: url("fonts/{font}.ttf") format("truetype"); unicode-range: {ranges}; }}\n'
    )
