"""Several procedures and several languages stand beside each other."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from journey.library import Library, open_library
from journey.model.procedure import Journey, PhaseId
from journey.reading.names import all_content_files
from tests.conftest import (
    PICTURES,
    ROOT,
    add_language,
    add_spanish,
    keep_english_alone,
    offer_another,
    offer_vertebroplasty_alone,
    shipped_content,
)


def test_words_are_filled_with_the_clinics_values(journey: Journey) -> None:
    assert "1 to 2 hours" in journey.step("lie-flat").gist
    assert "midnight" in journey.step("stop-eating").heading
    assert not any(
        "{" in step.model_dump_json(exclude={"small_captions", "answered", "helper"}).replace("{", "", 1)
        for told in (journey, journey.to_helper or journey)
        for step in told.steps
    )


def test_a_changed_rule_changes_every_sentence_that_names_it(content: Path) -> None:
    file = content / "vertebroplasty" / "journey.yaml"
    file.write_text(file.read_text().replace(": 1 to 2 hours", ": 4 hours"))
    told = open_library(content, PICTURES).journeys["vertebroplasty"]["en"]
    assert "4 hours" in told.step("lie-flat").gist
    assert any("4 hours" in line for line in told.summary)


def test_a_second_procedure_and_a_second_language_are_on_offer(content: Path) -> None:
    shutil.copytree(content / "vertebroplasty", content / "kyphoplasty")
    add_spanish(content)
    clinic = content / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("[vertebroplasty]", "[kyphoplasty, vertebroplasty]"))
    library = open_library(content, PICTURES)
    assert library.procedures == ("kyphoplasty", "vertebroplasty")
    assert library.languages("vertebroplasty") == ("en", "es")
    assert library.languages("kyphoplasty") == ("en",)


def test_a_journey_has_about_10_steps_in_three_phases(journey: Journey) -> None:
    assert 8 <= len(journey.steps) <= 12
    assert [step.number for step in journey.steps] == list(range(1, len(journey.steps) + 1))
    assert all(1 <= len(journey.phase(phase)) <= 7 for phase in PhaseId)


def test_the_content_is_as_new_as_the_file_that_was_changed_last(content: Path) -> None:
    changed = datetime(2040, 1, 2, 3, tzinfo=UTC)
    os.utime(content / "vertebroplasty" / "en.yaml", (changed.timestamp(), changed.timestamp()))
    assert open_library(content, PICTURES).changed == changed


def test_what_the_clinic_has_not_decided_is_asked_and_what_it_has_is_told(content: Path, journey: Journey) -> None:
    asks = journey.step("go-home").what_you_do[-1]
    assert asks in journey.to_ask
    file = content / "vertebroplasty" / "journey.yaml"
    file.write_text(file.read_text().replace('driving: ""', "driving: 24 hours"))
    decided = open_library(content, PICTURES).journeys["vertebroplasty"]["en"]
    assert asks not in decided.to_ask
    assert "24 hours" in decided.step("go-home").what_you_do[-1]


def test_each_question_that_many_ask_is_answered_at_one_step(journey: Journey) -> None:
    asked = [answer.id for step in journey.steps for answer in step.answered]
    assert len(set(asked)) == len(asked) >= 7


def test_a_content_folder_without_an_interface_uses_the_one_that_comes_with_the_app(
    content: Path, library: Library
) -> None:
    shutil.rmtree(content / "interface")
    assert open_library(content, PICTURES).interfaces == library.interfaces
    shipped = ROOT / "content" / "interface" / "en.yaml"
    assert shipped in all_content_files(content), "a change of it would not be followed"


@pytest.mark.parametrize("folder", sorted(folder.name for folder in (ROOT / "examples").iterdir()))
def test_every_example_is_without_a_mistake(folder: str) -> None:
    assert open_library(ROOT / "examples" / folder, PICTURES, drafts=True).procedures


def test_what_else_a_clinic_offers_is_no_part_of_what_the_pages_are_tested_with(tmp_path: Path) -> None:
    """Or a second procedure on offer would make a hundred tests fail."""
    copied = Path(shutil.copytree(shipped_content(), tmp_path / "content"))
    before = (copied / "clinic.yaml").read_text()
    offer_another(copied)
    clinic = copied / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("{v: vertebroplasty}", "{v: vertebroplasty, k: knee-injection}"))
    assert open_library(copied, PICTURES).procedures == ("vertebroplasty", "knee-injection")
    offer_vertebroplasty_alone(copied)
    assert clinic.read_text() == before
    assert open_library(copied, PICTURES, drafts=True).procedures == ("vertebroplasty",)


@pytest.mark.parametrize("flow", [None, True, False])
def test_a_language_of_a_clinics_own_comes_and_goes_however_its_file_is_laid_out(
    content: Path, *, flow: bool | None
) -> None:
    """Or a test of one language, or of two, would fail beside a third."""
    clinic = content / "clinic.yaml"
    said = yaml.load(clinic.read_text(), Loader=yaml.BaseLoader)
    clinic.write_text(yaml.safe_dump(said, default_flow_style=flow, allow_unicode=True))
    before = files_in(content)
    for code in ("pt", "es", "zh-Hant"):
        add_language(content, code)
    library = open_library(content, PICTURES)
    assert library.languages("vertebroplasty") == ("en", "es", "pt", "zh-Hant")
    assert {*library.clinic.notices[0].words} == {*library.interfaces}
    keep_english_alone(content)
    assert files_in(content) == before
    assert yaml.load(clinic.read_text(), Loader=yaml.BaseLoader) == said


def files_in(folder: Path) -> set[Path]:
    return {file for file in folder.rglob("*") if file.is_file()}
