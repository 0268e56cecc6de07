"""The interface knows nothing of any one procedure: what is said of bones is said where there is a spine alone."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from journey.library import Library, open_library
from journey.model.mode import Mode
from journey.model.pages import PAGES, PageId
from journey.place import Place
from journey.plan import Plan
from journey.server.front_page import compose
from journey.takeaway.handout.web import as_html
from journey.told.paper import SHEETS
from journey.view import PARTS_OF_CONSULT, Part, View, read_consult, read_view
from tests.conftest import PICTURES, ROOT, SHIPPED, offer_another, shipped_content
from tests.journey.test_nothing_english import Spoken

INDEX = (SHIPPED / "index.html").read_text(encoding="utf-8")

OF_ONE_PROCEDURE = {
    "en": r"bones?|spine|spinal|back pain|your back|vertebra\w*|cement|needles?|radiolog\w*|x-ray dye|bladder|bowels?",
    "es": r"huesos?|columna|vértebras?|cemento|agujas?|radi[oó]log\w*|tinte|vejiga|intestinos?",
}


EXAMPLES = open_library(ROOT / "examples" / "library", PICTURES)


@pytest.fixture(scope="module", params=OF_ONE_PROCEDURE)
def spineless(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A procedure without a spine, and with no word of its own that speaks of one."""
    content = tmp_path_factory.mktemp("spineless") / "content"
    shutil.copytree(shipped_content(), content)
    offer_another(content)
    words, shape = content / "knee-injection" / "en.yaml", content / "knee-injection" / "journey.yaml"
    words.with_name("es.yaml").write_text(words.read_text())
    shape.write_text(shape.read_text().replace("lasts: 1 hour", "lasts: a few hours"))
    library = open_library(content, PICTURES)
    view = read_view({"procedure": "knee-injection", "lang": request.param}, [], library)
    return Place(library, view, "timeline", date(2026, 11, 26), base="https://j.org")


def seen(place: Place) -> Iterator[Place]:
    """Every page and every part of it, in every mode."""
    for page in PAGES:
        modes: tuple[Mode, ...] = ("consult",) if page == "consult" else ("link", "kiosk")
        for mode in modes:
            yield from (replace(place, page=page, view=view) for view in views(page, mode, place))


def views(page: PageId, mode: Mode, place: Place) -> Iterator[View]:
    asked = {**place.view.query, "mode": mode}
    parts: tuple[Part, ...] = PARTS_OF_CONSULT if page == "consult" else ("steps",)
    read = read_consult if page == "consult" else read_view
    yield from (read({**asked, "part": part}, [], place.library) for part in parts)
    if page == "timeline":
        yield from (read({**asked, "part": part}, [], place.library) for part in ("hurt", "do", "time"))
        yield from (read({**asked, "step": step}, [], place.library) for step in place.library.steps("knee-injection"))


def told(place: Place) -> str:
    return said('<div id="journey-first"' + compose(INDEX, place).split('<div id="journey-first"')[1])


def said(html: str) -> str:
    """All that is seen and heard, whatever its language."""
    spoken = " ".join(Spoken(html.replace('lang="en"', "")).said)
    assert len(spoken) > 100
    return spoken


def of_one_procedure(said: str, code: str) -> set[str]:
    return set(re.findall(rf"\b(?:{OF_ONE_PROCEDURE[code]})\b", said, re.I))


def test_no_page_of_a_procedure_without_a_spine_speaks_of_one(spineless: Place) -> None:
    day = Plan(spineless.journey, datetime(2026, 12, 3, 8, tzinfo=spineless.clinic.zone))
    for place in seen(spineless):
        for arrival in (None, day) if place.page == "plan" else (None,):
            found = of_one_procedure(told(replace(place, arrival=arrival)), place.view.language)
            assert not found, place.address(place.page)


@pytest.mark.parametrize("sheet", SHEETS)
def test_nor_does_its_paper(sheet: str, spineless: Place) -> None:
    assert not of_one_procedure(said(as_html(SHEETS[sheet](spineless))), spineless.view.language)


def test_the_contact_page_says_in_short_what_the_procedure_says(spineless: Place, library: Library) -> None:
    for place in (spineless, Place(library, View("vertebroplasty", "en"), "timeline", date(2026, 11, 26))):
        whole = told(place.on("contact"))
        for sign in place.journey.call_emergency:
            assert whole.count(sign) > 1, sign


@pytest.mark.parametrize("procedure", EXAMPLES.procedures)
def test_a_consult_begins_with_a_spine_or_with_a_picture_of_the_problem(procedure: str) -> None:
    told = EXAMPLES.journeys[procedure]["en"]
    view = read_consult({"procedure": procedure, "part": "problem"}, [], EXAMPLES)
    place = Place(EXAMPLES, view, "consult", date(2026, 12, 1))
    said = compose(INDEX, place)
    assert bool(told.spine) != bool(told.problem_picture and told.problem_picture in said)
