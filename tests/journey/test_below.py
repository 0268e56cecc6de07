"""The pages stand below a path of their host: nothing that they say leads out of it."""

import json
import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from journey.live_library import LiveLibrary
from journey.server.below import Below
from journey.server.refusals import refusing
from journey.server.routes import routes
from journey.server.safety import Guard
from journey.server.static_files import Shelf, StaticFiles
from journey.settings import BASE_PATH, read_settings
from journey.short_address import long_address
from tests.conftest import PICTURES, SHIPPED, add_spanish

ROOT = "/journey"

_TOLD = re.compile(r"""(?:href|src|action|srcset|data-next|data-modules|data-view|content)=["']([^"']*)["']""")


def _cookie(_: Request) -> Response:
    answer = Response("here")
    answer.headers.append("Set-Cookie", "of-streamlit=1; Path=/; SameSite=Lax")
    return answer


@pytest.fixture
def browser(content: Path, tmp_path: Path) -> TestClient:
    add_spanish(content)
    live, settings = LiveLibrary(content, PICTURES), read_settings({BASE_PATH: "journey"})
    shelf = Shelf(SHIPPED, tmp_path)
    streamlit = Route("/_stcore/health", _cookie)
    app = Starlette(routes=[*routes(live, settings, shelf), streamlit])
    guard = Guard(
        StaticFiles(app, shelf),
        ("*",),
        10,
        lambda _: None,
        lambda: ((), ()),
        refusing(lambda: live.library, settings.root),
        lambda path, query: long_address(path, query, live.library),
    )
    return TestClient(Below(guard, settings.root), base_url="https://example.org", follow_redirects=False)


def _lead_out(text: str) -> list[str]:
    """The addresses in a page that lead to elsewhere on the same host."""
    told = {address.removeprefix("https://example.org") for address in _TOLD.findall(text)}
    return sorted(one for one in told if one.startswith("/") and not one.startswith(f"{ROOT}/"))


@pytest.mark.parametrize(
    "path",
    [
        "/", "/?step=lie-flat", "/?part=hurt", "/?for=helper", "/?mode=kiosk", "/risks", "/plan", "/questions",
        "/contact", "/about", "/share?mode=consult", "/consult?part=problem&levels=T12", "/consult?step=lie-flat",
        "/handout/vertebroplasty.en.html", "/handout/nothing.en.html", "/nothing/here",
    ],
)  # fmt: skip
def test_no_link_picture_or_script_of_a_page_leads_out(path: str, browser: TestClient) -> None:
    answer = browser.get(ROOT + path, follow_redirects=True)
    assert answer.status_code in (200, 404)
    assert ROOT in answer.text or "handout/vertebroplasty" in path
    assert not _lead_out(answer.text)


def test_what_is_kept_or_fetched_ahead_stays_below(browser: TestClient) -> None:
    for path in ("/ahead/timeline?procedure=vertebroplasty&lang=en", "/reserve/vertebroplasty.en.json"):
        answer = browser.get(ROOT + path)
        assert answer.status_code == 200
        assert not _lead_out(json.dumps(answer.json(), ensure_ascii=False).replace('\\"', '"'))
    said = answer.json()
    assert said["home"].startswith(f"{ROOT}/?")
    for file in said["files"]:
        assert browser.get(file).status_code == 200, file
        assert file.startswith(f"{ROOT}/")
    said = browser.get(f"{ROOT}/manifest/vertebroplasty.en.webmanifest").json()
    assert said["scope"] == f"{ROOT}/"
    assert said["start_url"].startswith(f"{ROOT}/?")
    assert all(one["src"].startswith(f"{ROOT}/icon/") for one in said["icons"])


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("/journey", "/journey/"),
        ("/journey?lang=es", "/journey/?lang=es"),
        ("/journey/RISKS/?lang=en", "/journey/risks?lang=en"),
        ("/journey/v", "/journey/?procedure=vertebroplasty&lang=en"),
        ("/journey/elsewhere", "/journey/"),
        ("/journey/share?mode=kiosk", "/journey/?"),
        ("/journey/consult", "/journey/consult?"),
    ],
)
def test_a_redirect_leads_to_below_the_path(asked: str, there: str, browser: TestClient) -> None:
    answer = browser.get(asked)
    assert answer.status_code == 307
    assert answer.headers["Location"].startswith(there)


def test_a_cookie_is_for_nobody_else_on_the_host(browser: TestClient) -> None:
    told = browser.get(f"{ROOT}/_stcore/health").headers["Set-Cookie"]
    assert told == "of-streamlit=1; Path=/journey/; SameSite=Lax"


def test_a_proxy_may_take_the_path_off(browser: TestClient) -> None:
    for path in ("/healthz", "/risks?lang=en", "/favicon.png"):
        passed, taken = browser.get(ROOT + path), browser.get(path)
        assert (passed.status_code, passed.content) == (taken.status_code, taken.content)
        assert passed.status_code == 200


def test_codes_and_previews_name_the_whole_address(browser: TestClient) -> None:
    page = browser.get(f"{ROOT}/risks?lang=en").text
    assert '<link rel="canonical" href="https://example.org/journey/risks?' in page
    assert 'content="https://example.org/journey/preview/vertebroplasty.en.png"' in page
    assert 'hreflang="es" href="https://example.org/journey/risks?' in page


def test_what_begins_like_the_path_is_not_below_it(browser: TestClient) -> None:
    assert browser.get("/journeys/handout/vertebroplasty.en.html").status_code == 404
