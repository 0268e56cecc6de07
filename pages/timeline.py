"""The timeline: before, during, after; one step at a time."""

import streamlit as st

from journey.ui import blocks, charts, controls, spine, times
from journey.ui.here import here
from journey.ui.links import next_page
from journey.ui.pictures import step_pictures

now = here()
words = now.interface.timeline

blocks.headline("timeline", now.journey.headline, now.journey.main_message)
chart = st.container(key="chart")
phases = st.container(key="phases", horizontal=True)
with st.container(key="step-card"):
    head, picture, details = (st.container(key=f"step-{part}") for part in ("head", "picture", "details"))
moves = st.container(key="moves", horizontal=True)
steps = st.container(key="all-steps")

with head:
    blocks.step_head(now.step, now.journey, now.interface, words.chart_help)
with picture:
    step_pictures(now.step, now.interface)
with details:
    blocks.step_details(now.step, now.interface)

controls.phases(phases, now)
controls.moves(moves, now)
controls.all_steps(steps, now)
charts.timeline(chart, now)
controls.go_where_asked(now)

with st.container(key="introduction"):
    blocks.show(blocks.section(now.journey.introduction))

spine.show_marked(now)
times.show(now)
blocks.summary(words.summary, now.journey.summary, words.next_action)
next_page("risks", words.to_risks, now)
