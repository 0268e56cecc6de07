"""How long it takes: names at the left; at the right the night before, the procedure, and the time after it.

Before the procedure, the chart has the hours of the clock. Nobody knows before how long the procedure takes: it is as
wide here as it always is, and the hours after it count from its end. No shorter time is drawn longer than it. What is
days, weeks or months away has a part of its own below, around the day itself. There, a day near to it has more room
than one far from it.
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal

import plotly.graph_objects as go

from journey.figures.canvas import Words, canvas, words
from journey.figures.palette import Palette

_LINE = 20
_BAR = 24
_GAP = 6
_INSET = 4
"""How far below the upper edge of its place the uppermost line of words begins, so that both have one middle."""
_OVERHANG = 3
"""How far a letter such as a bold Ñ may reach to the left of its place."""
_LETTERS_IN_A_LINE = 17
"""As many as stand left of the bars on a screen of 320 px."""
_LETTER = 3.4
"""How wide a letter is there, in hundredths of the figure's width."""


class Stretch(IntEnum):
    """A part of the chart, from left to right."""

    BEFORE = 0
    PROCEDURE = 1
    AFTER = 2
    DAYS_BEFORE = 3
    DAYS_AFTER = 4


_EDGES = {
    Stretch.BEFORE: (42, 62),
    Stretch.PROCEDURE: (62, 74),
    Stretch.AFTER: (74, 95),
    Stretch.DAYS_BEFORE: (46, 60),
    Stretch.DAYS_AFTER: (60, 95),
}
"""Where the stretches begin and end, in hundredths of the figure's width."""

BESIDE_PROCEDURE = 21 / 12
"""How wide the time after the procedure is, beside the procedure."""

_RIGHT = 95

_ENDLESS = 0.3
"""The share of its stretch that is drawn of a time to which nobody gives a length."""


@dataclass(frozen=True)
class At:
    """A place in a stretch, as a share of it from 0 to 1."""

    stretch: Stretch
    share: float

    @property
    def x(self) -> float:
        """The same in hundredths of the figure's width."""
        left, right = _EDGES[self.stretch]
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
    surely_from: At | None = None
    """From when it surely runs, where nobody knows its start exactly."""


@dataclass(frozen=True)
class Line:
    """A line from top to bottom, with words above it, the lower ones in a row of their own."""

    at: At
    upper: str = ""
    lower: str = ""
    strong: bool = False


@dataclass(frozen=True)
class Part:
    """Bars that share lines, with a heading where there is more than one part."""

    bars: Sequence[Bar]
    lines: Sequence[Line]
    heading: str = ""


def clock(parts: Sequence[Part], palette: Palette) -> go.Figure:
    """Draw what is sure as full bars, what is not as dashed, empty ones; no word stands on a bar.

    The figure is as wide as its place; its height follows from its names. A year costs no more than an hour.
    """
    figure, said, top = go.Figure(), list[Words](), 0
    for part in parts:
        top = _add_part(figure, said, part, top, palette)
    figure.add_trace(words(said))
    figure.update_layout(canvas(top, (0, 100), palette, margin={"l": _OVERHANG}))
    return figure


def _add_part(figure: go.Figure, said: list[Words], part: Part, top: int, palette: Palette) -> int:
    """Draw a part below ``top``, add its words to what is ``said``, and tell where it ends."""
    if part.heading:
        top += _GAP if top else 0
        said.append(Words(f"<b>{part.heading}</b>", 0, top + _INSET, "bottom right", palette.ink))
        top += _LINE + _GAP
    labels = tuple(_labels(part.lines))
    head = top + (max((label.row for label in labels), default=0) + 1) * _LINE + 12
    for label in labels:
        said.append(Words(label.text, label.x, top + _INSET + label.row * _LINE, label.beside, palette.ink))
    top = head
    for bar in part.bars:
        lines = [f"<b>{line}</b>" for line in _wrapped(bar.name)] + _wrapped(bar.time)
        high = max(len(lines) * _LINE, _BAR)
        said.append(Words("<br>".join(lines), 0, top + _INSET, "bottom right", palette.ink))
        _add_bar(figure, bar, top + high / 2, palette)
        top += high + _GAP
    for line in part.lines:
        _add_line(figure, line, head, top, palette)
    return top


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _LETTERS_IN_A_LINE, break_long_words=False)


@dataclass(frozen=True)
class _Label:
    """Words above a line, in a row in which they stand over no others."""

    text: str
    x: float
    beside: Literal["bottom right", "bottom left"]
    width: float
    row: int = 0

    def is_over(self, other: "_Label") -> bool:
        """Whether both stand in one row, and too near to each other."""
        (left, right), (its_left, its_right) = self._ends, other._ends
        return self.row == other.row and left < its_right + _LETTER and its_left < right + _LETTER

    @property
    def _ends(self) -> tuple[float, float]:
        return (self.x, self.x + self.width) if self.beside == "bottom right" else (self.x - self.width, self.x)


def _labels(lines: Iterable[Line]) -> Iterator[_Label]:
    """The words of all lines, each in the first row that has room for them on a screen of 320 px."""
    placed: list[_Label] = []
    for line in lines:
        row = 0
        for text in (line.upper, line.lower):
            if text:
                label = replace(_label(line, text), row=row)
                while any(label.is_over(other) for other in placed):
                    label = replace(label, row=label.row + 1)
                placed.append(label)
                row = label.row
            row += 1
    yield from placed


def _label(line: Line, text: str) -> _Label:
    width, said = len(text) * _LETTER, f"<b>{text}</b>" if line.strong else text
    is_left = line.at.share == 0 and line.at.stretch in (Stretch.AFTER, Stretch.DAYS_AFTER)
    if is_left and line.at.x + width > _RIGHT:
        return _Label(said, 100, "bottom left", width)
    return _Label(said, line.at.x, "bottom right" if is_left else "bottom left", width)


def _add_bar(figure: go.Figure, bar: Bar, middle: float, palette: Palette) -> None:
    ends = (bar.at_latest_until or _without_end(bar)).x
    upper, lower = middle - _BAR / 2, middle + _BAR / 2
    if bar.is_moment:
        figure.add_trace(
            go.Scatter(
                x=[ends], y=[middle], mode="markers", hoverinfo="skip",
                marker={"size": _BAR, "symbol": "diamond", "color": bar.colour, "opacity": 1},
            )
        )  # fmt: skip
        return
    surely_from = bar.surely_from.x if bar.surely_from else bar.starts.x
    if bar.surely_until.x > surely_from:
        figure.add_shape(
            type="rect", x0=surely_from, x1=bar.surely_until.x, y0=upper, y1=lower, line={"width": 0},
            fillcolor=bar.colour,
        )  # fmt: skip
    for from_, until in ((bar.starts.x, surely_from), (bar.surely_until.x, ends)):
        if until > from_:
            figure.add_shape(
                type="rect", x0=from_, x1=until, y0=upper, y1=lower, fillcolor=palette.paper,
                line={"width": 2, "dash": "dash", "color": bar.colour},
            )  # fmt: skip


def _without_end(bar: Bar) -> At:
    """Until where a bar is drawn whose end nobody knows."""
    last = bar.surely_until
    begins = last if last.stretch in (Stretch.AFTER, Stretch.DAYS_AFTER) else At(Stretch.AFTER, 0)
    return At(begins.stretch, min(begins.share + _ENDLESS, 1))


def _add_line(figure: go.Figure, line: Line, top: float, bottom: float, palette: Palette) -> None:
    figure.add_shape(
        type="line", x0=line.at.x, x1=line.at.x, y0=top - 4, y1=bottom, layer="below",
        line={"color": palette.ink if line.strong else palette.line, "width": 3 if line.strong else 1,
              "dash": "solid" if line.strong else "dot"},
    )  # fmt: skip
