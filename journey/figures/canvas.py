"""What every Plotly figure is drawn on: a plain surface without axes, margins or controls."""

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

import plotly.graph_objects as go

from journey.figures.palette import FONT, Palette


def canvas(height: int, x: tuple[float, float], palette: Palette, **more: object) -> go.Layout:
    """A layout of a height in pixels, which y counts from the top; it shows ``x`` from its left to its right edge.

    ``more`` are further attributes of a Plotly layout. Plotly's own template is left out: it weighs 7 KB.
    """
    plain = {"visible": False, "fixedrange": True}
    return go.Layout(
        template="none",
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        font={"family": FONT, "color": palette.ink},
        paper_bgcolor=palette.paper,
        plot_bgcolor=palette.paper,
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        hoverlabel={"bgcolor": palette.ink, "font": {"size": 18, "color": palette.paper, "family": FONT}},
        xaxis={"range": x, **plain},
        yaxis={"range": [height, 0], **plain},
    ).update(**more)


class Words(NamedTuple):
    """Words in a figure, ``beside`` their place (x, y), to its right or its left; ``<b>`` and ``<br>`` are known."""

    text: str
    x: float
    y: float
    beside: Literal["middle right", "middle left", "bottom right", "bottom left"]
    colour: str
    size: int = 16


def words(all_of_them: Iterable[Words]) -> go.Scatter:
    """One trace that draws all words of a figure. As an annotation, each costs Plotly.js 4.2 some 8 ms more."""
    text, x, y, beside, colours, sizes = zip(*all_of_them, strict=True)
    return go.Scatter(
        x=x, y=y, text=text, textposition=beside, mode="text", hoverinfo="skip", cliponaxis=False,
        textfont={"size": sizes, "color": colours},
    )  # fmt: skip


_IN_PIXELS = {"size", "width", "height"}


def enlarged(figure: go.Figure, by: float) -> go.Figure:
    """A copy of a figure, so many times as high, with letters, marks and lines so many times as large.

    It is still as wide as its place, and what it shows keeps its coordinates.
    """
    said = figure.to_plotly_json()
    traces = [_grown(trace, by) for trace in said["data"]]
    for trace, before in zip(traces, said["data"], strict=True):
        if before["type"] == "bar":
            trace["width"] = before["width"]  # a place on the clock, not pixels
    return go.Figure({"data": traces, "layout": _grown(said["layout"], by)})


def _grown(values: dict[str, Any], by: float) -> dict[str, Any]:
    return {name: _grown_value(value, name, by) for name, value in values.items()}


def _grown_value(value: Any, name: str, by: float) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return _grown(value, by)
    if isinstance(value, (list, tuple)):
        return [_grown_value(item, name, by) for item in value]
    return value * by if name in _IN_PIXELS and value is not None else value
