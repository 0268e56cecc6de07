"""As many people are filled in as the number says."""

import re
from xml.etree import ElementTree

import pytest

from journey.figures.icon_array import icon_array, person, strip
from journey.model.procedure import Journey

SVG = "{http://www.w3.org/2000/svg}"
RATES = ("happens", "does-not")


def people(svg: str) -> dict[str, int]:
    """How many people of each kind a picture shows: areas that a pattern fills, one person in each of its tiles."""
    root = ElementTree.fromstring(svg)
    tiles = {
        str(tile.get("id")): int(tile.get("width") or 0) * int(tile.get("height") or 0)
        for tile in root.iter(f"{SVG}pattern")
    }
    shown = dict.fromkeys(RATES, 0)
    for area in root.iter(f"{SVG}rect"):
        kind = (area.get("fill") or "").removeprefix("url(#").removesuffix(")")
        people, rest = divmod(int(area.get("width") or 0) * int(area.get("height") or 0), tiles[kind])
        assert rest == 0
        shown[kind] += people
    return shown


def squares(svg: str) -> float:
    """How many squares of a strip are dark."""
    root = ElementTree.fromstring(svg)
    [dark] = root.iter(f"{SVG}path")
    area = 0
    for width, height in re.findall(r"h(\d+)v(\d+)", dark.get("d") or ""):
        area += int(width) * int(height)
    [tile] = root.iter(f"{SVG}pattern")
    return area / (int(tile.get("width") or 0) * int(tile.get("height") or 0))


@pytest.mark.parametrize("number", [0, 1, 8, 10, 19, 99, 100, 101, 360, 999, 1000])
def test_so_many_of_1000_are_filled_in(number: int) -> None:
    assert people(icon_array(number, "#000", "#999")) == {"happens": number, "does-not": 1000 - number}


@pytest.mark.parametrize("number", [0, 1, 8, 10, 19, 99, 100, 101, 360, 999, 1000])
def test_so_many_of_1000_squares_are_dark(number: int) -> None:
    assert squares(strip(number, "#000", "#999")) == number


def test_a_picture_is_light() -> None:
    assert len(icon_array(357, "#000", "#999")) < 5000
    assert len(strip(357, "#000", "#999")) < 1000


def test_every_number_of_the_content_is_drawn_as_it_is_said(journey: Journey) -> None:
    rates = [rate for risk in journey.risks for study in risk.studies for rate in (study.rate, study.compared) if rate]
    assert rates
    for rate in rates:
        said = rate.number or 1  # fewer than one is drawn as one
        assert people(icon_array(rate.drawn, "#000", "#999"))["happens"] == said
        assert squares(strip(rate.drawn, "#000", "#999")) == said


@pytest.mark.parametrize("number", [-1, 1001])
def test_what_cannot_be_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        icon_array(number, "#000", "#999")
    with pytest.raises(ValueError, match="cannot be drawn"):
        strip(number, "#000", "#999")


def test_the_two_kinds_differ_without_colour() -> None:
    filled, empty = person(True, "#000", "#000"), person(False, "#000", "#000")
    assert 'fill="none"' in empty
    assert 'fill="none"' not in filled
