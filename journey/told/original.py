"""The original of a translation: what a block says in the language that it was translated from, one press below it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from journey.blocks.links import Code, Controls, Inside, Link, Original, Sources
from journey.blocks.offer import Where
from journey.blocks.overview import Doors, Strip
from journey.blocks.page import Page, Words, changed
from journey.blocks.texts import Heading, Headline
from journey.model.pages import STAFF_PAGES
from journey.place import Place
from journey.told.translated import is_translation, origin_of

_NAMES = Code, Controls, Doors, Heading, Headline, Inside, Link, Sources, Strip, Where
"""What names a page, a part of it, or what it leads to: the press for the whole page stands beside the title."""

_UNSEEN = "printed", "next expected"
"""Kinds that are seen on paper alone, or hold room for what the reader's browser may tell."""


def with_originals(page: Page, first: Page, place: Place) -> Page:
    """The same page: each stretch of words has a number, or, in a translation, a press that leads to that number.

    ``first`` is the page as its first answer tells it, which knows nothing of the reader's day. What it lacks leads to
    the page as a whole. Staff have the original before them.
    """
    if place.is_consult or place.page in STAFF_PAGES or not place.translations:
        return page
    numbers = _numbers(page, first)
    if not is_translation(place):
        return _changed(page, lambda words: replace(words, id=numbers.get(id(words), "")))
    return _changed(page, partial(_with_press, numbers, place))


def _numbers(page: Page, first: Page) -> dict[int, str]:
    """The number of each stretch of words that the first answer has, too, by the stretch itself (``id``): to compare
    all that they say takes long.
    """
    there = _all_words(first)
    if page is first:
        return {id(words): f"words-{number}" for number, words in enumerate(there)}
    return {id(words): f"words-{there.index(words)}" for words in _all_words(page) if words in there}


def _with_press(numbers: dict[int, str], place: Place, words: Words) -> Words:
    number = numbers.get(id(words))
    is_name = all(isinstance(one, _NAMES) for one in words.told)
    if is_name or words.kind in _UNSEEN or (place.is_kiosk and not number):
        return words
    there = place.address(place.page, place.translations[origin_of(place)])
    press = Original(place.interface.frame.original, f"{there}#{number}" if number else there)
    return replace(words, told=(*words.told, press))


def _all_words(page: Page) -> list[Words]:
    found: list[Words] = []

    def keep(words: Words) -> Words:
        found.append(words)
        return words

    _changed(page, keep)
    return found


def _changed(page: Page, change: Callable[[Words], Words]) -> Page:
    """The same page, each stretch of words in it changed, in their order."""
    return changed(page, lambda block: change(block) if isinstance(block, Words) else block)
