"""The charts of a place: what they show, and where a press in them leads."""

from journey.blocks.charts import ClockChart, SpineChart, Stops, TimelineChart
from journey.blocks.presses import Press
from journey.figures.timeline import length_stands_below
from journey.model.procedure import PhaseId
from journey.model.spine import LEVELS, Fracture, LevelState
from journey.place import Place
from journey.plan import example_plan
from journey.wording import fill, paragraph, spine_words


def timeline(place: Place) -> TimelineChart:
    """The journey, each stop with its name, and the step ringed that the reader is at."""
    return TimelineChart(
        label=_told(place),
        journey=place.journey,
        interface=place.interface,
        step=place.view.step,
        opened=frozenset({place.view.step} - {""}),
        rows=tuple(_stops(phase, place) for phase in PhaseId),
        enlarged_by=_enlarged_by(place),
    )


def _told(place: Place) -> str:
    said, journey = place.interface.timeline, place.journey
    if not place.view.step:
        whole = fill(said.overview_label, {"total": len(journey.steps)})
        return paragraph((whole, *(_phase(each, place) for each in PhaseId)))
    step = place.step
    return fill(said.chart_label, {"total": len(journey.steps), "number": step.number, "heading": step.heading})


def _phase(phase: PhaseId, place: Place) -> str:
    said, told = place.interface.timeline, place.journey.phases[phase]
    values = {"name": place.interface.phases[phase], "length": told.length, "rule": told.rule}
    return fill(said.phase_told_long if told.length else said.phase_told, values)


def _stops(phase: PhaseId, place: Place) -> Stops:
    journey, here = place.journey, place.view.step
    steps = journey.phase(phase)
    stops = tuple(Press(one.id, one.short, place.view.at(one.id), chosen=one.id == here) for one in steps)
    told, name = journey.phases[phase], place.interface.phases[phase]
    length, rule = told.length or "", "" if here else told.rule
    below = length_stands_below(name, length)
    return Stops(phase.value, name, length, below, rule, steps[0].number, stops)


def spine(place: Place, *, can_mark: bool) -> SpineChart:
    """The spine with the marked bones: broken, and treated once the cement is in."""
    view = place.view
    marks = (Press(name, name, view.with_level_turned(name), chosen=name in view.levels) for name in LEVELS)
    marked = spine_words(view.marks, place.is_treated, place.interface)
    return SpineChart(
        label=fill(place.interface.spine.label, {"marked": marked}),
        bones=tuple((mark, _drawn(mark, place)) for mark in view.marks),
        marks=tuple(marks) if can_mark else (),
        enlarged_by=_enlarged_by(place),
    )


def _drawn(mark: Fracture, place: Place) -> LevelState:
    is_treated = mark.treatment == "treated" or place.is_treated
    return LevelState.TREATED if is_treated else LevelState.FRACTURED


def clock(place: Place) -> ClockChart:
    """When everything starts and ends."""
    of_plan, of_example = place.interface.plan, place.interface.clock
    near, far = (
        (of_plan.chart_label, of_plan.chart_label_far) if place.plan else (of_example.label, of_example.label_far)
    )
    label = far if example_plan(place.journey).is_far else near
    return ClockChart(label, place.journey, place.interface, place.plan, _enlarged_by(place))


def _enlarged_by(place: Place) -> float:
    """How many times as large as at home a chart is drawn: a kiosk's text is larger."""
    return 1.25 if place.is_kiosk else 1
