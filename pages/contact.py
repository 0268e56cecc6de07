"""The contact card, when to call, and when to call the emergency number."""

import streamlit as st

from journey import blocks
from journey.ui import contact, outside
from journey.ui.here import here
from journey.ui.html import put
from journey.ui.links import next_page
from journey.wording import fill

now = here()
words = now.interface.contact
numbers = {"phone": now.clinic.phone, "emergency_phone": now.clinic.emergency_phone}

put(blocks.headline("contact", words.heading, words.message))
emergency, clinic = st.columns(2, gap="medium")
with emergency:
    contact.emergency_card(now)
with clinic:
    contact.clinic_card(now)
put(outside.sources(now.journey.call_sources, now))

where, save = st.columns(2, gap="large")
with where:
    contact.whereabouts(now)
with save:
    contact.keep(now)

put(blocks.summary(words.summary, (fill(point, numbers) for point in words.summary_points), words.next_action))
next_page("timeline", words.to_timeline, now)
