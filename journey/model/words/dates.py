"""What a language says of days, clock times and lists, where the Unicode CLDR does not know it, or not well."""

from typing import Annotated

from pydantic import Field, StringConstraints

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.durations import UnitWords
from journey.model.words.labels import Plain, Plural, WithDuration

WithTime = Annotated[Label, Placeholders(("time",))]
FormName = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,20}$")]


class DateWords(Content):
    """The names and patterns of dates. What is left out is as the CLDR has it for the locale."""

    months: Annotated[tuple[Plain, ...], Field(min_length=12, max_length=12)] | None = None
    """From January on, as they stand in a date."""
    weekdays: Annotated[tuple[Plain, ...], Field(min_length=7, max_length=7)] | None = None
    """From Monday on."""
    am: WithTime | None = None
    pm: WithTime | None = None
    date: Annotated[Label, Placeholders(("day", "month", "year"))] | None = None
    day: Annotated[Label, Placeholders(("weekday", "day", "month"))] | None = None
    day_and_year: Annotated[Label, Placeholders(("weekday", "day", "month", "year"))] | None = None
    month_and_year: Annotated[Label, Placeholders(("month", "year"))] | None = None


class ListWords(Content):
    """How names stand in a row: two of them, more, and the last of more."""

    two: Annotated[Label, Placeholders(("first", "second"))]
    more: Annotated[Label, Placeholders(("first", "second"))]
    last: Annotated[Label, Placeholders(("first", "second"))]


class LengthForm(Content):
    """What is said otherwise of a length of time in one form: in Spanish, as an amount, "de 1 a 2 horas"."""

    minute: Plural | None = None
    hour: Plural | None = None
    day: Plural | None = None
    night: Plural | None = None
    week: Plural | None = None
    month: Plural | None = None
    year: Plural | None = None
    several: UnitWords | None = None
    few: UnitWords | None = None
    range: Annotated[Label, Placeholders(("least", "most"))] | None = None
    about: WithDuration | None = None


class TimeForm(Content):
    """A clock time in one form, by the plural category of its hour: "a la 1:00", "a las 8:00", "al mediodía"."""

    zero: WithTime | None = None
    one: WithTime | None = None
    two: WithTime | None = None
    few: WithTime | None = None
    many: WithTime | None = None
    other: WithTime
    midnight: Plain
    noon: Plain


class FormWords(Content):
    """The forms that lengths and times take in a sentence, by the names that texts call them by: ``{time:at}``."""

    lengths: dict[FormName, LengthForm] = Field(default_factory=dict)
    times: dict[FormName, TimeForm] = Field(default_factory=dict)

    def __hash__(self) -> int:
        """What is made of an interface is kept by it."""
        return hash((tuple(self.lengths.items()), tuple(self.times.items())))
