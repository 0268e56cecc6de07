"""Where a sentence ends, language by language, and how many words it has."""

import re
from dataclasses import dataclass

_ENDS = ".!?…؟۔।॥።፧։။។៕"
"""Signs that end a sentence when a space follows (Unicode, Sentence_Terminal)."""

_ENDS_AT_ONCE = "。！？｡"
"""Signs that end a sentence without one."""

_MORE_ENDS = {"el": ";\u037e"}
"""The question mark of Greek is the semicolon of others."""

_BY_SPACES = ("th", "lo")
"""Languages whose sentences end with a space, and with no sign."""

_CLOSING = "(?:[\"'”’»›)\\]）」』】“‘«]|\\s»)*"
"""What closes a quotation or a remark behind the sign; some languages close with what others open with."""

_ABBREVIATED = ("dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "vs", "e.g", "i.e")
"""What has a period of its own in English, though a capital letter may follow; names keep theirs in every language."""

_WITHOUT_SPACES = {
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff": 2,
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff": 4,
}
"""Letters of languages that put no spaces between words, and how many of them a word has, about."""


@dataclass(frozen=True)
class SentenceRules:
    """How sentences are told apart in one language, and how long they may be."""

    language: str = "en"
    most_words: int = 20
    """Plain-language limit; CDC Clear Communication Index, and 'Everyday Words for Public Health'."""
    abbreviated: tuple[str, ...] = ()
    """What has a period of its own in this language, beside what has one in English: "dra" of "Dra. Pérez"."""

    @property
    def all_abbreviated(self) -> tuple[str, ...]:
        """All that has a period of its own, in small letters, without its last period."""
        return *_ABBREVIATED, *(part.rstrip(".").lower() for part in self.abbreviated)


ENGLISH = SentenceRules()


def sentences(text: str, rules: SentenceRules = ENGLISH) -> list[str]:
    """The sentences of a text, in order."""
    text, start, found = text.strip(), 0, []
    for end in _end(rules.language).finditer(text):
        if _is_end(text[start : end.start()], end[0], text[end.end() :].lstrip(), rules):
            found.append(text[start : end.end()].strip())
            start = end.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found


def is_whole(text: str, rules: SentenceRules = ENGLISH) -> bool:
    """Whether a text ends as a sentence does."""
    language = _main(rules.language)
    end = f"[{_ENDS}{_ENDS_AT_ONCE}{_MORE_ENDS.get(language, '')}]{_CLOSING}$"
    return language in _BY_SPACES or bool(re.search(end, text))


def ends_at_once(text: str) -> bool:
    """Whether a text ends with a sign that no space follows: ``。``."""
    return bool(re.search(rf"[{_ENDS_AT_ONCE}]{_CLOSING}$", text))


def number_of_words(sentence: str) -> int:
    """How many words a sentence has; where none is marked, by the number of its letters."""
    number = 0
    for letters, of_a_word in _WITHOUT_SPACES.items():
        number += -(-len(re.findall(f"[{letters}]", sentence)) // of_a_word)
        sentence = re.sub(f"[{letters}]+", " ", sentence)
    return number + sum(bool(re.search(r"\w", part)) for part in sentence.split())


def _main(language: str) -> str:
    return language.split("-")[0]


def _end(language: str) -> re.Pattern[str]:
    if _main(language) in _BY_SPACES:
        return re.compile(r"\s+")
    ends = _ENDS + _MORE_ENDS.get(_main(language), "")
    return re.compile(rf"[{ends}]+{_CLOSING}(?=\s|$)|[{_ENDS_AT_ONCE}]+{_CLOSING}")


def _is_end(before: str, end: str, after: str, rules: SentenceRules) -> bool:
    """Whether a sentence ends here: not within "Dr. Smith", "Dr. J. Smith", "U.S. Army" or "at 8 a.m. on Monday"."""
    if after[:1].islower():
        return False
    if end != ".":
        return True
    *earlier, last = ["", *before.split()]
    short = rules.all_abbreviated
    is_initial = re.fullmatch("[A-Z]", last) and earlier[-1:] and earlier[-1].rstrip(".").lower() in short
    return not (last.lstrip("(\"'“‘«").lower() in short or re.fullmatch(r"[A-Z](\.[A-Z])+", last) or is_initial)
