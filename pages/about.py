"""Sources, review dates, privacy, accessibility, disclaimer."""

import streamlit as st

from journey import blocks
from journey.ui import frame, outside, statement
from journey.ui.here import here
from journey.ui.html import put
from journey.ui.links import next_page, page_link
from journey.wording import fill

now = here()
words = now.interface.about

put(blocks.headline("about", words.heading, fill(words.message, {"clinic": now.clinic.short_name})))
put(
    blocks.heading(words.disclaimer),
    blocks.paragraphs([now.interface.frame.disclaimer]),
    blocks.heading(words.review),
    blocks.paragraphs([frame.review_words(now), now.version_words]),
    blocks.heading(words.sources),
    blocks.paragraphs([words.sources_message]),
    outside.source_list(now.journey.sources, now),
    blocks.heading(words.privacy),
    blocks.items(now.interface.kiosk.privacy_points if now.is_kiosk else words.privacy_points),
    statement.accessibility(now),
)
if now.may_open_staff_pages:
    with st.container(key="for-staff"):
        put(blocks.heading(words.staff))
        page_link("consult", words.to_consult, now)
        page_link("share", words.to_share, now)
put(blocks.summary(words.summary, words.summary_points, words.next_action))
next_page("timeline", words.to_timeline, now)
