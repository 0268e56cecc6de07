"""What the Unicode CLDR knows of a language, by its code (BCP 47)."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

MOST_COUNTED = 1000
"""Numbers in texts are never higher."""


@lru_cache
def locale_of(code: str) -> Locale | None:
    """The locale of a language; nothing for one that the CLDR does not know, like Hmong (``hmn``)."""
    try:
        return Locale.parse(code, sep="-" if "-" in code else "_")
    except (ValueError, UnknownLocaleError):
        return None


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


def plural_category(number: int, code: str) -> str:
    """Which form of a word stands with a number: ``one``, ``other``, and what else a language has."""
    known = locale_of(code)
    return str(known.plural_form(number)) if known else "other"


@lru_cache
def plural_categories(code: str) -> tuple[str, ...]:
    """The forms that whole numbers take in a language, and ``other``, which every language has."""
    found = dict.fromkeys(plural_category(number, code) for number in range(MOST_COUNTED + 1))
    return *(category for category in found if category != "other"), "other"
