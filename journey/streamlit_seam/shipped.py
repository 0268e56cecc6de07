"""The files that Streamlit sends to browsers."""

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from journey.streamlit_seam.assumptions import Assumption


def _package() -> Path:
    found = find_spec("streamlit")
    assert found
    assert found.origin
    return Path(found.origin).parent


FOLDER = _package() / "static"
"""Holds ``index.html`` and, in ``static/``, the folders ``js``, ``css`` and ``media``."""


def missing_from_scripts(texts: Iterable[str]) -> set[str]:
    """Those of some texts that stand in none of the scripts."""
    missing = {text: text.encode() for text in texts}
    main_first = sorted((FOLDER / "static" / "js").glob("*.js"), key=lambda file: not file.name.startswith("index."))
    for file in main_first:
        if not missing:
            break
        script = file.read_bytes()
        missing = {text: raw for text, raw in missing.items() if raw not in script}
    return set(missing)


def is_in_scripts(*texts: str) -> bool:
    """Whether each of some texts stands in a script."""
    return not missing_from_scripts(texts)


ASSUMPTIONS = (
    Assumption("Streamlit's page is static/index.html", lambda: (FOLDER / "index.html").is_file()),
    Assumption(
        "scripts, styles and fonts stand in static/static/js, css and media",
        lambda: all((FOLDER / "static" / kind).is_dir() for kind in ("js", "css", "media")),
    ),
)
