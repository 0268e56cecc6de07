"""What only the reader's browser can do: language of the page, announcements, one-tap charts, reading aloud."""

import streamlit as st

from journey.screen.assets import asset
from journey.screen.here import Here
from journey.wording import marked_words

_page = st.components.v2.component("journey_page", js=asset("page.js"))
_aloud = st.components.v2.component("journey_aloud", js=asset("aloud.js"))


def mount(here: Here, page: str) -> None:
    """Tell the browser which language the page is in, what to announce, and what Streamlit says only in English.

    ``page`` is the path of the page that is shown, without a slash; the first page's is empty.
    """
    words = here.interface
    _page(
        key="journey_page",
        data={
            "language": here.interface.code,
            "page": page,
            "marks": marked_words(here.view.levels, words) if here.journey.spine else "",
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
            "phones": [here.clinic.phone, here.clinic.emergency_phone],
        },
    )
