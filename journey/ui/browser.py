"""What only the reader's browser can do: language of the page, announcements, one-tap charts."""

import streamlit as st

from journey.ui.assets import asset
from journey.ui.here import Here
from journey.wording import place_words

_page = st.components.v2.component("journey_page", js=asset("page.js"))


def mount(here: Here, page: str) -> None:
    """Tell the browser which language the page is in, what to announce, and what Streamlit says only in English.

    ``page`` is the path of the page that is shown, without a slash; the first page's is empty.
    """
    words = here.interface
    place = place_words(here.step, here.journey, words)
    _page(
        key="journey_page",
        data={
            "language": here.interface.code,
            "page": page,
            "step": here.step.id,
            "announcement": f"{place}. {here.step.heading}",
            "skip": words.frame.skip,
        },
    )
