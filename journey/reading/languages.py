"""What an interface file must say of its language, and what the Unicode CLDR knows of it."""

from collections.abc import Iterator
from typing import get_args

from babel import Locale, UnknownLocaleError

from journey.languages import locale_of, plural_categories
from journey.model.interface import InterfaceWords
from journey.model.words.labels import AnyPlural
from journey.reading.mistakes import Mistake, Spot
from journey.reading.schemas import schema_at
from journey.reading.yaml_tree import Tree

_PLURALS = [kind.__name__ for kind in get_args(AnyPlural)]


def check_language(interface: Tree) -> Iterator[Mistake]:
    """What readers of a language would be told wrongly: its locale must exist, and what is counted must be whole."""
    locale = _text(interface, "locale")
    if locale and not _locale(locale):
        yield interface.mistake(("locale",), f'"{locale}" is not a locale', "write one like en_US")
    code = interface.file.stem
    for spot in _plurals(interface):
        for category in plural_categories(code):
            if category not in interface.keys(*spot) and category != "other":  # the model misses that one
                wrong = f'has no text for the plural category "{category}" of the language {code}'
                yield interface.mistake(spot, wrong, f"add {category}:")


def remark_language(interface: Tree) -> Iterator[Mistake]:
    """What an author should look at again."""
    code = interface.file.stem
    for spot in _plurals(interface):
        for category in interface.keys(*spot):
            if category not in _named_plurals(code):
                wrong = f"is no plural category of the language {code}, so it is never said"
                yield interface.mistake((*spot, category), wrong, "remove it")


def _plurals(interface: Tree) -> list[Spot]:
    """Where something is counted."""
    spots = dict.fromkeys(spot[:-1] for spot, _ in interface.texts())
    return [spot for spot in spots if schema_at(InterfaceWords, spot).get("title") in _PLURALS]


def _named_plurals(code: str) -> tuple[str, ...]:
    """All that the CLDR names for a language, also what only fractions and millions take."""
    known = locale_of(code)
    return (*known.plural_form.tags, "other") if known else ("other",)


def _locale(locale: str) -> Locale | None:
    try:
        return Locale.parse(locale)
    except (ValueError, UnknownLocaleError):
        return None


def _text(interface: Tree, key: str) -> str:
    value = interface.values.get(key)
    return value if isinstance(value, str) else ""
