"""For staff: choose what to share, and get its address, code, messages, handout and kiosk."""

import streamlit as st

from journey import blocks
from journey.screen import share
from journey.screen.here import here
from journey.screen.html import put
from journey.screen.links import end

now = here()
words = now.interface.share

put(blocks.headline("share", words.heading, words.message))
chosen = share.choose(now)
left, right = st.columns(2, gap="large")
with left:
    share.show_address(chosen, now)
with right:
    share.code(chosen, now)
share.message_rules(now)
left, right = st.columns(2, gap="large")
with left:
    share.show_email(chosen, now)
with right:
    share.show_text(chosen, now)
    share.handout(chosen, now)
share.kiosk(chosen, now)

end("share", now)
