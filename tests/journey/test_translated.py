"""Every reader is told that an interpreter is free, and how far a translation can be trusted."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journey.dates import date_words
from journey.library import Library, open_library
from journey.model.pages import PAGES
from journey.page import page_at
from journey.place import Place
from journey.reading.mistakes import ContentError
from journey.server.first_words import first_words
from journey.takeaway.handout.web import as_html
from journey.told.paper import SHEETS
from journey.told.screens import screens
from journey.view import View
from journey.wording import fill
from tests.conftest import PICTURES, add_spanish, in_whole_sentences

EMPTY = 'translation:\n  checked_by: ""\n  checked_on: ""\n  english_of: ""\n'
CHECKED = "translation:\n  checked_by: Ana Ruiz, CMI\n  checked_on: 2026-11-20\n  english_of: 2026-11-01\n"
FILES = ("interface/es.yaml", "vertebroplasty/es.yaml")


def record(content: Path, name: str, text: str) -> None:
    file = content / name
    file.write_text(f"{file.read_text().replace(EMPTY, '')}\n{text}\n")


def told_in(language: str, library: Library) -> list[str]:
    """Every page and every sheet of paper."""
    place = Place(library, View("vertebroplasty", language), PAGES[0], date(2026, 11, 26))
    pages = [str(first_words(page_at(place.on(page)), place.on(page))) for page in PAGES if page != "consult"]
    paper = [as_html(sheet(place)) for sheet in SHEETS.values()]
    return [in_whole_sentences(html) for html in (*pages, *paper)]


@pytest.fixture
def two(content: Path) -> Path:
    add_spanish(content)
    return content


def test_an_interpreter_is_offered_everywhere_in_every_language(two: Path) -> None:
    library = open_library(two, PICTURES)
    values = {"phone": library.clinic.phone}
    said = {code: fill(one.frame.interpreter, values) for code, one in library.interfaces.items()}
    assert len(said) == 2
    for code, sentence in said.items():
        for html in (*told_in("en", library), *told_in("es", library)):
            assert f'<p lang="{code}" dir="ltr">{sentence}</p>' in html
    kiosk = Place(library, View("vertebroplasty", "en", mode="kiosk"), PAGES[0], date(2026, 11, 26))
    for sentence in said.values():
        assert sentence in in_whole_sentences(str(screens(kiosk, (60, 20))["attract"]))


def test_a_draft_says_so_in_its_own_language_and_in_english_on_every_page(two: Path) -> None:
    library = open_library(two, PICTURES)
    frames = {code: one.frame for code, one in library.interfaces.items()}
    for html in told_in("es", library):
        for code in ("es", "en"):
            assert f'<p lang="{code}" dir="ltr">{frames[code].draft}</p>' in html
        assert frames["es"].unchecked in html
    for html in told_in("en", library):
        assert frames["en"].draft not in html
        assert frames["en"].unchecked not in html


def test_who_has_checked_it_is_said_instead_once_both_of_its_files_are_checked(two: Path) -> None:
    record(two, FILES[0], CHECKED)
    half = open_library(two, PICTURES)
    assert all(half.interfaces["es"].frame.draft in html for html in told_in("es", half))
    record(two, FILES[1], CHECKED)
    library = open_library(two, PICTURES)
    interface = library.interfaces["es"]
    days = {
        "date": date_words(date(2026, 11, 20), interface), "english_date": date_words(date(2026, 11, 1), interface)
    }  # fmt: skip
    said = fill(interface.frame.translated, days | {"name": "Ana Ruiz, CMI"})
    for html in told_in("es", library):
        assert said in html
        assert interface.frame.draft not in html
        assert interface.frame.unchecked not in html


@pytest.mark.parametrize(
    ("line", "instead", "fault"),
    [
        ("  checked_by: Ana Ruiz, CMI\n", '  checked_by: ""\n', "is only partly filled in"),
        ("  english_of: 2026-11-01\n", '  english_of: ""\n', "is only partly filled in"),
        ("2026-11-01", "2026-11-21", "was checked before the English was written"),
    ],
)
def test_a_record_that_cannot_be_right_is_a_mistake(two: Path, line: str, instead: str, fault: str) -> None:
    assert line in CHECKED
    record(two, FILES[1], CHECKED.replace(line, instead))
    with pytest.raises(ContentError, match=fault):
        open_library(two, PICTURES)


def test_of_two_languages_the_other_one_is_one_press_away(two: Path) -> None:
    library = open_library(two, PICTURES)
    place = Place(library, View("vertebroplasty", "es"), PAGES[0], date(2026, 11, 26))
    address = place.address(PAGES[0], replace(place.view, language="en")).replace("&", "&amp;")
    html = str(first_words(page_at(place), place))
    assert f'<p class="first-choice"><a data-inside href="{address}" class="language" lang="en" dir="ltr"' in html
