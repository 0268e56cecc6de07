"""The template: what a nurse has to write for a whole procedure, and that what stands in it works."""

import re
from pathlib import Path

import pytest

from journey.library import Library, open_library
from journey.model.procedure import StepWords
from journey.model.rates import StudyShape
from journey.model.texts import TO_REPLACE
from journey.reading.pasting import TEMPLATE
from journey.reading.slips import slips
from journey.reading.yaml_tree import read_tree
from tests.conftest import PICTURES, ROOT, offer_another

MOST_TEXTS_TO_WRITE = 60
MOST_TEXTS = 180


@pytest.fixture
def offered(content: Path) -> Library:
    offer_another(content)
    return open_library(content, PICTURES)


def test_a_procedure_of_ten_steps_needs_few_texts() -> None:
    words, _ = read_tree(TEMPLATE / "en.yaml")
    texts = [text for spot, text in words.texts() if spot[0] != "review"]
    to_write = [text for text in texts if text.startswith(TO_REPLACE)]
    assert len(words.keys("steps")) == 10
    assert len(to_write) <= MOST_TEXTS_TO_WRITE
    assert len(texts) <= MOST_TEXTS


def test_a_step_needs_four_texts() -> None:
    needed = {name for name, field in StepWords.model_fields.items() if field.is_required()}
    assert needed == {"heading", "gist", "what_you_do", "picture_alt"}


def test_a_step_goes_by_its_heading_where_that_is_short(offered: Library) -> None:
    [step] = [one for one in offered.journeys["knee-injection"]["en"].steps if one.id == "get-ready"]
    assert step.short == step.heading
    assert step.picture_caption is None


def test_the_template_shows_a_risk_with_what_a_study_can_have(offered: Library) -> None:
    studies = [study for risk in offered.journeys["knee-injection"]["en"].risks for study in risk.studies]
    shown = [name for name in StudyShape.model_fields if any(getattr(study, name) for study in studies)]
    assert {"compared", "people", "over", "others"} <= set(shown)


def test_every_rule_of_the_files_is_shown_right_and_wrong() -> None:
    text = (ROOT / "docs" / "for-authors.md").read_text()
    part = text.split("## Seven rules of these files")[1].split("\n## ")[0]
    rows = re.findall(r"(?m)^\| [^|]+ \| `(.+)` \| `(.+)` \|$", part)
    assert len(rows) == 7
    for right, wrong in rows:
        assert not list(slips(f"{right}\n")), right
        assert list(slips(f"{wrong.replace(chr(0x21E5), chr(9))}\n")), wrong
