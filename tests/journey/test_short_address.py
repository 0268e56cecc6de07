"""Short addresses: typed from paper, they lead where the long ones lead."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from journey.blocks.links import Code
from journey.blocks.page import Words, walk
from journey.library import Library, open_library
from journey.model.mode import Mode
from journey.model.pages import PAGES, STAFF_PAGES, PageId
from journey.page import page_at
from journey.place import Place
from journey.plan import example_plan
from journey.reading.mistakes import ContentError
from journey.server.refusals import refusing
from journey.server.safety import Guard
from journey.short_address import long_address, short_address
from journey.view import View, address_of, read_consult, read_view
from journey.wording import fill
from tests.conftest import PICTURES, add_spanish

BASE = "https://journey.example.org"


@pytest.fixture
def spoken(content: Path) -> Library:
    """The library in two languages."""
    add_spanish(content)
    return open_library(content, PICTURES)


def views(library: Library) -> Iterable[View]:
    first, *_, last = library.steps("vertebroplasty")
    for language in library.languages("vertebroplasty"):
        for step in ("", first, last):
            for levels in ((), ("T12", "L1")):
                yield View("vertebroplasty", language, step, levels=levels)


def test_a_short_address_leads_where_the_long_one_leads(spoken: Library) -> None:
    for view in views(spoken):
        for page in (page for page in PAGES if page not in STAFF_PAGES):
            path, _, query = short_address("", view, page, spoken).partition("?")
            assert long_address(path, query, spoken) == address_of("", view, page if page != PAGES[0] else "")


def test_it_is_short(library: Library) -> None:
    view = View("vertebroplasty", "en")
    pages: tuple[PageId, ...] = ("timeline", "plan")
    assert [short_address(BASE, view, page, library) for page in pages] == [f"{BASE}/v", f"{BASE}/v/plan"]
    assert short_address(BASE, replace(view, levels=("T12", "L1")), "timeline", library) == f"{BASE}/v?b=T12,L1"


def test_what_opens_a_consult_or_has_no_short_name_has_no_short_address(library: Library) -> None:
    view = View("vertebroplasty", "en")
    nameless = replace(library, clinic=library.clinic.model_copy(update={"short_addresses": {}}))
    assert short_address(BASE, view.in_mode("consult"), "consult", library) == ""
    assert short_address(BASE, view, "timeline", nameless) == ""


def test_a_number_leads_to_the_step_that_has_it(library: Library) -> None:
    steps = library.steps("vertebroplasty")
    assert f"step={steps[4]}" in (long_address("/v/5", "", library) or "")


@pytest.mark.parametrize(("path", "query"), [("/v/", ""), ("/v/99", ""), ("/v/xx/nothing", "b=Q7"), ("/v/share", "")])
def test_what_it_says_wrongly_is_quietly_the_default(path: str, query: str, library: Library) -> None:
    assert long_address(path, query, library) == long_address("/v", "", library)


@pytest.mark.parametrize("path", ["/", "/plan", "/w", "/verte", "/v/a/b/c/d", "//v", "/V", "/v/..", "/v/%0d", "/v/\n"])
def test_no_other_path_is_a_short_address(path: str, library: Library) -> None:
    assert long_address(path, "", library) is None


def test_the_server_leads_on_and_still_leads_words_that_are_none_to_a_page(library: Library) -> None:
    guard = Guard(
        PlainTextResponse("here"),
        ("*",),
        1,
        lambda _: None,
        lambda: ((), ()),
        refusing(lambda: library),
        leads_to=lambda path, query: long_address(path, query, library),
    )
    client = TestClient(guard, follow_redirects=False)
    for short, there in (
        ("/v", "/?procedure=vertebroplasty&lang=en"),
        ("/v/plan?b=t12", "/plan?procedure=vertebroplasty&lang=en&levels=T12"),
        ("/w", "/"),
    ):
        answer = client.get(short)
        assert (answer.status_code, answer.headers["Location"]) == (307, there)
    assert client.get("/w/plan").status_code == 404


def test_a_short_address_to_nowhere_is_a_mistake_with_its_line(content: Path) -> None:
    clinic = content / "clinic.yaml"
    text = clinic.read_text()
    assert "{v: vertebroplasty}" in text
    clinic.write_text(text.replace("{v: vertebroplasty}", "{v: vertebroplast}"))
    with pytest.raises(ContentError, match=r'short_addresses\.v: "vertebroplast" has no folder'):
        open_library(content, PICTURES)


def codes_at(place: Place) -> list[Code]:
    told = (one for block in walk(page_at(place)) if isinstance(block, Words) for one in block.told)
    return [one for one in told if isinstance(one, Code)]


@pytest.mark.parametrize(
    ("page", "mode", "there"),
    [
        ("plan", "link", "/v/plan?b=T12"),
        ("plan", "kiosk", "/v/plan?b=T12"),
        ("contact", "link", "/v/contact?b=T12"),
        ("contact", "kiosk", "/v/contact?b=T12"),
        ("consult", "consult", "/v?b=T12"),
        ("share", "link", "/v?b=T12"),
    ],
)
def test_beside_each_code_stands_what_to_type(page: PageId, mode: Mode, there: str, library: Library) -> None:
    journey = library.journeys["vertebroplasty"]["en"]
    read = read_consult if page == "consult" else read_view
    view = read({"mode": mode, "levels": "T12", "part": "end"}, [], library)
    place = Place(library, view, page, date(2026, 11, 2), base=BASE, arrival=example_plan(journey))
    typed = fill(place.interface.frame.type_it, {"address": BASE.removeprefix("https://") + there})
    codes = codes_at(place)
    assert codes
    assert [code for code in codes if not code.typed.startswith(typed)] == []
