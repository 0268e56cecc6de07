"""How lengths of time are said."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, Plural, WithDuration


class UnitWords(Content):
    """A phrase for each unit of time."""

    minute: Plain
    hour: Plain
    day: Plain


class DurationWords(Content):
    """How lengths of time are said."""

    minute: Plural
    hour: Plural
    day: Plural
    night: Plural
    week: Plural
    month: Plural
    year: Plural
    several: UnitWords
    few: UnitWords
    range: Annotated[Label, Placeholders(("least", "most"))]
    about: WithDuration
    midnight: Plain
    noon: Plain
