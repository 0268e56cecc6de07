"""Who gets no page is told so in their language, and how to go on."""

import re
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from journey.live_library import LiveLibrary
from journey.paces import Pace
from journey.server import safety
from journey.server.refusals import refusing
from journey.server.routes import routes
from journey.server.safety import MOST_ADDRESS, MOST_HEADERS, Guard
from journey.server.static_files import Shelf
from journey.settings import Settings
from tests.conftest import PICTURES, SHIPPED, add_spanish

HEADING = "  nothing:\n    heading: This page is not here\n"


@pytest.fixture
def client(content: Path) -> TestClient:
    """A server with two languages, which tell a page that is not here in different words."""
    add_spanish(content)
    spanish = content / "interface" / "es.yaml"
    assert HEADING in spanish.read_text()
    spanish.write_text(spanish.read_text().replace(HEADING, HEADING.replace("This page is not here", "No hay")))
    live = LiveLibrary(content, PICTURES)
    guard = Middleware(
        Guard,
        hosts=("*",),
        most_sessions=2,
        kind_of=lambda _: None,
        kept=lambda: ((), ()),
        refuse=refusing(lambda: live.library),
    )
    return TestClient(Starlette(routes=routes(live, Settings(content), Shelf(SHIPPED)), middleware=[guard]))


def told_in(answer: Response, language: str) -> str:
    """The words of an answer, which says itself in which language they are."""
    assert answer.headers["Content-Language"] == language
    assert answer.headers["Vary"] == "Accept-Language"
    html = answer.text
    assert f'<html lang="{language}" dir="ltr">' in html
    assert f'href="/?lang={language}"' in html
    assert 'href="tel:+17152013624"' in html
    assert '<span class="number" translate="no">715-201-3624</span>' in html
    return re.sub("<[^>]+>", " ", html)


@pytest.mark.parametrize("path", ["/wp/admin.php", "/handout/nothing.xx.pdf", "/handout/knee"])
@pytest.mark.parametrize(
    ("listed", "asked", "language"),
    [("es-GT, en", "", "es"), ("de", "", "en"), ("en", "?lang=es", "es"), ("", "?lang=xx", "en")],
)
def test_a_page_that_is_not_here(client: TestClient, path: str, listed: str, asked: str, language: str) -> None:
    answer = client.get(path + asked, headers={"Accept-Language": listed})
    assert answer.status_code == 404
    assert ("No hay" in told_in(answer, language)) == (language == "es")


def test_a_handout_that_is_not_here_is_told_in_its_own_language(client: TestClient) -> None:
    told_in(client.get("/handout/knee-injection.es.pdf", headers={"Accept-Language": "en"}), "es")


@pytest.mark.parametrize(
    ("path", "cookie", "status"), [(f"/?x={'y' * MOST_ADDRESS}", "", 414), ("/", "x" * MOST_HEADERS, 431)]
)
def test_what_is_too_long_or_too_heavy(client: TestClient, path: str, cookie: str, status: int) -> None:
    answer = client.get(path, headers={"Accept-Language": "es", "Cookie": cookie})
    assert answer.status_code == status
    told_in(answer, "es")


def test_who_asks_for_too_much_is_told_when_to_come_back(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "REQUESTS", Pace(at_once=1, a_second=0.01))
    client.get("/")
    answer = client.get("/", headers={"Accept-Language": "es"})
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "1"
    told_in(answer, "es")
