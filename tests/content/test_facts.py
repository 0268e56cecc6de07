"""Each fact of a procedure of the library of examples is told where its file says, and each rate as it was read."""

import re
from fractions import Fraction
from typing import Any

import pytest
import yaml

from journey.model.procedure import Journey
from journey.model.rates import Rate, Study
from journey.model.texts import PLACEHOLDER
from tests.conftest import ROOT
from tests.content.conftest import EXAMPLES, LIBRARIES
from tests.content.test_plain_language import texts

FACTS: dict[str, dict[str, Any]] = {
    name: yaml.safe_load((ROOT / "tests" / "content" / "facts" / f"{name}.yaml").read_text()) for name in EXAMPLES
}
EACH = [pytest.param(name, fact, id=f"{name} {fact}") for name, facts in FACTS.items() for fact in facts]
PARTS = ("introduction", "decision", "evidence", "call_emergency", "call_clinic", "checklist", "spine", "trials")
RATE = re.compile(r"(\d+) of (\d+)")


def english(name: str) -> Journey:
    return LIBRARIES["examples/library"].journeys[name]["en"]


def text_at(journey: Journey, place: str) -> str:
    """What is told at a step, a risk, a choice or a trial, or in a part of a journey, in small letters."""
    parts: dict[str, object] = {part: getattr(journey, part) for part in PARTS}
    parts |= {one.id: one for one in (*journey.topics, *journey.choices, *journey.trials.studies)}
    return PLACEHOLDER.sub("", " ".join(texts(parts[place]))).lower()


def counted(study: Study, rate: Rate) -> Fraction:
    """What the source counted: of what is good, to how many it happens; of a range, the higher end."""
    read = rate.turned if study.is_good else rate
    return read.happened / read.of


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_fact_has_its_place(name: str) -> None:
    facts = re.findall(r"^\| ([A-Z]\d+) \|", (ROOT / "examples" / "library" / name / "facts.md").read_text(), re.M)
    assert list(FACTS[name]) == facts


@pytest.mark.parametrize(("name", "fact"), EACH)
def test_a_fact_is_told(name: str, fact: str) -> None:
    said = " ".join(text_at(english(name), place) for place in FACTS[name][fact]["at"])
    assert [word for word in FACTS[name][fact]["words"] if str(word) not in said] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_rate_is_told_as_it_was_read(name: str) -> None:
    read = {
        key: tuple(Fraction(int(happened), int(of)) for happened, of in RATE.findall(rate))
        for fact in FACTS[name].values()
        for key, rate in fact.get("rates", {}).items()
    }
    told = {
        f"{risk.id} {study.id}": tuple(counted(study, rate) for rate in (study.rate, study.compared) if rate)
        for risk in english(name).risks
        for study in risk.studies
    }
    assert told == read
