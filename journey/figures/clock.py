"""How long it takes: a bar for each period, on a true clock from the night before to the night after the day after."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from journey.figures.canvas import canvas
from journey.figures.palette import Palette

FIRST_HOUR = -8.0
"""Where the clock starts: 4 in the afternoon of the day before."""

CHART_ENDS = 54.0
"""Where the clock ends at the latest: 6 in the morning, two days after. What lasts longer leaves it with an arrow."""

_LINE = 24
_BAR = 22
_GAP = 18
_TOP = 100
_LETTERS_IN_A_LINE = 34
"""As many as 320 px hold at 17 px."""


@dataclass(frozen=True)
class Bar:
    """One period. Hours count from midnight at the start of the day of the procedure."""

    name: str
    time: str
    colour: str
    starts: float
    surely_until: float
    at_latest_until: float


@dataclass(frozen=True)
class Mark:
    """A word at an hour: a tick of the clock, or the name of a day."""

    hour: float
    text: str


def clock(
    bars: Sequence[Bar], ticks: Sequence[Mark], days: Sequence[Mark], palette: Palette, *, enlarged_by: float = 1
) -> go.Figure:
    """Draw bars from their earliest start to their latest end; the uncertain part is hatched.

    A bar that ends after ``CHART_ENDS`` runs to the edge, with an arrow: a year costs and looks no more than a day.

    Lines are as short as a figure needs that will be enlarged.

    The figure is as wide as its place; its height follows from its bars.
    """
    last_hour = min(max(bar.at_latest_until for bar in bars), CHART_ENDS) + 4  # so that the last tick's word fits in
    figure = go.Figure()
    middles, top = [], _TOP
    letters = int(_LETTERS_IN_A_LINE / enlarged_by)
    for bar in bars:
        lines = [f"<b>{line}</b>" for line in textwrap.wrap(bar.name, letters)]
        lines += textwrap.wrap(bar.time, letters)
        figure.add_annotation(
            x=0, xref="paper", xanchor="left", y=top, yanchor="top", text="<br>".join(lines), showarrow=False,
            align="left", font={"size": 17},
        )  # fmt: skip
        top += len(lines) * _LINE + 6
        middles.append(top + _BAR / 2)
        if bar.at_latest_until > CHART_ENDS:
            figure.add_annotation(
                x=1, xref="paper", xanchor="right", y=middles[-1], yanchor="middle", text="<b>➜</b>", showarrow=False,
                font={"size": 20, "color": bar.colour}, bgcolor=palette.paper, borderpad=1,
            )  # fmt: skip
        top += _BAR + _GAP
    _add_days(figure, days, ticks, last_hour, top, palette)
    colours = [bar.colour for bar in bars]
    figure.add_trace(
        _bars(middles, [bar.starts for bar in bars], [bar.surely_until - bar.starts for bar in bars], colours, {})
    )
    figure.add_trace(
        _bars(
            middles,
            [bar.surely_until for bar in bars],
            [bar.at_latest_until - bar.surely_until for bar in bars],
            palette.paper,
            {"pattern": {"shape": "/", "fgcolor": colours, "size": 7}, "line": {"width": 2, "color": colours}},
        )
    )
    figure.update_layout(canvas(top, (FIRST_HOUR, last_hour), palette, barmode="overlay", font={"size": 16}))
    return figure


def _bars(
    middles: Sequence[float],
    starts: Sequence[float],
    lengths: Sequence[float],
    colour: str | Sequence[str],
    extra: dict[str, object],
) -> go.Bar:
    return go.Bar(
        y=middles, base=starts, x=lengths, width=_BAR, orientation="h", hoverinfo="skip",
        marker={"color": colour, **extra},
    )  # fmt: skip


def _add_days(
    figure: go.Figure, days: Sequence[Mark], ticks: Sequence[Mark], last_hour: float, bottom: float, palette: Palette
) -> None:
    for night in range(0, int(last_hour) + 4, 24):  # from 8 in the evening to 6 in the morning
        figure.add_shape(
            type="rect", x0=max(FIRST_HOUR, night - 4), x1=min(night + 6, last_hour), y0=_TOP - 22, y1=bottom,
            line={"width": 0}, fillcolor=palette.shade, layer="below",
        )  # fmt: skip
    for day in days:
        figure.add_annotation(
            x=day.hour, y=0, xanchor="left", yanchor="top", showarrow=False, align="left",
            text="<br>".join(f"<b>{line}</b>" for line in textwrap.wrap(day.text, 8)),
        )  # fmt: skip
    for tick in ticks:
        figure.add_shape(
            type="line", x0=tick.hour, x1=tick.hour, y0=_TOP - 22, y1=bottom, layer="below",
            line={"color": palette.line, "width": 1, "dash": "dot"},
        )  # fmt: skip
        figure.add_annotation(
            x=tick.hour, y=_TOP - 22, xanchor="center", yanchor="bottom", showarrow=False, text=tick.text
        )
