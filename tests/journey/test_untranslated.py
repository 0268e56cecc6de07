"""What is missing in a translation, or could mislead, is in English, marked as English wherever a drawer can say so."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdf
import pytest
import yaml

from journey.blocks.html import with_languages
from journey.blocks.texts import InLanguage, InLanguages
from journey.library import Library, open_library
from journey.model.marked import SIGNS, marked, plain, unmarked
from journey.model.mode import MODES
from journey.model.pages import PAGES
from journey.page import page_at
from journey.place import Place
from journey.plan import Plan
from journey.reading.accepting import accept
from journey.reading.mistakes import ContentError
from journey.server.first_words import first_words
from journey.takeaway.calendar_file import calendar_file
from journey.takeaway.gone_page import gone_page
from journey.takeaway.handout.paper import as_pdf
from journey.takeaway.handout.web import as_html
from journey.takeaway.message import email, text_message
from journey.told.frame import frame
from journey.told.paper import SHEETS, place_of_anybody
from journey.told.screens import screens
from journey.view import View
from tests.browser import pseudo
from tests.browser.pseudo import CODE
from tests.conftest import PICTURES, untranslated_into

WORDS, SPANISH = "vertebroplasty", "es"
DAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def untranslated(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library in which nothing is translated into Spanish: what stays in its files says of the language alone."""
    return open_library(untranslated_into(SPANISH, tmp_path_factory.mktemp("untranslated")), PICTURES)


def places(library: Library) -> Iterator[Place]:
    journey = library.journeys[WORDS][SPANISH]
    for page in PAGES:
        for mode in MODES:
            yield Place(library, View(WORDS, SPANISH, mode=mode), page, DAY)
    for step in journey.steps:
        yield Place(library, View(WORDS, SPANISH, step=step.id), PAGES[0], DAY)


def test_no_mark_reaches_a_reader_on_any_page(untranslated: Library) -> None:
    for place in places(untranslated):
        drawn = str(first_words(page_at(place), place))
        assert not SIGNS.search(drawn), place
        assert drawn.count('lang="en"') > 10
        assert not SIGNS.search(str(screens(place, (90, 30))))


def test_every_word_of_an_untranslated_page_is_marked_as_english(untranslated: Library) -> None:
    """But for names, numbers, and what no element can be marked in: a title, a label that is heard."""
    place = Place(untranslated, View(WORDS, SPANISH, step="lie-flat"), PAGES[0], DAY)
    drawn = str(first_words(page_at(place), place))
    left = Unmarked(drawn).said
    journey, clinic = untranslated.journeys[WORDS][SPANISH], untranslated.clinic
    assert journey.step("lie-flat").gist not in left
    names = {clinic.name, clinic.short_name, *clinic.address.lines}
    assert [said for said in left if re.search(r"[a-z]{3} [a-z]{3}", said) and said not in names] == []


class Unmarked(HTMLParser):
    """What stands in no element that says that it is in another language."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._within: list[bool] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("img", "br", "input", "source", "meta", "link"):
            self._within.append(dict(attrs).get("lang") not in (None, SPANISH) or any(self._within[-1:]))

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._within.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(self._within[-1:]):
            self.said.append(data.strip())


@pytest.mark.parametrize("sheet", SHEETS)
def test_paper_says_english_as_english(untranslated: Library, sheet: str) -> None:
    place = place_of_anybody(WORDS, SPANISH, untranslated, DAY, "https://journey.example.org")
    told = SHEETS[sheet](place)
    document = as_html(told)
    assert not SIGNS.search(document)
    assert document.count('<span lang="en" dir="ltr">') > 10
    pdf = pypdf.PdfReader(io.BytesIO(as_pdf(told)))
    said = " ".join(page.extract_text() for page in pdf.pages)
    assert not SIGNS.search(said + str(pdf.outline) + str(pdf.metadata))
    assert " ".join(plain(place.journey.headline).split()) in " ".join(said.split()) or sheet
    root: Any = pdf.trailer["/Root"]
    assert root["/Lang"] == SPANISH
    assert "en" in languages(root["/StructTreeRoot"])


def languages(part: Any) -> set[str]:  # noqa: ANN401
    """The languages that elements of a tagged PDF say."""
    found, to_see = set(), [part]
    while to_see:
        one = to_see.pop()
        one = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(one, dict):
            found |= {str(one["/Lang"])} if "/Lang" in one else set()
            to_see += [one["/K"]] if "/K" in one else []
        elif isinstance(one, list):
            to_see += one
    return found


def test_no_mark_is_in_what_is_taken_along(untranslated: Library) -> None:
    journey, interface, clinic = (
        untranslated.journeys[WORDS][SPANISH],
        untranslated.interfaces[SPANISH],
        untranslated.clinic,
    )
    plan = Plan(journey, datetime(2026, 12, 3, 8, tzinfo=clinic.zone))
    sent = email("https://journey.example.org/v", clinic, interface)
    calendar = calendar_file(plan, interface, clinic, datetime(2026, 11, 22, tzinfo=UTC)).decode()
    text = text_message("https://journey.example.org/v", clinic, interface)
    for said in (calendar, text, sent.subject, sent.body, sent.link, gone_page(untranslated)):
        assert said
        assert not SIGNS.search(said)


def test_the_page_says_so_once_in_both_languages(untranslated: Library, library: Library) -> None:
    place = next(places(untranslated))
    english = untranslated.interfaces["en"].frame
    once = [InLanguages((InLanguage("en", text),), "notice") for text in (english.draft, english.behind)]
    assert in_languages(place) == once, "once, where it is not translated itself"
    for code in ("en", "es"):
        whole = Place(library, View(WORDS, code), PAGES[0], DAY)
        said = [one.text for told in in_languages(whole) for one in told.said]
        assert not {one.frame.behind for one in library.interfaces.values()} & set(said)


def in_languages(place: Place) -> list[InLanguages]:
    return [told for one in frame(place).notices for told in one.told if isinstance(told, InLanguages)]


def test_numbers_in_an_english_text_are_in_english(untranslated: Library, library: Library) -> None:
    told = plain(untranslated.journeys[WORDS][SPANISH].step("lie-flat").gist)
    assert told == library.journeys[WORDS]["en"].step("lie-flat").gist


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("<p>⟦One two⟧</p>", '<p><span lang="en" dir="ltr">One two</span></p>'),
        (
            "<p>Uno ⟦two⟧, ⟦three⟧.</p>",
            '<p>Uno <span lang="en" dir="ltr">two</span>, <span lang="en" dir="ltr">three</span>.</p>',
        ),
        ("<p>⟦Call <b>911</b> now⟧</p>", '<p><span lang="en" dir="ltr">Call <b>911</b> now</span></p>'),
        ('<img src="a" alt="⟦A man⟧">', '<img lang="en" src="a" alt="A man">'),
        ('<button aria-label="⟦Go⟧">1</button>', '<button aria-label="Go">1</button>'),
        ("<title>⟦Go⟧ · X</title>", "<title>Go · X</title>"),
    ],
)
def test_a_marked_text_says_its_language_where_it_can(text: str, drawn: str) -> None:
    begin, end = marked("|", "en").split("|")
    assert with_languages(text.replace("⟦", begin).replace("⟧", end)) == drawn


@pytest.fixture
def bound(content: Path) -> Path:
    """A content folder with a translation that is bound to its English."""
    pseudo.add_to(content)
    accept(content, CODE, [])
    return content


def change(content: Path, old: str, new: str) -> None:
    file = content / WORDS / "en.yaml"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - You have chest pain.", "  - You have bad chest pain."),
        ("gist: Have nothing to eat or drink after", "gist: You may eat and drink until"),
        ("answer: Tell us about every blood thinner", "answer: Stop every blood thinner"),
        ("ask: Ask us how long you should not drive.", "ask: Ask us if you may drive at once."),
        ("ask: Ask us how much you may lift.", "ask: Do not lift, but ask us how much you may lift."),
        ("Call {phone} if you get sudden, bad back pain.", "Call {emergency_phone} if you get sudden, bad back pain."),
    ],
)
def test_a_stale_text_that_could_harm_is_in_english(bound: Path, old: str, new: str) -> None:
    change(bound, old, new)
    library = open_library(bound, PICTURES)
    assert SIGNS.search(library.journeys[WORDS][CODE].model_dump_json())
    assert library.journeys[WORDS][CODE].is_behind
    english, shown = (unmarked(library.journeys[WORDS][code]) for code in ("en", CODE))
    assert len(same_texts(english, shown)) == 1


def same_texts(one: Any, other: Any) -> list[str]:  # noqa: ANN401
    """The sentences that both say, but for names and numbers."""
    found = ({*re.findall(r"'([^'{}]{9,}[.?])'", str(part))} for part in (one, other))
    return sorted(set.intersection(*found))


def test_another_stale_text_stays_and_the_page_says_so(bound: Path) -> None:
    before = open_library(bound, PICTURES).journeys[WORDS][CODE]
    change(bound, "    heading: Your first day after", "    heading: The first day after")
    told = open_library(bound, PICTURES).journeys[WORDS][CODE]
    assert told.step("first-day").heading == before.step("first-day").heading
    assert (before.is_behind, told.is_behind) == (False, True)


def test_a_new_line_in_a_list_stands_where_it_stands_in_english(bound: Path) -> None:
    before = open_library(bound, PICTURES).journeys[WORDS][CODE].decision.summary
    change(bound, "\n  summary:\n", "\n  summary:\n    - Wear what is easy to take off.\n")
    told = open_library(bound, PICTURES).journeys[WORDS][CODE].decision.summary
    assert told == (marked("Wear what is easy to take off.", "en"), *before)


def test_a_warning_sign_that_is_gone_in_english_is_gone(bound: Path) -> None:
    before = open_library(bound, PICTURES).journeys[WORDS][CODE].call_clinic
    change(bound, "  - You have a fever.\n", "")
    change(bound, "    - They have a fever.\n", "")
    shape = bound / WORDS / "journey.yaml"
    shape.write_text(shape.read_text().replace("clinic_pictures: [fever.svg, ", "clinic_pictures: ["))
    assert open_library(bound, PICTURES).journeys[WORDS][CODE].call_clinic == before[1:]


def test_a_notice_in_english_alone_is_shown_to_all(content: Path) -> None:
    pseudo.add_to(content)
    clinic = content / "clinic.yaml"
    values = yaml.load(clinic.read_text(), Loader=yaml.BaseLoader)
    values["notices"] = [{"from": "", "until": "", "words": {"en": {"text": "We are closed on December 24."}}}]
    clinic.write_text(yaml.safe_dump(values))
    library = open_library(content, PICTURES)
    assert library.clinic.notices[0].words[CODE].text == marked("We are closed on December 24.", "en")


def test_nobody_writes_a_mark(content: Path) -> None:
    change(content, "headline: ", f"headline: {marked('x', 'en')} ")
    with pytest.raises(ContentError, match="not text"):
        open_library(content, PICTURES)
