"""The contact card, when to call, and when to call the emergency number."""

import streamlit as st

from journey import blocks
from journey.screen import contact
from journey.screen.here import here
from journey.screen.html import put
from journey.screen.links import end
from journey.told import contact as told
from journey.told import outside

now = here()
words = now.interface.contact

put(blocks.headline("contact", words.heading, words.message))
contact.cards(now)
put(outside.sources(now.journey.call_sources, now))

where, save = st.columns(2, gap="large")
with where:
    put(told.whereabouts(now))
with save:
    contact.keep(now)

end("contact", now)
