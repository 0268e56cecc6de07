"""A figure for those who read from right to left."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

_BEGIN, _END = "\u2067", "\u2069"
"""Between them, signs stand from right to left, whatever stands around them (Unicode, right-to-left isolate)."""

_OTHER_SIDE = {"left": "right", "right": "left", "l": "r", "r": "l"}


def mirrored(figure: go.Figure) -> go.Figure:
    """A copy of a figure in which left and right have changed places, and all words run from right to left.

    What it shows keeps its coordinates: x counts from its right edge. Pictures stand there as they are.
    """
    said = figure.to_plotly_json()
    layout = said["layout"]
    start, end = layout["xaxis"]["range"]
    changed = {
        "xaxis": {**layout["xaxis"], "range": (end, start)},
        "margin": {_OTHER_SIDE.get(side, side): width for side, width in layout["margin"].items()},
        "images": [{**image, "xanchor": _other_side(image["xanchor"])} for image in layout.get("images", ())],
    }
    return go.Figure({"data": [_trace(trace) for trace in said["data"]], "layout": {**layout, **changed}})


def _trace(trace: Mapping[str, Any]) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    if (texts := trace.get("text")) is not None:
        changed["text"] = [_from_the_right(text) for text in texts]
    if (places := trace.get("textposition")) is not None:
        changed["textposition"] = [_other_side(place) for place in places]
    return {**trace, **changed}


def _from_the_right(text: str) -> str:
    """Each line by itself: where a line breaks, a browser begins anew."""
    return "<br>".join(f"{_BEGIN}{line}{_END}" if line else "" for line in text.split("<br>"))


def _other_side(place: str) -> str:
    return " ".join(_OTHER_SIDE.get(word, word) for word in place.split())
