"""How numbers from research are said."""

from typing import Annotated

from journey.model.rates import Share
from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Counted, Number, Plain


class ShareWords(Content):
    """A number of people in everyday words, from the fewest to the most."""

    very_few: Plain
    few: Plain
    some: Plain
    many: Plain
    half: Plain
    most: Plain

    def __getitem__(self, share: Share) -> str:
        return str(getattr(self, share.value))


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
    bare: BareNumberWords
    share: ShareWords
    others: Annotated[Label, Placeholders(("least", "most", "denominator"))]
    others_agree: Number
    other: Number
    picture: Number
    who: Plain
    how_many: Plain
    people: Counted
    how_long: Plain
    not_told: Plain
