"""Who reviewed content, when the next review is due, and that it is overdue: said to readers, authors and monitors."""

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from journey.__main__ import main
from journey.dates import date_words, record_words
from journey.library import open_library
from journey.live_library import LiveLibrary
from journey.page import page_at
from journey.place import Place
from journey.server.first_words import first_words
from journey.server.routes import healthz
from journey.takeaway.handout.web import as_html
from journey.told.paper import handout, place_of_anybody
from journey.view import read_view
from journey.wording import fill
from tests.conftest import PICTURES

DUE = date(2020, 1, 1)
EMPTY = 'reviewed_by: ""\n  reviewed_on: ""\n  next_review: ""'
FILES = ("clinic.yaml", "interface/en.yaml", "vertebroplasty/en.yaml", "vertebroplasty/journey.yaml")


@pytest.fixture
def reviewed(content: Path) -> Path:
    """All of it reviewed, until long ago."""
    for name in FILES:
        file = content / name
        assert EMPTY in file.read_text()
        record = f"reviewed_by: Dr. Lee\n  reviewed_on: 2019-01-01\n  next_review: {DUE}"
        file.write_text(file.read_text().replace(EMPTY, record))
    return content


def test_readers_are_told_on_screen_and_paper_that_a_review_is_overdue(reviewed: Path) -> None:
    library = open_library(reviewed, PICTURES)
    interface, journey = library.interfaces["en"], library.journeys["vertebroplasty"]["en"]
    days = {"date": date_words(date(2019, 1, 1), interface), "next_date": date_words(DUE, interface)}
    due, overdue = (
        fill(text, days | {"name": "Dr. Lee"}) for text in (interface.frame.reviewed, interface.frame.overdue)
    )
    for day, said in ((DUE, due), (DUE + timedelta(days=1), overdue)):
        assert record_words(journey.reviews, interface, day) == said
        for page in ("timeline", "about"):
            there = Place(library, read_view({}, [], library), page, day)
            assert said in first_words(page_at(there), there)
        assert said in as_html(handout(place_of_anybody("vertebroplasty", "en", library, day, "")))


def test_check_names_a_review_that_is_overdue_and_lets_the_content_be_served(
    reviewed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(reviewed)]) == 0
    said = capsys.readouterr().out
    for name in FILES:
        line = (reviewed / name).read_text().splitlines().index(f"  next_review: {DUE}") + 1
        assert f"{name}:{line}: review.next_review: was due on {DUE}" in said


def test_a_monitor_is_told_what_is_overdue_and_that_the_server_serves(reviewed: Path) -> None:
    health = Route("/healthz", partial(healthz, LiveLibrary(reviewed, PICTURES)))
    said = TestClient(Starlette(routes=[health])).get("/healthz").json()
    assert (said["status"], said["content"]) == ("ok", "ok")
    assert said["overdue_reviews"] == dict.fromkeys(FILES, DUE.isoformat())


def test_what_was_never_reviewed_is_not_overdue(content: Path) -> None:
    assert open_library(content, PICTURES).overdue_reviews(date(2099, 1, 1)) == {}
