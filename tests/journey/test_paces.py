"""What one address may have made anew: a view that nobody has asked for costs time, and must cost no other reader."""

from importlib import import_module
from itertools import islice, product
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from journey.live_library import LiveLibrary
from journey.model.spine import LEVELS
from journey.paces import Made, Pace
from journey.server import handouts
from journey.server.front_page import ANEW
from journey.server.routes import routes
from journey.server.static_files import Shelf
from journey.settings import Settings
from journey.takeaway.handout.handout import Handout
from tests.conftest import PICTURES, SHIPPED, Clock, shipped_content

ME, OTHER = {"client": ("10.0.0.1", 1)}, {"client": ("10.0.0.2", 1)}


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(import_module("journey.server.front_page"), "compose", lambda *_: "<p>A page.</p>")
    settings = Settings(shipped_content())
    return TestClient(Starlette(routes=routes(LiveLibrary(settings.content, PICTURES), settings, Shelf(SHIPPED))))


@pytest.mark.usefixtures("clock")
def test_pages_for_marks_that_nobody_has_asked_for_are_composed_at_a_bounded_pace(client: TestClient) -> None:
    marks = (",".join(level for level, on in zip(LEVELS, turned, strict=True) if on) for turned in
             product((False, True), repeat=len(LEVELS)))  # fmt: skip
    addresses = [f"/?{urlencode({'levels': marked})}" for marked in islice(marks, 2 * ANEW.at_once)]
    said = [client.get(address).status_code for address in addresses]
    assert said == [200] * ANEW.at_once + [429] * ANEW.at_once
    assert client.get(addresses[0]).status_code == 200, "what is kept costs nothing"


@pytest.mark.usefixtures("clock")
def test_handouts_for_hosts_that_nobody_has_asked_by_are_made_at_a_bounded_pace(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code on a handout holds the host, and its port."""
    made: list[Handout] = []

    def as_pdf(handout: Handout) -> bytes:
        made.append(handout)
        return b"%PDF-"

    monkeypatch.setattr(handouts, "as_pdf", as_pdf)
    for port in range(3 * handouts.ANEW.at_once):
        client.get("/handout/vertebroplasty.en.pdf", headers={"Host": f"j.org:{port}"})
    assert len(made) == handouts.ANEW.at_once


def test_who_asks_for_too_much_that_is_new_waits_and_takes_nothing_from_others(clock: Clock) -> None:
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key.upper()

    kept = Made(make, most=3, pace=Pace(at_once=2, a_second=1))
    assert [kept.answer(key, ME) for key in ("a", "b", "c", "a")] == ["A", "B", None, "A"]
    assert kept.answer("c", OTHER) == "C"
    assert kept.answer("c", ME) == "C"
    clock.now += 1
    assert [kept.answer(key, ME) for key in ("d", "e")] == ["D", None]
    assert made == ["a", "b", "c", "d"]
    assert len(kept) == 3
    assert [kept.answer(key, ME) for key in ("a", "b")] == ["A", None], "the one that nobody asked for longest is gone"
