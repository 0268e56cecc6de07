"""The calendar file, read back by the library that wrote it, and by another one."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from icalendar import Calendar

from journey.calendar_file import calendar_file
from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.plan import Plan

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TITLES = ["Stop eating and drinking", "Come to us: Vertebroplasty", "Rest"]


@pytest.fixture
def written(journey: Journey, interface: Interface, library: Library) -> bytes:
    arrival = datetime(2026, 12, 3, 8, tzinfo=CHICAGO)
    return calendar_file(Plan(journey, arrival), interface, library.clinic, NOW)


def events(file: bytes) -> list[Any]:
    return list(Calendar.from_ical(file).walk("VEVENT"))


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 12, day, hour, tzinfo=CHICAGO)


def test_its_own_library_reads_all_of_it(written: bytes) -> None:
    assert Calendar.from_ical(written).to_ical() == written
    found = events(written)
    assert [str(event["summary"]) for event in found] == TITLES
    assert [(event.start, event.end) for event in found] == [
        (at(3, 0), at(3, 8)),
        (at(3, 8), at(3, 12)),
        (at(3, 12), at(4, 12)),
    ]
    reminders = [[alarm["trigger"].dt for alarm in event.walk("VALARM")] for event in found]
    assert reminders == [[timedelta(hours=-4)], [timedelta(days=-1), timedelta(hours=-2)], []]
    assert [event.get("location") is not None for event in found] == [False, True, False]
    assert "140 24th Street South, Wisconsin Rapids, WI 54494" in found[1]["location"]
    for event in found:
        assert "715-201-3624" in event["description"]
        assert event["contact"] == "Wisconsin River Orthopaedic Institute, 715-201-3624"


def test_another_library_reads_the_same(written: bytes) -> None:
    calendar = vobject.readOne(written.decode())
    calendar.validate()
    found = calendar.vevent_list
    assert [event.summary.value for event in found] == TITLES
    starts = [event.dtstart.value.astimezone(UTC) for event in found]
    assert starts == [moment.astimezone(UTC) for moment in (at(3, 0), at(3, 8), at(3, 12))]
    mine = events(written)
    assert [event.description.value for event in found] == [str(event["description"]) for event in mine]
    assert [event.uid.value for event in found] == [str(event["uid"]) for event in mine]
    assert found[0].valarm.trigger.value == timedelta(hours=-4)
    assert calendar.vtimezone.tzid.value == "America/Chicago"


def test_lines_are_short_and_end_as_the_standard_asks(written: bytes) -> None:
    lines = written.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 75


def test_a_second_import_replaces_the_first_also_with_another_date(
    written: bytes, journey: Journey, interface: Interface, library: Library
) -> None:
    later = datetime(2027, 3, 14, 8, tzinfo=CHICAGO)
    again = calendar_file(Plan(journey, later), interface, library.clinic, NOW + timedelta(hours=1))
    uids = [str(event["uid"]) for event in events(written)]
    assert [str(event["uid"]) for event in events(again)] == uids
    assert len(set(uids)) == 3
    assert all(event["dtstamp"].dt == NOW + timedelta(hours=1) for event in events(again))


def test_the_clocks_change_within_the_plan(journey: Journey, interface: Interface, library: Library) -> None:
    arrival = datetime(2027, 3, 13, 10, tzinfo=CHICAGO)
    rest = events(calendar_file(Plan(journey, arrival), interface, library.clinic, NOW))[-1]
    assert rest.end.astimezone(UTC) - rest.start.astimezone(UTC) == timedelta(hours=24)
    assert rest.end == datetime(2027, 3, 14, 15, tzinfo=CHICAGO)


def test_an_arrival_at_midnight_has_an_event_without_an_end(
    journey: Journey, interface: Interface, library: Library
) -> None:
    first = events(calendar_file(Plan(journey, at(3, 0)), interface, library.clinic, NOW))[0]
    assert "dtend" not in first
    assert first.start == at(3, 0)
