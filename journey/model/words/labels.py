"""What a word of the interface may hold."""

from typing import Annotated

from pydantic import Field

from journey.model.texts import Label, Placeholders
from journey.model.values import MOST_LIST_ITEMS, Content

Counted = Annotated[Label, Placeholders(("n",))]
WithPhone = Annotated[Label, Placeholders(("phone",))]
WithEmergencyPhone = Annotated[Label, Placeholders(("emergency_phone",))]
WithClinic = Annotated[Label, Placeholders(("clinic",))]
WithAddress = Annotated[Label, Placeholders(("address",))]
WithDate = Annotated[Label, Placeholders(("date",))]
WithDuration = Annotated[Label, Placeholders(("duration",))]
Number = Annotated[Label, Placeholders(("n", "denominator"))]
Plain = Annotated[Label, Placeholders()]
Points = Annotated[tuple[Plain, ...], Field(min_length=1, max_length=MOST_LIST_ITEMS)]

WithLevels = Annotated[Label, Placeholders(("n", "levels"))]
_Form = Annotated[Label, Placeholders((), may=("n",))]
_FormWithLevels = Annotated[Label, Placeholders(("levels",), may=("n",))]
_FormWithDuration = Annotated[Label, Placeholders(("duration",), may=("n",))]


class Plural(Content):
    """What is said with a number: a text for each plural category that the CLDR gives the language."""

    zero: _Form | None = None
    one: _Form | None = None
    two: _Form | None = None
    few: _Form | None = None
    many: _Form | None = None
    other: Counted


class PluralWithLevels(Content):
    """The same of bones with their names."""

    zero: _FormWithLevels | None = None
    one: _FormWithLevels | None = None
    two: _FormWithLevels | None = None
    few: _FormWithLevels | None = None
    many: _FormWithLevels | None = None
    other: WithLevels


class PluralWithDuration(Content):
    """The same of how long bones take in all."""

    zero: _FormWithDuration | None = None
    one: _FormWithDuration | None = None
    two: _FormWithDuration | None = None
    few: _FormWithDuration | None = None
    many: _FormWithDuration | None = None
    other: Annotated[Label, Placeholders(("n", "duration"))]


AnyPlural = Plural | PluralWithLevels | PluralWithDuration
