"""Finds procedures by plain words, also by what they are called at home, and where a letter or two is wrong."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from unicodedata import combining, normalize

from journey.model.marked import plain
from journey.model.procedure import Journey

_NAMED, _TOLD = 3, 1
"""What a word of a search counts that stands in a name, and one that stands in what is told."""

_ALIKE = 0.8
"""How much alike a wrongly written word and a name are (``difflib``)."""


def found(search: str, journeys: Mapping[str, Iterable[Journey]]) -> tuple[str, ...]:
    """The ids of the procedures that fit the words of a search, told in any language, the best first; maybe none."""
    asked = [word for word in _words(search) if len(word) > 2]
    fits = {name: max((_fit(asked, journey) for journey in told), default=0) for name, told in journeys.items()}
    best = max(fits.values(), default=0)
    good = [name for name, fit in fits.items() if fit and 2 * fit >= best]
    return tuple(sorted(good, key=lambda name: -fits[name]))


def _fit(asked: Iterable[str], journey: Journey) -> int:
    names = _words(" ".join((journey.name, journey.headline, *journey.also_called)))
    told = _words(" ".join((journey.main_message, *journey.introduction.paragraphs, *journey.decision.condition)))
    return sum(
        _NAMED * (_stands_in(word, names) or bool(get_close_matches(word, names, 1, _ALIKE)))
        or _TOLD * _stands_in(word, told)
        for word in asked
    )


def _stands_in(word: str, words: Iterable[str]) -> bool:
    return any(one.startswith(word) for one in words)


def _words(text: str) -> list[str]:
    """The words of a text without signs over letters: *inyección* and *inyeccion* are the same."""
    letters = "".join(letter for letter in normalize("NFKD", plain(text)) if not combining(letter))
    return re.findall(r"\w+", letters.casefold())
