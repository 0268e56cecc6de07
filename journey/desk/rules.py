"""What an author should know of a text while it is written: how long it is, how easy to read, what to explain."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from textstat.textstat import textstatistics

from journey.model.sentences import SentenceRules, number_of_words, sentences
from journey.model.texts import PLACEHOLDER
from journey.reading.hard_words import hard_in
from journey.reading.schemas import Schema

MOST_GRADE = 8
"""The school grade up to which a step is easy to read (Flesch-Kincaid)."""
LEAST_EASY = 65
"""Where "quite easy" begins on the scale INFLESZ, for Spanish."""
_OF_ONE_TEXT = 3, 15
"""By so many grades, and by so much on that scale, one text alone may be harder than all together."""
_FEWEST_WORDS = 8
"""Of fewer, no scale can tell."""
_LANGUAGES = {"en": "en_US", "es": "es"}


class Note(NamedTuple):
    """What is said of a text, and whether it is within the rule."""

    says: str
    is_good: bool = True
    is_advice: bool = False
    """Whether it is for the author to decide."""


def notes(text: str, schema: Schema, rules: SentenceRules, explained: frozenset[str]) -> Iterator[Note]:
    """What is said beside the field of a text. ``explained`` are the hard words that readers are told."""
    form = schema.get("format")
    if most := schema.get("maxLength"):
        yield Note(f"{len(text)} of {most} letters", len(text) <= most)
    if form in ("prose", "sentence", "announcement") and text:
        words = max(map(number_of_words, sentences(text, rules)), default=0)
        yield Note(f"longest sentence {words} of {rules.most_words} words", words <= rules.most_words)
        yield from easy(text, rules.language, is_one_text=True)
    if form == "sentence" and len(sentences(text, rules)) > 1:
        yield Note("one sentence alone", is_good=False)
    if form in ("prose", "sentence", "label") and re.search(r"\d", PLACEHOLDER.sub("", text)):
        yield Note("no digits: a number has a name, like {phone}", is_good=False)
    if form in ("prose", "sentence", "announcement") and (hard := to_explain(text, rules.language, explained)):
        yield Note(f"hard words to explain or replace: {', '.join(hard)}", is_advice=True)


def easy(text: str, language: str, *, is_one_text: bool = False) -> Iterator[Note]:
    """How easy a text is to read; nothing where it is too short to tell, or there is no scale for its language."""
    said = PLACEHOLDER.sub("this", text)
    more_grades, less_easy = _OF_ONE_TEXT if is_one_text else (0, 0)
    if language not in _LANGUAGES or number_of_words(said) < _FEWEST_WORDS:
        return
    if language == "es":
        ease = counting("es").szigriszt_pazos(said)
        yield Note(f"{ease:.0f} of 100 easy (INFLESZ)", ease >= LEAST_EASY - less_easy)
    else:
        grade = max(1.0, counting("en").flesch_kincaid_grade(said))
        yield Note(f"reads at grade {grade:.0f}", grade <= MOST_GRADE + more_grades)


def to_explain(text: str, language: str, explained: frozenset[str]) -> list[str]:
    """The English words of a text that many do not know, and that are explained nowhere."""
    return hard_in(text, sorted(explained)) if language == "en" else []


@cache
def counting(language: str) -> textstatistics:
    """What counts the syllables of a language; textstat (0.7) counts those of one at a time.

    It rounds what it counts a word on average, too: a grade then jumps by more than one.
    """
    counts = textstatistics()
    counts.set_rounding(False)
    counts.set_lang(_LANGUAGES[language])
    return counts
