"""The timeline: one row of stops for each phase, the end of a row joined to the start of the next."""

from collections.abc import Collection

import plotly.graph_objects as go

from journey.figures.canvas import canvas
from journey.figures.palette import Palette
from journey.model.procedure import MOST_STEPS_IN_A_PHASE, Journey, PhaseId, Step
from journey.model.words.timeline import PhaseWords

# All heights are pixels, counted from the top; widths are places in a row, so that one figure fits every screen.
STOP = 38
"""Diameter of a stop. Its target is the whole place, 45 px wide on a screen of 320 px."""
RING = 48
ROW = 73
LABEL = 11
CENTRE = 45
HEIGHT = 2 * ROW + CENTRE + RING // 2 + 4

_LEFT, _RIGHT = -0.5, MOST_STEPS_IN_A_PHASE - 0.5


def timeline(
    journey: Journey, phases: PhaseWords, current: Step, palette: Palette, opened: Collection[str] = ()
) -> go.Figure:
    """Draw a journey with one step ringed, and those ticked whose ids are in ``opened``.

    Each stop carries ``customdata = [its step's id, the current step's id]``: the second tells an answer to this
    drawing from one to an earlier drawing. The figure is as wide as its place and ``HEIGHT`` px high.
    """
    figure = go.Figure(layout=canvas(HEIGHT, (_LEFT, _RIGHT), palette))
    for row, phase in enumerate(PhaseId):
        steps = journey.phase(phase)
        middle = row * ROW + CENTRE
        figure.add_shape(
            type="line", x0=0, x1=len(steps) - 1, y0=middle, y1=middle, layer="below",
            line={"color": palette.of(phase), "width": 6},
        )  # fmt: skip
        figure.add_annotation(
            x=_LEFT + 0.2, y=row * ROW + LABEL, text=f"<b>{phases[phase]}</b>", showarrow=False, xanchor="left",
            font={"size": 18, "color": palette.of(phase)},
        )  # fmt: skip
        if row:
            figure.add_shape(
                type="path", path=_join(len(journey.phase(list(PhaseId)[row - 1])), row), layer="below",
                line={"color": palette.line, "width": 3},
            )  # fmt: skip
    figure.add_trace(_ring(current, journey, palette))
    figure.add_trace(_stops(journey, current, palette, opened))
    return figure


def _place(step: Step, journey: Journey) -> tuple[int, int]:
    row = list(PhaseId).index(step.phase)
    return journey.phase(step.phase).index(step), row * ROW + CENTRE


def _join(stops_above: int, row: int) -> str:
    """The path from the last stop of the row above to the first stop of this row."""
    above, below = (row - 1) * ROW + CENTRE, row * ROW + CENTRE
    turn, lane = 9, row * ROW - 3
    right, left = min(stops_above - 0.5, _RIGHT - 0.04), _LEFT + 0.06
    return (
        f"M {stops_above - 1} {above} L {right - 0.1} {above} Q {right} {above} {right} {above + turn} "
        f"L {right} {lane - turn} Q {right} {lane} {right - 0.1} {lane} "
        f"L {left + 0.1} {lane} Q {left} {lane} {left} {lane + turn} "
        f"L {left} {below - turn} Q {left} {below} {left + 0.1} {below} L 0 {below}"
    )


def _ring(current: Step, journey: Journey, palette: Palette) -> go.Scatter:
    x, y = _place(current, journey)
    return go.Scatter(
        x=[x], y=[y], mode="markers", hoverinfo="skip",
        marker={"size": RING, "color": palette.paper, "opacity": 1, "line": {"width": 4, "color": palette.ink}},
    )  # fmt: skip


def _stops(journey: Journey, current: Step, palette: Palette, opened: Collection[str]) -> go.Scatter:
    places = [_place(step, journey) for step in journey.steps]
    colours = [palette.of(step.phase) for step in journey.steps]
    reached = [step is current or step.id in opened for step in journey.steps]
    return go.Scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="markers+text",
        customdata=[[step.id, current.id] for step in journey.steps],
        hovertext=[step.heading for step in journey.steps],
        hovertemplate="%{hovertext}<extra></extra>",
        text=[
            f"<b>{'✓' if on and step is not current else step.number}</b>"
            for step, on in zip(journey.steps, reached, strict=True)
        ],
        textfont={
            "size": 18,
            "color": [palette.paper if on else colour for on, colour in zip(reached, colours, strict=True)],
        },
        # Plotly draws markers of its own sizes at 70% opacity, and fades what is not selected, unless told (7.1).
        marker={
            "size": STOP,
            "opacity": 1,
            "color": [colour if on else palette.paper for on, colour in zip(reached, colours, strict=True)],
            "line": {"width": 3, "color": colours},
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
