"""For a surgeon and a patient in front of one screen: the spine, one step at a time, the risks, and the end."""

import streamlit as st

from journey import blocks
from journey.screen import consult, controls
from journey.screen.here import here
from journey.screen.html import put
from journey.screen.links import end

now = here()
words = now.interface.consult

put(blocks.headline("consult", words.heading, words.message))
controls.stations(st.container(key="phases", horizontal=True), now)
{"steps": consult.steps, "risks": consult.risks, "end": consult.end}[now.view.part](now)
controls.consult_moves(st.container(key="moves", horizontal=True), now)
controls.all_steps(st.container(key="all-steps"), now)
consult.keys(now)
controls.go_where_asked(now)

end("consult", now)
