"""What stands around every page: notice, name, menu, language, disclaimer, review record, help."""

import streamlit as st
from markupsafe import Markup

from journey import blocks
from journey.model.pages import PAGES, STAFF_PAGES
from journey.screen import browser, charts, screens
from journey.screen.assets import asset
from journey.screen.controls import emphasis
from journey.screen.here import Here, go
from journey.screen.html import put
from journey.screen.links import page_file, page_link
from journey.streamlit_seam.types import StreamlitPage
from journey.told import outside
from journey.told.about import review_words
from journey.told.screens import look
from journey.view import other_procedure
from journey.wording import fill, title_words


def pages(here: Here) -> list[StreamlitPage]:
    """Every page, named in the reader's language. The first one has the address ``/``."""
    return [
        st.Page(
            page_file(page),
            title=title_words(page, here.journey, here.interface, here.clinic),
            url_path=page,
            default=page == PAGES[0],
        )
        for page in PAGES
    ]


def top(here: Here, page: str) -> None:
    """Everything above the page with this path: style, notices, name, menu, choices."""
    st.html(f"<style>{asset('style.css')}{asset('kiosk.css') + charts.recoloured() if here.is_kiosk else ''}</style>")
    put(Markup('<a class="skip button" href="#stMain">{}</a>').format(here.interface.frame.skip))
    browser.mount(here, page)
    screens.mount(here)
    _notices(here)
    with st.container(key="top", horizontal=True, vertical_alignment="center"):
        put(
            Markup('<p class="library-name"><strong translate="no">{}</strong><span>{}</span></p>').format(
                here.clinic.short_name, here.interface.frame.library
            )
        )
        if here.is_kiosk:
            put(look(here))
        _choices(here)
        put(Markup('<details class="menu"><summary>{}</summary></details>').format(here.interface.frame.menu))
        with st.container(key="menu", horizontal=True):
            for name in PAGES:
                if name not in STAFF_PAGES or page in STAFF_PAGES or here.view.mode == "consult":
                    page_link(name, getattr(here.interface.pages, name), here)


def bottom(here: Here) -> None:
    """Everything below the page: disclaimer, review record, short contact card, and help that stays in sight."""
    words = here.interface.frame
    with st.container(key="foot"):
        put(
            Markup('<div class="short-contact">{}{}</div>').format(blocks.address(here.clinic), outside.call(here)),
            blocks.paragraphs([words.disclaimer, review_words(here)]),
        )
    with st.container(key="help", horizontal=True, vertical_alignment="center"):
        put(
            Markup('<div class="help"><span{}>{}</span> {}</div>').format(
                Markup("") if here.is_kiosk else Markup(' aria-hidden="true"'),
                here.interface.kiosk.need_help if here.is_kiosk else words.need_help,
                outside.call(here),
            )
        )
        page_link("contact", fill(words.when_to_call, {"emergency_phone": here.clinic.emergency_phone}), here)


def _notices(here: Here) -> None:
    shown = [notice for notice in here.clinic.notices if notice.is_shown_on(here.today)]
    for notice in shown:
        put(blocks.notice(notice, here.interface, leads_out=not here.is_kiosk))


def _choices(here: Here) -> None:
    """The other procedures and languages, as soon as there are two."""
    library, view = here.library, here.view
    languages = library.languages(view.procedure)
    if len(languages) > 1:
        with st.popover(here.interface.language, key="languages", icon=":material/language:"):
            for code in languages:
                kind = emphasis(code == view.language)
                if st.button(library.interfaces[code].language, key=f"language-{code}", type=kind, width="stretch"):
                    go(view.told_in(code))
    if len(library.procedures) > 1:
        with st.popover(here.interface.frame.library, key="procedures"):
            for procedure in library.procedures:
                there = other_procedure(view, procedure, library)
                told = library.journeys[procedure][there.language]
                if st.button(told.name, key=f"procedure-{procedure}", width="stretch"):
                    go(there)
