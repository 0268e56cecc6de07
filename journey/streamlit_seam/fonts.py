"""The fonts that Streamlit shows its pages in; ours are cut out of them (``scripts/fonts.py``)."""

from functools import partial
from pathlib import Path

from journey.streamlit_seam import shipped
from journey.streamlit_seam.assumptions import Assumption

CUT = Path(__file__).parents[2] / "assets" / "fonts"
"""Fonts that hold what our pages show, under the names that Streamlit's whole fonts have."""

ICONS, LETTERS = "MaterialSymbols-Rounded", "SourceSansVF-Upright"
"""Names without what follows: a hash, and the kind of file."""


def whole(name: str) -> Path:
    """Streamlit's font of this name."""
    [font] = (shipped.FOLDER / "static" / "media").glob(f"{name}.*.woff2")
    return font


def cut(name: str) -> Path:
    """Ours of this name."""
    [font] = CUT.glob(f"{name}.*.woff2")
    return font


def _is_named_like_ours(name: str) -> bool:
    return (CUT / whole(name).name).is_file()


ASSUMPTIONS = tuple(
    Assumption(
        f"the font {name} has the name that our cut one has; if not, run python -m scripts.fonts",
        partial(_is_named_like_ours, name),
    )
    for name in (ICONS, LETTERS)
)
