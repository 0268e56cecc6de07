"""How a press becomes another view.

A press is heard at the start of a run, before anything is drawn, so that one run draws the new view. After the
server is restarted, Streamlit 1.67 does not know the pressed button until it is drawn (and loses callbacks, and
presses of buttons in fragments, altogether): that first press is heard once all is drawn, and drawn anew.
"""

from collections.abc import Iterator
from itertools import chain

import streamlit as st

from journey.blocks.charts import SpineChart, TimelineChart
from journey.blocks.page import Page, presses_of, walk
from journey.blocks.presses import Press
from journey.page import page_at
from journey.place import Place
from journey.screen import screens
from journey.screen.here import go, looked_up, put_into_address
from journey.streamlit_seam.figures import chosen_in
from journey.told.frame import frame
from journey.view import View

_HEARD = "heard"
"""In the session: whether this run has followed a press already."""


def hear(place: Place) -> Place:
    """Where the reader is after the press that started this run, if it asked for another view."""
    wish = _wish(place, page_at(place))
    st.session_state[_HEARD] = wish is not None
    if wish is None:
        return place
    put_into_address(wish)
    return looked_up(wish, place.page)


def follow(place: Place, page: Page) -> None:
    """Follow a press on this page, at this place, that was not heard at the start of the run."""
    if not st.session_state[_HEARD] and (wish := _wish(place, page)):
        go(wish)


def _wish(place: Place, page: Page) -> View | None:
    """The view that presses and charts ask for, as far as Streamlit knows them by now."""
    language = screens.wished_language()
    if language in place.library.languages(place.view.procedure):
        return place.view.told_in(language)
    pressed = (press for press in chain(frame(place).presses, presses_of(page)) if st.session_state.get(press.key))
    asked = next(chain(pressed, _chosen_in_charts(page)), None)
    return asked.to if asked and asked.leads and asked.to != place.view else None


def _chosen_in_charts(page: Page) -> Iterator[Press]:
    for block in walk(page):
        match block:
            case TimelineChart():
                yield from _chosen("timeline", block.step, block.choices)
            case SpineChart():
                yield from _chosen("spine", block.drawn_for, block.choices)
            case _:
                pass


def _chosen(chart: str, drawn_for: str, choices: dict[str, Press]) -> Iterator[Press]:
    """What was chosen in the drawing that the reader sees; a choice in an earlier drawing is over."""
    for chosen, was_drawn_for in chosen_in(st.session_state.get(chart)):
        if was_drawn_for == drawn_for and chosen in choices:
            yield choices[chosen]
