"""Sources, review dates, privacy, accessibility, disclaimer."""

import streamlit as st

from journey import blocks
from journey.screen.here import here
from journey.screen.html import put
from journey.screen.links import end, page_link
from journey.told import about
from journey.wording import fill

now = here()
words = now.interface.about

put(blocks.headline("about", words.heading, fill(words.message, {"clinic": now.clinic.short_name})))
put(about.about(now))
if now.may_open_staff_pages:
    with st.container(key="for-staff"):
        put(blocks.heading(words.staff))
        page_link("consult", words.to_consult, now)
        page_link("share", words.to_share, now)
end("about", now)
