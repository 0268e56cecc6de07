"""How long it takes: names at the left; at the right the night before, the procedure, and the time after it.

Before the procedure, the chart has the hours of the clock. Nobody knows before how long the procedure takes: it is as
wide here as it always is, and the hours after it count from its end.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import plotly.graph_objects as go

from journey.figures.canvas import canvas
from journey.figures.palette import Palette

_LINE = 20
_BAR = 24
_GAP = 6
_TOP = 52
_LETTERS_IN_A_LINE = 17
"""As many as stand left of the bars on a screen of 320 px."""


class Stretch(IntEnum):
    """A part of the chart, from left to right."""

    BEFORE = 0
    PROCEDURE = 1
    AFTER = 2


_EDGES = (42, 62, 74, 95)
"""Where the stretches begin and end, in hundredths of the figure's width."""

_ENDLESS = 0.3
"""The share of the last stretch that is drawn of a time to which nobody gives a length."""


@dataclass(frozen=True)
class At:
    """A place in a stretch, as a share of it from 0 to 1."""

    stretch: Stretch
    share: float

    @property
    def x(self) -> float:
        """The same in hundredths of the figure's width."""
        left, right = _EDGES[self.stretch], _EDGES[self.stretch + 1]
        return left + self.share * (right - left)


@dataclass(frozen=True)
class Bar:
    """One period. Where nobody knows its end, ``at_latest_until`` is none; a moment has a mark at its end, no bar."""

    name: str
    time: str
    colour: str
    starts: At
    surely_until: At
    at_latest_until: At | None
    is_moment: bool = False


@dataclass(frozen=True)
class Line:
    """A line from top to bottom, with words above it in two rows."""

    at: At
    upper: str = ""
    lower: str = ""
    strong: bool = False


def clock(bars: Sequence[Bar], lines: Sequence[Line], palette: Palette) -> go.Figure:
    """Draw what is sure as full bars, what is not as dashed, empty ones; no word stands on a bar.

    The figure is as wide as its place; its height follows from its names.
    """
    figure, top = go.Figure(), _TOP
    for bar in bars:
        words = [f"<b>{line}</b>" for line in textwrap.wrap(bar.name, _LETTERS_IN_A_LINE)]
        words += textwrap.wrap(bar.time, _LETTERS_IN_A_LINE)
        high = max(len(words) * _LINE, _BAR)
        figure.add_annotation(
            x=0, xref="x", xanchor="left", y=top, yanchor="top", text="<br>".join(words), showarrow=False,
            align="left", font={"size": 16},
        )  # fmt: skip
        _add_bar(figure, bar, top + high / 2, palette)
        top += high + _GAP
    for line in lines:
        _add_line(figure, line, top, palette)
    figure.update_layout(canvas(top, (0, 100), palette, font={"size": 16}))
    return figure


def _add_bar(figure: go.Figure, bar: Bar, middle: float, palette: Palette) -> None:
    ends = bar.at_latest_until.x if bar.at_latest_until else At(Stretch.AFTER, _ENDLESS).x
    upper, lower = middle - _BAR / 2, middle + _BAR / 2
    if bar.is_moment:
        figure.add_trace(
            go.Scatter(
                x=[ends], y=[middle], mode="markers", hoverinfo="skip",
                marker={"size": _BAR, "symbol": "diamond", "color": bar.colour, "opacity": 1},
            )
        )  # fmt: skip
        return
    if bar.surely_until.x > bar.starts.x:
        figure.add_shape(
            type="rect", x0=bar.starts.x, x1=bar.surely_until.x, y0=upper, y1=lower, line={"width": 0},
            fillcolor=bar.colour,
        )  # fmt: skip
    if ends > bar.surely_until.x:
        figure.add_shape(
            type="rect", x0=bar.surely_until.x, x1=ends, y0=upper, y1=lower, fillcolor=palette.paper,
            line={"width": 2, "dash": "dash", "color": bar.colour},
        )  # fmt: skip


def _add_line(figure: go.Figure, line: Line, bottom: float, palette: Palette) -> None:
    figure.add_shape(
        type="line", x0=line.at.x, x1=line.at.x, y0=_TOP - 4, y1=bottom, layer="below",
        line={"color": palette.ink if line.strong else palette.line, "width": 3 if line.strong else 1,
              "dash": "solid" if line.strong else "dot"},
    )  # fmt: skip
    anchor = "left" if line.at.stretch is Stretch.AFTER and line.at.share == 0 else "right"
    for row, text in enumerate((line.upper, line.lower)):
        if text:
            figure.add_annotation(
                x=line.at.x, xanchor=anchor, y=2 + row * _LINE, yanchor="top", showarrow=False,
                text=f"<b>{text}</b>" if line.strong else text,
            )  # fmt: skip
