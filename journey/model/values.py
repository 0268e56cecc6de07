"""The values that content is made of: durations, dates, times of day, phone numbers, links."""

import re
from datetime import date, time, timedelta
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Self
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)

from journey.model.texts import Prose, mistake

MOST_LIST_ITEMS = 7
"""CDC Clear Communication Index, item 9: lists of 7 items or fewer."""


class Content(BaseModel):
    """A piece of content: frozen, and unknown keys are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True)


class Unit(StrEnum):
    """A unit of time."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    NIGHT = "night"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Duration(Content):
    """A counted length of time: ``1 to 2 hours``, ``about 1 day``, ``6 to 12 weeks``, ``0 to 3 nights``."""

    least: int
    most: int
    unit: Unit
    about: bool = False

    @property
    def shortest(self) -> timedelta:
        """The shortest time it takes; a month counts as 30 days, a year as 365."""
        return self.least * _LENGTH[self.unit]

    @property
    def longest(self) -> timedelta:
        """The longest time it takes, counted in the same way."""
        return self.most * _LENGTH[self.unit]

    def times(self, number: int) -> "Duration":
        """The same length of time, so many times."""
        return self.model_copy(update={"least": self.least * number, "most": self.most * number})


class VagueDuration(Content):
    """A length of time that the clinic gives without a number: ``several hours``, ``a few hours``."""

    amount: Literal["several", "few"]
    unit: Unit


_LENGTH = {
    Unit.MINUTE: timedelta(minutes=1),
    Unit.HOUR: timedelta(hours=1),
    Unit.DAY: timedelta(days=1),
    Unit.NIGHT: timedelta(days=1),
    Unit.WEEK: timedelta(weeks=1),
    Unit.MONTH: timedelta(days=30),
    Unit.YEAR: timedelta(days=365),
}
_COUNTED = re.compile(r"(about )?(\d{1,3})(?: to (\d{1,3}))? (minute|hour|day|night|week|month|year)s?")
_WATCHED = re.compile(r"(\d{1,3})(?: to (\d{1,3}))? (day|week|month|year)s?")
_VAGUE = re.compile(r"(several|a few) (minute|hour|day)s")
_NUMBER = re.compile(r"\d[\d.,]{0,9}(?: to \d[\d.,]{0,9})?")


def parse_duration(text: object) -> Duration | VagueDuration:
    """Read ``1 to 2 hours``, ``about 1 day``, ``several hours`` or ``a few hours``.

    Raises a content mistake for anything else.
    """
    if isinstance(text, Duration | VagueDuration):
        return text
    if counted := parse_length(text):
        return counted
    if vague := _VAGUE.fullmatch(str(text).strip()):
        return VagueDuration(amount="few" if vague[1] == "a few" else "several", unit=Unit(vague[2]))
    meant = re.sub(r"\s*[-\u2013\u2014]\s*", " to ", str(text).strip())
    instead = (
        meant
        if _COUNTED.fullmatch(meant)
        else "it like 1 to 2 hours, 24 hours, about 1 day, 6 to 12 weeks, 0 to 3 nights, several hours or a few hours"
    )
    raise mistake(f'"{text}" is not a length of time', f"write {instead}")


def parse_length(text: object) -> Duration | None:
    """Read a counted length of time in any unit, such as ``2 to 12 weeks``; None for anything else.

    Only nights may be none: who goes home on the same day. Raises a content mistake where the longer time comes first.
    """
    if not (counted := _COUNTED.fullmatch(str(text).strip())):
        return None
    about, least, most, unit = counted.groups()
    is_some = int(least) > 0 or (unit == Unit.NIGHT and int(most or 0) > 0)
    if int(most or least) < int(least) or not is_some:
        raise mistake(f'"{text}" is not a length of time', "write the shorter time first, like 1 to 2 hours")
    return Duration(least=int(least), most=int(most or least), unit=Unit(unit), about=bool(about))


def parse_number(text: object) -> Duration | str:
    """Read what words name by an id: ``60``, ``1.5``, ``10 to 21.5``, or ``2 to 12 weeks``.

    Raises a content mistake for all else.
    """
    if isinstance(text, Duration):
        return text
    if _NUMBER.fullmatch(str(text).strip()):
        return str(text).strip()
    if length := parse_length(text):
        return length
    raise mistake(f'"{text}" is not a number', "write a number like 60 or 1.5, or a length of time like 2 to 12 weeks")


def parse_watched(text: object) -> Duration:
    """Read how long a study watched people: ``14 days``, ``1 year``. Raises a content mistake for anything else."""
    if isinstance(text, Duration):
        return text
    watched = _WATCHED.fullmatch(str(text).strip())
    if not watched or not 0 < int(watched[1]) <= int(watched[2] or watched[1]):
        raise mistake(f'"{text}" is not a length of time', "write it like 14 days, 6 weeks, 12 months or 1 year")
    return Duration(least=int(watched[1]), most=int(watched[2] or watched[1]), unit=Unit(watched[3]))


def _counted(value: Duration | VagueDuration) -> Duration:
    if isinstance(value, VagueDuration):
        raise mistake("has no number", "write it like 1 to 4 hours")
    return value


def _date(text: object) -> date | None:
    if text == "" or isinstance(text, date):
        return text or None  # type: ignore[return-value]
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(text)):
        raise mistake(f'"{text}" is not a date', "write year, month and day like 2026-11-01")
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise mistake(f'"{text}" is not a day of the calendar', "write a date like 2026-11-01") from None


def _day(text: object) -> date:
    day = _date(text)
    if day is None:
        raise mistake("is empty", "write a date like 2026-11-01")
    return day


def _clock(text: object) -> time:
    if isinstance(text, time):
        return text
    if not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", str(text)):
        raise mistake(f'"{text}" is not a time of day', 'write hours and minutes like "8:00" or "17:30"')
    hour, minute = str(text).split(":")
    return time(int(hour), int(minute))


def _yes_or_no(text: object) -> bool:
    if text not in ("yes", "no", True, False):
        raise mistake(f'"{text}" is neither yes nor no', "write yes or no")
    return text in ("yes", True)


def matching(pattern: str, instead: str) -> AfterValidator:
    """A text that fits a regular expression as a whole; if not, ``instead`` says what to write."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise mistake(f'"{text}" does not fit here', instead)
        return text

    return AfterValidator(check)


@cache
def _time_zones() -> set[str]:
    """The names that this machine knows; to gather them, hundreds of files are looked at."""
    return available_timezones()


def _time_zone(name: str) -> str:
    if name not in _time_zones():
        raise mistake(f'"{name}" is not a time zone', "write one like America/Chicago")
    return name


def text_schema(example: str, pattern: str | None = None, *, is_digits: bool = False) -> WithJsonSchema:
    """What an editor is told about a text that the model turns into a value. It takes bare digits for a number."""
    schema: dict[str, Any] = {"type": ["string", "integer"] if is_digits else "string", "examples": [example]}
    return WithJsonSchema(schema | ({"pattern": pattern} if pattern else {}))


AnyDuration = Annotated[Duration | VagueDuration, BeforeValidator(parse_duration), text_schema("1 to 2 hours")]
CountedDuration = Annotated[
    Duration, BeforeValidator(lambda text: _counted(parse_duration(text))), text_schema("1 to 4 hours")
]
Number = Annotated[Duration | str, BeforeValidator(parse_number), text_schema("2 to 12 weeks")]
Watched = Annotated[Duration, BeforeValidator(parse_watched), text_schema("14 days")]
MaybeDate = Annotated[
    date | None,
    BeforeValidator(_date),
    PlainSerializer(lambda day: day.isoformat() if day else ""),
    text_schema("2026-11-01"),
]
Day = Annotated[date, BeforeValidator(_day), text_schema("2026-11-01")]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
Clock = Annotated[time, BeforeValidator(_clock), text_schema("8:00")]
YesOrNo = Annotated[bool, BeforeValidator(_yes_or_no), text_schema("yes", "yes|no")]
Name = Annotated[str, Field(min_length=1)]
Year = Annotated[str, matching(r"(?:19|20)\d{2}", "write a year like 2013"), text_schema("2013", is_digits=True)]
PictureFile = Annotated[
    str, matching(r"[a-z0-9-]+\.(svg|png|jpe?g)", "write a file name like lie-flat.svg or my-clinic.jpg")
]
Phone = Annotated[str, matching(r"[2-9]\d{2}-\d{3}-\d{4}", "write a phone number like 715-201-3624")]
ShortPhone = Annotated[str, matching(r"\d{3}", 'write an emergency number like "911"')]
WebLink = Annotated[
    str, matching(r"(https://[^\s/]+\.[^\s]+)?", "write an address that starts with https://, or leave it empty")
]
ZipCode = Annotated[str, matching(r"\d{5}(-\d{4})?", 'write a ZIP code like "54494"')]
ProseList = Annotated[tuple[Prose, ...], Field(min_length=1, max_length=MOST_LIST_ITEMS)]


class TranslationRecord(Content):
    """Which qualified translator checked a translation, when, and against the English of which day.

    Machine translation of critical text needs review by a qualified human translator (45 CFR 92.201(c)(3)).
    """

    checked_by: str
    checked_on: MaybeDate
    english_of: MaybeDate

    @model_validator(mode="after")
    def _whole_or_empty(self) -> Self:
        lines = (self.checked_by, self.checked_on, self.english_of)
        if any(lines) and not all(lines):
            raise mistake("is only partly filled in", "fill in all three lines, or leave all three empty")
        if self.checked_on and self.english_of and self.checked_on < self.english_of:
            raise mistake("was checked before the English was written", "write the days of both")
        return self

    @property
    def is_draft(self) -> bool:
        """Whether nobody has checked it yet."""
        return not self.checked_by


DRAFT = TranslationRecord.model_construct(checked_by="", checked_on=None, english_of=None)
"""A translation that says nothing of who checked it."""
