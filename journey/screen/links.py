"""Links to the pages of this app, which carry the view along."""

import streamlit as st

from journey.model.pages import PageId
from journey.screen.here import Here
from journey.screen.html import put
from journey.settings import ROOT
from journey.told import closing


def page_file(page: PageId) -> str:
    """The file of a page. Streamlit finds a page by it."""
    return str(ROOT / "pages" / f"{page}.py")


def page_link(page: PageId, label: str, here: Here) -> None:
    """A link to a page that carries the view along."""
    st.page_link(page_file(page), label=label, query_params=here.view.on_page(page).query)


def end(page: PageId, here: Here) -> None:
    """The end of a page: the short version, and the one clear next action."""
    put(closing.summary(page, here))
    with st.container(key="next-page"):
        page_link(closing.NEXT[page], closing.label(page, here), here)
