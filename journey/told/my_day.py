"""The reader's own day in words: what happens when, and what there is to do."""

from journey.blocks.page import Section, Told, words
from journey.blocks.texts import Checklist, Day, Definition, Definitions, Heading, Task, Tasks, Text
from journey.model.procedure import PhaseId
from journey.model.procedure import Task as JourneyTask
from journey.place import Place
from journey.plan import Plan, arrival_text, plan_lines
from journey.wording import fill, full_day_words


def heading(plan: Plan, place: Place) -> str:
    """The heading of the times of a plan: its day."""
    return fill(place.interface.plan.your_times, {"date": full_day_words(plan.arrival.date(), place.interface)})


def times(plan: Plan, place: Place) -> tuple[Told | None, ...]:
    """What happens when, and why some of it has no time of day."""
    said, interface = place.interface.plan, place.interface
    unknown = any(not span.ends for span in plan.spans)
    return (
        Day(arrival_text(plan.arrival), heading(plan, place)),
        Definitions(tuple(Definition(*line) for line in plan_lines(plan, interface)), "plan"),
        Text((said.no_clock if unknown else said.guide,)),
    )


def checklist(place: Place) -> Section:
    """Things to check off, before and after, for the day of the plan. The browser keeps the marks."""
    said, tasks = place.interface.plan, place.journey.checklist
    not_kept = place.interface.kiosk.checks_forgotten if place.is_kiosk else said.checklist_not_kept
    phases = _tasks(PhaseId.BEFORE, tasks.before, place), _tasks(PhaseId.AFTER, tasks.after, place)
    list_ = Checklist(said.checklist_message, not_kept, phases)
    return Section("checklist", (words(Heading(said.checklist), _day(place), list_),))


def _day(place: Place) -> Text | None:
    if not place.plan:
        return None
    day = full_day_words(place.plan.arrival.date(), place.interface)
    return Text((fill(place.interface.plan.checklist_day, {"date": day}),))


def _tasks(phase: PhaseId, tasks: tuple[JourneyTask, ...], place: Place) -> Tasks:
    ids = tuple(Task(f"{place.journey.id}.{task.id}", task.text) for task in tasks)
    return Tasks(phase.value, place.interface.phases[phase], ids)
