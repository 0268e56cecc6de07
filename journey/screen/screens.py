"""The screens that cover the page, kept in the reader's language while they read."""

import streamlit as st

from journey.place import Place
from journey.screen.here import settings
from journey.streamlit_seam.components import is_kept
from journey.told.screens import screens

_KEY = "journey_screens"

_TELL = """export default ({ data, setTriggerValue }) =>
  window.journey.screens.hear(data, (language) => setTriggerValue("language", language));"""
"""The browser has shown them since its first answer (``browser/first/screens.js``); here it hears what has changed."""

_screens = st.components.v2.component(_KEY, js=_TELL)


def mount(place: Place) -> None:
    """Hand the screens to the browser, in the reader's language."""
    _screens(
        key=_KEY,
        data=screens(place, settings().idle),
        on_language_change=is_kept,
    )


def wished_language() -> str | None:
    """The language in which a reader just started, if they chose one."""
    told = st.session_state.get(_KEY, {}).get("language")
    return str(told) if told else None
