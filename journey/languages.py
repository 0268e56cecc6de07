"""What the Unicode CLDR knows of a language, by its code (BCP 47)."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

from babel import Locale, UnknownLocaleError
from babel.core import get_global

MOST_COUNTED = 1000
"""Numbers in texts are never higher."""

Direction: TypeAlias = Literal["ltr", "rtl"]
"""From left to right, or from right to left, as HTML says it."""

_FROM_THE_RIGHT = frozenset(["adlm", "arab", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi"])
"""The scripts of today that are read from right to left (Unicode 17, Bidi_Class R and AL; ISO 15924 codes)."""


@lru_cache
def locale_of(code: str) -> Locale | None:
    """The locale of a language; nothing for one that the CLDR does not know, like Hmong (``hmn``).

    Of a code that it does not know whole, the beginning counts.
    """
    try:
        return Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        beginning, _, end = code.rpartition("-")
        return locale_of(beginning) if end != code else None


def own_names(code: str) -> tuple[str, ...]:
    """What a language calls itself, as far as the CLDR knows: "español"; for ``zh-Hant`` both "中文" and "繁體中文"."""
    known = locale_of(code)
    if not known:
        return ()
    names = (known.get_language_name(), known.get_display_name(), known.languages.get(code.replace("-", "_")))
    return tuple(dict.fromkeys(str(name) for name in names if name))


def country_of(time_zone: str) -> str:
    """The country in which a time zone lies: ``US`` for ``America/Chicago``; empty where the CLDR knows none."""
    return str(get_global("zone_territories").get(time_zone, ""))


def chosen(wished: Iterable[str], offered: Sequence[str]) -> str:
    """The first of the wished languages (BCP 47 tags) that is on offer, or else the first one on offer."""
    return next((code for tag in wished if (code := _lookup(tag, offered))), offered[0])


def _lookup(tag: str, offered: Sequence[str]) -> str | None:
    """The language of a tag, or of its beginning (RFC 4647, lookup), or what its readers read as well.

    A browser says neither script nor country where they are plain: ``zh-TW`` is read as ``zh-Hant-TW`` and finds
    ``zh-Hant``, else ``zh``; ``pt`` finds ``pt-BR``, and ``zh`` does not find ``zh-Hant``.
    """
    by_name = {code.lower(): code for code in offered}
    parts = tag.lower().split("-")[:8]
    script = _script(tag)
    spelled_out = [parts[0], script, *parts[1:]] if script and script not in parts else parts
    beginnings = ("-".join(named[:length]) for named in (parts, spelled_out) for length in range(len(named), 0, -1))
    known = sorted((name for name in beginnings if name in by_name), key=len, reverse=True)
    alike = (code for code in offered if code.lower().split("-")[0] == parts[0] and _script(code) == script)
    return by_name[known[0]] if known else next(alike, None)


@lru_cache
def _script(tag: str) -> str:
    """The script in which a language is read, in small letters: ``hant`` for ``zh-TW``; empty where it is unknown."""
    language, *more = tag.split("-")
    said = [part.lower() for part in more if re.fullmatch("[A-Za-z]{4}", part)]
    countries = [part.upper() for part in more if re.fullmatch("[A-Za-z]{2}|[0-9]{3}", part)]
    names = (*(f"{language.lower()}_{country}" for country in countries), language.lower())
    likely = (get_global("likely_subtags").get(name, "").split("_") for name in names)
    return (said or [parts[1].lower() for parts in likely if len(parts) > 1] or [""])[0]


def direction(code: str) -> Direction:
    """How a language is read, by its script: ``rtl`` for ``ar``, ``fa`` and ``ku-Arab``, ``ltr`` for ``ku``."""
    return "rtl" if _script(code) in _FROM_THE_RIGHT else "ltr"


_PHONE = re.compile(r"(?<![\w-])\d{3}-\d{3}-\d{4}(?![\w-])")
_ISOLATED = "\u2066\\g<0>\u2069"
"""What is read from left to right, whatever stands around it (Unicode, left-to-right isolate)."""


def isolated(text: str, code: str) -> str:
    """A text for a plain file: read from the right, a phone number would begin with its last part."""
    return _PHONE.sub(_ISOLATED, text) if direction(code) == "rtl" else text


def plural_category(number: int, code: str) -> str:
    """Which form of a word stands with a number: ``one``, ``other``, and what else a language has."""
    known = locale_of(code)
    return str(known.plural_form(number)) if known else "other"


@lru_cache
def plural_categories(code: str) -> tuple[str, ...]:
    """The forms that whole numbers take in a language, and ``other``, which every language has."""
    found = dict.fromkeys(plural_category(number, code) for number in range(MOST_COUNTED + 1))
    return *(category for category in found if category != "other"), "other"
