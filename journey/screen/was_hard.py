"""Hears that a step was hard to understand, and counts it: once for each step, as long as the reader stays.

The reader's browser says so over the line that it has: no address is asked for, so no log of any proxy tells of it.
"""

import streamlit as st

from journey.paces import Pace, Turnstiles
from journey.place import Place
from journey.screen.browser import module
from journey.screen.here import tally
from journey.streamlit_seam.components import is_kept
from journey.tally import Cell

PACE = Pace(at_once=30, a_second=1 / 30)
"""How much of what one address says is counted; it may be the address of a whole clinic."""

_KEY = "journey_was_hard"

_HEARD = "was-hard"
"""In the session: the steps of which this reader has said it, each with its procedure."""

_component = st.components.v2.component(_KEY, js=module("was-hard.js"))

_turnstiles = Turnstiles(PACE)


def mount(place: Place) -> None:
    """Let the browser say it, and tell it what is heard by now."""
    if place.asks_if_hard:
        _component(key=_KEY, data={"heard": sorted(_heard() & _steps(place))}, on_steps_change=is_kept)


def hear(place: Place) -> bool:
    """Count what the browser has said since the last run, of steps that there are. Returns whether it said anything."""
    said = st.session_state.get(_KEY, {}).get("steps")
    if not isinstance(said, list) or not place.asks_if_hard:
        return False
    heard = _heard()
    new = {step for step in _steps(place) if step in said} - heard
    st.session_state[_HEARD] = heard | new
    for step in sorted(new):
        if _turnstiles.lets_through_from(st.context.ip_address or ""):
            tally().add(_cell(step, place))
    return bool(new)


def _heard() -> frozenset[str]:
    heard: frozenset[str] = st.session_state.get(_HEARD, frozenset())
    return heard


def _steps(place: Place) -> frozenset[str]:
    return frozenset(f"{place.view.procedure}/{step}" for step in place.library.steps(place.view.procedure))


def _cell(step: str, place: Place) -> Cell:
    view = place.view
    words, *_ = place.library.standings_of(view.procedure, view.language)
    return Cell(place.today, step, view.language, view.mode, words.fingerprint)
