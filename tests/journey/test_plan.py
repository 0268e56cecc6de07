"""From an arrival to the times of everything."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.values import parse_duration
from journey.place import Place
from journey.plan import Plan, Span, WrongArrival, bar_lines, plan_lines, plan_text, read_plan, selectable_days, spans
from journey.takeaway.calendar_file import calendar_file
from journey.takeaway.handout.web import as_html
from journey.told.paper import handout
from journey.view import View

CHICAGO = ZoneInfo("America/Chicago")
ARRIVAL = datetime(2026, 12, 3, 8, tzinfo=CHICAGO)
NOW = datetime(2026, 11, 22, 12, tzinfo=CHICAGO)
HOUR = timedelta(hours=1)
CHANGES = (date(2026, 11, 1), date(2027, 3, 14), date(2027, 11, 7))
"""When the clocks change there."""


@pytest.fixture
def by_id(journey: Journey) -> dict[str, Span]:
    return {span.period.id: span for span in spans(journey, ARRIVAL)}


def lines(journey: Journey, interface: Interface, arrival: datetime) -> dict[str, str]:
    return dict(plan_lines(Plan(journey, arrival), interface))


def test_fasting_starts_at_the_midnight_before_the_arrival(by_id: dict[str, Span]) -> None:
    assert by_id["fasting"].starts == datetime(2026, 12, 3, 0, tzinfo=CHICAGO)
    assert by_id["fasting"].at_latest_until == by_id["procedure"].at_latest_until


def test_lying_flat_follows_the_procedure_and_lasts_1_to_2_hours(by_id: dict[str, Span]) -> None:
    procedure, flat = by_id["procedure"], by_id["lie_flat"]
    assert flat.starts == procedure.surely_until
    assert flat.surely_until - procedure.surely_until == HOUR
    assert flat.at_latest_until - procedure.at_latest_until == 2 * HOUR


def test_going_home_may_wait_for_the_next_morning(by_id: dict[str, Span]) -> None:
    assert by_id["going_home"].at_latest_until.date() == ARRIVAL.date() + timedelta(days=1)


def test_a_plan_in_words(journey: Journey, interface: Interface) -> None:
    assert plan_lines(Plan(journey, ARRIVAL), interface) == (
        ("Stop eating and drinking", "midnight between Wednesday, December 2 and Thursday, December 3"),
        ("Come to us", "8:00\u00a0AM on Thursday, December 3"),
        ("The procedure is over", "about 9:00\u00a0AM to noon on Thursday, December 3"),
        ("Lie flat until", "about 10:00\u00a0AM to 2:00\u00a0PM on Thursday, December 3"),
        (
            "Go home",
            "about 11:00\u00a0AM to 4:00\u00a0PM on Thursday, December 3, "
            "or on Friday, December 4 if you stay overnight",
        ),
        ("An ache may last until", "about 9:00\u00a0AM to noon on Friday, December 4"),
        ("Back to normal activities", "about 9:00\u00a0AM to noon on Friday, December 4"),
    )


def test_the_chart_tells_the_same_times_without_the_day(journey: Journey, interface: Interface) -> None:
    told = dict(
        zip([period.id for period in journey.periods], bar_lines(Plan(journey, ARRIVAL), interface), strict=True)
    )
    assert told["fasting"] == "midnight"
    assert told["lie_flat"] == "about 10:00\u00a0AM to 2:00\u00a0PM"
    assert told["going_home"] == "about 11:00\u00a0AM to 4:00\u00a0PM, or overnight"


@pytest.mark.parametrize(
    ("arrival", "midnight"),
    [
        (datetime(2027, 1, 1, 8), "midnight between Thursday, December 31 and Friday, January 1"),
        (datetime(2028, 2, 29, 8), "midnight between Monday, February 28 and Tuesday, February 29"),
        (datetime(2027, 3, 1, 8), "midnight between Sunday, February 28 and Monday, March 1"),
        (datetime(2026, 12, 3, 0), "midnight between Wednesday, December 2 and Thursday, December 3"),
        (datetime(2026, 12, 3, 23, 59), "midnight between Wednesday, December 2 and Thursday, December 3"),
    ],
)
def test_midnight_is_the_night_before(journey: Journey, interface: Interface, arrival: datetime, midnight: str) -> None:
    assert lines(journey, interface, arrival.replace(tzinfo=CHICAGO))["Stop eating and drinking"] == midnight


def test_an_end_at_midnight_is_told_with_both_days(journey: Journey, interface: Interface) -> None:
    told = lines(journey, interface, datetime(2026, 12, 3, 20, tzinfo=CHICAGO))["The procedure is over"]
    assert told == (
        "about 9:00\u00a0PM on Thursday, December 3 to midnight between Thursday, December 3 and Friday, December 4"
    )


def test_an_hour_is_an_hour_when_the_clocks_change(journey: Journey, interface: Interface) -> None:
    forward = lines(journey, interface, datetime(2027, 3, 13, 10, tzinfo=CHICAGO))
    assert forward["An ache may last until"] == "about noon to 3:00\u00a0PM on Sunday, March 14"
    back = lines(journey, interface, datetime(2026, 10, 31, 10, tzinfo=CHICAGO))
    assert back["An ache may last until"] == "about 10:00\u00a0AM to 1:00\u00a0PM on Sunday, November 1"


def test_the_language_decides_between_12_and_24_hours(journey: Journey, interface: Interface) -> None:
    german = interface.model_copy(update={"locale": "de_DE"})
    assert lines(journey, german, ARRIVAL)["Lie flat until"] == "about 10:00 to 14:00 on Donnerstag, 3. Dezember"


def hours_of_a_year() -> Iterator[datetime]:
    """Hours of a year at the clinic: all about both changes of the clocks, and each fifth, or, to fuzz, every one."""
    at = datetime(2026, 11, 1, tzinfo=CHICAGO).astimezone(UTC)
    while at < datetime(2027, 11, 15, tzinfo=CHICAGO).astimezone(UTC):
        yield at.astimezone(CHICAGO)
        near = any(abs(at.astimezone(CHICAGO).date() - change) <= timedelta(days=2) for change in CHANGES)
        at += HOUR if near or os.environ.get("FUZZ") else 5 * HOUR


def test_no_arrival_of_a_year_makes_a_contradiction(journey: Journey, interface: Interface) -> None:
    """The order is kept, lengths are those of the content, and midnight is that of the night before."""
    hours, days_seen = set(), set()
    for arrival in hours_of_a_year():
        hours.add(arrival.hour)
        days_seen.add(arrival.date())
        plan = Plan(journey, arrival)
        by_id = {span.period.id: span for span in plan.spans}
        at = {name: (s.starts.astimezone(UTC), s.surely_until.astimezone(UTC), s.at_latest_until.astimezone(UTC))
              for name, s in by_id.items()}  # fmt: skip
        came = arrival.astimezone(UTC)
        midnight = by_id["fasting"].starts
        assert (midnight.hour, midnight.minute, midnight.date()) == (0, 0, arrival.date())
        assert at["fasting"][0] <= came == at["procedure"][0]
        assert [end - came for end in at["procedure"][1:]] == [HOUR, 4 * HOUR]
        assert [end - came for end in at["lie_flat"][1:]] == [2 * HOUR, 6 * HOUR]
        assert at["going_home"][1] - came == 3 * HOUR
        assert at["going_home"][2] >= at["lie_flat"][2]
        assert (
            [end - came for end in at["soreness"][1:]]
            == [25 * HOUR, 28 * HOUR]
            == [end - came for end in at["back_to_normal"][1:]]
        )
        told = plan_lines(plan, interface)
        assert [name for name, _ in told] == [
            "Stop eating and drinking", "Come to us", "The procedure is over", "Lie flat until", "Go home",
            "An ache may last until", "Back to normal activities",
        ]  # fmt: skip
        said = dict(told)
        days = [(arrival.date() + timedelta(days=by)).strftime("%A, %B %-d") for by in (-1, 0, 1)]
        assert said["Stop eating and drinking"] == f"midnight between {days[0]} and {days[1]}"
        assert said["Come to us"].endswith(days[1])
        assert days[2] in said["Go home"]
        for _, text in told:
            assert re.search(r"midnight(?! between)", text) is None, "an ambiguous midnight"
    assert len(hours) == 24
    assert len(days_seen) > 365


@pytest.mark.parametrize(
    "text", ["2026-12-03T08:00", "2026-12-03T08:00&plan=5f1c", "2026-12-03T08:00&plan=2026-12-01T08:00"]
)
def test_a_plan_is_read_and_written(journey: Journey, text: str) -> None:
    plan = read_plan(text, journey, NOW)
    assert isinstance(plan, Plan)
    assert plan.arrival == ARRIVAL
    assert plan_text(plan) == text


def test_a_plan_is_over_when_its_last_time_has_passed_and_not_before(journey: Journey) -> None:
    """A day after an arrival, a reader may still have to lie flat, ache or rest."""
    ends = Plan(journey, ARRIVAL).ends
    assert ends == datetime(2026, 12, 4, 12, tzinfo=CHICAGO)
    assert read_plan("2026-12-03T08:00", journey, ends) == Plan(journey, ARRIVAL)
    assert read_plan("2026-12-03T08:00", journey, ends + timedelta(minutes=1)) is WrongArrival.PAST
    yesterday = ARRIVAL.replace(hour=14)
    assert read_plan("2026-12-03T14:00", journey, datetime(2026, 12, 4, 9, tzinfo=CHICAGO)) == Plan(journey, yesterday)


def test_the_day_of_a_plan_that_runs_can_be_chosen() -> None:
    today = date(2026, 12, 1)
    assert selectable_days(today)[0] == (date(2026, 12, 1), date(2026, 12, 31))
    assert selectable_days(today, ARRIVAL)[0] == (date(2026, 12, 1), date(2026, 12, 31))
    yesterday = datetime(2026, 11, 30, 14, tzinfo=CHICAGO)
    assert selectable_days(today, yesterday)[:2] == (
        (date(2026, 11, 30), date(2026, 11, 30)),
        (date(2026, 12, 1), date(2026, 12, 31)),
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("0001-01-01T08:00", WrongArrival.PAST),
        ("2026-11-20T23:59", WrongArrival.PAST),
        ("2026-11-20T23:59&plan=5f1c", WrongArrival.PAST),
        ("9999-12-31T23:59", WrongArrival.TOO_FAR),
        ("2027-11-23T08:00", WrongArrival.TOO_FAR),
        ("2027-03-14T02:30", WrongArrival.SKIPPED),
        ("2026-02-30T08:00", WrongArrival.UNREADABLE),
        ("2026-12-03T24:00", WrongArrival.UNREADABLE),
        ("2026-12-03", WrongArrival.UNREADABLE),
        ("2026-12-03T08:00Z", WrongArrival.UNREADABLE),
        ("2026-12-03T08:00&plan=", WrongArrival.UNREADABLE),
        ("2026-12-03T08:00&plan=<b>", WrongArrival.UNREADABLE),
        ("2026-12-03T08:00&plan=" + "9" * 17, WrongArrival.UNREADABLE),
        ("\uff12\uff10\uff12\uff16-12-03T08:00", WrongArrival.UNREADABLE),
        ("tomorrow", WrongArrival.UNREADABLE),
        ("0000-00-00T00:00", WrongArrival.UNREADABLE),
        ("2026-12-03T08:00\n", WrongArrival.UNREADABLE),
        ("9" * 1000, WrongArrival.UNREADABLE),
        ("<script>alert(1)</script>", WrongArrival.UNREADABLE),
    ],
)
def test_a_hostile_date_is_told_apart(journey: Journey, text: str, wrong: WrongArrival) -> None:
    assert read_plan(text, journey, NOW) is wrong


def test_each_wrong_arrival_has_a_sentence(interface: Interface) -> None:
    for wrong in WrongArrival:
        assert interface.plan.wrong[wrong].endswith(".")


def lasting(journey: Journey, **lengths: str) -> Journey:
    """The same journey, in which some periods last as long as is said."""
    periods = tuple(
        period.model_copy(update={"lasts": parse_duration(lengths[period.id]), "counted_as": None})
        if period.id in lengths
        else period
        for period in journey.periods
    )
    return journey.model_copy(update={"periods": periods})


YEARS = {"procedure": "180 to 365 days", "lie_flat": "999 days", "soreness": "365 days"}


def test_a_day_half_a_year_away_is_told_with_its_year(journey: Journey, interface: Interface) -> None:
    told = lines(lasting(journey, soreness="365 days", lie_flat="90 days"), interface, ARRIVAL)
    assert told["An ache may last until"].endswith(", 2027")
    assert "2027" not in told["Lie flat until"]


def test_beside_a_bar_that_leaves_the_chart_stands_the_day(journey: Journey, interface: Interface) -> None:
    plan = Plan(lasting(journey, soreness="10 days"), ARRIVAL)
    told = dict(zip([period.id for period in journey.periods], bar_lines(plan, interface), strict=True))
    assert plan.outlasts_chart
    assert "December 13" in told["soreness"]
    assert "December" not in told["lie_flat"]
    assert not Plan(journey, ARRIVAL).outlasts_chart


def test_any_length_that_content_may_have_is_planned_saved_and_printed(
    library: Library, journey: Journey, interface: Interface
) -> None:
    long = lasting(journey, **YEARS)
    plan = Plan(long, ARRIVAL)
    assert plan.rest[1].year == 2030
    view = View(long.id, interface.code, long.steps[0].id)
    long_library = replace(library, journeys={long.id: {interface.code: long}})
    printed = as_html(handout(Place(long_library, view, "timeline", NOW.date(), arrival=plan)))
    assert "2030" in printed
    saved = Calendar.from_ical(calendar_file(plan, interface, library.clinic, datetime(2026, 11, 22, tzinfo=UTC)))
    [rest] = [event for event in saved.walk("VEVENT") if event["summary"] == interface.calendar.rest]
    assert rest.decoded("dtend").astimezone(UTC) == plan.rest[1].astimezone(UTC)
    assert rest.decoded("dtend").utcoffset() == plan.rest[1].utcoffset()
