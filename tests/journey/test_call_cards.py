"""When to call whom, and where to go if nobody answers: on both cards, wherever they stand."""

from datetime import date
from typing import get_args

import pytest

from journey.blocks.care import CareCard
from journey.blocks.page import Fold, Page, Words, walk
from journey.library import Library
from journey.model.mode import Mode
from journey.model.pages import PageId
from journey.page import page_at
from journey.place import Place
from journey.told.paper import handout, helper_sheet
from journey.view import read_consult, read_view


@pytest.fixture(params=["en", "es"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def at(library: Library, page: PageId, **asked: str) -> Place:
    read = read_consult if page == "consult" else read_view
    return Place(library, read(asked, [], library), page, date(2026, 12, 1), base="https://j.org")


def cards_in(blocks: Page) -> list[CareCard]:
    told = [one for block in walk(blocks) if isinstance(block, Words) for one in block.told]
    told += [within for one in told if isinstance(one, Fold) for within in one.told]
    return [one for one in told if isinstance(one, CareCard)]


def say_where_to_go(cards: list[CareCard], place: Place) -> bool:
    assert [card.kind for card in cards] == ["emergency", "clinic"]
    return all(place.interface.contact.nobody_answers in card.otherwise for card in cards)


@pytest.mark.parametrize("mode", get_args(Mode))
def test_on_screen_both_cards_say_where_to_go_if_nobody_answers(library: Library, language: str, mode: str) -> None:
    journey = library.journeys["vertebroplasty"][language]
    last = next(step.id for step in journey.steps if step.warning_signs)
    places = [
        at(library, "contact", lang=language, mode=mode),
        at(library, "timeline", lang=language, mode=mode, step=last),
    ]
    if mode == "consult":
        places = [places[0], at(library, "consult", lang=language, part="end")]
    for place in places:
        assert say_where_to_go(cards_in(page_at(place)), place)


def test_on_paper_both_cards_say_where_to_go_if_nobody_answers(library: Library, language: str) -> None:
    place = at(library, "timeline", lang=language)
    assert say_where_to_go(cards_in(handout(place).front), place)
    assert say_where_to_go(cards_in(helper_sheet(place).decision), place)
    assert say_where_to_go(cards_in(page_at(place)), place), "printed from the screen"
