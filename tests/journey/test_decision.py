"""What a reader decides by, as blocks."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from journey.blocks.decision import RiskStage, StudyFacts
from journey.blocks.links import Sources
from journey.blocks.page import Block, Fold, Told, Words, presses_of, walk
from journey.blocks.presses import Presses
from journey.blocks.texts import Text
from journey.library import Library
from journey.model.procedure import Journey
from journey.model.risks import Kind
from journey.place import Place
from journey.studies import facts
from journey.told import decision, questions
from journey.view import View


def at_risks(library: Library, journey: Journey, risk: str = "") -> Place:
    """Among the risks of a consult."""
    told = replace(library, journeys={journey.id: {journey.language: journey}})
    view = View(journey.id, journey.language, journey.steps[0].id, "consult", part="risks", risk=risk)
    return Place(told, view, "consult", date(2026, 12, 1))


def test_one_risk_is_looked_at_at_a_time_the_first_one_unless_another_is_named(
    library: Library, journey: Journey
) -> None:
    for named, shown in (
        ("", journey.risks[0]),
        ("unknown", journey.risks[0]),
        (journey.risks[-1].id, journey.risks[-1]),
    ):
        place = at_risks(library, journey, named)
        [stage] = [one for one in told_in(decision.risk(place)) if isinstance(one, RiskStage)]
        assert stage.name == shown.name
        chosen = [press.key for press in presses_of(decision.risks_to_look_at(place)) if press.chosen]
        assert chosen == [f"risk-{shown.id}"]


def told_in(block: Block) -> list[Told]:
    return [one for words in walk((block,)) if isinstance(words, Words) for one in words.told]


def test_all_that_is_known_of_a_risk_is_one_press_away(library: Library, journey: Journey) -> None:
    for risk in journey.risks:
        place = at_risks(library, journey, risk.id)
        folds = [one for one in told_in(decision.risk(place)) if isinstance(one, Fold)]
        within = [one for fold in folds for one in fold.told]
        studies = facts(risk.studies, place.interface)
        assert {one for one in within if isinstance(one, StudyFacts)} == {*studies}
        assert [one.paragraphs for one in within if isinstance(one, Text)] == [
            (text,) for text in (risk.more, risk.watch) if text
        ]
        assert [one.label for one in within if isinstance(one, Sources)] == [""]
        assert len({fold.label for fold in folds}) == len(folds), "each press says something else"
        assert len({fold.group for fold in folds}) == 1, "one is open at most"


def test_a_press_for_another_study_never_says_the_number_of_one_of_its_two_groups(
    library: Library, journey: Journey
) -> None:
    compared = next(risk for risk in journey.risks if any(study.compared for study in risk.studies[1:]))
    place = at_risks(library, journey, compared.id)
    for fold in (one for one in told_in(decision.risk(place)) if isinstance(one, Fold)):
        if isinstance(fold.told[0], StudyFacts) and fold.told[0].groups[1:]:
            assert re.search(r"\d", fold.label) is None
            assert fold.label[1:] == fold.told[0].groups[0].does.happens[1:]


def test_groups_with_as_many_risks_have_names_of_their_own_in_a_consult(library: Library, journey: Journey) -> None:
    """Streamlit refuses a page on which two parts have one name."""
    kinds = [kind for kind in Kind if journey.risks_of(kind)]
    even = journey.model_copy(update={"risks": tuple(journey.risks_of(kind)[0] for kind in kinds)})
    groups = [block for block in decision.risks_to_look_at(at_risks(library, even)) if isinstance(block, Presses)]
    names = [name for group in groups for name in (group.key, *(press.key for press in presses_of((group,))))]
    assert len(names) == 2 * len(kinds)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("told", [decision.risks, decision.risks_to_look_at])
def test_a_group_without_a_risk_has_no_heading(
    library: Library, journey: Journey, told: Callable[[Place], object]
) -> None:
    place = at_risks(library, journey.model_copy(update={"risks": journey.risks_of(Kind.SERIOUS)}))
    drawn = str(told(place))
    assert place.interface.risks.kind(Kind.SERIOUS) in drawn
    assert f"Heading(text='{place.interface.risks.kind(Kind.MILDER)}'" not in drawn


def test_nothing_is_said_of_bars_where_no_risk_has_a_number(library: Library, journey: Journey) -> None:
    without = tuple(risk.model_copy(update={"studies": ()}) for risk in journey.risks)
    said = library.interfaces["en"].risks
    [told] = decision.how_to_read(
        at_risks(library, journey.model_copy(update={"risks": without})), said.press
    ).paragraphs
    assert told == said.press
    [told] = decision.how_to_read(at_risks(library, journey), said.press).paragraphs
    assert told != said.press


def test_a_topic_of_two_statements_is_told_once(library: Library, journey: Journey) -> None:
    first, second, *_ = journey.say_it_back
    same = (first, second.model_copy(update={"topic": first.topic}))
    not_sure, _ = questions.on_top(at_risks(library, journey.model_copy(update={"say_it_back": same})))
    [topic] = not_sure.lines
    assert topic.ids == (first.id, second.id)
    assert topic.text == journey.topic(first.topic).name
