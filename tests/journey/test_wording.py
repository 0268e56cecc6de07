"""Numbers, times and dates in words."""

from datetime import date, time

import pytest

from journey.model.clinic import OpeningHours
from journey.model.interface import Interface
from journey.model.values import parse_duration, parse_length
from journey.wording import clock_words, date_words, duration_words, fill, hours_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1 to 2 hours", "1 to 2 hours"),
        ("1 hour", "1 hour"),
        ("24 hours", "24 hours"),
        ("about 1 day", "about 1 day"),
        ("about 2 to 3 days", "about 2 to 3 days"),
        ("several hours", "several hours"),
        ("a few hours", "a few hours"),
        ("30 minutes", "30 minutes"),
    ],
)
def test_durations_are_said_as_they_are_written(written: str, said: str, interface: Interface) -> None:
    assert duration_words(parse_duration(written), interface) == said


@pytest.mark.parametrize("written", ["2 to 12 weeks", "6 months", "about 1 year", "1 to 2 hours"])
def test_lengths_of_time_in_any_unit_are_said_as_they_are_written(written: str, interface: Interface) -> None:
    length = parse_length(written)
    assert length
    assert duration_words(length, interface) == written


def test_times_of_day(interface: Interface) -> None:
    assert clock_words(time(8), interface) == "8:00\u00a0AM"
    assert clock_words(time(0), interface) == "midnight"
    assert clock_words(time(12), interface) == "noon"


def test_a_locale_with_24_hours_says_24_hours(interface: Interface) -> None:
    german = interface.model_copy(update={"locale": "de_DE"})
    assert clock_words(time(17, 30), german) == "17:30"


def test_dates(interface: Interface) -> None:
    assert date_words(date(2026, 12, 3), interface) == "December 3, 2026"


def test_opening_hours(interface: Interface) -> None:
    week = OpeningHours.model_validate({"from": "monday", "to": "friday", "opens": "8:00", "closes": "17:00"})
    day = OpeningHours.model_validate({"from": "saturday", "to": "saturday", "opens": "9:30", "closes": "12:00"})
    assert hours_words(week, interface) == "Monday to Friday: 8:00\u00a0AM to 5:00\u00a0PM"
    assert hours_words(day, interface) == "Saturday: 9:30\u00a0AM to noon"


def test_names_are_filled_in() -> None:
    assert fill("For {lie_flat}.", {"lie_flat": "1 to 2 hours"}) == "For 1 to 2 hours."
