"""What readers of each language are told: that an interpreter is free, and how far a translation can be trusted."""

from journey.blocks.page import Words, words
from journey.blocks.texts import InLanguage, InLanguages
from journey.dates import translation_words
from journey.model.marked import marked
from journey.model.values import TranslationRecord
from journey.place import Place
from journey.wording import fill


def interpreter(place: Place) -> InLanguages:
    """That an interpreter is free, in every language on offer, that of the reader first."""
    codes = (place.view.language, *place.translations)
    return InLanguages(tuple(InLanguage(code, interpreter_in(code, place)) for code in codes), "interpreter")


def interpreter_in(code: str, place: Place) -> str:
    """The same in one language."""
    return fill(place.library.interfaces[code].frame.interpreter, {"phone": place.clinic.phone})


def draft(place: Place) -> tuple[Words, ...]:
    """That nobody qualified has checked this translation, in its language and in the one it was made from."""
    if not is_translation(place) or not any(one.is_draft for one in _records(place)):
        return ()
    return (_notice("draft", place),)


def behind(place: Place) -> tuple[Words, ...]:
    """That not all is translated, or not from what the language of origin says now; in both languages."""
    return (_notice("behind", place),) if place.interface.is_behind or place.journey.is_behind else ()


def _notice(name: str, place: Place) -> Words:
    own, origin = (
        InLanguage(code, getattr(place.library.interfaces[code].frame, name))
        for code in (place.view.language, origin_of(place))
    )
    is_untranslated = own.text == marked(origin.text, origin.language)
    return words(InLanguages((origin,) if is_untranslated else (own, origin), "notice"))


def checked(place: Place) -> tuple[str, ...]:
    """Who has checked this translation, or that it is a draft; nothing of the language of origin."""
    return (translation_words(_records(place), place.interface),) if is_translation(place) else ()


def is_translation(place: Place) -> bool:
    """Whether the reader's language is not the one in which these pages were written."""
    return place.view.language != origin_of(place)


def _records(place: Place) -> tuple[TranslationRecord, TranslationRecord]:
    return place.interface.translation, place.journey.translation


def origin_of(place: Place) -> str:
    """The code of the language in which these pages were written."""
    return place.library.languages(place.view.procedure)[0]
