"""Links to the pages of this app, which carry the view along."""

import streamlit as st

from journey.model.interface import PageId
from journey.settings import ROOT
from journey.ui.here import Here


def page_file(page: PageId) -> str:
    """The file of a page. Streamlit finds a page by it."""
    return str(ROOT / "pages" / f"{page}.py")


def page_link(page: PageId, label: str, here: Here) -> None:
    """A link to a page that carries the view along."""
    st.page_link(page_file(page), label=label, query_params=here.view.on_page(page).query)


def next_page(page: PageId, label: str, here: Here) -> None:
    """The one clear next action at the end of a page."""
    with st.container(key="next-page"):
        page_link(page, label, here)
