"""A text in another language than what stands around it, marked within the text itself.

The marks are Unicode's language tags: signs of their own, which nobody sees or hears, and which stay where a text is
filled, joined or cut. Each drawer turns them into its own way to say a language, or takes them out (``plain``).
"""

import re
from typing import TypeVar, cast

from pydantic import BaseModel

T = TypeVar("T")

_BEGIN, _END = "\U000e0001", "\U000e007f"
_SHIFT = 0xE0000
"""From a letter to the tag that stands for it."""

SIGNS = re.compile("[\U000e0000-\U000e007f]")
MARKED = re.compile(f"{_BEGIN}([\U000e0020-\U000e007e]+)([^{_BEGIN}{_END}]*){_END}")
"""A marked stretch: its language, as tags, and what it says."""


def marked(text: str, language: str) -> str:
    """The same text, marked as being in a language."""
    return f"{_BEGIN}{''.join(chr(ord(letter) + _SHIFT) for letter in language)}{text}{_END}"


def is_marked(text: str) -> bool:
    """Whether a text begins with a mark."""
    return text.startswith(_BEGIN)


def language_of(tags: str) -> str:
    """The code of a language that tags stand for."""
    return "".join(chr(ord(tag) - _SHIFT) for tag in tags)


def marked_as(text: str, part: str) -> str:
    """A part of a text, marked as the text is."""
    found = MARKED.match(text)
    return marked(part, language_of(found[1])) if found and part else part


def plain(text: str) -> str:
    """The same text without marks, for what has no way to say a language."""
    return SIGNS.sub("", text)


def unmarked(content: T) -> T:
    """The same content, or data, with no mark in any of its texts."""
    return cast("T", _unmarked(content))


def _unmarked(part: object) -> object:
    match part:
        case str():
            return plain(part) if SIGNS.search(part) else part  # also a member of an enumeration
        case tuple():
            return tuple(map(_unmarked, part))
        case list():
            return [*map(_unmarked, part)]
        case dict():
            return {key: _unmarked(item) for key, item in part.items()}
        case BaseModel():
            return part.model_copy(update={name: _unmarked(item) for name, item in part})
        case _:
            return part
