"""The template: what a nurse has to write for a whole procedure, and that what stands in it works."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from journey.blocks.page import texts_in
from journey.library import Library, open_library
from journey.model.procedure import StepWords
from journey.model.rates import StudyShape
from journey.model.texts import TO_REPLACE
from journey.model.words.pictures import PictureAltWords
from journey.page import page_at
from journey.place import Place
from journey.reading.contents import read_parts
from journey.reading.hard_words import unexplained
from journey.reading.pasting import STOCK, TEMPLATE
from journey.reading.slips import slips
from journey.reading.syncing import Synced, synced
from journey.reading.yaml_tree import read_tree
from journey.told.paper import risk_sheet
from journey.view import View
from tests.conftest import PICTURES, ROOT, offer_another, take_studies
from tests.content.test_pictures import GENERAL

MOST_TEXTS_TO_WRITE = 18
MOST_TEXTS = 140
MOST_TEXTS_OF_ONES_OWN = 61
"""To write for ten steps and four risks of one's own, with all that the template asks besides."""


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


def test_ten_steps_and_four_risks_of_ones_own_leave_few_texts_to_write(draft: Path) -> None:
    shape = draft / "journey.yaml"
    text = shape.read_text().replace("  first-risk: {", "  my-risk-a: {")
    for phase, letters in (("before", "abc"), ("during", "def"), ("after", "ghij")):
        own = "".join(f"    my-step-{each}: {{picture: placeholder.svg}}\n" for each in letters)
        text = re.sub(rf"(?m)^  {phase}:\n(?:    .*\n)+", f"  {phase}:\n{own}", text)
    risks = "".join(f"  my-risk-{each}: {{sources: [clinic]}}\n" for each in "bcd")
    text = text.replace("  infection: {clinic_says: not stated, sources: [clinic]}\n", risks)
    topics = dict(zip(("tell-us", "take-a-rest", "go-home", "when-to-call"), "aghj", strict=True))
    for topic, letter in topics.items():
        text = text.replace(f"topic: {topic},", f"topic: my-step-{letter},")
    shape.write_text(text)
    synced_to_its_end(draft)
    assert not [one for one in read_parts(draft.parent, PICTURES, drafts=True).mistakes if "my-" in one.field]
    left = [text for _, text in read_tree(draft / "en.yaml")[0].texts() if text.startswith(TO_REPLACE)]
    assert len(left) <= MOST_TEXTS_OF_ONES_OWN


def test_a_step_needs_three_texts() -> None:
    needed = {name for name, field in StepWords.model_fields.items() if field.is_required()}
    assert needed == {"heading", "gist", "what_you_do"}


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


def asked_anew(draft: Path) -> list[str]:
    return [path for done in synced_to_its_end(draft) for path in done.asked_anew]


def test_all_that_the_template_offers_is_written_and_says_nothing_wrong(draft: Path) -> None:
    shape = draft / "journey.yaml"
    text, taken = re.subn(r"(?m)^( +)# ([a-z-]+: \{(?:picture|clinic_says))", r"\1\2", shape.read_text())
    stock, _ = read_tree(STOCK / "en.yaml")
    written = [name for name in stock.keys("risks") if TO_REPLACE not in str(stock.at(("risks", name)))]
    assert taken == len(stock.keys("steps")) + len(written)
    rules = "{driving: 24 hours, working: 2 days, lifting: 2 weeks, showering: 3 days}"
    text = text.replace("house_rules: {}", f"house_rules: {rules}")
    many = [name for name in stock.keys("steps") if name != "numb-the-skin"]
    for some in (["take-a-rest", "first-days", *many[:3]], ["first-days", *many[4:]]):  # seven stay after the procedure
        left_out = tuple(f"    {name}:" for name in some)
        lines = [line for line in text.splitlines() if not line.startswith(left_out)]
        rest = "get-up: {is_true: no, topic: "
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
        .replace("    go-home: {", "    drawn: {picture: lie-flat.svg}\n    go-home: {")
        .replace("    have-the-procedure: {", "    get-a-shot: {")
        .replace("    first-days: {", "    lie: {period: rest, ")
    )
    shape.write_text(text.replace("    # come-back", "    plain: {picture: car.svg}\n    # come-back"))
    synced_to_its_end(draft)
    words, _ = read_tree(draft / "en.yaml")
    assert words.at(("steps", "get-a-shot", "how_long")) == "It may take {procedure}."
    assert set(words.keys("steps", "get-a-shot")) > {"what_happens", "what_you_feel"}
    assert words.at(("steps", "lie", "how_long")) == "It may take {rest}."
    assert set(words.keys("steps", "plain")) == {"heading", "gist", "what_you_do"}
    assert "picture_alt" in words.keys("steps", "drawn")


def test_what_the_template_says_with_a_name_that_is_gone_is_asked_of_the_author(draft: Path) -> None:
    shape, words = draft / "journey.yaml", draft / "en.yaml"
    text = re.sub(r"(?s)  fasting:\n.*?\n  procedure:", "  procedure:", shape.read_text(), count=1)
    text = re.sub(r"    stop-eating: .*\n", "", text).replace("[bag, fasting, well]", "[bag, well]")
    shape.write_text(text)
    own = "Tell us about your medicines. Stop eating early."
    words.write_text(words.read_text().replace("  do: Tell us about your medicines and allergies,", f"  do: {own} And"))
    assert asked_anew(draft) == ["phases.before.rule", "summary.2"]
    assert own in words.read_text()
    told = [one.field for one in read_parts(draft.parent, PICTURES, drafts=True).mistakes]
    assert told == ["in_short.do"]


def test_a_statement_that_gets_another_topic_is_asked_of_the_author(draft: Path) -> None:
    shape, words = draft / "journey.yaml", draft / "en.yaml"
    before = shape.read_text()
    shape.write_text(before.replace("topic: take-a-rest", "topic: first-days"))
    assert asked_anew(draft) == ["say_it_back.get-up"]
    words.write_text(words.read_text().replace(f"{TO_REPLACE} I get up", "I know: I get up"))
    assert not asked_anew(draft)
    renamed = before.replace("take-a-rest", "lie-down").replace("lie-down: {", "lie-down: {aliases: [take-a-rest], ")
    shape.write_text(renamed)
    assert not asked_anew(draft)


def test_a_part_that_is_added_stands_below_the_remark_that_shows_it(draft: Path) -> None:
    shape, words = draft / "journey.yaml", draft / "en.yaml"
    shape.write_text(shape.read_text().replace("# visits:\n#   check_up", "visits:\n  check_up"))
    synced_to_its_end(draft)
    text = words.read_text()
    assert text.index("# visits:") < text.index("\nvisits:") < text.index("# The tasks of journey.yaml")


def test_what_a_procedure_leaves_out_the_interface_says(offered: Library) -> None:
    journey, said = offered.journeys["knee-injection"]["en"], offered.interfaces["en"]
    assert journey.headline == said.overview.headline.format(name=journey.name)
    assert journey.trials.heading == said.risks.does_it_help
    assert not journey.trials.studies
    [rest] = [period for period in journey.periods if period.id == "rest"]
    assert rest.told == said.plan.told.format(name="Rest", duration="1 hour")
    assert rest.moment == said.plan.until.format(name="Rest")


def test_a_general_picture_says_what_it_shows(offered: Library) -> None:
    said = offered.interfaces["en"].pictures
    steps = {one.id: one.picture_alt for one in offered.journeys["knee-injection"]["en"].steps}
    assert steps["go-home"] == said.car
    assert steps["start-iv"] == said.start_iv
    assert all(steps.values())
    assert {name.replace("_", "-") for name in PictureAltWords.model_fields} == {
        name.removesuffix(".svg") for name in GENERAL
    }


@pytest.mark.parametrize("own", ["lie-flat.svg", "car.svg"])
def test_a_picture_of_ones_own_needs_a_text_whatever_its_name(draft: Path, own: str) -> None:
    (draft.parent / "pictures").mkdir()
    shutil.copy(PICTURES / "lie-flat.svg", draft.parent / "pictures" / own)
    shape = draft / "journey.yaml"
    shape.write_text(shape.read_text().replace("picture: car.svg", f"picture: {own}"))
    [mistake] = read_parts(draft.parent, PICTURES, drafts=True).mistakes
    assert (mistake.field, mistake.wrong) == ("steps.go-home.picture_alt", "is missing")
    assert own in mistake.instead


def test_a_procedure_without_studies_speaks_of_none(offered: Library) -> None:
    journey, said = offered.journeys["knee-injection"]["en"], offered.interfaces["en"].risks
    assert journey.evidence is None
    assert journey.trials.review == said.no_trials
    place = Place(offered, View("knee-injection", "en", ""), "risks", date(2026, 12, 1))
    for told in (page_at(place), risk_sheet(place).decision):
        page = " ".join(texts_in(told))
        assert said.no_trials in page
        for heading in (said.evidence, said.known, said.chosen, said.read_on.partition("{")[0]):
            assert heading not in page


def test_studies_say_when_they_were_read(draft: Path) -> None:
    take_studies(draft)
    assert not read_parts(draft.parent, PICTURES, drafts=True).mistakes
    shape, words = draft / "journey.yaml", draft / "en.yaml"
    told, evidence = words.read_text(), re.compile(r"\nevidence:\n(?:  .*\n)+")
    words.write_text(evidence.sub("\n", told))
    [missing] = read_parts(draft.parent, PICTURES, drafts=True).mistakes
    assert (missing.file, missing.field) == (words, "evidence")
    assert "known:" in missing.paste
    words.write_text(told)
    shape.write_text(evidence.sub("\n", shape.read_text()))
    fields = {one.field: one.wrong for one in read_parts(draft.parent, PICTURES, drafts=True).mistakes}
    assert "nothing says when they were read" in fields["risks.second-risk.studies"]
    assert "does not stand in journey.yaml" in fields["evidence"]


def test_a_variant_needs_the_list_for_helpers(draft: Path) -> None:
    words = draft / "en.yaml"
    text, _ = re.subn(r"\nhelper:\n(?:  .*\n)+", "\n", words.read_text())
    words.write_text(text.replace("    heading: Go home\n", "    heading: Go home\n    helper: {heading: Drive}\n"))
    [mistake] = read_parts(draft.parent, PICTURES, drafts=True).mistakes
    assert mistake.field == "steps.go-home.helper"
    assert "there is no list for helpers" in mistake.wrong


def test_the_template_shows_a_risk_with_what_a_study_can_have(content: Path) -> None:
    offer_another(content)
    take_studies(content / "knee-injection")
    told = open_library(content, PICTURES).journeys["knee-injection"]["en"]
    studies = [study for risk in told.risks for study in risk.studies]
    shown = [name for name in StudyShape.model_fields if any(getattr(study, name) for study in studies)]
    assert {"compared", "people", "over", "others"} <= set(shown)


def test_the_task_of_the_guide_works_as_it_stands(draft: Path) -> None:
    guide = (ROOT / "docs" / "for-authors.md").read_text()
    [(shape, words)] = re.findall(r"(?s)```yaml\n# in journey.yaml\n(.*?)# in en.yaml\n(.*?)```", guide)
    for name, example in (("journey.yaml", shape), ("en.yaml", words)):
        file = draft / name
        file.write_text(f"{file.read_text()}\n{example}")
    assert not read_parts(draft.parent, PICTURES, drafts=True).mistakes
    told = read_tree(draft / "en.yaml")[0].at(("tasks", "smoke_free", "told"))
    assert str(told) in (TEMPLATE / "en.yaml").read_text()


def test_every_rule_of_the_files_is_shown_right_and_wrong() -> None:
    text = (ROOT / "docs" / "for-authors.md").read_text()
    part = text.split("## Seven rules of these files")[1].split("\n## ")[0]
    rows = re.findall(r"(?m)^\| [^|]+ \| `(.+)` \| `(.+)` \|$", part)
    assert len(rows) == 7
    for right, wrong in rows:
        assert not list(slips(f"{right}\n")), right
        assert list(slips(f"{wrong.replace(chr(0x21E5), chr(9))}\n")), wrong
