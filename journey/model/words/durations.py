"""How lengths of time are said."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Counted, Plain, WithDuration


class CountedWords(Content):
    """A unit of time after one, and after any other number."""

    one: Counted
    other: Counted


class UnitWords(Content):
    """A phrase for each unit of time."""

    minute: Plain
    hour: Plain
    day: Plain


class DurationWords(Content):
    """How lengths of time are said."""

    minute: CountedWords
    hour: CountedWords
    day: CountedWords
    week: CountedWords
    month: CountedWords
    year: CountedWords
    several: UnitWords
    few: UnitWords
    range: Annotated[Label, Placeholders(("least", "most"))]
    about: WithDuration
    midnight: Plain
    noon: Plain
