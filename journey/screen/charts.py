"""The Plotly figures, drawn once for each step and language, and kept."""

from functools import lru_cache

import plotly.graph_objects as go

from journey.blocks.charts import ClockChart, SpineChart, TimelineChart
from journey.chart_of_times import chart_of_times
from journey.dates import bar_words
from journey.figures.canvas import enlarged
from journey.figures.clock import clock as draw_clock
from journey.figures.mirror import mirrored
from journey.figures.palette import palette
from journey.figures.spine import spine as draw_spine
from journey.figures.timeline import timeline as draw_timeline
from journey.languages import direction
from journey.model.interface import Interface
from journey.model.marked import plain, unmarked
from journey.model.procedure import Journey, PhaseId
from journey.model.spine import Fracture, LevelState
from journey.pictures import sign_address
from journey.plan import Plan, bar_lines, example_plan
from journey.screen.here import keep_opened, settings
from journey.streamlit_seam.figures import Kept
from journey.streamlit_seam.selectors import selectors
from journey.streamlit_seam.types import DeltaGenerator

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
    signs = {one.id: settings().root + sign_address(one.picture) for one in journey.steps}
    drawn = draw_timeline(unmarked(journey), unmarked(interface.phases), step, palette(), opened=opened, signs=signs)
    return Kept(enlarged(_as_read(drawn, interface), by))


def _as_read(figure: go.Figure, interface: Interface) -> go.Figure:
    """A figure as those see it who read this language."""
    return mirrored(figure) if direction(interface.code) == "rtl" else figure


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
        alt=plain(chart.label),
    )


@lru_cache(maxsize=256)
def _spine(bones: tuple[tuple[Fracture, LevelState], ...], drawn_for: str, by: float) -> go.Figure:
    states = {fracture.level: state for fracture, state in bones}
    return Kept(enlarged(draw_spine(states, drawn_for, palette(), [fracture for fracture, _ in bones]), by))


def spine(chart: SpineChart, on: DeltaGenerator) -> None:
    """Draw the spine with the marked levels."""
    on.plotly_chart(
        _spine(chart.bones, chart.drawn_for, chart.enlarged_by),
        key="spine",
        theme=None,
        on_select="rerun" if chart.marks else "ignore",
        selection_mode="points",
        height="stretch",
        config=_STILL if chart.marks else _STILL | {"staticPlot": True},
        alt=plain(chart.label),
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
        alt=plain(chart.label),
    )


@lru_cache(maxsize=64)
def _example_clock(journey: Journey, interface: Interface, by: float) -> go.Figure:
    journey, interface = unmarked(journey), _unmarked(interface)
    told = [(period.name, bar_words(period, interface)) for period in journey.periods]
    return _clock(example_plan(journey), told, interface, by)


@lru_cache(maxsize=64)
def _unmarked(interface: Interface) -> Interface:
    """Kept, because it is a copy of every word, and each reader's own day is drawn with it."""
    return unmarked(interface)


def _dated_clock(plan: Plan, interface: Interface, by: float) -> go.Figure:
    names = [period.name for period in plan.journey.periods]
    told = unmarked(list(zip(names, bar_lines(plan, interface), strict=True)))
    return _clock(plan, told, _unmarked(interface), by)


def _clock(plan: Plan, told: list[tuple[str, str]], interface: Interface, by: float) -> go.Figure:
    drawn = draw_clock(chart_of_times(plan, told, interface, palette()), palette())
    return enlarged(_as_read(drawn, interface), by)
