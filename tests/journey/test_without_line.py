"""A page without a live line tells the day that its browser keeps with each request."""

import json
import re
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from journey.library import Library
from journey.live_library import LiveLibrary
from journey.paces import Turnstiles
from journey.server.routes import routes
from journey.server.safety import CLOCKS, DAY
from journey.server.static_files import Shelf
from journey.settings import Settings
from tests.conftest import PICTURES, SHIPPED

PLAN = "/plan?procedure=vertebroplasty&lang=en"
SOON = datetime.now(ZoneInfo("America/Chicago")).replace(hour=8, minute=0) + timedelta(days=11)
WHEN = f"{SOON:%Y-%m-%dT%H:%M}"


@pytest.fixture
def browser(content: Path, tmp_path: Path) -> TestClient:
    return TestClient(
        Starlette(routes=routes(LiveLibrary(content, PICTURES), Settings(content), Shelf(SHIPPED, tmp_path)))
    )


def said(page: str, kind: str) -> dict[str, Any]:
    """What a browser is told of what it may ask or keep."""
    [found] = re.findall(rf'data-heard="{kind}" data-said="([^"]*)"', page)
    return dict(json.loads(unescape(found)))


def test_its_plan_is_told_for_that_day_and_kept_nowhere(browser: TestClient) -> None:
    told = browser.get(PLAN, headers={DAY: f"{WHEN}&plan=5f1c"})
    assert f'id="your-times" data-when="{WHEN}"' in told.text
    assert said(told.text, "ArrivalPicker")["told"] == f"{WHEN}&plan=5f1c"
    assert 'href="data:text/calendar;base64,' in told.text
    assert "application/pdf" not in told.text, "what takes time to make does not come along"
    assert told.headers["Cache-Control"] == "no-store"
    others = browser.get(PLAN)
    assert WHEN not in others.text
    assert "data-heard=" not in others.text
    assert DAY in others.headers["Vary"]


def test_a_device_on_another_day_is_told_so_and_may_choose_the_day_before(
    browser: TestClient, library: Library
) -> None:
    doubt = library.interfaces["en"].plan.clocks_differ
    agreed, unsure = (browser.get(PLAN, headers={DAY: "", CLOCKS: said}).text for said in ("", "differ"))
    assert doubt not in unescape(agreed)
    assert doubt in unescape(unsure)
    earlier, first = (said(page, "ArrivalPicker")["months"][0] for page in (unsure, agreed))
    assert earlier != first


def test_a_day_that_cannot_be_is_answered_and_no_day_is_asked_for(browser: TestClient, library: Library) -> None:
    wrong = said(browser.get(PLAN, headers={DAY: "1999-01-01T08:00"}).text, "ArrivalPicker")
    assert wrong["wrong"] == library.interfaces["en"].plan.wrong["past"]
    none = browser.get(PLAN, headers={DAY: ""}).text
    assert said(none, "ArrivalPicker")["arrival"] == ""
    assert "data-tick" in none


def test_its_other_pages_tell_what_comes_next_and_what_is_missing(browser: TestClient, library: Library) -> None:
    overview = browser.get("/?procedure=vertebroplasty&lang=en", headers={DAY: WHEN}).text
    assert said(overview, "KeptDay")["told"] == WHEN
    assert library.interfaces["en"].alone.missing in overview
    assert WHEN not in browser.get("/risks?procedure=vertebroplasty&lang=en", headers={DAY: WHEN}).text


def test_who_asks_for_too_many_waits(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Turnstiles, "lets_through", lambda *_: False)
    assert browser.get("/", headers={DAY: ""}).status_code == 429
