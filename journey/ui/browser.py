"""What only the reader's browser can do: language of the page, announcements, one-tap charts."""

from pathlib import Path

import streamlit as st

from journey.settings import ROOT
from journey.ui.here import Here
from journey.wording import place_words


def _script(name: str) -> str:
    return (Path(ROOT) / "assets" / name).read_text()


_page = st.components.v2.component("journey_page", js=_script("page.js"))


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
