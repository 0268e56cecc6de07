"""A procedure among the apps of a phone."""

import io
import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.testclient import TestClient

from journey.library import Library
from journey.live_library import LiveLibrary
from journey.place import Place
from journey.server.front_page import compose
from journey.server.refusals import refusing
from journey.server.routes import routes
from journey.server.safety import Guard
from journey.server.static_files import Shelf
from journey.settings import Settings
from journey.view import read_view
from tests.conftest import PICTURES, SHIPPED

ADDRESS = "/manifest/vertebroplasty.en.webmanifest"


@pytest.fixture
def browser(content: Path, tmp_path: Path) -> TestClient:
    live = LiveLibrary(content, PICTURES)
    app = Starlette(routes=routes(live, Settings(content), Shelf(SHIPPED, tmp_path)))
    return TestClient(Guard(app, ("*",), 10, lambda _: None, lambda: ((), ()), refusing(lambda: live.library)))


def test_a_manifest_names_the_procedure_opens_it_in_its_language_and_has_every_icon(browser: TestClient) -> None:
    answer = browser.get(ADDRESS)
    assert answer.headers["Content-Type"] == "application/manifest+json"
    said = answer.json()
    assert said["name"].startswith(said["short_name"])
    assert (said["lang"], said["start_url"]) == ("en", "/?procedure=vertebroplasty&lang=en")
    for icon in said["icons"]:
        drawn = browser.get(icon["src"])
        assert drawn.headers["Content-Type"] == icon["type"]
        picture = Image.open(io.BytesIO(drawn.content)).convert("RGBA")
        assert f"{picture.width}x{picture.height}" == icon["sizes"]
        corner = picture.getpixel((0, 0))
        assert isinstance(corner, tuple)
        assert (corner[3] == 255) == (icon["purpose"] == "maskable")


def test_what_is_not_on_offer_has_none(browser: TestClient) -> None:
    for address in ("/manifest/knee.en.webmanifest", "/manifest/vertebroplasty.xx.webmanifest", "/icon/icon-1.png"):
        assert browser.get(address).status_code == 404


def test_only_a_readers_page_names_it(library: Library) -> None:
    index = (SHIPPED / "index.html").read_text(encoding="utf-8")

    def named(**query: str) -> list[str]:
        view = read_view({"lang": "en"} | query, [], library)
        page = compose(index, Place(library, view, "timeline", date(2026, 12, 1), base="https://j.org"))
        return re.findall(r'<link rel="manifest" href="([^"]+)"', page)

    assert named(step="lie-flat") == [ADDRESS]
    assert named(mode="kiosk") == named(mode="consult") == []
