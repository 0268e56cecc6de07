"""The kinds of text that content files may hold, and what each of them must look like."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from journey.model.marked import is_marked
from journey.model.sentences import ENGLISH, SentenceRules, is_whole, number_of_words, sentences

MOST_LETTERS_IN_A_SHORT_NAME, MOST_WORDS_IN_A_SHORT_NAME = 18, 4
"""As much as fits beside a stop of the timeline in two lines, at arm's length."""

TO_REPLACE = "(replace this)"
"""How a text starts that an author has still to write."""

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LOOKS_LIKE_MARKDOWN = re.compile(r"[*_`$#~|\[\]\\]|:[a-z]+[-:/\[]")
_LOOKS_LIKE_HTML = re.compile(r"<\s*[a-zA-Z/!]")


def mistake(wrong: str, instead: str) -> PydanticCustomError:
    """The error a content rule raises: what is wrong, and what to write instead."""
    return PydanticCustomError("content", "{wrong}, {instead}", {"wrong": wrong, "instead": instead})


@dataclass(frozen=True)
class Placeholders:
    """Marks a text of the interface with the placeholders that it must use, and no others."""

    names: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    """Those that it may use, too."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The schema of the text, which says them, too."""
        return {**handler(schema), "placeholders": list(self.names)} | ({"may": list(self.may)} if self.may else {})


def is_to_be_written(text: str) -> bool:
    """Whether an author has still to write a text: nothing more is asked of it until then."""
    return text.startswith(TO_REPLACE)


@dataclass(frozen=True)
class _Form:
    """Says in the schema of a text in which form it is written, for whoever helps to write it."""

    name: str
    most_letters: int | None = None

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        most = {"maxLength": self.most_letters} if self.most_letters else {}
        return {**handler(schema), "format": self.name, **most}


def called_short(by: str) -> Callable[[object], object]:
    """Gives something that has no short name another text of its own as one, which may be as short."""

    def named(given: object) -> object:
        is_named = isinstance(given, dict) and isinstance(given.get(by), str)
        return {"short": given[by], **given} if isinstance(given, dict) and is_named else given

    return named


def placeholders(text: str) -> list[str]:
    """The names in braces of a text: ``"Call {phone}."`` gives ``["phone"]``, and ``"At {time:at}."`` ``["time"]``."""
    return [name for name, _ in names_with_forms(text)]


def names_with_forms(text: str) -> list[tuple[str, str]]:
    """The same, each with the form in which it is asked for: ``[("time", "at")]``; an empty one, where none is."""
    parted = (named.partition(":") for named in PLACEHOLDER.findall(text))
    return [(name, form) for name, _, form in parted]


def _plain(text: str) -> str:
    text = text.strip()
    if not text:
        raise mistake("is empty", "write the words")
    if _LOOKS_LIKE_HTML.search(text):
        raise mistake("holds HTML", "write plain words without < and >")
    if "{" in PLACEHOLDER.sub("", text) or "}" in PLACEHOLDER.sub("", text):
        raise mistake("has a brace without its partner", "write a name as {name}")
    if sign := _LOOKS_LIKE_MARKDOWN.search(PLACEHOLDER.sub("", text)):
        raise mistake(f"holds the sign {sign[0]}", "write plain words without signs that change the look")
    return text


def _label(text: str) -> str:
    text = _plain(text)
    if re.search(r"\d", PLACEHOLDER.sub("", text)):
        raise mistake("holds a number", "keep the number in journey.yaml or clinic.yaml and write its name as {name}")
    return text


def _short_name(text: str) -> str:
    text = _label(text)
    if len(text) > MOST_LETTERS_IN_A_SHORT_NAME or number_of_words(text) > MOST_WORDS_IN_A_SHORT_NAME:
        most = f"{MOST_WORDS_IN_A_SHORT_NAME} words and {MOST_LETTERS_IN_A_SHORT_NAME} letters"
        raise mistake(f'"{text}" is too long for the timeline', f"write at most {most}")
    return text


def _rules(info: ValidationInfo) -> SentenceRules:
    """How sentences stand in a file, as its reader says."""
    rules = (info.context or {}).get("sentences", ENGLISH)
    assert isinstance(rules, SentenceRules)
    return rules


def _prose(text: str, info: ValidationInfo) -> str:
    text, rules = _label(text), _rules(info)
    if not is_whole(text, rules):
        raise mistake("does not end like a sentence, so it may be cut off", "end it with a period")
    for sentence in sentences(text, rules):
        count = number_of_words(sentence)
        if count > rules.most_words:
            raise mistake(
                f'has a sentence of {count} words ("{sentence[:40]}...")',
                f"write {rules.most_words} words or fewer",
            )
    return text


def _sentence(text: str, info: ValidationInfo) -> str:
    text = _prose(text, info)
    if len(sentences(text, _rules(info))) != 1:
        raise mistake("holds more than one sentence", "write one sentence")
    return text


def _in_its_file(check: Callable[[str, ValidationInfo], str]) -> AfterValidator:
    """Checks a text but for one that is still to be written, or is marked as being in another language.

    That was checked in its own file.
    """

    def checked(text: str, info: ValidationInfo) -> str:
        return text if is_marked(text) or is_to_be_written(text) else check(text, info)

    return AfterValidator(checked)


Label = Annotated[str, _in_its_file(lambda text, _: _label(text)), _Form("label")]
"""A few words without numbers or HTML: a heading, a name, a button."""

ShortName = Annotated[
    str, _in_its_file(lambda text, _: _short_name(text)), _Form("label", MOST_LETTERS_IN_A_SHORT_NAME)
]
"""A name of so few letters that it fits beside a stop of the timeline."""

Announcement = Annotated[str, _in_its_file(lambda text, _: _plain(text)), _Form("announcement")]
"""A text of the clinic's own, which may hold numbers and dates."""

Prose = Annotated[str, _in_its_file(_prose), _Form("prose")]
"""One or more full sentences, each with at most as many words as its language allows."""

Sentence = Annotated[str, _in_its_file(_sentence), _Form("sentence")]
"""Exactly one full sentence, no longer than its language allows."""
