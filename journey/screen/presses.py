"""How a press becomes another view.

A press is heard at the start of a run, before anything is drawn, so that one run draws the new view. After the
server is restarted, Streamlit 1.67 does not know the pressed button until it is drawn (and loses callbacks, and
presses of buttons in fragments, altogether): that first press is heard once all is drawn, and drawn anew.

A press names the address that the browser had by then. So one that is made before the browser has heard of an earlier
press names the place before that: it is heard as it was meant there, and changes that to which the earlier one led.
"""

from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

import streamlit as st

from journey.blocks.charts import SpineChart, TimelineChart
from journey.blocks.page import Page, presses_of, walk
from journey.blocks.presses import Press
from journey.page import page_at
from journey.place import Place
from journey.screen import screens, was_hard
from journey.screen.heard import Heard, Point
from journey.screen.here import looked_up, put_into_address
from journey.streamlit_seam.figures import chosen_in
from journey.streamlit_seam.hearing import all_is_heard
from journey.told.frame import languages
from journey.view import View

_HEARD = "heard"
"""In the session: whether this run has followed a press already."""

_LED = "led"
"""In the session: where the last presses led, while no run has come from elsewhere since.

A run without a press, there, is one of ours (``st.rerun``), of which the browser knows nothing.
"""


class _Led(NamedTuple):
    """Where presses led of which the browser may not have heard."""

    since: frozenset[View]
    """The views at which they were made."""
    to: View


def hear(place: Place) -> Place:
    """Where the reader is after the presses that started this run, if they asked for another view."""
    was_hard.hear(place)
    page = page_at(place)
    wishes = tuple(_wishes(place, page))
    before: _Led | None = st.session_state.get(_LED)
    led = before if before and place.view in before.since else _Led(frozenset(), place.view)
    for wish in reversed(wishes):
        led = _Led(led.since | {place.view}, led.to.changed_as(place.view, wish))
    st.session_state[_HEARD] = bool(wishes)
    st.session_state[_LED] = led if wishes else before if before and before.to == place.view else None
    _keep_heard(wishes, page)
    all_is_heard()
    if not wishes:
        return place
    put_into_address(led.to)
    return looked_up(led.to, place.page, place.library)


def follow(place: Place, page: Page) -> None:
    """Follow a press on this page, at this place, that was not heard at the start of the run."""
    if not st.session_state[_HEARD] and (wish := next(_wishes(place, page), None)):
        put_into_address(wish)
        _keep_heard((wish,), page)
        st.rerun()
    if was_hard.hear(place):
        st.rerun()
    for chart in _charts(page):
        _keep(chart, _heard(chart).drawn(_chosen(chart), chart.drawn_for))


def _keep_heard(wishes: Collection[View], page: Page) -> None:
    for chart in _charts(page):
        for point in _points_pressed(chart):
            if chart.choices[point[0]].to in wishes:
                _keep(chart, Heard(point))


def _wishes(place: Place, page: Page) -> Iterator[View]:
    """The views that presses and charts ask for, as far as Streamlit knows them by now.

    There are several where presses came while the server was busy: Streamlit 1.67 hands them to one run.
    """
    language = screens.wished_language()
    if language in place.translations:
        yield place.translations[language]
    choice = languages(place)
    presses = chain(choice.presses if choice else (), presses_of(page))
    now = st.session_state.to_dict()  # to ask for one at a time takes a lock, and looks for a rerun, each time
    pressed = (press for press in presses if now.get(press.key))
    chosen = (chart.choices[name] for chart in _charts(page) for name, _ in _points_pressed(chart))
    for asked in chain(pressed, chosen):
        if asked.leads and asked.to != place.view:
            yield asked.to


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
