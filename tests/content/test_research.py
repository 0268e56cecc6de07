"""Every rate that was read in a published source is told, with its source, and as the source gives it."""

from fractions import Fraction

import pytest

from journey.model.outcomes import Choice, Outcome
from journey.model.procedure import Journey
from journey.model.rates import Rate, Study

READ = {
    "L1, one centre": ("small-leak", "seen-on-scan", (75, 211), None, "leak-one-centre"),
    "L2, surgery": ("cement-leak", "canal-surgery", (4, 3175), None, "canal-leak"),
    "L2, any": ("cement-leak", "canal-leak", (26, 3175), None, "canal-leak"),
    "L3": ("infection", "spine-infection", (18, 5749), None, "infection"),
    "L4": ("cement-in-lungs", "seen-on-scan", (34, 1782), None, "lungs"),
    "L5, osteoporosis": ("any-problem", "weak-bones", (1, 100), None, "complications"),
    "L5, cancer": ("any-problem", "cancer", (10, 100), None, "complications"),
    "L6": ("fracture", "new-fracture", (15, 91), (21, 85), "vertos-ii-bones"),
    "L7": ("contrast-problem", "reaction", (6, 1000), None, "contrast-reaction"),
    "L8, VAPOUR": ("less-pain", "little-pain", (44, 100), (21, 100), "vapour"),
    "L8, VERTOS II": ("without", "better-while-waiting", (229, 431), None, "vertos-ii"),
    "L10": ("steadier-spine", "further-collapse", (8, 100), (45, 100), "vertos-iv-bones"),
}
"""Where each rate is told, how many of how many, and in the group that it is compared with; and who counted them."""


def study(journey: Journey, place: str, name: str) -> Study:
    told: dict[str, Outcome | Choice] = {outcome.id: outcome for outcome in (*journey.benefits, *journey.risks)}
    told["without"] = journey.without
    return next(study for study in told[place].studies if study.id == name)


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
    assert study(journey, "small-leak", "seen-on-scan").range == (330, 550)
    assert study(journey, "cement-in-lungs", "seen-on-scan").range == (20, 260)


def test_the_highest_rate_says_that_it_is_the_highest(journey: Journey) -> None:
    assert study(journey, "any-problem", "cancer").rate.up_to


def test_how_many_people_and_how_long_are_told_where_they_are_known(journey: Journey) -> None:
    vapour = study(journey, "less-pain", "little-pain")
    assert (vapour.studied, vapour.over and vapour.over.most) == (120, 14)
    fracture = study(journey, "fracture", "new-fracture")
    assert (fracture.studied, fracture.over and fracture.over.unit) == (176, "year")
    assert study(journey, "contrast-problem", "reaction").studied is None
