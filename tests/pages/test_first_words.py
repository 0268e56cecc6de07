"""Who gets no scripts, or no connection for them, reads every word of a page."""

import re
from collections.abc import Iterable
from datetime import datetime
from html.parser import HTMLParser

import pytest
from streamlit.testing.v1 import AppTest

from journey.library import Library
from journey.model.interface import Interface
from journey.model.mode import Mode
from journey.model.pages import PageId
from journey.model.sentences import sentences
from journey.place import Place
from journey.server.front_page import compose
from journey.view import read_view
from tests.conftest import SHIPPED
from tests.pages.test_app import run_page

INDEX = (SHIPPED / "index.html").read_text(encoding="utf-8")


def only_with_scripts(interface: Interface) -> set[str]:
    """What is said of that which works by script alone: to skip, to read aloud, marks that are kept, a file to save."""
    plan, kiosk = interface.plan, interface.kiosk
    return {
        interface.frame.skip,
        interface.aloud.read,
        kiosk.contrast,
        kiosk.start_over,
        *sentences(f"{plan.checklist_message} {plan.checklist_not_kept} {kiosk.checks_forgotten}"),
    }


class Text(HTMLParser):
    """The texts of a page, one for each stretch without a tag."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._unseen = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in ("style", "script") or ("class", "visually-hidden") in attrs

    def handle_endtag(self, _tag: str) -> None:
        self._unseen -= bool(self._unseen)

    def handle_data(self, data: str) -> None:
        if not self._unseen and data.strip():
            self.said.append(re.sub(r"\s+", " ", data).strip())


def live(name: PageId, mode: Mode) -> Iterable[str]:
    """Every sentence and label of a page as Streamlit draws it, inside closed expanders, too."""
    page = AppTest.from_function(run_page, kwargs={"name": name}, default_timeout=60)
    page.query_params["mode"] = mode
    page.run()
    assert not page.exception
    for block in page.get("html"):
        for text in Text(str(block.proto.body)).said:
            yield from sentences(text)
    yield from (expander.label for expander in page.expander)
    yield from (link.proto.label for link in page.get("page_link"))


@pytest.mark.parametrize("mode", ["link", "kiosk"])
@pytest.mark.parametrize("name", ["risks", "about", "plan", "contact"])
def test_every_sentence_of_a_page_is_there_without_scripts(
    name: PageId, mode: Mode, library: Library, interface: Interface
) -> None:
    today = datetime.now(library.clinic.zone).date()
    place = Place(library, read_view({"mode": mode}, [], library), name, today, base="https://j.org")
    there = " ".join(Text(compose(INDEX, place)).said)
    said = [text for text in live(name, mode) if text not in only_with_scripts(interface)]
    assert len(said) > 20
    assert [text for text in said if text not in there] == []
