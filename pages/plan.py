"""The reader's own day: a time for everything, a checklist, and what to take along."""

import streamlit as st

from journey import blocks
from journey.screen import plan
from journey.screen.here import here
from journey.screen.html import put
from journey.screen.links import end
from journey.told.handouts import handout

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
    plan.checklist(mine, now)
if not mine:
    put(handout(now))

end("plan", now)
