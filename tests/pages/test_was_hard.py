"""A press that says that a step was hard to understand, as the server hears it, and where the button stands."""

from dataclasses import replace
from datetime import date

import pytest
import streamlit as st
from markupsafe import escape

from journey.blocks.page import Words, walk
from journey.blocks.steps import WasHard
from journey.library import Library
from journey.paces import Turnstiles
from journey.page import page_at
from journey.place import Place
from journey.screen import was_hard
from journey.server.ahead import compose
from journey.server.page_html import page_html
from journey.server.reserve import composed
from journey.tally import Cell, Tally
from journey.view import View, read_view
from tests.conftest import Clock

DAY = date(2026, 12, 3)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What Streamlit keeps of one reader."""
    session: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", session)
    monkeypatch.setattr(was_hard, "_turnstiles", Turnstiles(was_hard.PACE))
    return session


@pytest.fixture
def tally(monkeypatch: pytest.MonkeyPatch) -> Tally:
    tally = Tally()
    monkeypatch.setattr(was_hard, "tally", lambda: tally)
    return tally


def place_at(library: Library, *, counts: bool = True, **asked: str) -> Place:
    return Place(library, read_view({"step": "lie-flat"} | asked, [], library), "timeline", DAY, counts=counts)


def hears(said: dict[str, object], place: Place, *steps: object) -> None:
    said["journey_was_hard"] = {"steps": [*steps]}
    was_hard.hear(place)


def buttons(place: Place) -> list[WasHard]:
    told = (one for block in walk(page_at(place)) if isinstance(block, Words) for one in block.told)
    return [one for one in told if isinstance(one, WasHard)]


def test_a_press_is_counted_by_day_step_language_mode_and_content_once_while_a_reader_stays(
    said: dict[str, object], tally: Tally, library: Library
) -> None:
    place = place_at(library, lang="es", mode="kiosk")
    for _ in range(2):
        hears(said, place, "vertebroplasty/lie-flat")
    words = library.standings["vertebroplasty/es.yaml"].fingerprint
    assert tally.totals == {Cell(DAY, "vertebroplasty/lie-flat", "es", "kiosk", words): 1}


@pytest.mark.parametrize(
    "step", ["vertebroplasty/../../etc", "knee/lie-flat", "lie-flat", "", 7, None, ["x"], {"a": 1}]
)
def test_what_is_no_step_here_is_not_counted(
    said: dict[str, object], tally: Tally, library: Library, step: object
) -> None:
    hears(said, place_at(library), step)
    said["journey_was_hard"] = {"steps": step}
    was_hard.hear(place_at(library))
    assert tally.totals == {}


@pytest.mark.parametrize("asked", [{"mode": "consult"}, {"draft": "x"}, {"counts": "off"}], ids=str)
def test_where_nothing_is_counted_there_is_no_button_and_nothing_is_heard(
    said: dict[str, object], tally: Tally, library: Library, asked: dict[str, str]
) -> None:
    place = place_at(library, counts="counts" not in asked, mode=asked.get("mode", "link"))
    if "draft" in asked:
        place = place.at(View("vertebroplasty", "en", "lie-flat", draft="x"))
    hears(said, place, "vertebroplasty/lie-flat")
    assert tally.totals == {}
    assert buttons(place) == []
    assert "data-hard" not in compose(place)


@pytest.mark.usefixtures("clock")
def test_one_address_can_have_so_much_counted_and_no_more(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, object], tally: Tally, library: Library, clock: Clock
) -> None:
    monkeypatch.setattr(was_hard, "_turnstiles", Turnstiles(was_hard.PACE))
    for _ in range(10 * was_hard.PACE.at_once):
        said.clear()  # a reader who comes anew
        hears(said, place_at(library), "vertebroplasty/lie-flat")
    assert sum(tally.totals.values()) == was_hard.PACE.at_once
    clock.now += 1 / was_hard.PACE.a_second
    said.clear()
    hears(said, place_at(library), "vertebroplasty/lie-flat")
    assert sum(tally.totals.values()) == was_hard.PACE.at_once + 1


@pytest.mark.parametrize("mode", ["link", "kiosk"])
def test_every_step_ends_with_its_own_button_drawn_and_lent_alike(library: Library, mode: str) -> None:
    for step in library.steps("vertebroplasty"):
        place = place_at(library, step=step, mode=mode)
        [button] = buttons(place)
        assert button.step == f"vertebroplasty/{step}"
        drawn = str(page_html(page_at(place), place))
        *_, before = drawn.split("first-moves")[0].split("<div class=")
        assert f'data-hard="{button.step}"' in before, "something follows it before the moves"
        assert drawn.count("data-hard") == 1


def test_off_no_page_speaks_of_it_and_on_the_page_about_us_does(library: Library) -> None:
    place = Place(library, View("vertebroplasty", "en"), "about", DAY)
    off, on = (str(page_html(page_at(one), one)) for one in (place, replace(place, counts=True)))
    said = library.interfaces["en"]
    for text in (said.timeline.was_hard, *said.about.counted_points):
        assert escape(text) in on
        assert escape(text) not in off


def test_the_copy_that_a_device_keeps_has_no_button(library: Library) -> None:
    place = Place(library, View("vertebroplasty", "en"), "timeline", DAY)
    assert "data-hard" not in str(composed(place, "/static/media/font.woff2"))
