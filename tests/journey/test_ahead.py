"""The views that a browser has before they are asked for."""

import json
from datetime import date

import pytest

from journey.blocks.page import Part
from journey.library import Library
from journey.page import page_at
from journey.place import Place
from journey.server.ahead import compose, views
from journey.server.first_words import standing
from journey.server.station_html import station_html
from journey.told import moves
from journey.view import ANSWERS, PARTS_OF_CONSULT, VIEW_PARAMETERS, read_consult, read_view


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


def test_every_station_risk_and_marked_bone_of_a_consult_is_told_as_it_will_be_drawn(library: Library) -> None:
    asked = {"levels": "T12,L1", "covered": "lie-flat"}
    place = Place(library, read_consult(asked, [], library), "consult", date(2026, 12, 1))
    said = json.loads(compose(place))["pages"]
    assert {view.part for view in views(place)} == {*PARTS_OF_CONSULT}
    steps = {view.step for view in views(place) if view.part == "steps"}
    assert steps == {step.id for step in place.journey.steps}
    assert {view.risk for view in views(place)} == {"", *(risk.id for risk in place.journey.risks)}
    assert {view.bone for view in views(place)} == {"", "T12", "L1"}
    for view in views(place):
        at = place.at(view)
        (part,) = (block for block in page_at(at) if isinstance(block, Part))
        told = said[place.address("consult", view)]
        assert told == station_html((part,), at)
        assert all(
            place.address("consult", press.to) in told.replace("&amp;", "&") for press in moves.stations(at).presses
        )


def test_what_the_address_says_besides_stays(place: Place) -> None:
    for address in json.loads(compose(place))["pages"]:
        assert "mode=kiosk" in address
        assert "levels=T12" in address
