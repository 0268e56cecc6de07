"""How long does it take: the chart of times, how to read it, and the same as a list."""

import streamlit as st

from journey import blocks
from journey.ui import charts
from journey.ui.here import Here
from journey.ui.html import put
from journey.ui.links import page_link
from journey.wording import clock_words, fill, period_sentence


def show(here: Here) -> None:
    """Show when everything starts and ends, for the journey's example of an arrival."""
    words = here.interface.clock
    arrival = clock_words(here.journey.example_arrival, here.interface)
    message = fill(words.message, {"arrival": arrival})
    with st.container(key="times"):
        put(blocks.heading(words.heading), blocks.paragraphs([message, words.how_to_read]))
        charts.clock(here)
        with st.expander(words.list_label):
            said = [(period.name, period_sentence(period, here.interface)) for period in here.journey.periods]
            put(blocks.definitions(said))
        page_link("plan", words.to_plan, here)
