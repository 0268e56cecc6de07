"""How long does it take: the chart of times, how to read it, and the same as a list."""

import streamlit as st

from journey import blocks
from journey.screen import charts
from journey.screen.here import Here
from journey.screen.html import put
from journey.screen.links import page_link


def show(here: Here) -> None:
    """Show when everything starts and ends, for the journey's example of an arrival."""
    words = here.interface.clock
    with st.container(key="times"):
        put(blocks.times_head(here.journey, here.interface))
        charts.clock(here)
        with st.expander(words.list_label):
            put(blocks.times_list(here.journey, here.interface))
        page_link("plan", words.to_plan, here)
