"""The timeline: before, during, after; one step at a time."""

import streamlit as st

from journey import blocks
from journey.screen import charts, controls, spine, times
from journey.screen.here import Here, here
from journey.screen.html import put
from journey.screen.links import end


@st.fragment
def walk(asked: Here) -> None:
    """What a step changes: only this is drawn when a reader goes on."""
    now = controls.hear_in_part(asked)
    chart = st.container(key="chart")
    controls.phases(st.container(key="phases", horizontal=True), now)
    put(blocks.step_card(now.step, now.journey, now.interface))
    controls.moves(st.container(key="moves", horizontal=True), now)
    charts.timeline(chart, now)
    spine.show_marked(now)
    controls.go_where_asked(now)


now = here()
words = now.interface.timeline

put(blocks.headline("timeline", now.journey.headline, now.journey.main_message))
walk(now)
controls.all_steps(st.container(key="all-steps"), now)
controls.go_where_asked(now)

with st.container(key="introduction"):
    put(blocks.section(now.journey.introduction))

times.show(now)
end("timeline", now)
