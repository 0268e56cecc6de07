"""The Plotly figures, drawn once for each step and language, and kept."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import lru_cache

import plotly.graph_objects as go

from journey.blocks.charts import ClockChart, SpineChart, TimelineChart
from journey.figures.canvas import enlarged
from journey.figures.clock import CHART_ENDS, FIRST_HOUR, Bar, Mark
from journey.figures.clock import clock as draw_clock
from journey.figures.palette import palette
from journey.figures.spine import spine as draw_spine
from journey.figures.timeline import timeline as draw_timeline
from journey.model.interface import Interface
from journey.model.procedure import Journey, PhaseId
from journey.model.spine import LevelState
from journey.plan import Plan, bar_lines, example_plan
from journey.screen.here import keep_opened
from journey.streamlit_seam.figures import Kept
from journey.streamlit_seam.selectors import selectors
from journey.streamlit_seam.types import DeltaGenerator
from journey.wording import bar_words, hour_words, short_day_words

KEYS = ("timeline", "spine")
"""The charts in which readers choose."""

_STILL = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "doubleClickDelay": 1,  # ms: a quick second press is a press, too (Plotly 7.1 waits 300 ms for a double click)
    "showTips": False,
}


_COLOURS = {"ink": "ink", "paper": "paper", "shade": "night", "line": "line"} | {
    phase.value: phase.value for phase in PhaseId
}
"""What charts are drawn in, and its name in the style sheet."""


def recoloured() -> str:
    """Style rules that draw charts in the colours of high contrast, which a reader chooses in the browser.

    Plotly 7.1 writes its colours into every mark, as numbers.
    """
    rules, drawing = [], selectors()["drawing"]
    for name, variable in _COLOURS.items():
        colour = "rgb({}, {}, {})".format(*bytes.fromhex(getattr(palette(), name)[1:]))
        rules += [
            f':root[data-contrast="high"] {drawing} :is([style*="{what}: {colour}"], [{what}="{colour}"])'
            f" {{ {what}: var(--{variable}) !important; }}"
            for what in ("fill", "stroke", "background")
        ]
    return "\n".join(rules)


@lru_cache(maxsize=512)
def _timeline(journey: Journey, interface: Interface, step: str, opened: frozenset[str], by: float) -> go.Figure:
    drawn = draw_timeline(journey, interface.phases, journey.step(step), palette(), opened)
    return Kept(enlarged(drawn, by))


def timeline(chart: TimelineChart, on: DeltaGenerator) -> None:
    """Draw the timeline; the step that is shown counts as opened from now on."""
    keep_opened(chart.journey.id, chart.opened)
    on.plotly_chart(
        _timeline(chart.journey, chart.interface, chart.step, chart.opened, chart.enlarged_by),
        key="timeline",
        theme=None,
        on_select="rerun",
        selection_mode="points",
        config=_STILL,
        alt=chart.label,
    )


@lru_cache(maxsize=256)
def _spine(levels: tuple[str, ...], state: LevelState, drawn_for: str, by: float) -> go.Figure:
    return Kept(enlarged(draw_spine(dict.fromkeys(levels, state), drawn_for, palette()), by))


def spine(chart: SpineChart, on: DeltaGenerator) -> None:
    """Draw the spine with the marked levels."""
    on.plotly_chart(
        _spine(chart.levels, chart.state, chart.drawn_for, chart.enlarged_by),
        key="spine",
        theme=None,
        on_select="rerun" if chart.marks else "ignore",
        selection_mode="points",
        config=_STILL if chart.marks else _STILL | {"staticPlot": True},
        alt=chart.label,
    )


def clock(chart: ClockChart, on: DeltaGenerator) -> None:
    """Draw the chart of times: for the journey's example, or for the reader's own day, which is not kept."""
    on.plotly_chart(
        _dated_clock(chart.plan, chart.interface, chart.enlarged_by)
        if chart.plan
        else _example_clock(chart.journey, chart.interface, chart.enlarged_by),
        key="clock",
        theme=None,
        config=_STILL | {"staticPlot": True},
        alt=chart.label,
    )


@lru_cache(maxsize=64)
def _example_clock(journey: Journey, interface: Interface, by: float) -> go.Figure:
    example = example_plan(journey)
    words = interface.clock
    told = [(period.name, bar_words(period, interface)) for period in journey.periods]
    return _clock(example, told, (words.night_before, words.procedure_day, words.day_after), interface, by)


def _dated_clock(plan: Plan, interface: Interface, by: float) -> go.Figure:
    moments = [period.moment for period in plan.journey.periods]
    days = [plan.arrival.date() + timedelta(days=by) for by in (-1, 0, 1, 2)]
    told = list(zip(moments, bar_lines(plan, interface), strict=True))
    return _clock(plan, told, [short_day_words(day, interface) for day in days], interface, by)


def _clock(
    plan: Plan, told: Sequence[tuple[str, str]], days: Sequence[str], interface: Interface, by: float
) -> go.Figure:
    """A bar for each period; ``told`` holds its name and its time, ``days`` the day before, the day itself and on."""
    midnight, hours = datetime.combine(plan.arrival.date(), time(0), plan.arrival.tzinfo), plan.hours
    bars = [
        Bar(
            name=name,
            time=said,
            colour=palette().of(_phase(plan.journey, span.period.id)),
            starts=hours(span.starts),
            surely_until=hours(span.surely_until),
            at_latest_until=hours(span.at_latest_until),
        )
        for span, (name, said) in zip(plan.spans, told, strict=True)
    ]
    last = min(max(bar.at_latest_until for bar in bars), CHART_ENDS)
    half_days = [midnight + timedelta(hours=12 * number) for number in range(int(last / 12) + 2)]  # on the wall's clock
    ticks = [Mark(hours(at), hour_words(at.time(), interface)) for at in half_days if hours(at) <= last]
    starts = [FIRST_HOUR, *(hours(midnight + timedelta(days=number)) + 0.6 for number in range(len(days) - 1))]
    marks = [Mark(hour, day) for hour, day in zip(starts, days, strict=True) if hour < last]
    return enlarged(draw_clock(bars, ticks, marks, palette(), enlarged_by=by), by)


def _phase(journey: Journey, period: str) -> PhaseId:
    return next((step.phase for step in journey.steps if step.period == period), PhaseId.DURING)
