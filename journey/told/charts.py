"""The charts of a place: what they show, and where a press in them leads."""

from journey.blocks.charts import ClockChart, SpineChart, Stops, TimelineChart
from journey.blocks.presses import Press
from journey.model.procedure import PhaseId
from journey.model.spine import LEVELS, LevelState
from journey.place import Place
from journey.wording import fill, spine_words


def timeline(place: Place) -> TimelineChart:
    """The journey, with the step ringed that the reader is at."""
    journey, step = place.journey, place.step
    said = {"total": len(journey.steps), "number": step.number, "heading": step.heading}
    return TimelineChart(
        label=fill(place.interface.timeline.chart_label, said),
        journey=journey,
        interface=place.interface,
        step=step.id,
        opened=place.opened | {step.id},
        rows=tuple(_stops(phase, place) for phase in PhaseId),
        enlarged_by=_enlarged_by(place),
    )


def _stops(phase: PhaseId, place: Place) -> Stops:
    steps = place.journey.phase(phase)
    stops = tuple(Press(one.id, one.heading, place.view.at(one.id), chosen=one is place.step) for one in steps)
    return Stops(phase.value, place.interface.phases[phase], steps[0].number, stops)


def spine(place: Place, *, can_mark: bool) -> SpineChart:
    """The spine with the marked bones: broken, and treated once the cement is in."""
    view = place.view
    marks = (Press(name, name, view.with_level_turned(name), chosen=name in view.levels) for name in LEVELS)
    marked = spine_words(view.levels, place.is_treated, place.interface)
    return SpineChart(
        label=fill(place.interface.spine.label, {"marked": marked}),
        levels=view.levels,
        state=LevelState.TREATED if place.is_treated else LevelState.FRACTURED,
        marks=tuple(marks) if can_mark else (),
        enlarged_by=_enlarged_by(place),
    )


def clock(place: Place) -> ClockChart:
    """When everything starts and ends."""
    label = place.interface.plan.chart_label if place.plan else place.interface.clock.label
    return ClockChart(label, place.journey, place.interface, place.plan, _enlarged_by(place))


def _enlarged_by(place: Place) -> float:
    """How many times as large as at home a chart is drawn: a kiosk's text is larger."""
    return 1.25 if place.is_kiosk else 1
