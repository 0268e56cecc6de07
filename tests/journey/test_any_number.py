"""Numbers of any procedure: ranges, decimals, scores, knees, and what is good when it happens."""

import re
from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError

from journey.library import Library, open_library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.rates import Unit, parse_rate
from journey.model.risks import Kind
from journey.place import Place
from journey.reading.contents import read_contents
from journey.reading.mistakes import ContentError
from journey.said import procedure_says
from journey.studies import facts
from journey.takeaway.handout.web import as_html
from journey.told import decision
from journey.told.paper import handout
from journey.view import View
from journey.wording import number_in_words, number_words, other_number_words
from tests.conftest import PICTURES
from tests.knee import offer_knee


@pytest.mark.parametrize(
    ("rate", "said", "others", "drawn"),
    [
        ("6 to 7 of 1000", "About 6 to 7 out of 1,000 people", "About 993 to 994 out of 1,000 people", 7),
        ("100 to 340 of 1000", "About 100 to 340 out of 1,000 people", "About 660 to 900 out of 1,000 people", 340),
        ("1 to 2%", "About 10 to 20 out of 1,000 people", "About 980 to 990 out of 1,000 people", 20),
        ("0.02 to 0.3%", "Up to 3 out of 1,000 people", "At least 997 out of 1,000 people", 3),
        ("15.5 of 1000", "About 16 out of 1,000 people", "About 984 out of 1,000 people", 16),
        ("0.5 %", "About 5 out of 1,000 people", "About 995 out of 1,000 people", 5),
        ("203 of 47,585", "About 4 out of 1,000 people", "About 996 out of 1,000 people", 4),
    ],
)
def test_a_rate_is_read_as_sources_write_it(
    rate: str, said: str, others: str, drawn: int, interface: Interface
) -> None:
    read = parse_rate(rate)
    assert number_words(read, Unit.PEOPLE, interface) == said
    assert other_number_words(read, Unit.PEOPLE, interface) == others
    assert read.drawn == drawn


def test_only_a_count_says_how_many_were_studied() -> None:
    assert parse_rate("203 of 47,585").counted
    assert not any(parse_rate(rate).counted for rate in ("6 to 7 of 1000", "15.5 of 1000", "1 to 2%"))


@pytest.mark.parametrize(
    "rate", ["7 to 6 of 1000", "0 to 6 of 1000", "up to 1 to 2%", "6 to 1001 of 1000", "1,5 of 100"]
)
def test_what_is_no_rate_is_refused(rate: str) -> None:
    with pytest.raises(PydanticCustomError):
        parse_rate(rate)


def test_the_picture_of_a_range_says_which_number_it_shows(knee: Journey, interface: Interface) -> None:
    clot = next(risk for risk in knee.risks if risk.id == "clot")
    [study] = facts(clot.studies, interface)
    assert study.groups[0].number[1] == "6 to 7"
    assert study.groups[0].drawn == 7
    assert any("higher number, 7" in said for said in study.besides)
    assert "3,424 people" in study.who_in_short


def test_dark_figures_are_harm_where_it_is_good_when_it_happens(knee: Journey, interface: Interface) -> None:
    kneeling = next(risk for risk in knee.risks if risk.id == "kneeling")
    [study] = facts(kneeling.studies, interface)
    [group] = study.groups
    assert group.drawn == 630
    assert (group.does.happens, group.does_not.happens) == ("could not kneel", "could kneel")
    assert group.does.text == "About 630 out of 1,000 people"
    assert group.does_not.text == "About 370 out of 1,000 people"
    assert "370 out of 1,000 people" in kneeling.studies[0].who


def test_a_unit_of_the_procedures_own_is_said(knee: Journey, interface: Interface) -> None:
    numb = next(risk for risk in knee.risks if risk.id == "numb-skin")
    [study] = facts(numb.studies, interface)
    assert study.groups[0].does.text == "About 570 out of 1,000 knees"
    assert "knees" in study.besides[0]
    assert "820 out of 1,000 knees" in numb.studies[0].who


def test_words_name_values_that_are_no_rates(knee: Journey) -> None:
    said = {risk.id: risk.studies[0].who for risk in knee.risks if risk.studies}
    assert "32.5" in said["deep-infection"]
    assert "10 to 21.5" in said["long-pain"]
    assert knee.value_sources == ("clinic", "score")


def test_what_stays_different_has_a_group_of_its_own_on_screen_and_paper(
    knees: Library, knee: Journey, interface: Interface
) -> None:
    assert knee.evidence
    place = Place(knees, View(knee.id, "en", ""), "risks", knee.evidence.read_on)
    rows = decision.risk_rows(place)
    assert [row.id for row in rows[Kind.DIFFERENT]] == ["long-pain", "kneeling", "numb-skin"]
    drawn = str(decision.risks(place))
    assert drawn.index(interface.risks.kind(Kind.SERIOUS)) < drawn.index(interface.risks.kind(Kind.DIFFERENT))
    assert interface.risks.kind(Kind.DIFFERENT) in as_html(handout(place))
    assert "A study of scores" in str(decision.trial_sources(place))


def test_a_number_in_words_keeps_its_range(interface: Interface) -> None:
    assert number_in_words(parse_rate("6 to 7 of 1000"), Unit.PEOPLE, interface) == "6 to 7 out of 1,000 people"


@pytest.mark.parametrize(
    ("old", "new", "spot", "says"),
    [
        ("source: score}", "source: skore}", "values.still_there.source", "score"),
        ("is_good: yes", "is_good: maybe", "is_good", "yes or no"),
        ("368 of 1000", "up to 40%", "risks.kneeling.studies.kneeling", "highest number"),
        ("  long-pain:\n", "  long-pain:\n    serious: yes\n", "risks.long-pain", "keep one"),
        ("  score_with:", "  walker:", "values.walker", "own name"),
        ("unit: knees, others", "unit: hips, others", "studies.numb.unit", '"hips" is not a unit'),
    ],
)
def test_a_number_that_does_not_fit_is_a_mistake(content: Path, old: str, new: str, spot: str, says: str) -> None:
    offer_knee(content)
    shape = content / "knee-injection" / "journey.yaml"
    assert old in shape.read_text()
    shape.write_text(shape.read_text().replace(old, new))
    with pytest.raises(ContentError) as error:
        open_library(content, PICTURES)
    assert [line for line in str(error.value).splitlines() if spot in line and re.search(says, line)]


def test_a_review_signs_where_a_value_comes_from_and_what_was_counted(content: Path) -> None:
    offer_knee(content)
    contents = read_contents(content, PICTURES)
    procedure, interface = contents.procedures["knee-injection"], contents.interfaces["en"]
    says = procedure_says(procedure.shape, procedure.words["en"], interface, [PICTURES])
    assert says["values.still_there.source"] == ("score",)
    assert says["risks.numb-skin.studies.numb.rate"] == ("570 out of 1,000 knees (394 studied)",)
    assert says["risks.numb-skin.studies.numb.others.rate"] == ("460 out of 1,000 knees",)
