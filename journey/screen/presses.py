"""How a press becomes another view.

A press is heard at the start of a run, before anything is drawn, so that one run draws the new view. After the
server is restarted, Streamlit 1.67 does not know the pressed button until it is drawn (and loses callbacks, and
presses of buttons in fragments, altogether): that first press is heard once all is drawn, and drawn anew.
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import streamlit as st

from journey.blocks.charts import SpineChart, TimelineChart
from journey.blocks.page import Page, presses_of, walk
from journey.blocks.presses import Press
from journey.page import page_at
from journey.place import Place
from journey.screen import screens
from journey.screen.heard import Heard, Point
from journey.screen.here import looked_up, put_into_address
from journey.streamlit_seam.figures import chosen_in
from journey.told.frame import frame
from journey.view import View

_HEARD = "heard"
"""In the session: whether this run has followed a press already."""


def hear(place: Place) -> Place:
    """Where the reader is after the press that started this run, if it asked for another view."""
    page = page_at(place)
    wish = _wish(place, page)
    st.session_state[_HEARD] = wish is not None
    if wish is None:
        return place
    _go(wish, page)
    return looked_up(wish, place.page)


def follow(place: Place, page: Page) -> None:
    """Follow a press on this page, at this place, that was not heard at the start of the run."""
    if not st.session_state[_HEARD] and (wish := _wish(place, page)):
        _go(wish, page)
        st.rerun()
    for chart in _charts(page):
        _keep(chart, _heard(chart).drawn(_chosen(chart), chart.drawn_for))


def _go(wish: View, page: Page) -> None:
    put_into_address(wish)
    for chart in _charts(page):
        for point in _points_pressed(chart):
            if chart.choices[point[0]].to == wish:
                _keep(chart, Heard(point))


def _wish(place: Place, page: Page) -> View | None:
    """The view that presses and charts ask for, as far as Streamlit knows them by now."""
    language = screens.wished_language()
    if language in place.library.languages(place.view.procedure):
        return place.view.told_in(language)
    pressed = (press for press in chain(frame(place).presses, presses_of(page)) if st.session_state.get(press.key))
    chosen = (chart.choices[name] for chart in _charts(page) for name, _ in _points_pressed(chart))
    asked = next(chain(pressed, chosen), None)
    return asked.to if asked and asked.leads and asked.to != place.view else None


class _Chart(NamedTuple):
    """A chart in which readers choose."""

    key: str
    drawn_for: str
    choices: dict[str, Press]


def _charts(page: Page) -> Iterator[_Chart]:
    for block in walk(page):
        match block:
            case TimelineChart():
                yield _Chart("timeline", block.step, block.choices)
            case SpineChart():
                yield _Chart("spine", block.drawn_for, block.choices)
            case _:
                pass


def _points_pressed(chart: _Chart) -> Iterator[Point]:
    """What was pressed in the drawing that the reader sees; a press in an earlier drawing is over."""
    for point in _heard(chart).pressed(_chosen(chart)):
        name, drawn_for = point
        if drawn_for == chart.drawn_for and name in chart.choices:
            yield point


def _chosen(chart: _Chart) -> list[Point] | None:
    """What Streamlit says is chosen; None where it has not drawn the chart."""
    return chosen_in(st.session_state.get(chart.key))


def _heard(chart: _Chart) -> Heard:
    heard: Heard = st.session_state.get(f"{_HEARD}-{chart.key}", Heard())
    return heard


def _keep(chart: _Chart, heard: Heard) -> None:
    st.session_state[f"{_HEARD}-{chart.key}"] = heard
