"""How numbers from research are said."""

from typing import Annotated

from journey.model.rates import Unit
from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Counted, Number, Plain, Plural


class UnitWords(Content):
    """What a study counted, with how many."""

    people: Plural
    procedures: Plural
    bones: Plural
    injections: Plural

    def __getitem__(self, unit: Unit) -> Plural:
        words = getattr(self, unit.value)
        assert isinstance(words, Plural)
        return words


class BareNumberWords(Content):
    """How a number is said inside a sentence that names the denominator itself."""

    up_to: Counted
    fewer: Counted
    more: Counted


class NumberWords(Content):
    """How numbers from research are said: always out of the same denominator."""

    about: Number
    up_to: Number
    at_least: Number
    fewer: Number
    more: Number
    exactly: Number
    range: Annotated[Label, Placeholders(("least", "most"))]
    drawn: Counted
    bare: BareNumberWords
    units: UnitWords
    others: Annotated[Label, Placeholders(("least", "most", "denominator"))]
    others_agree: Number
    other: Number
    picture: Number
    who: Plain
    how_many: Plain
    how_long: Plain
    not_told: Plain
    who_in_short: Annotated[Label, Placeholders(("who", "known"))]
