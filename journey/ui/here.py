"""Where the reader is: the view that the address carries, with all that it shows."""

import os
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import NoReturn

import streamlit as st

from journey.library import Library, open_library
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.procedure import Journey, Step
from journey.settings import PICTURES, read_settings
from journey.view import View, read_view


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

    def moved_to(self, step: str) -> "Here":
        """The same place at another step, which is put into the address."""
        view = self.view.at(step)
        st.query_params.update(view.query)
        return replace(self, view=view)

    @property
    def today(self) -> date:
        """Today's date at the clinic."""
        return datetime.now(self.clinic.zone).date()


@lru_cache(maxsize=1)
def library() -> Library:
    """The library that the settings name, read once.

    Raises ``SettingError`` or ``ContentError``.
    """
    return open_library(read_settings(os.environ).content, PICTURES)


def here() -> Here:
    """Where the reader is now."""
    locale = st.context.locale
    return Here(library(), read_view(st.query_params.to_dict(), [locale] if locale else [], library()))


def go(view: View) -> NoReturn:
    """Put another view into the address, and draw the page anew."""
    st.query_params.update(view.query)
    st.rerun()
