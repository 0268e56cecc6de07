"""Every rate that was read in a published source is told, with its source, and as the source gives it."""

import json
import re
from fractions import Fraction

import pytest
from pydantic import BaseModel

from journey.model.interface import Interface
from journey.model.procedure import Journey, PhaseId
from journey.model.rates import Rate, Study, Unit
from journey.model.spine import BoneState
from journey.model.trials import Finding
from journey.model.values import Unit as Time

READ = {
    "L1, one hospital": ("small-leak", "seen-on-scan", (75, 211), None, Unit.PROCEDURES, "leak-one-hospital"),
    "L2, surgery": ("cement-leak", "canal-surgery", (4, 3175), None, Unit.PEOPLE, "canal-leak"),
    "L2, any": ("cement-leak", "canal-leak", (26, 3175), None, Unit.PEOPLE, "canal-leak"),
    "L3": ("infection", "spine-infection", (18, 5749), None, Unit.PEOPLE, "infection"),
    "L3, nerves": ("infection", "nerve-damage", (7, 5749), None, Unit.PEOPLE, "infection"),
    "L3, death": ("infection", "death", (3, 5749), None, Unit.PEOPLE, "infection"),
    "L4": ("cement-in-lungs", "seen-on-scan", (34, 1782), None, Unit.PEOPLE, "lungs"),
    "L6": ("fracture", "first-year", (15, 91), (21, 85), Unit.PEOPLE, "vertos-ii-bones"),
    "L7": ("contrast-problem", "reaction", (545, 84928), None, Unit.INJECTIONS, "contrast-reaction"),
    "L24, any": ("first-month", "any-problem", (166, 1932), None, Unit.PEOPLE, "first-month"),
    "L24, major": ("first-month", "serious-problem", (95, 1932), None, Unit.PEOPLE, "first-month"),
    "L24, death": ("death", "all-people", (40, 1932), None, Unit.PEOPLE, "first-month"),
    "L25, same day": ("death", "same-day", (68, 10_000), None, Unit.PEOPLE, "same-day"),
    "L25, in hospital": ("death", "in-hospital", (268, 10_000), None, Unit.PEOPLE, "same-day"),
    "L26, pain": ("worse-pain", "first-month", (28, 190), None, Unit.PEOPLE, "kaviar"),
    "L26, from it": ("worse-pain", "from-procedure", (9, 190), None, Unit.PEOPLE, "kaviar"),
    "L26, fracture": ("fracture", "first-month", (17, 190), None, Unit.PEOPLE, "kaviar"),
    "L26, on x-ray": ("fracture", "on-x-ray", (57, 131), None, Unit.PEOPLE, "kaviar"),
}
"""Where each rate of a risk is told, how many of how many, and in the group that it is compared with; what they
counted, and who counted it."""

TRIALS = {
    "buchbinder": ("2009", 78, (3, Time.MONTH), Finding.SAME),
    "invest": ("2009", 131, (1, Time.MONTH), Finding.SAME),
    "vapour": ("2016", 120, (14, Time.DAY), Finding.BETTER),
    "vertos-iv": ("2018", 180, (12, Time.MONTH), Finding.SAME),
    "vertos-v": ("2023", 80, (12, Time.MONTH), Finding.BETTER),
}
"""Of each trial: its year, how many took part, when the groups were compared, and which way it came out."""


def study(journey: Journey, risk: str, name: str) -> Study:
    told = {one.id: one for one in journey.risks}
    return next(study for study in told[risk].studies if study.id == name)


def found_elsewhere(study: Study) -> list[int]:
    assert study.range
    return [rate.number for rate in study.range]


def counted(rate: Rate | None) -> Fraction | None:
    return rate.happened / rate.of if rate else None


@pytest.mark.parametrize("read", READ)
def test_a_rate_is_told_as_it_was_read(journey: Journey, read: str) -> None:
    risk, name, rate, compared, unit, source = READ[read]
    told = study(journey, risk, name)
    assert counted(told.rate) == Fraction(*rate)
    assert counted(told.compared) == (Fraction(*compared) if compared else None)
    assert (told.unit, told.source) == (unit, source)


def test_no_other_rate_is_told(journey: Journey) -> None:
    assert sum(len(risk.studies) for risk in journey.risks) == len(READ)


def test_every_trial_is_told_whichever_way_it_came_out(journey: Journey) -> None:
    told = {
        trial.id: (trial.year, trial.people, (trial.over.most, trial.over.unit), trial.found)
        for trial in journey.trials.studies
    }
    assert told == TRIALS
    assert list(told) == list(TRIALS)


def test_what_got_better_in_one_trial_is_told_in_words_alone(journey: Journey) -> None:
    rates = {trial.id: (counted(trial.rate), counted(trial.compared)) for trial in journey.trials.studies if trial.rate}
    assert rates == {"vapour": (Fraction(44, 100), Fraction(21, 100))}


def test_the_ranges_of_other_studies_are_told(journey: Journey) -> None:
    assert found_elsewhere(study(journey, "small-leak", "seen-on-scan")) == [330, 550]
    assert found_elsewhere(study(journey, "cement-in-lungs", "seen-on-scan")) == [20, 260]
    assert found_elsewhere(study(journey, "infection", "spine-infection")) == [8, 8]


def test_how_many_and_how_long_are_told_where_they_are_known(journey: Journey) -> None:
    fracture = study(journey, "fracture", "first-year")
    assert (fracture.studied, fracture.over and fracture.over.unit) == (176, Time.YEAR)
    assert study(journey, "death", "same-day").studied == 1023
    assert study(journey, "contrast-problem", "reaction").studied == 84928


def words_of(content: BaseModel) -> str:
    return json.dumps(content.model_dump(mode="json"))


def test_a_withdrawn_number_is_told_nowhere(journey: Journey) -> None:
    """Any problem: about 1%, and up to 10% with cancer."""
    assert "12879-018-3486" not in words_of(journey)
    told = {counted(rate) for risk in journey.risks for study in risk.studies for rate in (study.rate, study.compared)}
    assert not {Fraction(1, 100), Fraction(10, 100)} & told


def test_advice_is_told_from_both_sides_and_with_its_years(journey: Journey) -> None:
    assert journey.evidence
    points = [point for point in journey.evidence.known if {"nice", "aaos"} & set(point.sources)]
    assert {source for point in points for source in point.sources} == {"nice", "us-societies", "aaos", "asbmr"}
    for point in points:
        for source in point.sources:
            assert f"In {journey.sources[source].year}, " in point.text


def test_the_needle_is_not_at_the_bone_before_the_dye_is_told(journey: Journey) -> None:
    at_the_bone = min(step.number for step in journey.steps if step.bone is BoneState.NEEDLE)
    dye = min(step.number for step in journey.phase(PhaseId.DURING) if "injects x-ray dye" in (step.what_happens or ""))
    assert dye <= at_the_bone


def test_nobody_reads_of_ticks(journey: Journey, interface: Interface) -> None:
    assert not re.search(r"\btick", words_of(journey) + words_of(interface), re.I)
