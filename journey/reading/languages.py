"""What an interface file must say of its language, and what the Unicode CLDR knows of it."""

from collections.abc import Iterator
from typing import get_args

from babel import Locale, UnknownLocaleError

from journey.languages import country_of, locale_of, own_names, plural_categories
from journey.model.interface import InterfaceWords
from journey.model.words.dates import DateWords, ListWords
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
    if not locale_of(code):
        yield from _dates_are_told(interface)
    for spot in _plurals(interface):
        for category in plural_categories(code):
            if category not in interface.keys(*spot) and category != "other":  # the model misses that one
                wrong = f'has no text for the plural category "{category}" of the language {code}'
                yield interface.mistake(spot, wrong, f"add {category}:")


def _dates_are_told(interface: Tree) -> Iterator[Mistake]:
    """Else months, weekdays, AM, PM and "and" would be those of the locale: of another language."""
    code = interface.file.stem
    for key, model in (("dates", DateWords), ("lists", ListWords)):
        for name in model.model_fields:
            if name not in interface.keys(key):
                wrong = f"is missing, and the CLDR does not know the language {code}"
                yield interface.mistake((key, name), wrong, f"add {key}: with {name}:")


def remark_language(interface: Tree) -> Iterator[Mistake]:
    """What an author should look at again: its own name, its locale, and what is never said."""
    code, locale = interface.file.stem, _locale(_text(interface, "locale"))
    known = locale_of(code)
    said, names = _text(interface, "language"), own_names(code)
    if said and said.casefold() not in (name.casefold() for name in names):
        wrong = f'"{said}" is not what the CLDR says that {code} calls itself'
        instead = (
            f"write {' or '.join(names)}" if names else "see that it is right: the CLDR does not know the language"
        )
        yield interface.mistake(("language",), wrong, instead)
    if locale and known and locale.language != known.language:
        wrong = f'"{locale}" is not of the language {code}: days and months are told in another one'
        own = code.replace("-", "_")
        there = f"{own}_{locale.territory or 'US'}"
        yield interface.mistake(("locale",), wrong, f"write {there if _locale(there) else own}")
    for spot in _plurals(interface):
        for category in interface.keys(*spot):
            if category not in _named_plurals(code):
                wrong = f"is no plural category of the language {code}, so it is never said"
                yield interface.mistake((*spot, category), wrong, "remove it")


def remark_country(interface: Tree, time_zone: str) -> Iterator[Mistake]:
    """Numbers and clock times should be written as where the clinic is, where the CLDR knows how the language does that
    there: 1,000 and 8:00 a.m. in the United States.
    """
    country, locale = country_of(time_zone), _locale(_text(interface, "locale"))
    if not country or not locale or locale.territory == country or not _locale(f"{locale.language}_{country}"):
        return
    wrong = f'"{locale}" is not of the country of the clinic ({country}): numbers and times are written in another way'
    yield interface.mistake(("locale",), wrong, f"write {locale.language}_{country}")


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
