"""The words of the timeline, and of the chart of times below it."""

from typing import Annotated

from journey.model.procedure import PhaseId
from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, WithDuration


class TimelineWords(Content):
    """The words of the timeline page."""

    chart_label: Annotated[Label, Placeholders(("total", "number", "heading"))]
    overview_label: Annotated[Label, Placeholders(("total",))]
    next_to: Annotated[Label, Placeholders(("name",))]
    step_of: Annotated[Label, Placeholders(("number", "total"))]
    back: Plain
    next: Plain
    finish: Plain
    what_happens: Plain
    what_you_do: Plain
    what_you_feel: Plain
    why: Plain
    when: Plain
    how_long: Plain
    all_steps: Annotated[Label, Placeholders(("total",))]
    overview: Plain
    phase_told: Annotated[Label, Placeholders(("name", "rule"))]
    phase_told_long: Annotated[Label, Placeholders(("name", "length", "rule"))]
    step_in_list: Annotated[Label, Placeholders(("number", "heading"))]
    summary: Plain
    next_action: Plain
    to_risks: Plain
    was_hard: Plain
    was_hard_thanks: Plain


class ClockWords(Content):
    """The words around the chart of times."""

    heading: Plain
    how_to_read: Plain
    label: Plain
    label_far: Plain
    list_label: Plain
    bar: WithDuration
    bar_overnight: WithDuration
    bar_from: Annotated[Label, Placeholders(("time",))]
    bar_before: WithDuration
    bar_later: WithDuration
    arrival: Plain
    after_it: Plain
    of_the_day: Plain
    around_it: Plain
    the_day: Plain
    near_days: Plain
    to_plan: Plain


class PhaseWords(Content):
    """The names of the phases."""

    before: Plain
    during: Plain
    after: Plain

    def __getitem__(self, phase: PhaseId) -> str:
        return str(getattr(self, phase.value))
