"""The files in ``assets/``, each read once."""

from functools import lru_cache

from journey.settings import ROOT


@lru_cache(maxsize=256)
def asset(name: str) -> str:
    """The text of a file, named from ``assets``: ``style.css``."""
    return (ROOT / "assets" / name).read_text(encoding="utf-8")
