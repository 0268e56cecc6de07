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
from journey.plan import Plan, WrongArrival, bar_lines, plan_lines, plan_text, read_plan, selectable_days
from journey.spans import Span, spans
from journey.takeaway.calendar_file import calendar_file
from journey.takeaway.handout.web import as_html
from journey.told.paper import handout
from journey.view import View
from journey.wording import fill

CHICAGO = ZoneInfo("America/Chicago")
ARRIVAL = datetime(2026, 12, 3, 8, tzinfo=CHICAGO)
NOW = datetime(2026, 11, 22, 12, tzinfo=CHICAGO)
HOUR = timedelta(hours=1)
CHANGES = (date(2026, 11, 1), date(2027, 3, 14), date(2027, 11, 7))
"""When the clocks change there."""


def counting(journey: Journey, **lengths: str) -> Journey:
    """The same journey, in which the clinic gives lengths to periods that take several or a few hours."""
    periods = tuple(
        period.model_copy(update={"clinic_length": parse_duration(lengths[period.id])})
        if period.id in lengths
        else period
        for period in journey.periods
    )
    return journey.model_copy(update={"periods": periods})


@pytest.fixture
def counted(journey: Journey) -> Journey:
    """The journey at a clinic that gives a length to each of its parts."""
    return counting(journey, procedure="1 to 4 hours", going_home="2 to 4 hours")


def by_id(journey: Journey) -> dict[str, Span]:
    return {span.period.id: span for span in spans(journey, ARRIVAL)}


def lines(journey: Journey, interface: Interface, arrival: datetime) -> dict[str, str]:
    return dict(plan_lines(Plan(journey, arrival), interface))


def test_fasting_starts_at_the_midnight_before_the_arrival(journey: Journey, counted: Journey) -> None:
    midnight = datetime(2026, 12, 3, 0, tzinfo=CHICAGO)
    assert by_id(journey)["fasting"].starts == (midnight, midnight)
    assert by_id(journey)["fasting"].ends is None
    assert by_id(counted)["fasting"].ends == by_id(counted)["procedure"].ends


def test_what_follows_several_hours_has_no_time_of_day(journey: Journey, interface: Interface) -> None:
    known = {name for name, span in by_id(journey).items() if span.ends}
    assert known == set()
    told = plan_lines(Plan(journey, ARRIVAL), interface)
    periods = {period.id: period for period in journey.periods}
    assert told[0] == (periods["fasting"].moment, "midnight, at the end of Wednesday, December 2")
    assert told[1] == (interface.plan.arrive, "8:00\u00a0AM on Thursday, December 3")
    assert told[2:] == tuple((period.name, period.told) for period in journey.periods if period.id != "fasting")
    assert not any(re.search(r"\d:\d\d|noon|morning|afternoon", time) for _, time in told[2:])


def test_lying_flat_follows_the_procedure_and_lasts_1_to_2_hours(counted: Journey) -> None:
    procedure, flat = by_id(counted)["procedure"], by_id(counted)["lie_flat"]
    assert procedure.ends
    assert flat.starts == procedure.ends
    assert flat.ends == (procedure.ends[0] + HOUR, procedure.ends[1] + 2 * HOUR)


def test_a_plan_by_the_clinics_own_lengths_says_so_at_each_time(counted: Journey, interface: Interface) -> None:
    def ours(time: str) -> str:
        return fill(interface.plan.as_clinic_says, {"time": time})

    moments = {period.id: period.moment for period in counted.periods}
    assert plan_lines(Plan(counted, ARRIVAL), interface) == (
        (moments["fasting"], "midnight, at the end of Wednesday, December 2"),
        (interface.plan.arrive, "8:00\u00a0AM on Thursday, December 3"),
        (moments["procedure"], ours("about 9:00\u00a0AM to noon on Thursday, December 3")),
        (moments["lie_flat"], ours("about 10:00\u00a0AM to 2:00\u00a0PM on Thursday, December 3")),
        (
            moments["going_home"],
            ours(
                "about 11:00\u00a0AM to 4:00\u00a0PM on Thursday, December 3, "
                "or on Friday, December 4 if you stay overnight"
            ),
        ),
        (moments["soreness"], ours("about 9:00\u00a0AM to noon on Friday, December 4")),
        (moments["back_to_normal"], ours("about 9:00\u00a0AM to noon on Friday, December 4")),
    )


def test_only_what_rests_on_the_clinics_length_is_marked_as_the_clinics(journey: Journey, interface: Interface) -> None:
    """The clinic counts the procedure, but not the time until a patient may go home."""
    partly = counting(journey, procedure="2 hours")
    told = dict(plan_lines(Plan(partly, ARRIVAL), interface))
    home = next(period for period in partly.periods if period.id == "going_home")
    assert told[home.name] == home.told
    exact = lasting(journey, procedure="2 hours")
    assert not any(span.as_clinic_says for span in spans(exact, ARRIVAL))


def test_the_chart_tells_lengths_and_times_only_where_they_are_known(
    journey: Journey, counted: Journey, interface: Interface
) -> None:
    def told(of: Journey) -> dict[str, str]:
        return dict(zip([period.id for period in of.periods], bar_lines(Plan(of, ARRIVAL), interface), strict=True))

    assert told(journey)["fasting"] == "from midnight"
    assert told(journey)["lie_flat"] == "1 to 2 hours"
    assert told(journey)["going_home"] == "a few hours, or overnight"
    assert told(counted)["lie_flat"] == "about 10:00\u00a0AM to 2:00\u00a0PM"
    assert told(counted)["going_home"] == "about 11:00\u00a0AM to 4:00\u00a0PM, or overnight"


@pytest.mark.parametrize(
    ("arrival", "midnight"),
    [
        (datetime(2027, 1, 1, 8), "midnight, at the end of Thursday, December 31"),
        (datetime(2028, 2, 29, 8), "midnight, at the end of Monday, February 28"),
        (datetime(2027, 3, 1, 8), "midnight, at the end of Sunday, February 28"),
        (datetime(2026, 12, 3, 0), "midnight, at the end of Wednesday, December 2"),
        (datetime(2026, 12, 3, 23, 59), "midnight, at the end of Wednesday, December 2"),
    ],
)
def test_midnight_is_the_night_before(journey: Journey, interface: Interface, arrival: datetime, midnight: str) -> None:
    fasting = next(period for period in journey.periods if period.starts == "midnight")
    assert lines(journey, interface, arrival.replace(tzinfo=CHICAGO))[fasting.moment] == midnight


def told_of(name: str, journey: Journey, interface: Interface, arrival: datetime) -> str:
    period = next(period for period in journey.periods if period.id == name)
    return lines(journey, interface, arrival)[period.moment]


def test_an_end_at_midnight_is_told_with_its_day(counted: Journey, interface: Interface) -> None:
    told = told_of("procedure", counted, interface, datetime(2026, 12, 3, 20, tzinfo=CHICAGO))
    assert "about 9:00\u00a0PM on Thursday, December 3 to midnight, at the end of Thursday, December 3" in told


def test_an_hour_is_an_hour_when_the_clocks_change(counted: Journey, interface: Interface) -> None:
    forward = told_of("soreness", counted, interface, datetime(2027, 3, 13, 10, tzinfo=CHICAGO))
    assert "about noon to 3:00\u00a0PM on Sunday, March 14" in forward
    back = told_of("soreness", counted, interface, datetime(2026, 10, 31, 10, tzinfo=CHICAGO))
    assert "about 10:00\u00a0AM to 1:00\u00a0PM on Sunday, November 1" in back


def test_the_language_decides_between_12_and_24_hours(counted: Journey, interface: Interface) -> None:
    german = interface.model_copy(update={"locale": "de_DE"})
    assert "about 10:00 to 14:00 on Donnerstag, 3. Dezember" in told_of("lie_flat", counted, german, ARRIVAL)


def hours_of_a_year() -> Iterator[datetime]:
    """Hours of a year at the clinic: all about both changes of the clocks, and each fifth, or, to fuzz, every one."""
    at = datetime(2026, 11, 1, tzinfo=CHICAGO).astimezone(UTC)
    while at < datetime(2027, 11, 15, tzinfo=CHICAGO).astimezone(UTC):
        yield at.astimezone(CHICAGO)
        near = any(abs(at.astimezone(CHICAGO).date() - change) <= timedelta(days=2) for change in CHANGES)
        at += HOUR if near or os.environ.get("FUZZ") else 5 * HOUR


def test_no_arrival_of_a_year_makes_a_contradiction(counted: Journey, interface: Interface) -> None:
    """The order is kept, lengths are those of the content, and midnight is that of the night before."""
    hours, days_seen = set(), set()
    names = [period.moment for period in counted.periods]
    for arrival in hours_of_a_year():
        hours.add(arrival.hour)
        days_seen.add(arrival.date())
        plan = Plan(counted, arrival)
        spans_of = {span.period.id: span for span in plan.spans}
        came = arrival.astimezone(UTC)
        after = {
            name: [end.astimezone(UTC) - came for end in span.ends] for name, span in spans_of.items() if span.ends
        }
        assert spans_of["fasting"].starts
        midnight = spans_of["fasting"].starts[0]
        assert (midnight.hour, midnight.minute, midnight.date()) == (0, 0, arrival.date())
        assert midnight.astimezone(UTC) <= came
        assert after["procedure"] == [HOUR, 4 * HOUR]
        assert after["lie_flat"] == [2 * HOUR, 6 * HOUR]
        assert after["going_home"] == [3 * HOUR, 8 * HOUR]
        assert after["soreness"] == [25 * HOUR, 28 * HOUR] == after["back_to_normal"]
        told = plan_lines(plan, interface)
        assert [name for name, _ in told] == [names[0], interface.plan.arrive, *names[1:]]
        said = dict(told)
        days = [(arrival.date() + timedelta(days=by)).strftime("%A, %B %-d") for by in (-1, 0, 1)]
        assert said[names[0]] == f"midnight, at the end of {days[0]}"
        assert said[interface.plan.arrive].endswith(days[1]) or arrival.hour == 0
        assert days[2] in said[names[3]]
        for _, text in told:
            assert re.search(r"midnight(?!, at the end of)", text) is None, "an ambiguous midnight"
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


def test_a_plan_is_over_when_its_last_time_has_passed_and_not_before(journey: Journey, counted: Journey) -> None:
    """A day after an arrival, a reader may still have to lie flat, ache or rest."""
    assert Plan(counted, ARRIVAL).stays_until == datetime(2026, 12, 4, 12, tzinfo=CHICAGO)
    ends = Plan(journey, ARRIVAL).stays_until
    assert ends == datetime(2026, 12, 5, 0, tzinfo=CHICAGO)  # several hours may end at any time of that day
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
        period.model_copy(update={"lasts": parse_duration(lengths[period.id]), "clinic_length": None})
        if period.id in lengths
        else period
        for period in journey.periods
    )
    return journey.model_copy(update={"periods": periods})


YEARS = {"procedure": "1 to 2 hours", "lie_flat": "2 hours", "going_home": "1 day", "soreness": "2 years"}


def test_a_day_half_a_year_away_is_told_with_its_year(journey: Journey, interface: Interface) -> None:
    long = lasting(journey, procedure="2 hours", soreness="365 days", lie_flat="90 days")
    assert told_of("soreness", long, interface, ARRIVAL).endswith(", 2027")
    assert "2027" not in told_of("lie_flat", long, interface, ARRIVAL)


def test_any_length_that_content_may_have_is_planned_saved_and_printed(
    library: Library, journey: Journey, interface: Interface
) -> None:
    long = lasting(journey, **YEARS)
    plan = Plan(long, ARRIVAL)
    view = View(long.id, interface.code, long.steps[0].id)
    long_library = replace(library, journeys={long.id: {interface.code: long}})
    printed = as_html(handout(Place(long_library, view, "timeline", NOW.date(), arrival=plan)))
    assert "December 3, 2028" in printed
    saved = Calendar.from_ical(calendar_file(plan, interface, library.clinic, datetime(2026, 11, 22, tzinfo=UTC)))
    [rest] = [event for event in saved.walk("VEVENT") if event["summary"] == interface.calendar.rest]
    assert (rest.decoded("dtstart"), rest.decoded("dtend")) == (date(2026, 12, 3), date(2028, 12, 4))
