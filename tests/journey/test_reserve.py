"""What a reader's browser may keep for when nobody answers, as the server gives it."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from journey.library import Library, open_library
from journey.live_library import LiveLibrary
from journey.model.mode import Mode
from journey.model.pages import STAFF_PAGES
from journey.pictures import picture_at
from journey.place import Place
from journey.plan import Plan, read_plan
from journey.server.refusals import refusing
from journey.server.reserve import composed
from journey.server.routes import routes
from journey.server.safety import Guard
from journey.server.static_files import Shelf
from journey.settings import Settings
from journey.told import my_day
from journey.view import View, read_view
from tests.conftest import PICTURES, SHIPPED

TODAY = date(2026, 12, 1)
ADDRESS = "/reserve/vertebroplasty.en.json"
FONT = "/0123456789abcdef/static/media/letters.woff2"

Ask = Callable[..., TestClient]


def place(library: Library, **query: str) -> Place:
    return Place(library, read_view({"lang": "en"} | query, [], library), "timeline", TODAY, base="https://j.org")


@pytest.fixture
def ask(content: Path, tmp_path: Path) -> Ask:
    """The server's answers, with its guard in front."""

    def of(modes: tuple[Mode, ...] = ("link", "kiosk", "consult")) -> TestClient:
        live = LiveLibrary(content, PICTURES)
        settings = Settings(content, modes=modes)
        app = Starlette(routes=routes(live, settings, Shelf(SHIPPED, tmp_path)))
        guard = Guard(app, ("*",), 10, lambda _: None, lambda: ((), ()), refusing(lambda: live.library))
        return TestClient(guard, follow_redirects=False)

    return of


def test_it_is_one_file_that_a_browser_asks_for_anew_and_has_again_for_nothing(ask: Ask) -> None:
    browser = ask()
    answer = browser.get(ADDRESS)
    assert (answer.status_code, answer.headers["Journey"]) == (200, "pages")
    assert answer.headers["Cache-Control"] == "no-cache"
    again = browser.get(ADDRESS, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    assert len(answer.content) < 1_000_000


def test_its_tag_changes_with_any_word(ask: Ask, content: Path) -> None:
    before = ask().get(ADDRESS).headers["ETag"]
    words = content / "vertebroplasty" / "en.yaml"
    words.write_text(words.read_text().replace("You lie flat", "You rest flat"))
    assert ask().get(ADDRESS).headers["ETag"] != before


def test_it_has_every_page_of_a_reader_with_every_picture_and_no_way_to_marks(library: Library) -> None:
    told = composed(place(library, levels="T12", step="lie-flat").at(View("vertebroplasty", "en")), FONT)
    pages = json.loads(json.dumps(told["pages"]))
    steps = {f"timeline?step={step}" for step in library.steps("vertebroplasty")}
    assert {"timeline", "risks", "plan", "questions", "contact", "about", *steps} <= set(pages)
    assert not set(pages) & set(STAFF_PAGES)
    named = set(re.findall(r'src="(/pictures/[^"]+)"', json.dumps(told["pages"]).replace('\\"', '"')))
    assert named
    assert {*named, FONT} <= set(told["files"])  # type: ignore[call-overload]
    assert all(picture_at(name) for name in named)
    assert "levels=" not in json.dumps(pages)


def test_a_helper_finds_what_they_are_told_and_every_way_on_in_it_stays_theirs(library: Library) -> None:
    here = place(library)
    told = composed(here, FONT)["pages"]
    assert isinstance(told, dict)
    helpers = {key: words for key, (_, words) in told.items() if key.endswith("&for=helper")}
    assert {key.removesuffix("&for=helper") for key in helpers} == set(told) - set(helpers)
    gist = here.at(here.view.told_to("helper")).journey.step("lie-flat").gist
    assert gist in helpers["timeline?step=lie-flat&for=helper"]
    assert gist not in told["timeline?step=lie-flat"][1]
    assert all("for=helper" in words for words in helpers.values())
    said = here.interface.helper
    patient = [key for key, words in helpers.items() if said.i_help in words]
    assert not patient


def test_its_pages_have_the_policy_and_the_headers_of_others(library: Library) -> None:
    headers = composed(place(library), FONT)["headers"]
    assert isinstance(headers, dict)
    assert headers["Cache-Control"] == "no-store"
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "query",
    [{"mode": "kiosk"}, {"mode": "consult"}, {"part": "library"}],
    ids=["kiosk", "consult", "library"],
)
def test_only_a_reader_of_a_procedure_is_told_of_one(query: dict[str, str], example: Library) -> None:
    assert place(example, procedure="vertebroplasty").reserve == ADDRESS
    assert place(example, procedure="vertebroplasty", **query).reserve == ""


@pytest.fixture(scope="module")
def example() -> Library:
    return open_library(Path("examples/library"), PICTURES)


def test_neither_staff_pages_nor_drafts_have_one(library: Library) -> None:
    here = place(library)
    assert here.reserve
    assert all(replace(here, page=page).reserve == "" for page in STAFF_PAGES)
    assert replace(here, view=replace(here.view, draft="20270101-0123")).reserve == ""
    assert replace(here, modes=("kiosk", "link")).reserve == "", "where an address without a mode is a kiosk's"


def test_a_clinic_that_wants_none_and_a_name_that_is_not_on_offer_have_none(ask: Ask, content: Path) -> None:
    browser = ask()
    for name in ("vertebroplasty.xx.json", "knee.en.json", "vertebroplasty.en.html"):
        assert browser.get(f"/reserve/{name}").status_code == 404
    clinic = content / "clinic.yaml"
    clinic.write_text(re.sub(r"^offline_days: .*", "offline_days: 0", clinic.read_text(), flags=re.M))
    assert ask().get(ADDRESS).status_code == 404
    assert ask(("kiosk", "consult")).get(ADDRESS).status_code == 404


def test_the_worker_stands_above_all_pages_and_may_ask_us_alone(ask: Ask) -> None:
    answer = ask().get("/worker.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "connect-src 'self'" in answer.headers["Content-Security-Policy"]


def test_its_rules_change_with_a_time(content: Path) -> None:
    before = my_day.rules(place(open_library(content, PICTURES)))
    shape = content / "vertebroplasty" / "journey.yaml"
    plain = shape.read_text()
    assert "1 to 2 hours" in plain
    shape.write_text(plain.replace("1 to 2 hours", "1 to 3 hours"))
    assert my_day.rules(place(open_library(content, PICTURES))) != before


def test_the_browser_is_told_the_times_of_a_readers_own_plan(library: Library) -> None:
    here = place(library)
    assert my_day.kept(here)["own_times"] is None

    plan = read_plan("2026-12-07T08:00", here.journey, datetime(2026, 12, 1, tzinfo=library.clinic.zone))
    assert isinstance(plan, Plan)
    told = my_day.kept(replace(here, arrival=plan, told="2026-12-07T08:00"))["own_times"]
    assert isinstance(told, dict)
    assert told["rules"] == my_day.rules(here)
    assert 'data-when="2026-12-07T08:00"' in told["words"]
    in_kiosk = replace(here.at(here.view.in_mode("kiosk")), arrival=plan)
    assert my_day.kept(in_kiosk)["own_times"] is None
