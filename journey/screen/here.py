"""Where the reader is: what the address carries, the browser told and staff chose, looked up."""

import os
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlsplit

import streamlit as st

from journey import accepted
from journey.library import Library
from journey.live_library import LiveLibrary
from journey.model.pages import PageId
from journey.place import Place
from journey.settings import BASE_PATH, PICTURES, Settings, read_settings
from journey.streamlit_seam import base_path
from journey.tally import Tally
from journey.told import share
from journey.told.my_day import day_key
from journey.view import VIEW_PARAMETERS, View, read_consult, read_view


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings, read once. Raises ``SettingError``."""
    return read_settings({**os.environ, BASE_PATH: base_path.told()})


@lru_cache(maxsize=1)
def live_library() -> LiveLibrary:
    """The library in the content folder that the settings name, one for all readers.

    Raises ``SettingError`` or ``ContentError``.
    """
    return LiveLibrary(settings().content, PICTURES)


@lru_cache(maxsize=1)
def tally() -> Tally:
    """What this server has counted, of all readers together."""
    return Tally()


def here(page: PageId) -> Place:
    """Where the reader is now, on this page. Whoever opens a consult is in its mode from then on."""
    query = st.query_params.to_dict()
    library, draft = live_library().asked(query, settings())
    if page == "consult":
        view = read_consult(query, _browser_languages(), library)
    else:
        view = read_view(query, _browser_languages(), library, settings().modes)
    return looked_up(replace(view, draft=draft), page, library)


def looked_up(view: View, page: PageId, library: Library) -> Place:
    """A view on a page, with all that it shows to this reader."""
    now = datetime.now(library.clinic.zone)
    place = Place(
        library=library,
        view=view,
        page=page,
        today=now.date(),
        modes=settings().modes,
        base=_base(),
        chosen=share.read_choice(st.session_state.to_dict(), view, library) if page == "share" else None,
        opened=opened_steps(view.procedure),
        counts=settings().count is not None,
    )
    return place.with_day(_told_day(view.procedure), now, _clocks_differ(view.procedure))


def opened_steps(procedure: str) -> frozenset[str]:
    """The ids of the steps of a procedure that were opened in this session."""
    opened: frozenset[str] = st.session_state.get(f"opened-{procedure}", frozenset())
    return opened


def keep_opened(procedure: str, opened: frozenset[str]) -> None:
    """Keep them for this session."""
    st.session_state[f"opened-{procedure}"] = opened


def _told_day(procedure: str) -> str:
    """The day that the browser told last: it keeps it, and the server forgets it with the session.

    Streamlit 1.67 forgets what a component said as soon as another page is drawn.
    """
    told = st.session_state.get(day_key(procedure), {}).get("when")
    if told is not None:
        st.session_state[f"day-{procedure}"] = told
    return str(st.session_state.get(f"day-{procedure}", ""))


def _clocks_differ(procedure: str) -> bool:
    """Whether the browser has told that its device is on another day; kept as its day is."""
    told = st.session_state.get(day_key(procedure), {}).get("clocks_differ")
    if told is not None:
        st.session_state["clocks-differ"] = told
    return bool(st.session_state.get("clocks-differ"))


def _base() -> str:
    """Where readers find these pages: as it is set, else where they are read now."""
    seen = urlsplit(st.context.url or "")
    host = f"{seen.scheme}://{seen.netloc}" if seen.netloc else ""
    return settings().base_address or f"{host}{settings().root}"


def _browser_languages() -> tuple[str, ...]:
    """That of the first answer, which the page tells in place of the browser's own (browser/first/head.js).

    Not all browsers list their languages when they open a line, so a choice that is made anew can be another one.
    """
    listed = accepted.languages(st.context.headers.get("Accept-Language", ""))
    return (st.context.locale, *listed) if st.context.locale else listed


def put_into_address(view: View) -> None:
    """Change the view's part of the address; what else stands in it, such as an open expander, stays.

    Each change makes an entry in the browser's history (Streamlit 1.67), so nothing is set that is there already.
    """
    now = st.query_params.to_dict()
    for name in VIEW_PARAMETERS & now.keys() - view.query.keys():
        del st.query_params[name]
    if not view.query.items() <= now.items():
        st.query_params.update(view.query)
