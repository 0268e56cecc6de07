"""The register says of every scene how it was tested; what it calls not tested yet, the pages say, too."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from journey.library import Library
from journey.model.interface import Interface
from journey.place import Place
from journey.told import statement
from journey.told.paper import SHEETS
from journey.view import View
from scripts.judges.register import NOT_YET, REGISTER, Register, judged_on, read_register
from tests.browser.scenes import JUDGED


@pytest.fixture(scope="module")
def register() -> Register:
    return read_register(REGISTER)


def test_every_scene_and_sheet_has_its_answers(register: Register) -> None:
    sheets = {"-".join(filter(None, ("sheet", sheet))) for sheet in SHEETS}
    assert register.scenes.keys() == JUDGED.keys() | sheets
    assert {way for answers in register.scenes.values() for way in answers} == register.ways.keys()
    assert all("judges" in answers for answers in register.scenes.values())


def test_the_statement_tells_what_is_not_tested_yet_and_the_day_of_the_judges(
    register: Register, interface: Interface, library: Library
) -> None:
    """If this fails: mend the words in content/interface/, or the day in journey/told/statement.py."""
    untested = dict(interface.about.accessibility.untested)
    assert untested.keys() == register.untested
    assert register.judged == statement.JUDGED
    told = str(statement.accessibility(Place(library, View("vertebroplasty", "en"), "about", date(2026, 12, 1))))
    assert [text for text in untested.values() if text not in told] == []


@pytest.mark.parametrize("answer", ["", "yes", "2026-11-27", "never"])
def test_an_answer_is_a_day_and_what_came_out_or_that_nobody_has_tested(tmp_path: Path, answer: str) -> None:
    file = tmp_path / "register.yaml"
    file.write_text(f"ways: {{}}\nscenes: {{about: {{people: '{answer}'}}}}\n")
    with pytest.raises(ValidationError, match="about"):
        read_register(file)


def test_the_judges_write_their_own_answers_and_no_others(register: Register, tmp_path: Path) -> None:
    file = tmp_path / "register.yaml"
    file.write_text(judged_on(REGISTER.read_text(), date(2027, 1, 9)))
    anew = read_register(file)
    assert anew.judged == date(2027, 1, 9)
    assert anew.untested == register.untested
    assert NOT_YET in anew.scenes["about"].values()
