"""Addresses to hand out: where a reader's phone finds these pages."""

from urllib.parse import urlsplit

import streamlit as st
from markupsafe import Markup

from journey.screen.here import Here, settings
from journey.view import View, address_of, is_this_computer


def base() -> str:
    """Where readers find these pages: as it is set, else where they are read now."""
    seen = urlsplit(st.context.url or "")
    return settings().base_address or f"{seen.scheme}://{seen.netloc}"


def for_readers(view: View, here: Here, page: str = "") -> str:
    """The address of a view, where a reader's phone finds it."""
    return address_of(base(), view, here.library.steps(view.procedure)[0], page)


def only_here(address: str, here: Here) -> Markup:
    """Say so where an address leads nowhere on another device; else nothing."""
    warning = Markup('<p class="warning">{}</p>').format(here.interface.consult.only_here)
    return warning if is_this_computer(address) else Markup("")
