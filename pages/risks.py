"""Benefits and risks, side by side, and the choice of not having the procedure."""

import streamlit as st

from journey.ui import blocks, outcomes
from journey.ui.here import here
from journey.ui.links import next_page

now = here()
words = now.interface.risks

blocks.headline(words.heading, now.journey.benefits_message)
benefits, risks = st.columns(2, gap="large")
with benefits:
    outcomes.show("benefit", words.benefits, now.journey.benefits, now)
    with st.container(key="without"):
        blocks.show(
            blocks.section(now.journey.without),
            blocks.sources(now.journey.without_sources, now.journey, words.sources),
        )
with risks:
    outcomes.show("risk", words.risks, now.journey.risks, now)

blocks.summary(words.summary, words.summary_points, words.next_action)
next_page("contact", words.to_contact, now)
