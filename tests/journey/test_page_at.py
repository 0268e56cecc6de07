"""A page is composed once for all readers, and what is a reader's own is put onto it."""

import gc
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup

from journey.blocks import html
from journey.blocks.charts import TimelineChart
from journey.blocks.page import Told, Words, walk
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
    assert page_at(opened[1]) is pages[1]


def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kinds of what is drawn as HTML, as it is drawn."""
    kinds: list[str] = []
    told_by = html.told_by

    def noted(templates: Environment, *told: Told) -> Markup:
        kinds.extend(type(one).__name__ for one in told)
        return told_by(templates, *told)

    monkeypatch.setattr(html, "told_by", noted)
    return kinds


def in_html(place: Place) -> list[str]:
    return [str(html.words_html(block)) for block in walk(page_at(place)) if isinstance(block, Words)]


def test_what_is_told_is_drawn_once_and_of_a_step_that_was_opened_no_more_than_its_row(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds = drawn(monkeypatch)
    told = in_html(place)
    assert {"StepCard", "StepHead", "StepPictures", "StepDetails"} & {*kinds} == {"StepCard", "StepHead", "StepDetails"}
    kinds.clear()
    assert in_html(place) == told
    assert kinds == []
    assert in_html(replace(place, opened=frozenset({place.journey.steps[0].id}))) != told
    assert kinds == ["StepCard", "StepHead"]


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
    assert in_html(theirs) != in_html(replace(theirs, arrival=None, told=""))
    del theirs
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, Plan) and one.arrival == arrival]
