"""A page is composed once for all readers, and what is a reader's own is put onto it."""

import gc
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from typing import Any

import pytest

from journey.blocks.charts import TimelineChart
from journey.blocks.page import Words, walk
from journey.blocks.steps import StepCard
from journey.library import Library
from journey.page import page_at
from journey.place import Place
from journey.plan import Plan
from journey.view import View


@pytest.fixture
def place(library: Library) -> Place:
    view = View("vertebroplasty", "en")
    steps = library.journeys["vertebroplasty"]["en"].steps
    return Place(replace(library), view.at(steps[2].id), "timeline", date(2026, 12, 1), base="https://j.org")


def composed(monkeypatch: pytest.MonkeyPatch) -> list[Place]:
    """The places for which the timeline is composed, as they come."""
    places: list[Place] = []
    timeline = import_module("pages.timeline")
    page = timeline.page

    def noted(place: Place) -> Any:  # noqa: ANN401
        places.append(place)
        return page(place)

    monkeypatch.setattr(timeline, "page", noted)
    return places


def test_a_page_is_composed_once_whatever_its_readers_have_opened(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = composed(monkeypatch)
    opened = [place, replace(place, opened=frozenset({place.journey.steps[0].id})), place]
    pages = [page_at(one) for one in opened]
    assert len(places) == 1
    assert pages[0] == pages[2] != pages[1]
    assert page_at(replace(place, library=replace(place.library))) == pages[0]
    assert len(places) == 2, "another library tells its own"


def test_the_steps_that_were_opened_are_marked_in_the_chart_and_in_the_row_of_all_steps(place: Place) -> None:
    first, here = place.journey.steps[0].id, place.view.step
    blocks = [*walk(page_at(replace(place, opened=frozenset({first}))))]
    (chart,) = (block for block in blocks if isinstance(block, TimelineChart))
    assert chart.opened == {first, here}
    cards = [one for block in blocks if isinstance(block, Words) for one in block.told if isinstance(one, StepCard)]
    (row,) = (card.head.all_steps for card in cards if card.head.all_steps)
    assert [one.is_opened for one in row.segments] == [step.id == first for step in place.journey.steps]


def test_nothing_of_a_readers_own_day_is_kept(place: Place) -> None:
    now = datetime(2026, 12, 1, 9, tzinfo=place.clinic.zone)
    theirs = replace(place, view=place.view.overview).with_day("2026-12-10T08:00", now)
    assert isinstance(theirs.arrival, Plan)
    arrival = theirs.arrival.arrival
    assert page_at(theirs) != page_at(replace(theirs, arrival=None, told=""))
    del theirs
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, Plan) and one.arrival == arrival]
