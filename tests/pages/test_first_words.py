"""Who gets no scripts, or no connection for them, reads every word of a page."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from html.parser import HTMLParser

import pytest
from streamlit.testing.v1 import AppTest

from journey.blocks.html import words_html
from journey.library import Library
from journey.model.interface import Interface
from journey.model.mode import Mode
from journey.model.pages import PAGES, STAFF_PAGES, PageId
from journey.model.procedure import PhaseId
from journey.model.sentences import sentences
from journey.place import Place
from journey.screen.here import settings
from journey.server.front_page import compose
from journey.told import times
from journey.view import PARTS_OF_CONSULT, read_consult, read_view
from journey.wording import fill
from tests.conftest import SHIPPED
from tests.pages.test_app import run_page

BASE = "https://j.org"
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


def live(name: PageId, mode: Mode, part: str) -> Iterable[str]:
    """Every sentence and label of a page as Streamlit draws it, inside closed expanders, too."""
    page = AppTest.from_function(run_page, kwargs={"name": name}, default_timeout=60)
    page.query_params["mode"] = mode
    if part:
        page.query_params["part"] = part
    page.run()
    assert not page.exception
    for block in page.get("html"):
        for text in Text(str(block.proto.body)).said:
            yield from sentences(text)
    yield from (expander.label for expander in page.expander)
    yield from (link.proto.label for link in page.get("page_link"))
    for label in (
        *(button.label for button in page.button),
        *(text for radio in page.radio for text in (radio.label, *radio.options)),
        *(mark.label for mark in page.checkbox),
    ):
        yield from sentences(label.replace("\\.", "."))


@pytest.fixture(autouse=True)
def at_an_address_of_its_own(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("JOURNEY_BASE_ADDRESS", BASE)
    settings.cache_clear()
    yield
    settings.cache_clear()


SEEN: list[tuple[PageId, Mode, str]] = [
    *((page, mode, "") for page in PAGES if page not in STAFF_PAGES for mode in ("link", "kiosk")),
    *(("consult", "consult", part) for part in PARTS_OF_CONSULT),
    ("share", "consult", ""),
    ("about", "consult", ""),
]


@pytest.mark.parametrize(("name", "mode", "part"), SEEN)
def test_every_sentence_of_a_page_is_there_without_scripts(
    name: PageId, mode: Mode, part: str, library: Library, interface: Interface
) -> None:
    there = " ".join(without_scripts(name, mode, part, library))
    said = [text for text in live(name, mode, part) if text not in only_with_scripts(interface)]
    assert len(said) > 20
    assert [text for text in said if text not in there] == []


@pytest.mark.parametrize(("name", "mode", "part"), SEEN)
def test_nothing_is_said_without_scripts_that_the_page_does_not_say(
    name: PageId, mode: Mode, part: str, library: Library
) -> None:
    page = " ".join(live(name, mode, part))
    only_here = only_without_scripts(library)
    said = [text for text in without_scripts(name, mode, part, library) if text not in only_here]
    assert [text for text in said if text not in page] == []


def without_scripts(name: PageId, mode: Mode, part: str, library: Library) -> list[str]:
    """Every sentence and label that a reader without scripts sees."""
    today = datetime.now(library.clinic.zone).date()
    read = read_consult if name == "consult" else read_view
    place = Place(library, read({"mode": mode, "part": part}, [], library), name, today, base=BASE)
    body = compose(INDEX, place).split('<div id="journey-first"')[1].split('<div id="journey-waiting"')[0]
    return [one for text in Text("<div" + body).said for one in sentences(text)]


def only_without_scripts(library: Library) -> set[str]:
    """What stands in the place of that which needs scripts: the timeline's names, an example for a plan; and what is
    said where the live part of a page does not come.
    """
    journey, interface = library.journeys["vertebroplasty"]["en"], library.interfaces["en"]
    place = Place(library, read_view({}, [], library), "plan", date(2026, 12, 1))
    ask = fill(interface.gone.call, {"phone": library.clinic.phone})
    phases = [journey.phases[phase] for phase in PhaseId]
    stops = (
        *(step.short for step in journey.steps),
        *(line for phase in phases for line in (phase.rule, phase.length) if line),
    )
    example = Text(str(words_html(times.in_words(place)))).said
    return {
        one
        for text in (interface.alone.message, interface.alone.again, ask, *stops, *example)
        for one in sentences(text)
    } | {library.clinic.phone}
