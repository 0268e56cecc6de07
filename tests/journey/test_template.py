"""The template: what a nurse has to write for a whole procedure, and that what stands in it works."""

import re
import shutil
from pathlib import Path

import pytest

from journey.library import Library, open_library
from journey.model.procedure import StepWords
from journey.model.rates import StudyShape
from journey.model.texts import TO_REPLACE
from journey.reading.contents import read_parts
from journey.reading.hard_words import unexplained
from journey.reading.pasting import STOCK, TEMPLATE
from journey.reading.slips import slips
from journey.reading.syncing import Synced, synced
from journey.reading.yaml_tree import read_tree
from tests.conftest import PICTURES, ROOT, offer_another

MOST_TEXTS_TO_WRITE = 25
MOST_TEXTS = 160


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


@pytest.fixture
def draft(content: Path) -> Path:
    """The template, as an author gets it."""
    return Path(shutil.copytree(TEMPLATE, content / "knee-injection"))


def synced_to_its_end(draft: Path) -> list[Synced]:
    done = [synced(draft)]
    while done[-1].changes:
        done[-1].file.write_text(done[-1].text)
        done.append(synced(draft))
    return done


def test_all_that_the_template_offers_is_written_and_says_nothing_wrong(draft: Path) -> None:
    shape = draft / "journey.yaml"
    text, taken = re.subn(r"(?m)^( +)# ([a-z-]+: \{(?:picture|clinic_says))", r"\1\2", shape.read_text())
    stock, _ = read_tree(STOCK / "en.yaml")
    assert taken == len(stock.keys("steps")) + len(stock.keys("risks"))
    rules = "{driving: 24 hours, working: 2 days, lifting: 2 weeks, showering: 3 days}"
    text = text.replace("house_rules: {}", f"house_rules: {rules}")
    many = [name for name in stock.keys("steps") if name != "numb-the-skin"]
    for some in (["take-a-rest", "first-days", *many[:3]], ["first-days", *many[4:]]):  # seven stay after the procedure
        left_out = tuple(f"    {name}:" for name in some)
        lines = [line for line in text.splitlines() if not line.startswith(left_out)]
        rest = "third-statement: {is_true: no, topic: "
        shape.write_text("\n".join(lines).replace(f"{rest}take-a-rest", f"{rest}check-in") + "\n")
        (draft / "en.yaml").write_text((TEMPLATE / "en.yaml").read_text())
        synced_to_its_end(draft)
        parts = read_parts(draft.parent, PICTURES, drafts=True)
        assert not parts.mistakes
        assert not list(unexplained(draft.parent))
        added = read_tree(draft / "en.yaml")[0]
        for name in ("steps", "risks", "house_rules"):
            for one in set(added.keys(name)) & set(stock.keys(name)):
                assert added.at((name, one)) == stock.at((name, one))


def test_a_new_step_has_the_texts_that_its_handout_and_its_period_need(draft: Path) -> None:
    shape = draft / "journey.yaml"
    text = (
        shape.read_text()
        .replace("    have-the-procedure: {", "    get-a-shot: {")
        .replace("    first-days: {", "    lie: {period: rest, ")
    )
    shape.write_text(text.replace("    # come-back", "    plain: {picture: car.svg}\n    # come-back"))
    synced_to_its_end(draft)
    words, _ = read_tree(draft / "en.yaml")
    assert words.at(("steps", "get-a-shot", "how_long")) == "It may take {procedure}."
    assert set(words.keys("steps", "get-a-shot")) > {"what_happens", "what_you_feel"}
    assert words.at(("steps", "lie", "how_long")) == "It may take {rest}."
    assert set(words.keys("steps", "plain")) == {"heading", "gist", "what_you_do", "picture_alt"}
    assert words.at(("steps", "plain", "picture_alt")) == words.at(("steps", "go-home", "picture_alt"))


def test_what_the_template_says_with_a_name_that_is_gone_is_asked_of_the_author(draft: Path) -> None:
    shape, words = draft / "journey.yaml", draft / "en.yaml"
    text = re.sub(r"(?s)  fasting:\n.*?\n  procedure:", "  procedure:", shape.read_text(), count=1)
    text = re.sub(r"    stop-eating: .*\n", "", text).replace("[bag, fasting, well]", "[bag, well]")
    shape.write_text(text)
    own = "Tell us about your medicines. Stop eating early."
    words.write_text(words.read_text().replace("  do: Tell us about your medicines and allergies,", f"  do: {own} And"))
    asked = [path for done in synced_to_its_end(draft) for path in done.asked_anew]
    assert asked == ["phases.before.rule", "summary.2"]
    assert own in words.read_text()
    told = [one.field for one in read_parts(draft.parent, PICTURES, drafts=True).mistakes]
    assert told == ["in_short.do"]


def test_what_a_procedure_leaves_out_the_interface_says(offered: Library) -> None:
    journey, said = offered.journeys["knee-injection"]["en"], offered.interfaces["en"]
    assert journey.headline == said.overview.headline.format(name=journey.name)
    assert journey.trials.heading == said.risks.does_it_help
    assert not journey.trials.studies
    [rest] = [period for period in journey.periods if period.id == "rest"]
    assert rest.told == said.plan.told.format(name="Rest", duration="1 hour")
    assert rest.moment == said.plan.until.format(name="Rest")


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
