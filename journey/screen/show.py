"""Draws the frame and, inside it, the page that the address asks for."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from journey.blocks.page import Page, Part
from journey.counts import RUNS
from journey.model.marked import plain
from journey.model.pages import PAGES, PageId
from journey.page import page_at
from journey.place import Place
from journey.screen import browser, was_hard
from journey.screen.draw import draw, page_file
from journey.screen.frame import bottom, top
from journey.screen.here import here, put_into_address
from journey.screen.presses import follow, hear
from journey.streamlit_seam.fragments import PART, is_drawn_alone
from journey.streamlit_seam.types import StreamlitPage
from journey.told.frame import frame
from journey.view import View


@RUNS.timed()
def show_app() -> None:
    """Follow the press that started this run, and draw the page inside its frame."""
    before = here(PAGES[0])
    page = st.navigation(titled(before), position="hidden")
    asked = here(_id(page))
    place = hear(enter(asked))
    if place.title(PAGES[0]) != before.title(PAGES[0]):
        page = st.navigation(titled(place), position="hidden")  # the titles are other ones
    framed(place, page.run)


def framed(place: Place, page: Callable[[], object]) -> None:
    """Draw the frame, and let the page be drawn inside."""
    told = frame(place)
    top(told, place)
    page()
    bottom(told)


def show(page: PageId) -> None:
    """Draw a page."""
    place = here(page)
    blocks = page_at(place)
    draw(blocks, lambda: _part(place))
    if not _has_part(blocks):
        browser.say_where(place)
    follow(place, blocks)


@st.fragment(key=PART)
def _part(place: Place) -> None:
    """What a press in it draws alone; as a part of the whole page, it is where the page is."""
    if is_drawn_alone():
        _draw_alone(place)
    else:
        _draw_part(place, page_at(place))


@RUNS.timed()
def _draw_alone(place: Place) -> None:
    now = hear(here(place.page))
    blocks = page_at(now)
    if not (_has_part(blocks) and _around(now.view) == _around(place.view)):
        st.rerun()  # what stands around it is another one, too
    _draw_part(now, blocks)


def _around(view: View) -> View:
    """What of a view stands around the part; the step and what was covered, links carry (``browser/links.js``)."""
    return replace(view.overview, covered=())


def _draw_part(place: Place, blocks: Page) -> None:
    for part in blocks:
        if isinstance(part, Part):
            draw(part.blocks)
    was_hard.mount(place)
    browser.say_where(place)
    follow(place, blocks)


def _has_part(blocks: Page) -> bool:
    return any(isinstance(block, Part) for block in blocks)


def enter(place: Place) -> Place:
    """The same place. Where pages for staff are closed, they lead to the timeline; a consult's address says so."""
    if not place.view.may_open(place.page, place.modes):
        st.switch_page(page_file("timeline"), query_params=place.view.on_page("timeline").query)
    if place.is_consult:
        put_into_address(place.view)
    return place


def titled(place: Place) -> list[StreamlitPage]:
    """Every page, titled in the reader's language. The first one has the address ``/``."""
    return [
        st.Page(
            page_file(page),
            title=plain(place.title(page)),
            url_path=page,
            default=page == PAGES[0],
        )
        for page in PAGES
    ]


def _id(page: StreamlitPage) -> PageId:
    return next((one for one in PAGES if one == page.url_path), PAGES[0])
