"""What is told in Spanish has no English word, but for names and what is marked: pages, paper, files, messages."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pypdf
import pytest

from journey.library import Library
from journey.model.mode import Mode
from journey.model.pages import PAGES, PageId
from journey.place import Place
from journey.plan import Plan
from journey.server.front_page import compose
from journey.takeaway.calendar_file import calendar_file
from journey.takeaway.handout.paper import as_pdf
from journey.takeaway.handout.web import as_html
from journey.takeaway.message import email, text_message
from journey.told.paper import SHEETS
from journey.view import PARTS_OF_CONSULT, Part, read_consult, read_view
from journey.wording import fill
from tests.conftest import SHIPPED
from tests.content.test_spanish import ALSO_SPANISH, words_in

INDEX = (SHIPPED / "index.html").read_text(encoding="utf-8")
BASE = "https://example.org"
ENGLISH = {word.lower() for word in words_in("en")} - {word.lower() for word in words_in("es")} - ALSO_SPANISH
"""What only English says."""

NAMES = re.compile(
    "Wisconsin River Orthopaed(?:ic Institute|ics)|Wisconsin Rapids|140 24th Street South|English|"
    "American Academy of Orthopaedic Surgeons|kyphoplasty"
)
NO_WORDS = re.compile(r"\S*://\S+|\S+@\S+|\S*example\.org\S*|/\?\S+|\{\w+\}|\b\w+-\w+-\S+")
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Spoken(HTMLParser):
    """What is seen and heard of a page, but for what is marked as English, and what is not language at all."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._open: list[bool] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        silent = tag in ("style", "script", "code") or has.get("lang") == "en" or has.get("translate") == "no"
        if not silent and not any(self._open):
            self.said += [text for name in ("alt", "aria-label", "title") if (text := has.get(name))]
        if tag not in VOID:
            self._open.append(silent)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._open):
            self.said.append(data)


def english(text: str) -> set[str]:
    """The English words of a text; addresses, names in braces and how a word is said are none."""
    plain = NAMES.sub(" ", NO_WORDS.sub(" ", text))
    return {word for word in re.findall(r"[^\W\d_]+", plain) if word.lower() in ENGLISH}


def test_an_english_word_is_found() -> None:
    assert english("Lea esto and read") == {"and", "read"}
    assert Spoken('<p>Lea<b lang="en">Read</b></p><img alt="A needle">').said == ["Lea", "A needle"]


def place_at(page: PageId, mode: Mode, library: Library, part: Part = "steps", step: str = "") -> Place:
    read = read_consult if page == "consult" else read_view
    asked = {"lang": "es", "mode": mode, "part": part, "levels": "T12,L1"} | ({"step": step} if step else {})
    return Place(library, read(asked, [], library), page, date(2026, 11, 26), base=BASE)


def seen() -> Iterator[tuple[PageId, Mode, Part]]:
    for page in PAGES:
        for mode in ("link", "kiosk", "consult"):
            yield from ((page, mode, part) for part in (PARTS_OF_CONSULT if page == "consult" else ("steps",)))


@pytest.mark.parametrize(("page", "mode", "part"), list(seen()))
def test_a_page_says_nothing_in_english(page: PageId, mode: Mode, part: Part, library: Library) -> None:
    whole = compose(INDEX, place_at(page, mode, library, part))
    said = Spoken('<div id="journey-first"' + whole.split('<div id="journey-first"')[1]).said
    assert len(said) > 20
    assert english(" ".join(said)) == set()


def test_no_step_and_no_answer_says_anything_in_english(library: Library) -> None:
    for step in library.steps("vertebroplasty"):
        whole = compose(INDEX, place_at("timeline", "link", library, step=step))
        assert english(" ".join(Spoken(whole.split("<main>")[1]).said)) == set()


@pytest.mark.parametrize("sheet", SHEETS)
def test_paper_says_nothing_in_english(sheet: str, library: Library) -> None:
    printed = SHEETS[sheet](place_at("timeline", "link", library))
    assert english(" ".join(Spoken(as_html(printed)).said)) == set()
    if not sheet:
        pages = pypdf.PdfReader(io.BytesIO(as_pdf(printed))).pages
        said = " ".join(word for page in pages for word in page.extract_text().split())
        for text in told_in_both(library):
            assert text in said
            said = said.replace(text, "")
        assert english(said) == set()


def told_in_both(library: Library) -> tuple[str, ...]:
    """What a Spanish page says in English, too, for who reads no Spanish."""
    frame = library.interfaces["en"].frame
    return frame.draft, fill(frame.interpreter, {"phone": library.clinic.phone})


def test_what_is_sent_and_saved_says_nothing_in_english(library: Library) -> None:
    interface, clinic = library.interfaces["es"], library.clinic
    journey = library.journeys["vertebroplasty"]["es"]
    plan = Plan(journey, datetime(2026, 12, 3, 8, tzinfo=clinic.zone))
    file = calendar_file(plan, interface, clinic, datetime(2026, 11, 26, tzinfo=UTC)).decode().replace("\r\n ", "")
    told = [line.partition(":")[2] for line in file.split("\r\n") if line.startswith(("SUMMARY", "DESCRIPTION"))]
    mail = email(BASE, clinic, interface)
    assert english(" ".join([*told, text_message(BASE, clinic, interface), mail.subject, mail.body])) == set()
