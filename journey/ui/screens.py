"""The screens that cover the page: one while the server is gone, and those of a kiosk between two readers.

The browser shows them (``assets/screens.js``), also when the server cannot be reached: so they are sent ahead.
"""

import streamlit as st
from markupsafe import Markup

from journey import blocks
from journey.model.interface import Interface
from journey.pictures import picture_address
from journey.told.about import version_words
from journey.ui.assets import asset
from journey.ui.here import Here, settings
from journey.view import kiosk_address

_screens = st.components.v2.component("journey_screens", js=asset("screens.js"))

_KEY = "journey_screens"


def mount(here: Here) -> None:
    """Hand the screens to the browser, in the reader's language."""
    kiosk = here.is_kiosk
    _screens(
        key=_KEY,
        data={
            "gone": _gone(here),
            "attract": _attract(here) if kiosk else "",
            "question": _question(here.interface) if kiosk else "",
            "staff": _staff(here) if kiosk else "",
            "home": kiosk_address("", here.view, here.journey.steps[0].id) if kiosk else "",
            "idle": settings().idle_seconds,
            "warning": settings().idle_warning_seconds,
        },
        on_language_change=lambda: None,  # Streamlit 1.67 keeps only a value that has a callback
    )


def wished_language() -> str | None:
    """The language in which a reader just started, if they chose one."""
    told = st.session_state.get(_KEY, {}).get("language")
    return str(told) if told else None


def _gone(here: Here) -> str:
    words = here.interface.gone
    return str(
        _heading("gone", words.heading)
        + blocks.paragraphs([words.message, words.returns])
        + (_ask_or_call(here) if here.is_kiosk else Markup("<p>{}</p>").format(_with_number(words.call, here)))
    )


def _attract(here: Here) -> str:
    languages = here.library.languages(here.view.procedure)
    told = [(here.library.journeys[here.view.procedure][code], here.library.interfaces[code]) for code in languages]
    starts = blocks.joined(
        Markup(
            '<section lang="{}"><h2>{}</h2><p>{}</p>'
            '<button type="button" class="start" data-does="start" data-language="{}">{}{}</button></section>'
        ).format(
            words.code, told.headline, words.kiosk.what, words.code, words.kiosk.start,
            Markup("<span>{}</span>").format(words.language) if len(languages) > 1 else "",
        )
        for told, words in told
    )  # fmt: skip
    words, picture = here.interface, picture_address(here.journey.steps[-1].picture)
    return str(
        _heading("attract", here.clinic.short_name)
        + Markup('<div class="starts">{}</div><img src="{}" alt="">').format(starts, picture)
        + Markup("<footer>{}</footer>").format(blocks.paragraphs([words.kiosk.forgets]) + _ask_or_call(here))
    )


def _question(interface: Interface) -> str:
    words = interface.kiosk
    return str(
        _heading("question", words.question)
        + blocks.paragraphs([words.question_more])
        + Markup('<p class="left" aria-hidden="true" data-says="{}"></p>').format(words.seconds)
        + Markup('<p class="visually-hidden" role="status"></p>')
        + _button("stay", words.still_reading)
    )


def _staff(here: Here) -> str:
    words = here.interface.kiosk
    return str(
        _heading("staff", words.staff)
        + blocks.paragraphs([version_words(here)])
        + _button("anew", words.load_anew)
        + _button("close", words.close)
    )


def _heading(screen: str, text: str) -> Markup:
    return Markup('<h1 id="journey-{}-heading">{}</h1>').format(screen, text)


def _button(act: str, label: str) -> Markup:
    return Markup('<button type="button" data-does="{}">{}</button>').format(act, label)


def _ask_or_call(here: Here) -> Markup:
    words = here.interface
    return Markup("<p>{} {}</p>").format(words.kiosk.need_help, _with_number(words.frame.call, here))


def _with_number(text: str, here: Here) -> Markup:
    return Markup.escape(text).format(phone=Markup('<strong class="number">{}</strong>').format(here.clinic.phone))
