"""Numbers, lengths of time, dates and names in words, in one language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeVar

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal
from pydantic import BaseModel

from journey.languages import plural_category
from journey.model.clinic import WEEKDAYS, Clinic, OpeningHours, Weekday
from journey.model.interface import Interface
from journey.model.pages import PageId
from journey.model.procedure import Journey, Period, PeriodShape, Step
from journey.model.rates import DENOMINATOR, Rate, StudyShape, Unit
from journey.model.spine import Fracture
from journey.model.texts import PLACEHOLDER
from journey.model.values import Duration, Review, VagueDuration
from journey.model.words.consult import SpineWords
from journey.model.words.labels import AnyPlural

M = TypeVar("M", bound=BaseModel)


def fill(text: str, values: Mapping[str, object]) -> str:
    """Put values where a text names them: ``"For {lie_flat}."`` becomes ``"For 1 to 2 hours."``.

    Raises ``KeyError`` for a name without a value; reading has refused such texts.
    """
    return PLACEHOLDER.sub(lambda found: str(values[found[1]]), text)


def filled(content: M, values: Mapping[str, object]) -> M:
    """The same content with every text in it filled."""
    return content.model_copy(update={name: _filled(part, values) for name, part in content})


def _filled(part: object, values: Mapping[str, object]) -> object:
    match part:
        case str():
            return fill(part, values)
        case tuple():
            return tuple(_filled(item, values) for item in part)
        case dict():
            return {key: _filled(item, values) for key, item in part.items()}
        case BaseModel():
            return filled(part, values)
        case _:
            return part


def title_words(page: PageId, journey: Journey, interface: Interface, clinic: Clinic) -> str:
    """The title of a page, in the browser's tab: "Steps · Vertebroplasty · Wisconsin River Orthopaedics"."""
    return f"{getattr(interface.pages, page)} · {journey.name} · {clinic.short_name}"


def place_words(step: Step, journey: Journey, interface: Interface) -> str:
    """Where in a journey a step stands: "Step 4 of 16"."""
    return fill(interface.timeline.step_of, {"number": step.number, "total": len(journey.steps)})


def duration_words(duration: Duration | VagueDuration, interface: Interface) -> str:
    """A length of time in words: "1 to 2 hours", "about 1 day", "several hours"."""
    words = interface.durations
    if isinstance(duration, VagueDuration):
        return str(getattr(getattr(words, duration.amount), duration.unit.value))
    said = counted_words(getattr(words, duration.unit.value), duration.most, interface)
    if duration.least != duration.most:
        said = fill(words.range, {"least": duration.least, "most": said})
    return fill(words.about, {"duration": said}) if duration.about else said


def count_words(number: int, interface: Interface) -> str:
    """A whole number as the language writes it: "1,000"."""
    return str(format_decimal(number, locale=interface.locale))


def counted_words(plural: AnyPlural, number: int, interface: Interface, **values: str) -> str:
    """What is said with a number, in the form that the language has for it: "1 hour", "2 hours"."""
    text = getattr(plural, plural_category(number, interface.code)) or plural.other
    return fill(text, {"n": count_words(number, interface)} | values)


def units_words(number: int, unit: Unit, interface: Interface) -> str:
    """So many of what a study counted: "1,000 people", "211 procedures"."""
    return counted_words(interface.numbers.units[unit], number, interface)


def number_words(rate: Rate, unit: Unit, interface: Interface) -> str:
    """To how many something happens: "About 8 out of 1,000 people"."""
    return _out_of(*_said(rate.number, rate, interface.numbers.up_to, interface), unit, interface)


def number_parts(rate: Rate, unit: Unit, interface: Interface) -> tuple[str, str, str]:
    """The same in three parts, the number in the middle: "About ", "8", " out of 1,000 people"."""
    text, number = _said(rate.number, rate, interface.numbers.up_to, interface)
    before, after = fill(text, {"n": "\n", "denominator": units_words(DENOMINATOR, unit, interface)}).split("\n")
    return before, count_words(number, interface), after


def other_number_words(rate: Rate, unit: Unit, interface: Interface) -> str:
    """To how many it does not happen: "About 992 out of 1,000 people"."""
    said = _said(DENOMINATOR - rate.number, rate, interface.numbers.at_least, interface)
    return _out_of(*said, unit, interface)


def _said(number: int, rate: Rate, bound: str, interface: Interface) -> tuple[str, int]:
    """The text that says a number of a rate, or of the others, and the number in it; ``bound`` says the highest."""
    words = interface.numbers
    if rate.up_to and rate.number:
        return bound, number
    if rate.is_all:
        return words.exactly, number
    if number == 0:
        return words.fewer, 1
    if number == DENOMINATOR:
        return words.more, DENOMINATOR - 1
    return words.about, number


def array_words(rate: Rate, unit: Unit, interface: Interface) -> str:
    """What the picture of a number shows: "A drawing of 1,000 people, 8 of them dark."."""
    return _out_of(interface.numbers.picture, rate.drawn, unit, interface)


def number_in_words(rate: Rate, unit: Unit, interface: Interface) -> str:
    """The same number as it stands inside a sentence: "8 out of 1,000 people"."""
    said = {"n": _bare_words(rate, interface), "denominator": units_words(DENOMINATOR, unit, interface)}
    return fill(interface.numbers.exactly, said)


def range_words(study: StudyShape, interface: Interface) -> str | None:
    """What other studies found, if there are any: "Other studies: from 20 to 260 out of 1,000 people."."""
    if not study.range:
        return None
    words = interface.numbers
    least, most = (_bare_words(rate, interface) for rate in study.range)
    denominator = units_words(DENOMINATOR, study.others[0].unit, interface)
    values = {"least": least, "most": most, "n": most, "denominator": denominator}
    if least != most:
        return fill(words.others, values)
    return fill(words.other if len(study.others) == 1 else words.others_agree, values)


def _bare_words(rate: Rate, interface: Interface) -> str:
    """A number inside a sentence: "260", "fewer than 1"."""
    words = interface.numbers.bare
    if rate.number == 0:
        return fill(words.fewer, {"n": count_words(1, interface)})
    if rate.up_to:
        return fill(words.up_to, {"n": count_words(rate.number, interface)})
    if rate.number == DENOMINATOR and not rate.is_all:
        return fill(words.more, {"n": count_words(DENOMINATOR - 1, interface)})
    return count_words(rate.number, interface)


def _out_of(text: str, number: int, unit: Unit, interface: Interface) -> str:
    values = {"n": count_words(number, interface), "denominator": units_words(DENOMINATOR, unit, interface)}
    return fill(text, values)


def marked_words(levels: Sequence[str], interface: Interface) -> str:
    """Which bones are marked: "2 bones are marked, T12 and L1."."""
    words = interface.spine
    if not levels:
        return words.none
    return counted_words(words.marked, len(levels), interface, levels=format_list(levels, locale=interface.locale))


def spine_words(marks: Sequence[Fracture], treated: bool, interface: Interface) -> str:
    """Which bones are marked, what is known of each, and what is drawn of them: broken, or with cement."""
    words = interface.spine
    if not marks:
        return words.none
    levels = [mark.level for mark in marks]
    drawn = _drawn_words(marks, treated, interface)
    return " ".join((marked_words(levels, interface), *fractures_words(marks, interface), *drawn))


def _drawn_words(marks: Sequence[Fracture], treated: bool, interface: Interface) -> Iterator[str]:
    words = interface.spine
    filled = [mark.level for mark in marks if treated or mark.treatment == "treated"]
    broken = [mark.level for mark in marks if mark.level not in filled]
    if not filled or not broken:
        yield words.treated if filled else words.fractured
        return
    for levels, word in ((broken, words.fractured_some), (filled, words.treated_some)):
        yield fill(word, {"levels": format_list(levels, locale=interface.locale)})


def fractures_words(marks: Iterable[Fracture], interface: Interface) -> list[str]:
    """What is known of the break of each marked bone: "T12 is about 50% lower in front."."""
    return [sentence for mark in marks for sentence in _fracture_words(mark, interface.spine)]


def _fracture_words(mark: Fracture, words: SpineWords) -> Iterator[str]:
    values = {"level": mark.level, "n": mark.lost or 0}
    lower = words.lower_both if mark.lowered == "both" else words.lower_front
    if mark.lost is not None:
        yield fill(lower if mark.lost else words.not_lower, values)
    elif mark.lowered == "both":
        yield fill(words.both, values)
    if mark.age:
        yield fill(words.new if mark.age == "new" else words.old, values)
    if mark.treatment == "treated":
        yield fill(words.treated_before, values)
    if mark.sides == "two":
        yield fill(words.two_sides, values)


def levels_sentences(journey: Journey, marks: Sequence[Fracture], treated: bool, interface: Interface) -> list[str]:
    """What the spine shows, and how long the bones that are still to be treated take."""
    levels = [mark.level for mark in marks if mark.treatment == "todo"]
    return [spine_words(marks, treated, interface), *levels_times(journey, levels, interface)]


def levels_times(journey: Journey, levels: Sequence[str], interface: Interface) -> list[str]:
    """How long each marked bone takes at other hospitals, how long several take, and that this is no promise."""
    if not levels or not journey.spine:
        return []
    said = [journey.spine.how_long]
    if len(levels) > 1:
        total = duration_words(journey.spine.each_bone.times(len(levels)), interface)
        said.append(counted_words(interface.spine.in_all, len(levels), interface, duration=total))
    return [*said, journey.evidence.message]


def period_words(period: PeriodShape, interface: Interface) -> str:
    """What stands for a period in a text: its length, or, where it has none, the time at which it starts."""
    if period.lasts is not None:
        return duration_words(period.lasts, interface)
    return interface.durations.midnight


def clock_words(moment: time, interface: Interface) -> str:
    """A time of day: "8:00 AM", "midnight", "noon"."""
    if moment == time(0):
        return interface.durations.midnight
    if moment == time(12):
        return interface.durations.noon
    return format_time(moment, format="short", locale=interface.locale).replace("\u202f", "\u00a0")


def date_words(day: date, interface: Interface) -> str:
    """A date: "December 3, 2026"."""
    return format_date(day, format="long", locale=interface.locale)


def record_words(reviews: Iterable[Review], interface: Interface, today: date) -> str:
    """Who reviewed content, told of the record that runs out first; or that a part of it was never reviewed.

    Where the next review was due before ``today``, it says so.
    """
    words = interface.frame
    oldest = min(reviews, key=lambda review: review.next_review or date.min)
    if oldest.reviewed_on is None or oldest.next_review is None:
        return words.not_reviewed
    values = {
        "name": oldest.reviewed_by,
        "date": date_words(oldest.reviewed_on, interface),
        "next_date": date_words(oldest.next_review, interface),
    }
    return fill(words.overdue if oldest.is_overdue(today) else words.reviewed, values)


_HALF_A_YEAR = timedelta(days=183)


def day_words(day: date, interface: Interface, since: date | None = None) -> str:
    """A day with its weekday: "Thursday, December 3"; with its year where that is half a year or more ``since``."""
    if since and day - since >= _HALF_A_YEAR:
        return full_day_words(day, interface)
    return format_date(day, format=_day_pattern(interface.locale), locale=interface.locale)


@lru_cache
def _day_pattern(locale: str) -> str:
    """How a locale writes weekday, month and day. The CLDR has no pattern with both names in full."""
    known = Locale.parse(locale).datetime_skeletons
    pattern = (known.get("MMMMEd") or known["MMMEd"]).pattern
    return re.sub("M+", "MMMM", re.sub("E+", "EEEE", pattern))


def full_day_words(day: date, interface: Interface) -> str:
    """A day with its weekday and year: "Thursday, December 3, 2026"."""
    return format_date(day, format="full", locale=interface.locale)


def month_words(day: date, interface: Interface) -> str:
    """The month of a day: "December 2026"."""
    return format_skeleton("yMMMM", day, locale=interface.locale)


def weekday_names(interface: Interface) -> list[str]:
    """The names of the days of the week, Monday first."""
    return [str(get_day_names("wide", "stand-alone", interface.locale)[day]) for day in range(len(WEEKDAYS))]


def time_of_day_words(moment: datetime, interface: Interface) -> str:
    """The time of a moment, without its day: "8:00 AM", "midnight"."""
    return clock_words(moment.time(), interface)


def moment_words(moment: datetime, interface: Interface, since: date | None = None) -> str:
    """A moment: "8:00 AM on Thursday, December 3"; of midnight, at the end of which day it is.

    The day is said as ``day_words`` says it.
    """
    day = moment.date()
    if moment.time() == time(0):
        return fill(interface.plan.midnight, {"before": day_words(day - timedelta(days=1), interface, since)})
    time_words = time_of_day_words(moment, interface)
    return fill(interface.plan.time_on_day, {"time": time_words, "date": day_words(day, interface, since)})


def range_of_times_words(first: datetime, last: datetime, interface: Interface, since: date | None = None) -> str:
    """Two moments: "10:00 AM to 2:00 PM on Thursday, December 3"; one, where they are the same.

    Days are said as ``day_words`` says them.
    """
    # By the clock on the wall: in the night when clocks go back, an hour comes twice.
    first, last = sorted((first, last))
    if first == last:
        return moment_words(first, interface, since)
    whole = interface.durations.range
    if first.date() != last.date() or time(0) in (first.time(), last.time()):
        least, most = (moment_words(moment, interface, since) for moment in (first, last))
        return fill(whole, {"least": least, "most": most})
    times = {"least": time_of_day_words(first, interface), "most": time_of_day_words(last, interface)}
    day = day_words(first.date(), interface, since)
    return fill(interface.plan.time_on_day, {"time": fill(whole, times), "date": day})


def hours_words(hours: OpeningHours, interface: Interface) -> str:
    """Opening hours: "Monday to Friday: 8:00 AM to 5:00 PM"."""
    values = {
        "day": _weekday(hours.first, interface),
        "first": _weekday(hours.first, interface),
        "last": _weekday(hours.last, interface),
        "opens": clock_words(hours.opens, interface),
        "closes": clock_words(hours.closes, interface),
    }
    return fill(interface.contact.hours_day if hours.first == hours.last else interface.contact.hours_days, values)


def _weekday(day: Weekday, interface: Interface) -> str:
    return str(get_day_names("wide", locale=interface.locale)[WEEKDAYS.index(day)])


def bar_words(period: Period, interface: Interface) -> str:
    """What the chart of times says beside a bar: "1 to 2 hours", "a few hours, or overnight", "from midnight"."""
    words, said = interface.clock, period_words(period, interface)
    if period.lasts is None:
        return fill(words.bar_from, {"time": said})
    return fill(words.bar_overnight if period.alternative else words.bar, {"duration": said})
