"""The reader's own day in words: what happens when, and what there is to do."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from journey.blocks.forms import KeptDay
from journey.blocks.html import words_html
from journey.blocks.links import Inside
from journey.blocks.page import Section, Told, Words, words
from journey.blocks.texts import Checklist, Day, Definition, Definitions, Heading, Items, Task, Tasks, Text
from journey.dates import day_words, full_day_words, time_of_day_words
from journey.model.periods import PeriodKind
from journey.model.procedure import ListId
from journey.place import Place
from journey.plan import Plan, arrival_text, example_plan, plan_lines, span_words
from journey.said import fingerprint
from journey.wording import fill


def heading(plan: Plan, place: Place) -> str:
    """The heading of the times of a plan: its day."""
    return fill(place.interface.plan.your_times, {"date": full_day_words(plan.arrival.date(), place.interface)})


def times(plan: Plan, place: Place) -> tuple[Told | None, ...]:
    """What happens when, and why some of it has no time of day."""
    said, interface = place.interface.plan, place.interface
    unknown = any(not span.moment and not span.period.has_no_day for span in plan.spans)
    return (
        Day(arrival_text(plan.arrival), heading(plan, place)),
        Definitions(tuple(Definition(*line) for line in plan_lines(plan, interface)), "plan"),
        Text((_no_clock(place) if unknown else said.guide,)),
    )


def _no_clock(place: Place) -> str:
    """Why what follows has no time of day."""
    return place.interface.spine.no_clock if place.journey.spine else place.interface.plan.no_clock


def day_key(procedure: str) -> str:
    """By this key, the browser tells the day of a procedure."""
    return f"plan-{procedure}"


def kept(place: Place) -> dict[str, object]:
    """What the browser needs to know to tell the day that it keeps, and its times, for when nobody answers."""
    return {
        "told": place.told,
        "procedure": place.journey.id,
        "keeps": place.view.mode == "link",
        "own_times": _kept_times(place.plan, place) if place.plan and place.reserve else None,
        "today": place.today.isoformat(),
        "zone": str(place.clinic.zone),
        "clocks_differ": place.clocks_differ,
    }


def clocks(place: Place) -> Text | None:
    """That today's date is in doubt."""
    return Text((place.interface.plan.clocks_differ,), "warning") if place.clocks_differ else None


def _kept_times(plan: Plan, place: Place) -> dict[str, str]:
    return {"language": place.view.language, "rules": rules(place), "words": _as_html(plan, place)}


def rules(place: Place) -> str:
    """Changes with all that the times of a plan follow from, and with the words in which they are told."""
    plan = example_plan(place.journey)
    return fingerprint({"times": (_as_html(plan, replace(place, arrival=plan)),)})


def _as_html(plan: Plan, place: Place) -> str:
    """The times, and below them the checklist with its days."""
    return str(words_html(words(*times(plan, place))) + words_html(_checklist(place)))


def next_thing(place: Place) -> Section:
    """What comes next for who has told a date: tonight, tomorrow, today, or, from then on, the list for home.

    Where it is not sure which day it is, the day of the arrival alone is told.
    Until the browser has told it, room is kept, which is seen only where the browser keeps a date.
    """
    said, plan = place.interface.plan, place.plan
    lines = tuple(fill(said.next.line, {"when": when, "what": what}) for when, what in _next(plan, place))
    kind = "next" if plan else "next expected"
    doubt = clocks(place) if plan else None
    told = words(Heading(said.next.heading), doubt, Items(lines), _to_plan(said.heading, place), kind=kind)
    is_wrong = bool(place.told) and not plan
    return Section("next-thing", (told, KeptDay(day_key(place.journey.id), kept(place) | {"wrong": is_wrong})))


def _next(plan: Plan | None, place: Place) -> Iterator[tuple[str, str]]:
    """When, and what."""
    if not plan:
        return
    said, interface = place.interface.plan.next, place.interface
    values = {"time": time_of_day_words(plan.arrival, interface), "date": day_words(plan.arrival.date(), interface)}
    days = (plan.arrival.date() - place.today).days
    if place.clocks_differ:
        yield fill(said.later, values), interface.plan.arrive
        return
    yield from _next_day(plan, place)
    if days < 0:
        yield said.now, fill(said.home, {"list": interface.plan.lists[ListId.HOME]})
        return
    if days == 1 and any(span.period.starts == "midnight" for span in plan.of(PeriodKind.FASTING)):
        yield said.tonight, plan.journey.phases.before.rule
    when = said.today if days == 0 else said.tomorrow if days == 1 else said.later
    yield fill(when, values), interface.plan.arrive


def _next_day(plan: Plan, place: Place) -> Iterator[tuple[str, str]]:
    """What begins, or is a visit, on the next day that the plan names, where that is before the arrival or after it."""
    to_come = [
        span
        for span in plan.spans
        if span.by_day and span.moment and span.period.is_told_by_its_start and span.moment[0].date() >= place.today
    ]
    if to_come and (place.today > plan.arrival.date() or any(span.period.comes_before for span in to_come)):
        first = min(to_come, key=lambda span: span.moment[0].date() if span.moment else place.today)
        yield span_words(first, plan, place.interface), first.period.moment


def to_read(place: Place) -> Section:
    """The same things to do as on the checklist, to read."""
    told = (words(*one, kind="list") for one in as_items(place))
    return Section("lists", (*told, words(_to_plan(place.interface.plan.checklist, place))))


def as_items(place: Place, level: Literal[2, 3] = 2) -> Iterator[tuple[Told, ...]]:
    """Each list with its heading, which is of this level."""
    for one in (_tasks(name, place) for name in ListId):
        yield Heading(one.name, level, one.phase), Items(one.texts)


def _to_plan(label: str, place: Place) -> Inside:
    return Inside(label, place.address("plan"))


def checklist(place: Place) -> Section:
    """Things to check off, list by list, for the day of the plan. The browser keeps the marks."""
    return Section("checklist", (_checklist(place),))


def _checklist(place: Place) -> Words:
    to_ask = Inside(place.interface.risks.to_questions, place.address("questions"))
    return words(Heading(place.interface.plan.checklist), _day(place), lists(place, ListId), to_ask)


def lists(place: Place, names: Iterable[ListId]) -> Checklist:
    """Some of the lists."""
    said = place.interface.plan
    not_kept = place.interface.kiosk.checks_forgotten if place.is_kiosk else said.checklist_not_kept
    return Checklist(said.checklist_message, not_kept, tuple(_tasks(name, place) for name in names))


def _day(place: Place) -> Text | None:
    if not place.plan:
        return None
    day = full_day_words(place.plan.arrival.date(), place.interface)
    return Text((fill(place.interface.plan.checklist_day, {"date": day}),))


def _tasks(name: ListId, place: Place) -> Tasks:
    told = (*((task.id, task.text) for task in place.journey.checklist[name]), *_on_a_day(name, place))
    ids = tuple(Task(f"{place.journey.id}.{key}", text) for key, text in told)
    return Tasks(name.phase.value, _name(name, place), ids)


def _on_a_day(name: ListId, place: Place) -> Iterator[tuple[str, str]]:
    """The tasks with a day that belong to a list, in the order of their days; each day is said where it is known."""
    plan, said = place.plan, place.interface.plan.next
    spans = [span for span in (plan or example_plan(place.journey)).spans if span.period.is_task]
    for span in sorted(spans, key=lambda span: (span.moment is None, span.moment or ())):
        if name is (ListId.NOW if span.period.comes_before else ListId.HOME):
            told = span.period.told
            when = span_words(span, plan, place.interface) if plan and span.moment else ""
            yield span.period.id, fill(said.line, {"when": when, "what": told}) if when else told


def _name(name: ListId, place: Place) -> str:
    """What a list is called, with its day where that is known."""
    said = place.interface.plan
    days = {ListId.DAY_BEFORE: -1, ListId.MORNING: 0}
    if not place.plan or name not in days:
        return said.lists[name]
    day = place.plan.arrival.date() + timedelta(days=days[name])
    return fill(said.list_on, {"name": said.lists[name], "date": day_words(day, place.interface)})
