"""One language for the first words and for the page, whatever the browser lists."""

from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from journey.live_library import LiveLibrary
from journey.model.interface import Interface
from journey.screen import here
from journey.server.refusals import Refusal
from journey.server.routes import routes
from journey.server.static_files import Shelf
from journey.settings import Settings
from tests.browser import pseudo
from tests.conftest import PICTURES, SHIPPED, add_spanish


@pytest.mark.parametrize("lined", ["", "quc", "en, es", "es, en"])
@pytest.mark.parametrize(
    ("listed", "language"),
    [
        ("de, es", "es"),
        ("de-AT, es-MX;q=0.4, en;q=0.3", "es"),
        ("en;q=0.5, es;q=0.9", "es"),
        ("es;q=0, de", "en"),
        ("es-MX", "es"),
        ("quc, es-GT, es, en", "es"),
        ("", "en"),
    ],
)
def test_the_first_words_and_the_page_are_in_one_language(
    content: Path, monkeypatch: pytest.MonkeyPatch, listed: str, language: str, lined: str
) -> None:
    """Though a browser lists other languages, or none, when it opens a line: what the first answer was in counts."""
    add_spanish(content)
    live = LiveLibrary(content, PICTURES)
    first = TestClient(Starlette(routes=routes(live, Settings(content), Shelf(SHIPPED))))
    assert first.get("/", headers={"Accept-Language": listed}).headers["Content-Language"] == language

    context = SimpleNamespace(url="", headers={"Accept-Language": lined} if lined else {}, locale=language)
    monkeypatch.setattr(st, "context", context)
    monkeypatch.setattr(here, "live_library", lambda: live)
    assert here.here("timeline").view.language == language


def test_where_a_browser_lists_nothing_the_one_that_streamlit_is_told_is_taken(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_spanish(content)
    live = LiveLibrary(content, PICTURES)
    monkeypatch.setattr(st, "context", SimpleNamespace(url="", headers={}, locale="es-MX"))
    monkeypatch.setattr(here, "live_library", lambda: live)
    assert here.here("timeline").view.language == "es"


@pytest.mark.parametrize(("offered", "language", "direction"), [(["ar"], "ar", "rtl"), ([], "en", "ltr")])
def test_whose_browser_asks_for_arabic_before_english_reads_it_where_it_is_on_offer(
    content: Path, interface: Interface, offered: list[str], language: str, direction: str
) -> None:
    """The page, what it says once the server is gone, and what is said where there is no page."""
    for code in offered:
        pseudo.tell(content, code)
    say = pseudo.accented if offered else str
    client = TestClient(Starlette(routes=routes(LiveLibrary(content, PICTURES), Settings(content), Shelf(SHIPPED))))
    said = {"/": interface.gone.heading, "/handout/nothing": interface.refused[Refusal.NOTHING].heading}
    for address, heading in said.items():
        answer = client.get(address, headers={"Accept-Language": "ar, en;q=0.8"})
        assert f'<html lang="{language}" dir="{direction}"' in answer.text
        assert say(heading) in answer.text
