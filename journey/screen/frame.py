"""Draws what stands around every page."""

import streamlit as st
from markupsafe import Markup

from journey.blocks.frame import Choice
from journey.blocks.html import notices_html, words_html
from journey.model.marked import plain
from journey.place import Place
from journey.screen import browser, charts, screens
from journey.screen.draw import page_link, press, put
from journey.streamlit_seam.selectors import MAIN_ID
from journey.styles import styles
from journey.told.frame import Frame


def top(told: Frame, place: Place) -> None:
    """Everything above the page: style, notices, name, menu, choices."""
    st.html(f"<style>{styles(place.is_kiosk)}{charts.recoloured() if place.is_kiosk else ''}</style>")
    st.html(str(Markup('<a class="skip button" href="#{}">{}</a>').format(MAIN_ID, plain(told.skip))))
    browser.mount(place)
    screens.mount(place)
    if told.notices:
        st.html(str(notices_html(told.notices)))
    with st.container(key="top", horizontal=True, vertical_alignment="center"):
        put(told.home)
        put(told.name)
        if told.look:
            put(told.look)
        if told.languages:
            _choice(told.languages)
        if not told.menu.links:
            return
        st.html(str(Markup('<details class="menu"><summary>{}</summary></details>').format(plain(told.menu.label))))
        menu = st.container(key="menu", horizontal=True)
        for link in told.menu.links:
            page_link(link, menu)


def bottom(told: Frame) -> None:
    """Everything below the page: disclaimer, review record, short contact card, and help that stays in sight."""
    st.container(key="foot").html(str(words_html(told.foot)))
    with st.container(key="help"):
        put(told.help)


def _choice(choice: Choice) -> None:
    label, icon = plain(choice.label), ":material/language:"
    is_one = len(choice.presses) == 1
    within = st.container(key=choice.key) if is_one else st.popover(label, key=choice.key, icon=icon)
    for one in choice.presses:
        press(one, within)
