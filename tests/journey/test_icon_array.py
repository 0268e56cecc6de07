"""As many people are filled in as the number says."""

from xml.etree import ElementTree

import pytest

from journey.figures.icon_array import icon_array, person
from journey.model.outcomes import Choice, Outcome
from journey.model.procedure import Journey
from journey.model.rates import Rate

SVG = "{http://www.w3.org/2000/svg}"
RATES = ("happens", "does-not")


def people(svg: str) -> dict[str, int]:
    """How many people of each kind a picture shows, every reuse of a part counted."""
    root = ElementTree.fromstring(svg)
    parts = {part.get("id"): part for part in root.iter(f"{SVG}g")}

    def count(element: ElementTree.Element, kind: str) -> int:
        if element.get("id") == kind:
            return 1
        if element.tag == f"{SVG}use":
            return count(parts[(element.get("href") or "").removeprefix("#")], kind)
        return sum(count(child, kind) for child in element)

    shown = [element for element in root if element.tag != f"{SVG}defs"]
    return {kind: sum(count(element, kind) for element in shown) for kind in RATES}


@pytest.mark.parametrize("number", [0, 1, 8, 10, 19, 99, 100, 101, 360, 999, 1000])
def test_so_many_of_1000_are_filled_in(number: int) -> None:
    assert people(icon_array(number, "#000", "#999")) == {"happens": number, "does-not": 1000 - number}


def test_every_number_of_the_content_is_drawn_as_it_is_said(journey: Journey) -> None:
    drawn = 0
    told: list[Outcome | Choice] = [*journey.benefits, *journey.risks, journey.without]
    for outcome in told:
        for study in outcome.studies:
            rates: list[Rate] = [study.rate, *([study.compared] if study.compared else [])]
            for rate in rates:
                assert people(icon_array(rate.drawn, "#000", "#999"))["happens"] == rate.number > 0
                drawn += 1
    assert drawn == 15


@pytest.mark.parametrize("number", [-1, 1001])
def test_what_cannot_be_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        icon_array(number, "#000", "#999")


def test_the_two_kinds_differ_without_colour() -> None:
    filled, empty = person(True, "#000", "#000"), person(False, "#000", "#000")
    assert 'fill="none"' in empty
    assert 'fill="none"' not in filled
