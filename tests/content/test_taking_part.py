"""What readers say back rests on facts, and not all of it is true."""

import pytest

from journey.model.taking_part import StatementShape
from journey.reading.contents import read_contents
from tests.conftest import PICTURES, ROOT
from tests.content.conftest import LIBRARIES, OFFERED
from tests.content.records import RECORDS, Record

STATEMENTS = [
    pytest.param(record, statement, procedure.words["en"].say_it_back[key], id=f"{name} {key}")
    for record in RECORDS
    for name, procedure in read_contents(ROOT / record.folder, PICTURES).procedures.items()
    if name in record.procedures
    for key, statement in procedure.shape.say_it_back.items()
]


@pytest.mark.parametrize(("record", "statement", "says"), STATEMENTS)
def test_a_statement_is_carried_by_a_fact_that_it_names(record: Record, statement: StatementShape, says: str) -> None:
    assert set(statement.facts) <= record.facts
    assert any(says in record.carried.get(fact, []) for fact in statement.facts), f"{record.file}: {says}"


@pytest.mark.parametrize(("folder", "name"), OFFERED)
def test_some_are_true_and_some_are_not(folder: str, name: str) -> None:
    assert {statement.is_true for statement in LIBRARIES[folder].journeys[name]["en"].say_it_back} == {True, False}
