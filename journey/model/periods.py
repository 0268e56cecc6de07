"""When something starts and how long it lasts: the rules that a clinic sets, and its visits."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from journey.model.audience import DayToHelper
from journey.model.texts import Label, Prose, mistake
from journey.model.values import (
    AnyDuration,
    Content,
    CountedDuration,
    Duration,
    Unit,
    VagueDuration,
    matching,
    parse_length,
)


class PeriodKind(StrEnum):
    """What a reader does meanwhile: a calendar file and the colors of the chart go by it."""

    FASTING = "fasting"
    MEDICINE = "medicine"
    PROCEDURE = "procedure"
    REST = "rest"
    EXERCISE = "exercise"
    """Something to do every day from its start on; how long, a clinic may not say."""
    RECOVERY = "recovery"


_LENGTH = r"\d{1,3}(?: to \d{1,3})? (?:minute|hour|day|week|month|year)s?"
_STARTS = rf"midnight|arrival|{_LENGTH} before arrival|(?:{_LENGTH} )?after \w+"
_DAYS = r"\d{1,3}(?: to \d{1,3})? (?:day|week|month|year)s?"
_SOME_DAY = "some day"
_VISIT = rf"(?:{_DAYS}|{_SOME_DAY}) before arrival|(?:{_DAYS}|{_SOME_DAY}) after \w+"
_START = re.compile(rf"(?:(?:(?P<length>{_LENGTH})|{_SOME_DAY}) )?(?P<way>before|after) (?P<name>\w+)")


class Start(NamedTuple):
    """When a period starts: so long before the arrival, or after another period, at once or so long after it."""

    ahead: Duration | None = None
    follows: str | None = None
    delay: Duration | None = None


@lru_cache(maxsize=1024)
def read_start(text: str) -> Start:
    """Read ``14 days before arrival``, ``after procedure``, ``6 weeks after procedure``; all else starts at once."""
    found = _START.fullmatch(text.strip())
    if not found:
        return Start()
    length = parse_length(found["length"]) if found["length"] else None
    return Start(ahead=length) if found["way"] == "before" else Start(follows=found["name"], delay=length)


def is_some_day(starts: str) -> bool:
    """Whether a start has no day here: the clinic tells it."""
    return starts.startswith(_SOME_DAY)


class Timed(Content):
    """What starts at some time."""

    starts: str

    @property
    def ahead(self) -> Duration | None:
        """How long before the arrival it starts, if it starts so long before it."""
        return read_start(self.starts).ahead

    @property
    def follows(self) -> str | None:
        """The id of the period after which it starts, if it starts after one."""
        return read_start(self.starts).follows

    @property
    def delay(self) -> Duration | None:
        """How long after the end of that period it starts; none where it starts at once."""
        return read_start(self.starts).delay

    @property
    def comes_before(self) -> bool:
        """Whether it starts before the arrival."""
        return self.starts == "midnight" or self.ahead is not None or self.starts.startswith(f"{_SOME_DAY} before")

    @property
    def has_no_day(self) -> bool:
        """Whether the clinic tells on which day it is: no plan, clock or calendar knows it, and it is told in words."""
        return is_some_day(self.starts)


class PeriodShape(Timed):
    """When a period starts and how long it lasts: a rule that the clinic sets."""

    kind: PeriodKind = PeriodKind.RECOVERY
    starts: Annotated[
        str,
        matching(
            _STARTS,
            "write midnight, arrival, after and a period's name, or a time like 14 days before arrival"
            " or 6 weeks after procedure",
        ),
    ]
    lasts: AnyDuration | None = None
    ends_with: str | None = None
    clinic_length: CountedDuration | None = None
    """How long it lasts at this clinic, for what lasts several or a few hours."""
    drawn_as: Literal["bar", "moment"] = "bar"
    alternative: Literal["overnight"] | None = Field(default=None, alias="or")

    @model_validator(mode="after")
    def _has_one_end(self) -> Self:
        has_no_end = self.kind is PeriodKind.EXERCISE and self.lasts is None and self.ends_with is None
        if (self.lasts is None) == (self.ends_with is None) and not has_no_end:
            raise mistake("needs one end", 'write either "lasts" or "ends_with"')
        if self.starts == "midnight" and self.ends_with is None and self.kind is not PeriodKind.EXERCISE:
            raise mistake("has no fitting end", 'what starts at midnight needs "ends_with"')
        if self.ends_with and not self.comes_before:
            raise mistake("has no fitting end", 'what does not start before the arrival needs "lasts"')
        if self.clinic_length and not isinstance(self.lasts, VagueDuration):
            raise mistake('has "clinic_length" beside an exact time', "remove clinic_length")
        return self

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.starts == "midnight" and "kind" not in self.model_fields_set:
            raise mistake(
                "does not say its kind", "write kind: fasting where nobody may eat or drink, or else medicine"
            )
        if self.kind is PeriodKind.PROCEDURE and self.comes_before:
            raise mistake("is a procedure before the arrival", "write another kind")
        if self.kind is PeriodKind.EXERCISE and self.starts in ("midnight", "arrival"):
            raise mistake(
                "is an exercise without a day to start on", "write after and a period's name, or days before arrival"
            )
        return self

    @property
    def length(self) -> Duration | None:
        """How long it lasts, where the clinic gives a number."""
        return self.lasts if isinstance(self.lasts, Duration) else self.clinic_length


class DayShape(Content):
    """Another day on which a reader comes in, or does something, and how long before it a calendar reminds of it."""

    when: Annotated[
        str,
        matching(
            _VISIT,
            "write it like 14 days before arrival, or 2 weeks after and a period's name; where you tell the day"
            " later, some day before arrival, or some day after and a period's name",
        ),
    ]
    """``some day after procedure``, where the clinic tells the day."""
    reminder: CountedDuration = Duration(least=1, most=1, unit=Unit.DAY)

    @model_validator(mode="after")
    def _reminds_of_a_day(self) -> Self:
        if self.time_until is None and "reminder" in self.model_fields_set:
            raise mistake("has a reminder, but no day", "remove reminder, or write the day")
        return self

    @property
    def time_until(self) -> Duration | None:
        """How long before the arrival, or how long after a period, it is; none where the clinic tells the day."""
        start = read_start(self.when)
        return start.ahead or start.delay


class DayWords(Content):
    """What a visit or a task is called, and what it is, in sentences, without a date."""

    name: Label
    told: Prose
    helper: DayToHelper | None = None


class Period(PeriodShape):
    """A named stretch of time, or a day with a visit or a task, in one language."""

    id: str
    name: str
    told: str
    """How long it takes, in sentences, without a clock."""
    moment: str
    """What a plan calls its end, or, for what starts before the arrival, its start."""
    reminder: Duration | None = None
    """How long before it a calendar reminds of it; only a day has one."""
    is_task: bool = False
    """Whether it is something to do on a day: it stands on the checklist, too."""

    @model_validator(mode="after")
    def _has_one_end(self) -> Self:
        """Its shape was checked as it was read; a day has no end."""
        return self

    @property
    def is_day(self) -> bool:
        """Whether it is a day with a visit or a task, and no stretch of time."""
        return self.reminder is not None

    @property
    def is_told_by_its_start(self) -> bool:
        """Whether a plan tells its start; if not, it tells its end."""
        return self.comes_before or self.is_day or self.kind is PeriodKind.EXERCISE

    @property
    def has_no_time(self) -> bool:
        """Whether it can be told by no length at all: it starts at once after another, and nobody says until when."""
        return not (self.lasts or self.ends_with or self.ahead or self.delay)


def day(key: str, shape: DayShape, words: DayWords, *, is_task: bool) -> Period:
    """A visit or a task, as what has a start and no length."""
    return Period.model_construct(
        id=key,
        starts=shape.when,
        name=words.name,
        told=words.told,
        moment=words.name,
        reminder=shape.reminder,
        is_task=is_task,
        drawn_as="moment",
    )
