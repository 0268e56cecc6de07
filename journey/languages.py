"""What the Unicode CLDR knows of a language, by its code (BCP 47)."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

MOST_COUNTED = 1000
"""Numbers in texts are never higher."""


@lru_cache
def locale_of(code: str) -> Locale | None:
    """The locale of a language; nothing for one that the CLDR does not know, like Hmong (``hmn``)."""
    try:
        return Locale.parse(code, sep="-" if "-" in code else "_")
    except (ValueError, UnknownLocaleError):
        return None


def plural_category(number: int, code: str) -> str:
    """Which form of a word stands with a number: ``one``, ``other``, and what else a language has."""
    known = locale_of(code)
    return str(known.plural_form(number)) if known else "other"


@lru_cache
def plural_categories(code: str) -> tuple[str, ...]:
    """The forms that whole numbers take in a language, and ``other``, which every language has."""
    found = dict.fromkeys(plural_category(number, code) for number in range(MOST_COUNTED + 1))
    return *(category for category in found if category != "other"), "other"
