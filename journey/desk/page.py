"""The live page beside a form: the app as readers have it, where they meet what the form changes."""

import os
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from journey.desk.beside import PAGE
from journey.draft_address import draft_code

Look = Literal["Phone", "Kiosk"]
LOOKS: tuple[Look, ...] = ("Phone", "Kiosk")

TAKEN_UP_AFTER = 3.0
"""In seconds: by then, the app has seen twice that a file has changed."""

_PAGES = {
    "risks": "risks", "trials": "risks", "choices": "risks", "decision": "risks", "evidence": "risks",
    "checklist": "plan", "periods": "plan", "times": "plan", "plan": "plan", "visits": "plan",
    "questions_to_ask": "questions", "say_it_back": "questions", "matters": "questions", "questions": "questions",
    "call": "contact", "call_emergency": "contact", "call_clinic": "contact", "today": "contact", "clinic": "contact",
    "contact": "contact", "about": "about", "share": "share", "consult": "consult",
}  # fmt: skip
"""Where readers meet a part; every other one on the first page."""


def page_path(part: str, procedure: str, language: str, look: Look, secret: str, *, is_draft: bool) -> str:
    """The path and query of the page on which readers meet a part."""
    top, _, name = part.partition(".")
    query = {"lang": language or "en"}
    if procedure:
        query["procedure"] = procedure
    if top == "steps" and name:
        query["step"] = name
    if is_draft and secret:
        query["draft"] = draft_code(procedure, date.today() + timedelta(days=2), secret)
    if look == "Kiosk":
        query["mode"] = "kiosk"
    return f"/{_PAGES.get(top, '')}?{urlencode(query)}"


@st.fragment(run_every=1.0)
def show_page(path: str, look: Look, folder: Path) -> None:
    """Draw the live page in the size of a phone, or of a kiosk that is seen from farther away.

    It is loaded anew when a file has changed, whoever changed it, as soon as the app has taken that up.
    """
    address = os.environ.get(PAGE, "")
    if not address:
        st.info("The live page stands here when the desk is opened with: make author")
        return
    changed = max((file.stat().st_mtime for file in folder.rglob("*.yaml")), default=0.0)
    if "taken up" not in st.session_state or time.time() - changed > TAKEN_UP_AFTER:
        st.session_state["taken up"] = changed
    width, height = (390, 760) if look == "Phone" else (1080, 1920)
    with st.container(key=f"page-{look.lower()}"):
        st.iframe(f"{address}{path}&saved={st.session_state['taken up']:.2f}", width=width, height=height)
