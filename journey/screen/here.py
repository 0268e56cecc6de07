"""Where the reader is: the view that the address carries, with all that it shows."""

import os
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import NoReturn

import streamlit as st

from journey import accepted
from journey.library import Library
from journey.live_library import LiveLibrary
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.procedure import Journey, Step
from journey.settings import PICTURES, Settings, read_settings
from journey.view import VIEW_PARAMETERS, View, read_consult, read_view


@dataclass(frozen=True)
class Here:
    """What the reader looks at, looked up."""

    library: Library
    view: View

    @property
    def clinic(self) -> Clinic:
        """The clinic."""
        return self.library.clinic

    @property
    def interface(self) -> Interface:
        """The interface's words in the reader's language."""
        return self.library.interfaces[self.view.language]

    @property
    def journey(self) -> Journey:
        """The procedure, told in the reader's language."""
        return self.library.journeys[self.view.procedure][self.view.language]

    @property
    def step(self) -> Step:
        """The step that the reader is at."""
        return self.journey.step(self.view.step)

    @property
    def is_kiosk(self) -> bool:
        """Whether many people read at this screen, one after the other."""
        return self.view.mode == "kiosk"

    @property
    def may_open_staff_pages(self) -> bool:
        """Whether the pages for staff are open here."""
        return self.view.may_open_staff_pages(settings().modes)

    @property
    def is_treated(self) -> bool:
        """Whether the cement is in the bone by now: at this step, or because all steps have been told."""
        return self.view.part != "steps" or self.journey.is_treated_at(self.step)

    @property
    def places(self) -> tuple[View, ...]:
        """The stations of a consult, in order: each step, the risks, the end."""
        steps = [self.view.at(step.id) for step in self.journey.steps]
        return (*steps, self.view.at_part("risks"), self.view.at_part("end"))

    def moved_to(self, view: View) -> "Here":
        """The same reader at another view, which is put into the address."""
        _put_into_address(view)
        return replace(self, view=view)

    @property
    def now(self) -> datetime:
        """The time at the clinic."""
        return datetime.now(self.clinic.zone)

    @property
    def today(self) -> date:
        """Today's date at the clinic."""
        return self.now.date()


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings, read once. Raises ``SettingError``."""
    return read_settings(os.environ)


@lru_cache(maxsize=1)
def live_library() -> LiveLibrary:
    """The library in the content folder that the settings name, one for all readers.

    Raises ``SettingError`` or ``ContentError``.
    """
    return LiveLibrary(settings().content, PICTURES)


def here() -> Here:
    """Where the reader is now."""
    library = live_library().library
    return Here(library, read_view(st.query_params.to_dict(), _browser_languages(), library, settings().modes))


def in_consult() -> Here:
    """The same on the page for a consult, whose address need not say that it is one."""
    library = live_library().library
    view = read_consult(st.query_params.to_dict(), _browser_languages(), library)
    return Here(library, view).moved_to(view)


def _browser_languages() -> tuple[str, ...]:
    """As the browser lists them when it asks for a page; Streamlit 1.67 itself is told the first one alone."""
    listed = accepted.languages(st.context.headers.get("Accept-Language", ""))
    return listed or ((st.context.locale,) if st.context.locale else ())


def go(view: View) -> NoReturn:
    """Put another view into the address, and draw the page anew."""
    _put_into_address(view)
    st.rerun()


def _put_into_address(view: View) -> None:
    """Change the view's part of the address; what else stands in it, such as an open expander, stays.

    Each change makes an entry in the browser's history (Streamlit 1.67), so nothing is set that is there already.
    """
    now = st.query_params.to_dict()
    for name in VIEW_PARAMETERS & now.keys() - view.query.keys():
        del st.query_params[name]
    if not view.query.items() <= now.items():
        st.query_params.update(view.query)
