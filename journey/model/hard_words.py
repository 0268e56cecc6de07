"""Words that not everybody knows: what each means, and how it is said."""

import re
from collections.abc import Iterable, Iterator
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
    def id(self) -> str:
        """By which its entry is found: ``word-spinal-cord``."""
        return "-".join(("word", *re.findall(r"\w+", plain(self.word).casefold())))

    @property
    def names(self) -> tuple[str, ...]:
        """The word, and what else stands for it."""
        return self.word, *self.also

    def is_explained_in(self, text: str, language: str) -> bool:
        """Whether a text says what the word means: as this does, or in words of its own."""
        means, said = plain(self.means).rstrip(".").casefold(), plain(text).casefold()
        clause = re.sub(r"^.*? (?:that|which|que) ", "", means)
        is_said = means in said or (clause in said and clause.count(" ") >= _SHORTEST_CLAUSE - 1)
        return is_said or explains(text, self.word, language) or any(_in_brackets(text, name) for name in self.also)

    def is_one_of(self, names: Iterable[str]) -> bool:
        """Whether the word stands among other names."""
        return plain(self.word).casefold() in (plain(name).casefold() for name in names)


_SHORTEST_CLAUSE = 3
"""In words: "which numbs you or makes you sleep" explains anesthesia, "which hardens" does not explain cement."""

_IN_BRACKETS = r"{word} \((?:[^()]* [^()]*|(?-i:[^\W\d_A-ZÁÉÍÓÚÑ]{{4,}}))\)"
"""In any language: "a stent (a small tube)", "numb (asleep)". How a word is said holds no space, and a capital."""

_EXPLAINING = {
    "en": r"\bcalled (?:\w+ ){{0,2}}{word}|{word}(?:, an?\b|(?:,? which)? (?:(?:is|are) (?:an?|the)|means)\b)",
    "es": r"\bllama(?:n|d[oa]s?)? (?:\w+ ){{0,2}}{word}"
    r"|{word}(?:, una?\b|(?:,? que)? (?:(?:es|son) (?:una?|el|la|los|las)|significa)\b)",
}
"""How a text says itself what a word means: "is called sepsis", "a stent, a small tube", "a CT is a scan"."""


def explains(text: str, word: str, language: str) -> bool:
    """Whether a text says in words of its own what a word means; of most languages, brackets alone are known."""
    how = _EXPLAINING.get(language)
    return _in_brackets(text, word) or bool(how and _finds(how, text, word))


def _in_brackets(text: str, name: str) -> bool:
    """Whether what a name means stands in brackets right behind it."""
    return _finds(_IN_BRACKETS, text, name)


def _finds(how: str, text: str, name: str) -> bool:
    return re.search(how.format(word=written_as((name,)).pattern), plain(text), re.IGNORECASE) is not None


def said_in(text: str, hard_words: Iterable[HardWord]) -> tuple[HardWord, ...]:
    """Those of some hard words that a text says; none that stands there only within the name of another one."""
    known = tuple(hard_words)
    said = {one.word for one, _ in uses_in(plain(text), known)}
    return tuple(one for one in known if one.word in said)


def uses_in(text: str, hard_words: tuple[HardWord, ...]) -> Iterator[tuple[HardWord, re.Match[str]]]:
    """Where a text says some hard words, in its order; a name within a longer one is none."""
    names = tuple(name for one in hard_words for name in one.names)
    for found in written_as(names).finditer(text) if names else ():
        yield next(one for one in hard_words if written_as(one.names).fullmatch(found[0])), found


@lru_cache(maxsize=1000)
def written_as(names: tuple[str, ...]) -> re.Pattern[str]:
    """What finds names in a text, the longest first, each in one or many; letters such as CT only as they are."""
    each = (f"(?-i:{one})" if one.isupper() else one for one in sorted(map(_escaped, names), key=len, reverse=True))
    return re.compile(rf"\b(?:{'|'.join(each)})(?:e?s)?\b", re.IGNORECASE)


def _escaped(name: str) -> str:
    return re.escape(plain(name))


HardWords = Annotated[tuple[HardWord, ...], Field(max_length=60)]
