"""The scripts that Streamlit asks for late: only when it draws a part of a page."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from journey.streamlit_seam import shipped
from journey.streamlit_seam.assumptions import Assumption

ALWAYS = ("Html", "purify.es", "BidiComponent", "_arrayReduce", "serialization", "recordbatch", "PageLink", "Button")
"""What every page of ours needs; names without the hash that follows, as in ``Html.CzLZZ4bP.js``."""

CHART = "PlotlyChart"

WITH_CHART = (CHART, "printWidthCap", "resolveDefaultExport", "withFullScreenWrapper")
"""What a page needs besides that shows a chart."""


def files(folder: Path, names: Iterable[str]) -> tuple[Path, ...]:
    """The script of each name in a folder like ``shipped.FOLDER``; a name that has none is left out."""
    found = (next((folder / "static" / "js").glob(f"{name}.*.js"), None) for name in names)
    return tuple(file for file in found if file)


def is_chart(name: str) -> bool:
    """Whether a file has the name of the script that holds Plotly."""
    return name.startswith(f"{CHART}.")


def _is_one_file(name: str) -> bool:
    return len([*(shipped.FOLDER / "static" / "js").glob(f"{name}.*.js")]) == 1


ASSUMPTIONS = tuple(
    Assumption(f"the script {name} is one file of its own", partial(_is_one_file, name))
    for name in (*ALWAYS, *WITH_CHART)
)
