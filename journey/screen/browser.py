"""What only the reader's browser can do: language of the page, announcements, one-tap charts, reading aloud."""

import streamlit as st

from journey.model.pages import PAGES
from journey.place import Place
from journey.screen.assets import asset
from journey.wording import marked_words

_page = st.components.v2.component("journey_page", js=asset("page.js"))
_aloud = st.components.v2.component("journey_aloud", js=asset("aloud.js"))


def mount(place: Place) -> None:
    """Tell the browser which language the page is in, what to announce, and what Streamlit says only in English."""
    words = place.interface
    _page(
        key="journey_page",
        data={
            "language": place.interface.code,
            "page": place.page if place.page != PAGES[0] else "",
            "marks": marked_words(place.view.levels, words) if place.journey.spine else "",
            "waiting": words.frame.waiting,
            "not_copied": words.frame.not_copied,
            "menu": words.frame.menu,
            "help": words.frame.need_help,
        },
    )
    _aloud(
        key="journey_aloud",
        data={
            "language": words.code,
            "locale": words.locale,
            "words": words.aloud.model_dump(),
            "phones": [place.clinic.phone, place.clinic.emergency_phone],
        },
    )
