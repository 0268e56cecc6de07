"""A language that is read from right to left: pages, charts, paper and files say so, and turn what has to be turned."""

import re
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from journey.figures.mirror import mirrored
from journey.figures.palette import palette
from journey.figures.timeline import timeline
from journey.languages import direction, isolated
from journey.library import Library, open_library
from journey.place import Place
from journey.plan import Plan, read_plan
from journey.server.front_page import compose
from journey.takeaway.calendar_file import calendar_file
from journey.takeaway.gone_page import gone_page
from journey.takeaway.handout.paper import as_pdf
from journey.takeaway.handout.web import as_html
from journey.takeaway.message import email, text_message
from journey.told.paper import handout
from journey.view import View
from tests.browser import pseudo
from tests.conftest import PICTURES, ROOT, SHIPPED, shipped_content

INDEX = (SHIPPED / "index.html").read_text(encoding="utf-8")
CODE = pseudo.MIRRORED
HERE = f'lang="{CODE}" dir="rtl"'


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    content = Path(copytree(shipped_content(), tmp_path_factory.mktemp("mirrored") / "content"))
    pseudo.tell(content, CODE)
    return open_library(content, PICTURES)


def place_at(library: Library) -> Place:
    today = datetime(2026, 11, 26, 12, tzinfo=library.clinic.zone).date()
    return Place(library, View("vertebroplasty", CODE), "timeline", today, base="https://j.org")


@pytest.mark.parametrize("code", ["ar", "fa", "ur-PK", "he", "ku-Arab", "pa-PK", "ar-XB"])
def test_a_language_is_read_as_its_script_is(code: str) -> None:
    assert direction(code) == "rtl"


@pytest.mark.parametrize("code", ["en", "es", "hmn", "ku", "pa", "zh-Hant", "en-XA", "ar-Latn"])
def test_most_languages_are_read_from_the_left(code: str) -> None:
    assert direction(code) == "ltr"


def test_every_page_says_how_it_is_read_and_a_marked_text_how_that_is(library: Library) -> None:
    page = compose(INDEX, place_at(library))
    assert f"<html {HERE}" in page
    assert f'<div id="journey-first" {HERE}' in page
    assert '<p lang="en" dir="ltr">' in page
    assert f"<html {HERE}" in as_html(handout(place_at(library)))
    assert f"<section {HERE}" in gone_page(library)


def test_a_chart_is_mirrored_with_its_words_and_keeps_its_coordinates(library: Library) -> None:
    journey = library.journeys["vertebroplasty"]["en"]
    phases = library.interfaces["en"].phases
    signs = {step.id: "/sign.svg" for step in journey.steps}
    drawn = timeline(journey, phases, "", palette(), signs=signs)
    turned = mirrored(drawn)
    start, end = drawn.layout.xaxis.range
    assert turned.layout.xaxis.range == (end, start)
    assert {image.xanchor for image in turned.layout.images} == {"right"}
    assert [trace.x for trace in turned.data] == [trace.x for trace in drawn.data]
    words, before = turned.data[0], drawn.data[0]
    assert all(text in told for text, told in zip(before.text, words.text, strict=True) if "<br>" not in text)
    assert all(told.startswith("\u2067") for told in words.text if told)
    sides = {"left": "right", "right": "left"}
    for place, other in zip(before.textposition, words.textposition, strict=True):
        high, side = place.split()
        assert other == f"{high} {sides[side]}"
    assert mirrored(turned).layout.xaxis.range == drawn.layout.xaxis.range


def test_a_phone_number_is_never_turned_in_a_file_or_a_message(library: Library) -> None:
    clinic = library.clinic
    journey = library.journeys["vertebroplasty"][CODE]
    now = datetime(2026, 11, 26, 12, tzinfo=clinic.zone)
    plan = read_plan("2026-12-03T08:00", journey, now)
    assert isinstance(plan, Plan)
    for code in (CODE, "en"):
        interface = library.interfaces[code]
        file = calendar_file(plan, interface, clinic, datetime(2026, 11, 26, tzinfo=UTC)).decode()
        told = "\n".join(re.findall("^(?:SUMMARY|DESCRIPTION):(.*)", file.replace("\r\n ", ""), re.M))
        texts = (told, text_message("https://j.org", clinic, interface), email("https://j.org", clinic, interface).body)
        for text in texts:
            around = re.findall(rf"(.?){re.escape(clinic.phone)}(.?)", text)
            assert around
            assert all((pair == ("\u2066", "\u2069")) is (code == CODE) for pair in around), (code, text)
    assert isolated("1-715-201-3624", "ar") == "1-715-201-3624", "not a number of ours"


def test_a_handout_is_set_from_the_right(library: Library) -> None:
    assert as_pdf(handout(place_at(library))).startswith(b"%PDF")


PHYSICAL = re.compile(
    r"(?:margin|padding|border)-(?:left|right)\b|text-align: (?:left|right)|(?<![-\w])(?:left|right): (?!50%)[^;}]*"
)
STAY = {"left: var(--before)", "margin-left", "left: -40px", "left: 0"}
"""Of the pair of pictures, of a ring at the mouse, and of a spine: they are where they are in every language."""


SHEETS = sorted((*(ROOT / "assets" / "styles").glob("*.css"), ROOT / "journey/takeaway/handout/handout.css"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_no_sheet_says_left_or_right_where_lines_begin_or_end(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S).splitlines()
    found = set(PHYSICAL.findall("\n".join(rule for rule in rules if ":dir(rtl)" not in rule)))
    assert found <= (STAY if sheet.stem == "stage" else set())
