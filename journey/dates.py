"""Days, months and clock times in words, in one language: by the Unicode CLDR, or as its interface file says them."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names

from journey.languages import plural_category
from journey.model.clinic import WEEKDAYS, OpeningHours, Weekday
from journey.model.interface import Interface
from journey.model.periods import Period, PeriodShape
from journey.model.review import Standing, State
from journey.model.values import TranslationRecord
from journey.model.words.dates import TimeForm
from journey.wording import Said, duration_words, fill, fill_forms, list_words


def period_words(period: PeriodShape, interface: Interface) -> Said:
    """What stands for a period in a text: its length, or how long before the arrival or after another one it starts.

    Where it has neither, it is the time at which it starts.
    """
    length = period.lasts or period.ahead or period.delay
    return duration_words(length, interface) if length else clock_words(time(0), interface)


def clock_words(moment: time, interface: Interface) -> Said:
    """A time of day: "8:00 AM", "midnight", "noon"; in each form that the language has: "at noon"."""
    words = interface.durations
    plain = {time(0): words.midnight, time(12): words.noon}.get(moment) or _clock(moment, interface)
    forms = interface.forms.times.items()
    return Said(plain, {name: _clock_in_form(moment, form, plain, interface) for name, form in forms})


def _clock_in_form(moment: time, form: TimeForm, plain: str, interface: Interface) -> str:
    if moment in (time(0), time(12)):
        return form.noon if moment.hour else form.midnight
    hour = int(re.findall(r"\d+", _clock(moment, interface))[0])
    text = getattr(form, plural_category(hour, interface.code)) or form.other
    return fill(text, {"time": plain})


def _clock(moment: time, interface: Interface) -> str:
    words, locale = interface.dates, interface.locale
    if words.am and words.pm and "a" in str(Locale.parse(locale).time_formats["short"]):
        return fill(words.pm if moment.hour >= 12 else words.am, {"time": format_time(moment, "h:mm", locale=locale)})
    return format_time(moment, format="short", locale=locale).replace("\u202f", "\u00a0")


def date_words(day: date, interface: Interface) -> str:
    """A date: "December 3, 2026"."""
    if text := interface.dates.date:
        return fill(text, _parts(day, interface))
    return format_date(day, format="long", locale=interface.locale)


def record_words(standings: Iterable[Standing], interface: Interface, today: date) -> str:
    """Who reviewed content, told of the file that stands worst, or runs out first: never, changed since, overdue."""
    words = interface.frame
    worst = min(standings, key=lambda one: (one.state(today), one.signed.next_review if one.signed else date.min))
    if not (signed := worst.signed):
        return words.not_reviewed
    values = {
        "name": list_words([f"{one.by} ({one.role})" for one in signed.signatures], interface),
        "date": date_words(signed.signed_on, interface),
        "next_date": date_words(signed.next_review, interface),
    }
    text = {State.CHANGED: words.changed, State.OVERDUE: words.overdue}.get(worst.state(today), words.reviewed)
    return fill(text, values)


def translation_words(translations: Iterable[TranslationRecord], interface: Interface) -> str:
    """Who checked a translation, told of the part that was checked first; or that a part of it is not checked."""
    oldest = min(translations, key=lambda translation: translation.checked_on or date.min)
    if oldest.checked_on is None or oldest.english_of is None:
        return interface.frame.unchecked
    values = {
        "name": oldest.checked_by,
        "date": date_words(oldest.checked_on, interface),
        "english_date": date_words(oldest.english_of, interface),
    }
    return fill(interface.frame.translated, values)


_HALF_A_YEAR = timedelta(days=183)


def day_words(day: date, interface: Interface, since: date | None = None) -> str:
    """A day with its weekday: "Thursday, December 3"; with its year where that is half a year or more ``since``."""
    if since and day - since >= _HALF_A_YEAR:
        return full_day_words(day, interface)
    if text := interface.dates.day:
        return fill(text, _parts(day, interface))
    return format_date(day, format=_day_pattern(interface.locale), locale=interface.locale)


@lru_cache
def _day_pattern(locale: str) -> str:
    """How a locale writes weekday, month and day. The CLDR has no pattern with both names in full.

    A month that is a number (``M``) stays one: Chinese and Japanese write "month" behind it.
    """
    known = Locale.parse(locale).datetime_skeletons
    pattern = (known.get("MMMMEd") or known["MMMEd"]).pattern
    return re.sub("MMM+", "MMMM", re.sub("E+", "EEEE", pattern))


def full_day_words(day: date, interface: Interface) -> str:
    """A day with its weekday and year: "Thursday, December 3, 2026"."""
    if text := interface.dates.day_and_year:
        return fill(text, _parts(day, interface))
    return format_date(day, format="full", locale=interface.locale)


def days_words(first: date, last: date, interface: Interface, since: date, *, about: bool) -> str:
    """A day, or several: "about Thursday, January 7", "about January 7 to January 21".

    A year is told where a day is half a year or more ``since``.
    """
    words = interface.plan
    if first == last:
        said = day_words(first, interface, since)
        return fill(words.about_day, {"date": said}) if about else said
    values = {"first": _month_and_day(first, interface, since), "last": _month_and_day(last, interface, since)}
    return fill(words.about_days if about else words.on_days, values)


def _month_and_day(day: date, interface: Interface, since: date) -> str:
    """A day without its weekday: "January 7". A language whose months the CLDR does not know says its year, too."""
    if interface.dates.months or interface.dates.date or day - since >= _HALF_A_YEAR:
        return date_words(day, interface)
    return format_skeleton("MMMMd", day, locale=interface.locale)


def month_words(day: date, interface: Interface) -> str:
    """The month of a day: "December 2026"."""
    if text := interface.dates.month_and_year:
        return fill(text, _parts(day, interface))
    return format_skeleton("yMMMM", day, locale=interface.locale)


def weekday_names(interface: Interface) -> list[str]:
    """The names of the days of the week, Monday first."""
    names = get_day_names("wide", "stand-alone", interface.locale)
    return list(interface.dates.weekdays or (str(names[day]) for day in range(len(WEEKDAYS))))


def _parts(day: date, interface: Interface) -> dict[str, str]:
    """What a date is made of. The parts of a locale's own pattern are in the form that stands in a date."""
    months, weekdays, locale = interface.dates.months, interface.dates.weekdays, interface.locale
    return {
        "weekday": weekdays[day.weekday()] if weekdays else format_date(day, "EEEE", locale=locale),
        "day": str(day.day),
        "month": months[day.month - 1] if months else format_date(day, "MMMM", locale=locale),
        "year": str(day.year),
    }


def time_of_day_words(moment: datetime, interface: Interface) -> Said:
    """The time of a moment, without its day: "8:00 AM", "midnight"."""
    return clock_words(moment.time(), interface)


def moment_words(moment: datetime, interface: Interface, since: date | None = None) -> Said:
    """A moment: "8:00 AM on Thursday, December 3"; of midnight, at the end of which day it is.

    The day is said as ``day_words`` says it.
    """
    words, said, day = interface.plan, time_of_day_words(moment, interface), moment.date()
    if moment.time() == time(0):
        return fill_forms(words.midnight, time=said, before=day_words(day - timedelta(days=1), interface, since))
    return fill_forms(words.time_on_day, time=said, date=day_words(day, interface, since))


def range_of_times_words(first: datetime, last: datetime, interface: Interface, since: date | None = None) -> Said:
    """Two moments: "10:00 AM to 2:00 PM on Thursday, December 3"; one, where they are the same.

    Days are said as ``day_words`` says them.
    """
    # By the clock on the wall: in the night when clocks go back, an hour comes twice.
    first, last = sorted((first, last))
    if first == last:
        return moment_words(first, interface, since)
    if first.date() != last.date() or time(0) in (first.time(), last.time()):
        return _from_to(*(moment_words(moment, interface, since) for moment in (first, last)), interface=interface)
    said = times_words(first, last, interface)
    return fill_forms(interface.plan.times_on_day, times=said, date=day_words(first.date(), interface, since))


def times_words(first: datetime, last: datetime, interface: Interface) -> Said:
    """Two times of a day, without it: "10:00 AM to 2:00 PM"; one, where they are the same."""
    first_words, last_words = (time_of_day_words(moment, interface) for moment in (first, last))
    return first_words if first == last else _from_to(first_words, last_words, interface=interface)


def _from_to(first: Said, last: Said, *, interface: Interface) -> Said:
    return Said(fill(interface.plan.from_to, {"first": first, "last": last}), {})


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
    number = WEEKDAYS.index(day)
    return (interface.dates.weekdays or get_day_names("wide", locale=interface.locale))[number]


def bar_words(period: Period, interface: Interface) -> str:
    """What the chart of times says beside a bar: "1 to 2 hours", "a few hours, or overnight", "from midnight"."""
    if period.has_no_time:
        return ""
    words, said = interface.clock, period_words(period, interface)
    if period.lasts is None and period.starts == "midnight":
        return fill(words.bar_from, {"time": said})
    if period.lasts is None:
        return fill(words.bar_before if period.comes_before else words.bar_later, {"duration": said})
    return fill(words.bar_overnight if period.alternative else words.bar, {"duration": said})
