"""Blocks of text on a page."""

import streamlit as st
from markupsafe import Markup

from journey.blocks import joined


def put(*parts: Markup) -> None:
    """Put blocks on the page, one below the other, as one element: each element costs every press time."""
    st.html(str(joined(parts)))
