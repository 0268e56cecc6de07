"""The reader's own day: a time for everything, a checklist, and what to take along."""

import streamlit as st

from journey import blocks
from journey.ui import plan
from journey.ui.here import here
from journey.ui.html import put
from journey.ui.links import next_page

now = here()
words = now.interface.plan

put(blocks.headline("plan", words.heading, words.message))
with st.container(key="picker"):
    mine = plan.choose(now)
if mine:
    with st.container(key="my-plan"):
        plan.times(mine, now)
        plan.take_along(mine, now)
with st.container(key="checklist"):
    plan.checklist(now)
if not mine:
    plan.handout(now)

points = now.interface.kiosk.plan_summary if now.is_kiosk else words.summary_points
put(blocks.summary(words.summary, points, words.next_action))
next_page("contact", words.to_contact, now)
