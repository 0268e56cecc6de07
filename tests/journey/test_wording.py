"""Numbers, times and dates in words."""

from datetime import date, time

import pytest

from journey.dates import clock_words, date_words, hours_words
from journey.model.clinic import OpeningHours
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.spine import Fracture
from journey.model.values import parse_duration, parse_length
from journey.wording import duration_words, fill, fractures_words, levels_times, spine_words


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


def test_what_is_known_of_each_marked_bone_is_said(interface: Interface) -> None:
    words = interface.spine
    marks = [Fracture("T9", age="old", treatment="treated"), Fracture("L1", 50, "both", "new", sides="two")]
    said = spine_words(marks, False, interface)
    for word in (words.old, words.treated_before):
        assert word.replace("{level}", "T9") in said
    for word in (words.lower_both, words.new, words.two_sides):
        assert word.replace("{level}", "L1").replace("{n}", "50") in said
    assert said.endswith(
        " ".join((words.fractured_some.replace("{levels}", "L1"), words.treated_some.replace("{levels}", "T9")))
    )
    assert spine_words(marks, True, interface).endswith(words.treated)
    assert spine_words(marks[:1], False, interface).endswith(words.treated)


def test_nothing_is_said_that_nobody_has_said(interface: Interface) -> None:
    assert fractures_words([Fracture("L1")], interface) == []
    assert fractures_words([Fracture("L1", 0)], interface) == [interface.spine.not_lower.replace("{level}", "L1")]
    assert fractures_words([Fracture("L1", lowered="both")], interface) == [
        interface.spine.both.replace("{level}", "L1")
    ]


def test_a_bone_that_was_treated_before_takes_no_time(journey: Journey, interface: Interface) -> None:
    marks = [Fracture("T9", treatment="treated"), Fracture("L1")]
    assert levels_times(journey, marks, interface) == levels_times(journey, marks[1:], interface) != []
