"""Words that not everybody knows: what each means, and how it is said."""

from typing import Annotated

from pydantic import Field

from journey.model.texts import Label, Sentence
from journey.model.values import Content


class HardWord(Content):
    """A word, what it means, and, where that is not plain, how it is said."""

    word: Label
    also: tuple[Label, ...] = ()
    """Other forms and names of it."""
    means: Sentence
    say: Label | None = None
    """Such as ``VER-tuh-bruh``."""

    @property
    def names(self) -> tuple[str, ...]:
        """The word, and what else stands for it."""
        return self.word, *self.also


HardWords = Annotated[tuple[HardWord, ...], Field(max_length=60)]
