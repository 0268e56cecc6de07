"""What a reader decides by, as blocks."""

from dataclasses import replace
from datetime import date

import pytest

from journey.blocks.page import Section, walk
from journey.library import Library
from journey.model.mode import Mode
from journey.model.procedure import Journey
from journey.model.risks import Kind
from journey.place import Place
from journey.told import decision
from journey.view import View


def at_risks(library: Library, journey: Journey, mode: Mode) -> Place:
    told = replace(library, journeys={journey.id: {journey.language: journey}})
    view = View(journey.id, journey.language, journey.steps[0].id, mode, part="risks")
    return Place(told, view, "consult" if mode == "consult" else "risks", date(2026, 12, 1))


def test_groups_with_as_many_risks_have_names_of_their_own_in_a_consult(library: Library, journey: Journey) -> None:
    """Streamlit refuses a page on which two parts have one name."""
    even = journey.model_copy(update={"risks": tuple(journey.risks_of(kind)[0] for kind in Kind)})
    names = [
        block.key for block in walk((decision.risks(at_risks(library, even, "consult")),)) if isinstance(block, Section)
    ]
    assert len(names) == 1 + 2 * len(Kind)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("mode", ["link", "consult"])
def test_a_group_without_a_risk_has_no_heading(library: Library, journey: Journey, mode: Mode) -> None:
    serious = journey.model_copy(update={"risks": journey.risks_of(Kind.SERIOUS)})
    place = at_risks(library, serious, mode)
    drawn = str(decision.risks(place))
    assert place.interface.risks.kind(Kind.SERIOUS) in drawn
    assert f"Heading(text='{place.interface.risks.kind(Kind.MILDER)}'" not in drawn
