"""How often something happens: what a study counted, told as people out of 1,000."""

import math
import re
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from journey.model.texts import Label, Prose, mistake
from journey.model.values import Content, Duration, Watched, YesOrNo, parse_number, text_schema
from journey.model.words.labels import Plural

DENOMINATOR = 1000
"""The one denominator of every number that a reader sees (CDC Clear Communication Index, item 17)."""


class Unit(StrEnum):
    """What a study counted: people, procedures, bones and injections are not the same."""

    PEOPLE = "people"
    PROCEDURES = "procedures"
    BONES = "bones"
    INJECTIONS = "injections"


Counted = Unit | Plural
"""What a study counted: a unit that the interface has words for, or the words for one of the procedure's own."""

_SMALL = 1000
"""A study that counted fewer cannot tell 1 in 1,000 from 2."""


class Rate(Content):
    """What a study counted: how many of how many."""

    happened: Fraction
    """Of a range, the higher one."""
    least: Fraction | None = None
    """Of a range, the lower one."""
    of: int
    counted: bool
    """Whether ``of`` is the number of those studied; if not, it is a percentage."""
    up_to: bool = False
    """Whether the source gives it as the highest number."""

    @property
    def exact(self) -> Fraction:
        """Out of 1,000, before rounding."""
        return self.happened * DENOMINATOR / self.of

    @property
    def is_all(self) -> bool:
        """Whether it happened to everybody."""
        return self.happened == self.of

    @property
    def number(self) -> int:
        """Out of 1,000, as said: rounded to 10, for that is as much as most studies can tell.

        Near both ends it is rounded to 1, or, where a study is small, to 10 as long as that leaves some. 0 means fewer
        than 1, and 1,000 means more than 999, unless it is all. A highest number is rounded up.
        """
        if self.exact < 1:
            return 0
        if self.exact > DENOMINATOR - 1:
            return DENOMINATOR
        end = 10 if self.counted and self.of < _SMALL else 100
        step = 10 if end <= self.exact <= DENOMINATOR - end else 1
        steps = self.exact / step
        return (math.ceil(steps) if self.up_to else round(steps)) * step

    @property
    def lowest(self) -> "Rate":
        """The lower end of a range; of a single number, the number itself."""
        return self if self.least is None else self.model_copy(update={"happened": self.least, "least": None})

    @property
    def is_range(self) -> bool:
        """Whether two numbers are said, for they are not the same out of 1,000."""
        return self.lowest.number != self.number

    @property
    def turned(self) -> "Rate":
        """To how many it does not happen."""
        highest = self.of - self.lowest.happened
        least = None if self.least is None else self.of - self.happened
        return self.model_copy(update={"happened": highest, "least": least})

    @property
    def drawn(self) -> int:
        """Out of 1,000, as drawn: never none, and all only where it happened to everybody."""
        return DENOMINATOR if self.is_all else min(max(self.number, 1), DENOMINATOR - 1)


_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,3})?"
_COUNTED = re.compile(rf"(?:({_NUMBER}) to )?({_NUMBER}) (?:out of|of|in) ({_NUMBER})")
_PERCENT = re.compile(rf"(about |up to )?(?:({_NUMBER}) to )?({_NUMBER}) ?%")


def parse_rate(text: object) -> Rate:
    """Read ``4 of 3,175``, ``6 to 7 of 1000``, ``54.7%``, ``1 to 2%``, ``about 1%`` or ``up to 10%``.

    Where a study counted, both numbers are whole. Raises a content mistake for anything else.
    """
    if isinstance(text, Rate):
        return text
    said = str(text).strip()
    if counted := _COUNTED.fullmatch(said):
        is_count = counted[1] is None and "." not in said
        rate = _rate(counted[1], counted[2], counted[3], counted=is_count)
    elif (percent := _PERCENT.fullmatch(said)) and not (percent[2] and percent[1] == "up to "):
        rate = _rate(percent[2], percent[3], "100", counted=False, up_to=percent[1] == "up to ")
    else:
        raise mistake(f'"{text}" is not a rate', _rate_instead(said))
    if not 0 < rate.lowest.happened <= rate.happened <= rate.of:
        raise mistake(
            f'"{text}" cannot be', "write how many of how many, from 1 of them to all of them, the lower first"
        )
    return rate


def _rate(least: str | None, most: str, of: str, *, counted: bool, up_to: bool = False) -> Rate:
    lowest = Fraction(least.replace(",", "")) if least else None
    whole = int(Fraction(of.replace(",", "")))
    return Rate(happened=Fraction(most.replace(",", "")), least=lowest, of=whole, counted=counted, up_to=up_to)


def _rate_instead(said: str) -> str:
    """How a rate is written that stands there in another way."""
    number = r"(\d+(?:[.,]\d+)?)"
    if below := re.fullmatch(rf"< ?{number} ?%?", said):
        return f'write "up to {below[1]}%"'
    if between := re.fullmatch(rf"{number}%? ?(?:-|\u2013|to) ?{number} ?%", said):
        return f'write "{between[1]} to {between[2]}%"'
    if counted := re.fullmatch(r"(\d+) ?[:/] ?(\d+)", said):
        return f'write "{counted[1]} of {counted[2]}"'
    if percent := re.fullmatch(rf"{number} ?(?:%|percent|per cent|)", said):
        return f'write "{percent[1].replace(",", ".")}%"'
    return "write it like 4 of 3175, 6 to 7 of 1000, 54.7%, 1 to 2%, about 1% or up to 10%"


AnyRate = Annotated[Rate, BeforeValidator(parse_rate), text_schema("4 of 3175")]
People = Annotated[int, BeforeValidator(lambda text: _people(text)), text_schema("3175", is_digits=True)]


def _people(text: object) -> int:
    if not re.fullmatch(r"[1-9]\d{0,6}|[1-9]\d{0,2}(,\d{3})+", str(text)):
        raise mistake(f'"{text}" is not a number of people', "write digits only, like 3175")
    return int(str(text).replace(",", ""))


def _unit(text: object) -> object:
    return Unit(str(text)) if text in set(Unit) else text


AnyUnit = Annotated[Unit | str, BeforeValidator(_unit), text_schema("people")]
"""One that the interface has words for, or one of the procedure's own, such as knees."""


def parse_value(text: object) -> Rate | Duration | str:
    """Read what words name: a rate, ``32.5``, ``10 to 21.5``, or ``25 years``.

    Raises a content mistake for anything else.
    """
    said = str(text).strip()
    if isinstance(text, str) and (_COUNTED.fullmatch(said) or _PERCENT.fullmatch(said)):
        return parse_rate(said)
    return text if isinstance(text, Rate) else parse_number(text)


class ValueShape(Content):
    """A number from research that words name, with its source: a score, years, or a rate of a choice."""

    value: Annotated[Rate | Duration | str, BeforeValidator(parse_value), text_schema("32.5")]
    unit: AnyUnit = Unit.PEOPLE
    """Of a rate: what was counted."""
    source: str


class OtherRate(Content):
    """What another study of the same thing counted."""

    rate: AnyRate
    unit: AnyUnit = Unit.PEOPLE
    source: str


class StudyShape(Content):
    """One number with its source, and, where the study has one, the number of the people it compared with."""

    rate: AnyRate
    compared: AnyRate | None = None
    is_good: YesOrNo = False
    """Whether it is good when it happens. Dark figures always mean harm, so those are told to whom it does not."""
    unit: AnyUnit = Unit.PEOPLE
    people: People | None = None
    """How many were studied, where the rates do not say it."""
    over: Watched | None = None
    """How long people were watched, where the source tells."""
    others: tuple[OtherRate, ...] = ()
    source: str

    @model_validator(mode="after")
    def _counts_people_once(self) -> Self:
        if self.people is not None and self.rate.counted:
            raise mistake('has "people" beside a count that says it', "remove people")
        return self

    @model_validator(mode="after")
    def _can_be_turned(self) -> Self:
        rates = (self.rate, self.compared, *(other.rate for other in self.others))
        if self.is_good and any(rate and (rate.up_to or rate.is_all) for rate in rates):
            raise mistake("is good, and gives a highest number", "write a number, or leave is_good out")
        return self

    @model_validator(mode="after")
    def _compares_like_with_like(self) -> Self:
        if len({other.unit for other in self.others}) > 1:
            raise mistake("has others that counted different things", "keep those that counted the same")
        return self

    @property
    def studied(self) -> int | None:
        """How many were studied, or none where the source does not tell."""
        if not self.rate.counted:
            return self.people
        return self.rate.of + (self.compared.of if self.compared else 0)

    @property
    def range(self) -> tuple[Rate, Rate] | None:
        """The lowest and the highest rate of the other studies."""
        rates = sorted((other.rate for other in self.others), key=lambda rate: rate.exact)
        return (rates[0], rates[-1]) if rates else None

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources, each once."""
        return tuple(dict.fromkeys((self.source, *(other.source for other in self.others))))


class StudyWords(Content):
    """What is said about a study: who was studied, what happens to some, and what to the others."""

    who: Prose
    happens: Label
    does_not: Label
    group: Label | None = None
    """Who the number is about, in a few words; needed where two groups are compared."""
    compared_group: Label | None = None
    also: Prose | None = None
    """What must be seen beside the number, such as that other studies disagree."""


class Study(StudyShape, StudyWords):
    """One number from research, in one language. What is good when it happens is told the other way round."""

    id: str
    counts: Counted = Unit.PEOPLE
    """What it counted, or the words for that."""


StudyShapes = Annotated[dict[str, StudyShape], Field(default_factory=dict)]
StudiesWords = Annotated[dict[str, StudyWords], Field(default_factory=dict)]
