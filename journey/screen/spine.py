"""The spine: which bones are marked, and what that means for the time it takes."""

import streamlit as st

from journey import blocks
from journey.screen import charts, controls
from journey.screen.here import Here
from journey.screen.html import put
from journey.told.spine import marked


def show_marked(here: Here) -> None:
    """Show the bones that were marked in a consult, to whoever opens its link later; nothing if there are none."""
    if here.view.levels:
        with st.container(key="marked-spine"):
            put(blocks.heading(here.interface.spine.heading))
            _say(here)
            charts.spine(st.container(key="spine-chart"), here, selectable=False)


def show(here: Here) -> None:
    """Show the spine to mark bones on, by a tap in the drawing or by a button for each."""
    words = here.interface.spine
    put(blocks.heading(words.heading), blocks.paragraphs([words.how_to_mark]))
    charts.spine(st.container(key="spine-chart"), here, selectable=True)
    _say(here)
    with st.expander(words.level_list):
        controls.levels(st.container(key="levels", horizontal=True), here)


def _say(here: Here) -> None:
    """In one block, always: Streamlit 1.67 closes an expander that moves to another place on the page."""
    put(marked(here, treated=here.is_treated))
