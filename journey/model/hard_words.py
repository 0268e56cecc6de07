"""Words that not everybody knows: what each means, and how it is said."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated

from pydantic import Field

from journey.model.marked import plain
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

    def is_explained_in(self, text: str) -> bool:
        """Whether a text says what the word means as this does."""
        return plain(self.means).rstrip(".").casefold() in plain(text).casefold()

    def is_one_of(self, names: Iterable[str]) -> bool:
        """Whether the word stands among other names."""
        return plain(self.word).casefold() in (plain(name).casefold() for name in names)


def said_in(text: str, hard_words: Iterable[HardWord]) -> tuple[HardWord, ...]:
    """Those of some hard words that a text says; none that stands there only within the name of another one."""
    known = tuple(hard_words)
    names = tuple(name for one in known for name in one.names)
    found = {said[0] for said in written_as(names).finditer(plain(text))} if names else set()
    return tuple(one for one in known if any(map(written_as(one.names).fullmatch, found)))


@lru_cache(maxsize=1000)
def written_as(names: tuple[str, ...]) -> re.Pattern[str]:
    """What finds names in a text, the longest first, each in one or many; letters such as CT only as they are."""
    each = (f"(?-i:{one})" if one.isupper() else one for one in sorted(map(_escaped, names), key=len, reverse=True))
    return re.compile(rf"\b(?:{'|'.join(each)})(?:e?s)?\b", re.IGNORECASE)


def _escaped(name: str) -> str:
    return re.escape(plain(name))


HardWords = Annotated[tuple[HardWord, ...], Field(max_length=60)]
