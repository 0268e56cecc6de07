"""A journey of weeks and months: its plan, its calendar, its chart, and what of it cannot be."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from journey.chart_of_times import chart_of_times
from journey.dates import bar_words
from journey.figures.clock import clock
from journey.figures.palette import palette
from journey.library import Library, open_library
from journey.model.interface import Interface
from journey.model.procedure import Journey, ListId
from journey.model.values import Unit, parse_duration
from journey.place import Place
from journey.plan import Plan, bar_lines, example_plan, plan_lines
from journey.reading.mistakes import ContentError
from journey.spans import later
from journey.takeaway.calendar_file import calendar_file
from journey.told import charts, my_day
from journey.view import View
from journey.wording import duration_words
from tests.conftest import PICTURES, offer_another
from tests.knee import NAMES, offer_knee

ARRIVAL = datetime(2026, 12, 3, 8, tzinfo=ZoneInfo("America/Chicago"))
NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def plan(knee: Journey) -> Plan:
    return Plan(knee, ARRIVAL)


def test_what_is_farther_than_two_days_is_told_by_its_day(plan: Plan, interface: Interface) -> None:
    told = dict(plan_lines(plan, interface))
    assert told[NAMES["thinners"]] == "November 19 to November 28"
    assert told[NAMES["soap"]] == "Monday, November 30"
    assert told[NAMES["clear_drinks"]] == "6:00\u00a0AM on Thursday, December 3"
    assert told[NAMES["wake_up"]] == "about 9:10\u00a0AM to 10:10\u00a0AM on Thursday, December 3"
    assert told[NAMES["stay"]] == "about December 3 to December 6"
    assert told[NAMES["walker"]] == "about Thursday, January 14"
    assert told[NAMES["driving"]] == "about December 31 to January 14"
    assert told[NAMES["cane"]] == "about February 25 to April 8"
    assert told[NAMES["swelling"]] == "about June 3 to December 3, 2027"
    assert told[NAMES["healing"]] == "about Sunday, December 3, 2028"
    assert told[NAMES["exercises"]] == "Thursday, December 3"
    assert told[NAMES["bending"]] == "about Saturday, December 5"
    assert told["Dentist"] == "Thursday, November 19"
    assert told["Stop smoking"] == "Thursday, October 22"
    assert told["Knee class"] == "Thursday, November 19"
    assert told["Stitches"] == "about Thursday, December 17"


def test_a_plan_is_told_in_the_order_of_its_days(plan: Plan, interface: Interface) -> None:
    names = [name for name, _ in plan_lines(plan, interface)]
    assert names[0] == "Stop smoking"
    assert {*names[1:5]} == {NAMES["thinners"], "Dentist", "Knee class", NAMES["soap"]}
    assert names[5:9] == [NAMES["fasting"], NAMES["clear_drinks"], interface.plan.arrive, NAMES["procedure"]]
    assert names[-1] == NAMES["healing"]


def test_no_time_of_day_stands_beside_another_day(plan: Plan, interface: Interface) -> None:
    for span, said in zip(plan.spans, bar_lines(plan, interface), strict=True):
        if span.by_day:
            assert not re.search(r"\d:\d\d", said)
            assert re.search(r"(October|December|November|January|February|June) \d", said)


def test_days_are_known_though_nobody_knows_how_many_hours_the_procedure_takes(
    knee: Journey, interface: Interface
) -> None:
    several = {"procedure": parse_duration("several hours")}
    periods = tuple(
        period.model_copy(update={"lasts": several.get(period.id, period.lasts)}) for period in knee.periods
    )
    told = dict(plan_lines(Plan(knee.model_copy(update={"periods": periods}), ARRIVAL), interface))
    assert told[NAMES["walker"]] == "about Thursday, January 14"
    assert NAMES["wake_up"] in told
    assert not re.search(r"\d:\d\d", told[NAMES["wake_up"]])


def test_the_time_on_the_wall_stays_over_a_change_of_clocks() -> None:
    late = datetime(2026, 10, 30, 23, 30, tzinfo=ZoneInfo("America/Chicago"))
    assert later(late, 6, Unit.WEEK).date() == date(2026, 12, 11)
    assert later(late, -6, Unit.WEEK).date() == date(2026, 9, 18)
    assert later(datetime(2026, 8, 31, 8, tzinfo=UTC), 6, Unit.MONTH).date() == date(2027, 2, 28)
    assert later(datetime(2028, 2, 29, 8, tzinfo=UTC), -1, Unit.YEAR).date() == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("10 minutes", "10 minutes"),
        ("42 days", "42 days"),
        ("6 to 12 weeks", "6 to 12 weeks"),
        ("3 months", "3 months"),
        ("1 to 3 nights", "1 to 3 nights"),
        ("0 to 3 nights", "0 to 3 nights"),
        ("2 years", "2 years"),
    ],
)
def test_a_length_in_any_unit_is_read_and_said(written: str, said: str, interface: Interface) -> None:
    assert duration_words(parse_duration(written), interface) == said


def events(file: bytes) -> dict[str, Any]:
    return {str(event["summary"]): event for event in Calendar.from_ical(file).walk("VEVENT")}


def test_a_calendar_has_visits_and_medicines_as_days_and_no_recovery(
    plan: Plan, interface: Interface, knees: Library
) -> None:
    found = events(calendar_file(plan, interface, knees.clinic, NOW))
    assert (
        found.keys() & {NAMES[name] for name in ("stay", "walker", "cane", "driving", "swelling", "healing")} == set()
    )
    thinners = found[NAMES["thinners"]]
    assert (thinners.decoded("dtstart"), thinners.decoded("dtend")) == (date(2026, 11, 19), date(2026, 11, 20))
    assert "November 19 to November 28" in thinners["description"]
    assert interface.calendar.stop_eating[:20] not in thinners["description"]
    for name in ("fasting", "clear_drinks"):  # food ends at another time than drinks
        told = next(period.told for period in plan.journey.periods if period.id == name)
        assert told in found[NAMES[name]]["description"]
        assert interface.calendar.stop_eating[:20] not in found[NAMES[name]]["description"]
    assert found[NAMES["clear_drinks"]].decoded("dtstart") == ARRIVAL - timedelta(hours=2)
    knee_class = found["Knee class"]
    assert knee_class.decoded("dtstart") == date(2026, 11, 19)
    assert knees.clinic.address.lines[0] in knee_class["location"]
    [reminder] = knee_class.walk("VALARM")
    assert reminder["trigger"].dt == timedelta(days=-2, hours=9)
    dentist = found["Dentist"]
    assert dentist.decoded("dtstart") == date(2026, 11, 19)
    assert "location" not in dentist
    once, daily = (found[NAMES[name]] for name in ("exercises", "bending"))
    assert once.decoded("dtstart") == date(2026, 12, 3)
    assert "rrule" not in once
    assert daily.decoded("dtstart") == date(2026, 12, 5)
    assert daily["rrule"] == {"FREQ": ["DAILY"], "UNTIL": [date(2027, 1, 16)]}
    rest = found[interface.calendar.rest]
    assert rest.decoded("dtend") - rest.decoded("dtstart") == timedelta(minutes=10)


def drawn_of(journey: Journey, interface: Interface) -> tuple[int, int]:
    told = [(period.name, bar_words(period, interface)) for period in journey.periods]
    figure = clock(chart_of_times(example_plan(journey), told, interface, palette()), palette())
    return len(figure.layout.shapes), len(figure.data[-1].text)


def test_two_years_are_drawn_with_a_bounded_number_of_shapes(knee: Journey, interface: Interface) -> None:
    shapes, words = drawn_of(knee, interface)
    assert shapes <= 3 * len(knee.periods) + 12
    assert words <= len(knee.periods) + 16


def test_words_above_the_lines_stand_over_no_others_on_a_phone(knee: Journey, interface: Interface) -> None:
    told = [(period.name, "") for period in knee.periods]
    figure = clock(chart_of_times(example_plan(knee), told, interface, palette()), palette())
    placed: dict[float, list[tuple[float, float]]] = {}
    said = figure.data[-1]
    for text, x, y, beside in zip(said.text, said.x, said.y, said.textposition, strict=True):
        wide = max(len(line) for line in re.sub("</?b>", "", text).split("<br>")) * 8 / 320 * 100
        left = x if beside == "bottom right" else x - wide
        assert left >= -1
        assert left + wide <= 101
        assert all(left >= end or left + wide <= start for start, end in placed.setdefault(y, []))
        placed[y].append((left, left + wide))


@pytest.mark.parametrize(("length", "by_day"), [("2 days", True), ("1 day", False)])
def test_two_days_after_what_takes_nobody_knows_how_long_have_a_date(
    knee: Journey, interface: Interface, length: str, *, by_day: bool
) -> None:
    lasts = {"procedure": parse_duration("a few hours"), "walker": parse_duration(length)}
    periods = tuple(period.model_copy(update={"lasts": lasts.get(period.id, period.lasts)}) for period in knee.periods)
    plan = Plan(knee.model_copy(update={"periods": periods}), ARRIVAL)
    told = dict(plan_lines(plan, interface))
    assert (told.get(NAMES["walker"]) == "about Saturday, December 5") is by_day


def test_near_days_have_more_room_than_far_ones(knee: Journey, interface: Interface) -> None:
    _, far = chart_of_times(example_plan(knee), [(each.id, "") for each in knee.periods], interface, palette())
    bars = {bar.name: bar for bar in far.bars}
    walker, healing, thinners = bars["walker"], bars["healing"], bars["thinners"]
    assert healing.at_latest_until
    assert healing.at_latest_until.share == pytest.approx(1)
    assert 42 / 730 < walker.surely_until.share < 0.3
    assert thinners.surely_from
    assert thinners.starts.share < thinners.surely_from.share
    assert thinners.surely_until.share == 0  # the day itself


@pytest.mark.parametrize(
    ("today", "says"),
    [
        (date(2026, 11, 1), "November 19"),
        (date(2026, 11, 25), "Monday, November 30"),
        (date(2026, 12, 10), "Thursday, December 17"),
    ],
)
def test_the_next_day_of_a_plan_comes_next(knees: Library, plan: Plan, today: date, says: str) -> None:
    place = Place(knees, View("knee-injection", "en", ""), "timeline", today, arrival=plan)
    assert says in str(my_day.next_thing(place).blocks[0])


def test_who_does_not_see_the_chart_hears_of_both_parts(knees: Library, plan: Plan, interface: Interface) -> None:
    place = Place(knees, View("knee-injection", "en", ""), "timeline", date(2026, 11, 1))
    assert charts.clock(place).label == interface.clock.label_far
    assert charts.clock(replace(place, arrival=plan)).label == interface.plan.chart_label_far
    short = replace(place, view=View("vertebroplasty", "en", ""))
    assert charts.clock(short).label == interface.clock.label


def wrong(content: Path, change: Callable[[str], str]) -> str:
    offer_knee(content)
    shape = content / "knee-injection" / "journey.yaml"
    shape.write_text(change(shape.read_text()))
    with pytest.raises(ContentError) as error:
        open_library(content, PICTURES)
    return str(error.value)


@pytest.mark.parametrize(
    ("old", "new", "spot", "says"),
    [
        ("lasts: 2 years", "lasts: 3 years", "periods.healing.lasts", "too late"),
        ("lasts: 2 years", "lasts: 999 years", "periods.healing.lasts", "too late"),
        ("starts: 6 weeks after procedure", "starts: 24 months after procedure", "periods.cane.lasts", "too late"),
        ("starts: 5 to 14 days", "starts: 13 months", "periods.thinners.starts", "before"),
        ("when: 14 days before arrival", "when: 800 days after procedure", "visits.class.when", "too late"),
        ("when: 14 days before arrival", "when: soon", "visits.class.when", "14 days before arrival"),
        ("2 weeks after procedure", "2 weeks after operation", "visits.stitches.when", "is not a period"),
        (
            "starts: 6 weeks after procedure",
            "starts: 6 weeks after operation",
            "periods.cane.starts",
            "is not a period",
        ),
        ("lasts: 0 to 3 nights", "lasts: 0 to 3 weeks", "periods.stay.lasts", "shorter time first"),
        ("kind: procedure, ", "", "periods", "has no procedure"),
        ("kind: rest", "kind: procedure", "periods.wake_up.kind", "second procedure"),
        ("kind: rest", "kind: sleep", "periods.wake_up.kind", "fasting"),
        ("{kind: fasting, starts: midnight", "{starts: midnight", "periods.fasting", "does not say its kind"),
        ("kind: exercise, starts: after procedure", "kind: exercise, starts: arrival", "periods.exercises", "a day to"),
        ("when: 6 weeks before arrival", "when: 6 weeks", "tasks.smoke_free.when", "14 days before arrival"),
        ("when: 6 weeks before arrival", "when: 60 weeks before arrival", "tasks.smoke_free.when", "too long before"),
        ("3 weeks after procedure", "3 weeks after operation", "tasks.call_us.when", "is not a period"),
        ("  teeth: {when", "  walker: {when", "tasks.walker", "own name"),
        ("  class: {when", "  stay: {when", "visits.stay", "own name"),
    ],
)
def test_a_length_that_cannot_be_drawn_is_a_mistake_with_its_line(
    content: Path, old: str, new: str, spot: str, says: str
) -> None:
    said = wrong(content, lambda text: text.replace(old, new))
    [line] = [line for line in said.splitlines() if f": {spot}: " in line and says in line]
    assert re.search(r"journey\.yaml:\d+: ", line)


def test_a_part_that_only_the_structure_asks_for_is_not_missed_silently(content: Path) -> None:
    offer_knee(content)
    words = content / "knee-injection" / "en.yaml"
    words.write_text(words.read_text().partition("\nvisits:")[0])
    with pytest.raises(ContentError) as error:
        open_library(content, PICTURES)
    assert re.search(r'en\.yaml:\d+: visits: has no words for "class"', str(error.value))


def test_what_nobody_gives_a_length_has_no_length_to_name(content: Path) -> None:
    offer_knee(content)
    words = content / "knee-injection" / "en.yaml"
    words.write_text(words.read_text().replace("Do them every day.", "Do them for {exercises}."))
    with pytest.raises(ContentError, match=r"times\.exercises: .*\{exercises\}"):
        open_library(content, PICTURES)


def test_tasks_with_a_day_stand_on_the_checklist_in_the_order_of_their_days(knees: Library, knee: Journey) -> None:
    place = Place(knees, View(knee.id, "en", ""), "plan", date(2026, 9, 1))
    now, home = (my_day.lists(place, [name]).phases[0].texts for name in (ListId.NOW, ListId.HOME))
    assert now[-2:] == ("Stop smoking 6 weeks before.", "See your dentist.")
    assert home[-1] == "Call us with your questions."
    told = replace(place, arrival=Plan(knee, ARRIVAL))
    assert my_day.lists(told, [ListId.NOW]).phases[0].texts[-2] == "Thursday, October 22: Stop smoking 6 weeks before."


@pytest.fixture
def undated(content: Path) -> Library:
    """The same with a visit and two tasks of which the clinic tells the day."""
    offer_knee(content)
    shape, words = content / "knee-injection" / "journey.yaml", content / "knee-injection" / "en.yaml"
    text = shape.read_text()
    for old, new in (
        ("{when: 2 weeks after procedure}", "{when: some day after procedure}"),
        ("{when: 2 weeks before arrival, reminder: 3 days}", "{when: some day before arrival}"),
        ("{when: 3 weeks after procedure}", "{when: some day after procedure}"),
    ):
        assert old in text
        text = text.replace(old, new)
    shape.write_text(text)
    words.write_text(words.read_text().replace("{stitches} after it.", "on a day that we tell you."))
    return open_library(content, PICTURES)


def test_a_day_that_the_clinic_tells_is_told_in_words_and_nowhere_invented(
    undated: Library, interface: Interface
) -> None:
    knee = undated.journeys["knee-injection"]["en"]
    plan = Plan(knee, ARRIVAL)
    names = [line.name for line in plan_lines(plan, interface)]
    told = dict(plan_lines(plan, interface))
    assert told["Stitches"] == "We take out your stitches on a day that we tell you."
    assert names.index("Dentist") < names.index(interface.plan.arrive)
    assert set(names[-2:]) == {"Stitches", "Call us"}
    chart = chart_of_times(plan, [(period.name, "") for period in knee.periods], interface, palette())
    assert not {"Stitches", "Dentist", "Call us"} & {bar.name for part in chart for bar in part.bars}
    assert "Knee class" in {bar.name for part in chart for bar in part.bars}
    events = Calendar.from_ical(calendar_file(plan, interface, undated.clinic, NOW)).walk("VEVENT")
    assert "Stitches" not in {str(event["summary"]) for event in events}
    [arrival] = [event for event in events if told["Stitches"] in str(event["description"])]
    assert "Stitches: We take out" in str(arrival["description"])


def test_a_task_without_a_day_stands_on_the_checklist_without_one(undated: Library) -> None:
    knee = undated.journeys["knee-injection"]["en"]
    place = Place(undated, View("knee-injection", "en"), "plan", ARRIVAL.date(), arrival=Plan(knee, ARRIVAL))
    texts = [text for one in (my_day._tasks(name, place) for name in ListId) for text in one.texts]
    assert "See your dentist." in texts
    assert "Call us with your questions." in texts
    assert any(text.endswith("Stop smoking 6 weeks before.") and text[0] != "S" for text in texts)


def test_a_journey_with_no_other_day_has_no_second_part_for_it(content: Path, interface: Interface) -> None:
    offer_another(content)
    shape, words = content / "knee-injection" / "journey.yaml", content / "knee-injection" / "en.yaml"
    shape.write_text(shape.read_text() + "\nvisits:\n  stitches: {when: some day after procedure}\n")
    words.write_text(words.read_text() + "\nvisits:\n  stitches: {name: Stitches, told: We tell you the day.}\n")
    knee = open_library(content, PICTURES).journeys["knee-injection"]["en"]
    plan = Plan(knee, ARRIVAL)
    assert not plan.is_far
    assert len(plan_lines(plan, interface)) == len(knee.periods) + 1
    assert bar_lines(plan, interface)[-1] == ""


def test_what_has_no_day_has_no_name_in_braces_and_no_reminder(content: Path) -> None:
    offer_another(content)
    shape, words = content / "knee-injection" / "journey.yaml", content / "knee-injection" / "en.yaml"
    text = shape.read_text()
    shape.write_text(text + "\nvisits:\n  out: {when: some day after procedure, reminder: 2 days}\n")
    words.write_text(words.read_text() + '\nvisits:\n  out: {name: Stitches, told: "{out} after it."}\n')
    with pytest.raises(ContentError, match="has a reminder, but no day, remove reminder"):
        open_library(content, PICTURES)
    shape.write_text(text + "\nvisits:\n  out: {when: some day after procedure}\n")
    with pytest.raises(ContentError, match=r"\{out\} is not a known name"):
        open_library(content, PICTURES)


def test_a_helper_is_told_a_visit_and_a_task_in_their_words(content: Path) -> None:
    offer_knee(content)
    file = content / "knee-injection" / "en.yaml"
    words = file.read_text()
    for patients, helpers in (("See your dentist.", "They see their dentist."), ("Learn how ", "They learn how.")):
        assert patients in words
        words = re.sub(f"told: ({patients}[^}}]*)", rf"told: \1, helper: {{told: {helpers}}}", words)
    file.write_text(words)
    journey = open_library(content, PICTURES).journeys["knee-injection"]["en"]
    assert journey.to_helper
    told = {period.id: period.told for period in journey.to_helper.periods}
    assert told["teeth"] == "They see their dentist."
    assert told["class"] == "They learn how."
