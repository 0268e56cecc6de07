"""What readers say back rests on facts, and not all of it is true."""

import re

import pytest
import yaml

from journey.model.taking_part import StatementShape
from journey.reading.contents import read_contents
from tests.conftest import PICTURES, ROOT

CONTENTS = read_contents(ROOT / "content", PICTURES)
CARRIED: dict[str, list[str]] = yaml.safe_load((ROOT / "docs" / "carried.yaml").read_text())
FACTS = set(re.findall(r"^\| ([CL]\d+) \|", (ROOT / "docs" / "facts.md").read_text(), re.M))
STATEMENTS = [
    pytest.param(statement, procedure.words["en"].say_it_back[key], id=f"{name} {key}")
    for name, procedure in CONTENTS.procedures.items()
    for key, statement in procedure.shape.say_it_back.items()
]


@pytest.mark.parametrize(("statement", "says"), STATEMENTS)
def test_a_statement_is_carried_by_a_fact_that_it_names(statement: StatementShape, says: str) -> None:
    assert set(statement.facts) <= FACTS
    assert any(says in CARRIED.get(fact, []) for fact in statement.facts), f"docs/carried.yaml: {says}"


@pytest.mark.parametrize("name", CONTENTS.procedures)
def test_some_are_true_and_some_are_not(name: str) -> None:
    assert {statement.is_true for statement in CONTENTS.procedures[name].shape.say_it_back.values()} == {True, False}
