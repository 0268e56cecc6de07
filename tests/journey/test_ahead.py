"""The views that a browser has before they are asked for."""

import json
from datetime import date

import pytest

from journey.library import Library
from journey.page import page_at
from journey.place import Place
from journey.server.ahead import compose, views
from journey.server.first_words import standing
from journey.view import ANSWERS, VIEW_PARAMETERS, read_view


@pytest.fixture
def place(library: Library) -> Place:
    asked = {"mode": "kiosk", "levels": "T12", "part": "do"}
    return Place(library, read_view(asked, [], library), "timeline", date(2026, 12, 1))


def test_every_step_the_overview_and_each_answer_are_told_as_at_their_own_address(place: Place) -> None:
    said = json.loads(compose(place))
    assert set(said["parameters"]) == VIEW_PARAMETERS
    assert {view.step for view in views(place)} == {"", *(step.id for step in place.journey.steps)}
    assert {view.part for view in views(place)} == {"steps", *ANSWERS}
    there = {place.address("timeline", view): place.at(view) for view in views(place)}
    assert said["pages"] == {address: standing(page_at(at), at) for address, at in there.items()}


def test_what_the_address_says_besides_stays(place: Place) -> None:
    for address in json.loads(compose(place))["pages"]:
        assert "mode=kiosk" in address
        assert "levels=T12" in address
