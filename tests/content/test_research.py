"""Every rate that was read in a published source is told, with its source, and as the source gives it."""

import json
import re
from fractions import Fraction

import pytest
from pydantic import BaseModel

from journey.model.interface import Interface
from journey.model.outcomes import Choice, Outcome
from journey.model.procedure import Journey, PhaseId
from journey.model.rates import Rate, Study
from journey.model.spine import BoneState

READ = {
    "L1, one centre": ("small-leak", "seen-on-scan", (75, 211), None, "leak-one-centre"),
    "L2, surgery": ("cement-leak", "canal-surgery", (4, 3175), None, "canal-leak"),
    "L2, any": ("cement-leak", "canal-leak", (26, 3175), None, "canal-leak"),
    "L3": ("infection", "spine-infection", (18, 5749), None, "infection"),
    "L4": ("cement-in-lungs", "seen-on-scan", (34, 1782), None, "lungs"),
    "L6": ("fracture", "new-fracture", (15, 91), (21, 85), "vertos-ii-bones"),
    "L7": ("contrast-problem", "reaction", (6, 1000), None, "contrast-reaction"),
    "L8, VAPOUR": ("less-pain", "little-pain", (44, 100), (21, 100), "vapour"),
    "L24, any": ("first-month", "any-problem", (166, 1932), None, "first-month"),
    "L24, major": ("first-month", "serious-problem", (95, 1932), None, "first-month"),
    "L24, death": ("first-month", "death", (40, 1932), None, "first-month"),
    "L10": ("steadier-spine", "further-collapse", (8, 100), (45, 100), "vertos-iv-bones"),
}
"""Where each rate is told, how many of how many, and in the group that it is compared with; and who counted them."""


def study(journey: Journey, place: str, name: str) -> Study:
    told: dict[str, Outcome | Choice] = {outcome.id: outcome for outcome in (*journey.benefits, *journey.risks)}
    told["without"] = journey.without
    return next(study for study in told[place].studies if study.id == name)


def found_elsewhere(study: Study) -> list[int]:
    assert study.range
    return [rate.number for rate in study.range]


def counted(rate: Rate | None) -> Fraction | None:
    return rate.happened / rate.of if rate else None


@pytest.mark.parametrize("read", READ)
def test_a_rate_is_told_as_it_was_read(journey: Journey, read: str) -> None:
    place, name, rate, compared, source = READ[read]
    told = study(journey, place, name)
    assert counted(told.rate) == Fraction(*rate)
    assert counted(told.compared) == (Fraction(*compared) if compared else None)
    assert told.source == source


def test_no_other_rate_is_told(journey: Journey) -> None:
    told: list[Outcome | Choice] = [*journey.benefits, *journey.risks, journey.without]
    assert sum(len(part.studies) for part in told) == len(READ)


def test_the_ranges_of_other_studies_are_told(journey: Journey) -> None:
    assert found_elsewhere(study(journey, "small-leak", "seen-on-scan")) == [330, 550]
    assert found_elsewhere(study(journey, "cement-in-lungs", "seen-on-scan")) == [20, 260]


def test_how_many_people_and_how_long_are_told_where_they_are_known(journey: Journey) -> None:
    vapour = study(journey, "less-pain", "little-pain")
    assert (vapour.studied, vapour.over and vapour.over.most) == (120, 14)
    fracture = study(journey, "fracture", "new-fracture")
    assert (fracture.studied, fracture.over and fracture.over.unit) == (176, "year")
    assert study(journey, "contrast-problem", "reaction").studied is None


def words_of(content: BaseModel) -> str:
    return json.dumps(content.model_dump(mode="json"))


def test_a_withdrawn_number_is_told_nowhere(journey: Journey) -> None:
    told = words_of(journey)
    assert "12879-018-3486" not in told
    assert "cancer" not in told


def test_advice_is_told_from_both_sides_and_with_its_years(journey: Journey) -> None:
    points = [point for point in journey.evidence.known if {"nice", "aaos"} & set(point.sources)]
    assert {source for point in points for source in point.sources} == {"nice", "us-societies", "aaos", "asbmr"}
    for point in points:
        for source in point.sources:
            assert f"In {journey.sources[source].year}, " in point.text


def test_as_many_studies_without_a_difference_are_told_as_there_are_sources(journey: Journey) -> None:
    (point,) = [point for point in journey.evidence.known if "buchbinder" in point.sources]
    assert point.text.startswith("Three other studies ")
    assert set(point.sources) == {"buchbinder", "invest", "vertos-iv"}


def test_people_who_had_less_pain_before_a_study_began_are_no_rate_of_waiting(journey: Journey) -> None:
    assert journey.without.studies == ()


def test_the_needle_is_not_at_the_bone_before_the_dye_is_told(journey: Journey) -> None:
    at_the_bone = min(step.number for step in journey.steps if step.bone is BoneState.NEEDLE)
    dye = min(step.number for step in journey.phase(PhaseId.DURING) if "injects x-ray dye" in (step.what_happens or ""))
    assert dye <= at_the_bone


def test_nobody_reads_of_ticks(journey: Journey, interface: Interface) -> None:
    assert not re.search(r"\btick", words_of(journey) + words_of(interface), re.I)
