"""Benefits and risks, side by side, the other choices, and what is known and not known."""

import streamlit as st

from journey import blocks
from journey.screen import controls, outcomes
from journey.screen.here import here
from journey.screen.html import put
from journey.screen.links import end
from journey.told import outcomes as told

now = here()
words = now.interface.risks

put(blocks.headline("risks", words.heading, now.journey.benefits_message))
put(told.how_to_read(now))
benefits, risks = st.columns(2, gap="large")
with benefits:
    put(blocks.heading(words.benefits))
    outcomes.show("benefit", now.journey.benefits, now)
    with st.container(key="choices"):
        put(told.choice(now.journey.without, now))
        put(told.choice(now.journey.alternatives, now))
with risks:
    put(blocks.heading(words.risks))
    outcomes.show("risk", now.journey.clinic_risks, now)

outcomes.research_risks(now)
with st.container(key="evidence"):
    put(told.evidence(now))
controls.go_where_asked(now)

end("risks", now)
