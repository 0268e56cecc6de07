"""The original of a translation: one press below each stretch of words, which leads to the same stretch there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from journey.blocks.links import Original
from journey.blocks.page import Page, Words, walk
from journey.blocks.texts import Heading, Headline
from journey.library import Library
from journey.model.mode import MODES, Mode
from journey.model.pages import PAGES, STAFF_PAGES
from journey.page import page_at
from journey.place import Place
from journey.plan import Plan
from journey.server.first_words import standing
from journey.view import ANSWERS, View

DAY = date(2026, 11, 27)
PROCEDURE = "vertebroplasty"
TRANSLATIONS = ("es",)


def places(library: Library, language: str, mode: Mode = "link") -> Iterator[Place]:
    start = View(PROCEDURE, language, mode=mode)
    steps = (start.at(step) for step in library.steps(PROCEDURE))
    views = (start, *steps, *map(start.at_answer, ANSWERS), start.told_to("helper"))
    yield from (Place(library, view, PAGES[0], DAY) for view in views)
    yield from (Place(library, start, page, DAY) for page in PAGES[1:] if page not in STAFF_PAGES)


def stretches(page: Page) -> list[Words]:
    return [block for block in walk(page) if isinstance(block, Words)]


def presses_of(page: Page) -> list[Original]:
    return [press for words in stretches(page) if (press := pressed(words))]


def pressed(words: Words) -> Original | None:
    return next((one for one in words.told if isinstance(one, Original)), None)


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_what_is_told_in_a_translation_leads_to_the_same_stretch_of_the_original(code: str, library: Library) -> None:
    for place in places(library, code):
        here = stretches(page_at(place))
        there = place.at(place.view.told_in("en"))
        words = {one.id: one for one in stretches(page_at(there))}
        assert "" not in words
        for one in here:
            if press := pressed(one):
                address, _, number = press.address.partition("#")
                assert address == there.address(place.page, there.view)
                assert [type(told) for told in words[number].told] == [type(told) for told in one.told[:-1]]
                assert words[number].kind == one.kind
            else:
                assert (
                    one.kind in ("printed", "next expected")
                    or len(one.told) == 1
                    or isinstance(one.told[0], (Heading, Headline))
                )
        assert any(map(pressed, here)), place


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_each_stretch_that_is_led_to_stands_once_in_the_first_answer(code: str, library: Library) -> None:
    for place in places(library, code):
        there = place.at(place.view.told_in("en"))
        drawn = str(standing(page_at(there), there))
        numbers = re.findall(r'href="[^"]*#(words-\d+)"', str(standing(page_at(place), place)))
        assert numbers
        assert [drawn.count(f' id="{number}"') for number in numbers] == [1] * len(numbers)


def test_the_reader_s_own_times_which_no_first_answer_has_lead_to_the_page(library: Library) -> None:
    journey = library.journeys[PROCEDURE]["es"]
    arrival = Plan(journey, datetime(2026, 12, 3, 8, tzinfo=library.clinic.zone))
    without = Place(library, View(PROCEDURE, "es"), "plan", DAY)
    dated = replace(without, arrival=arrival, told="2026-12-03T08:00")
    known = {press.address for press in presses_of(page_at(without))}
    presses = presses_of(page_at(dated))
    own = [press for press in presses if not press.is_shown_here]
    assert own
    assert {press.address for press in presses if press.is_shown_here} <= known
    in_kiosk = replace(dated, view=dated.view.in_mode("kiosk"))
    assert all(press.is_shown_here for press in presses_of(page_at(in_kiosk)))


def test_neither_the_original_nor_staff_have_the_press(library: Library) -> None:
    for place in places(library, "en"):
        assert not any(map(pressed, stretches(page_at(place))))
    for page in STAFF_PAGES:
        place = Place(library, View(PROCEDURE, "es", mode="consult").at(library.steps(PROCEDURE)[0]), page, DAY)
        assert not any(map(pressed, stretches(page_at(place))))


@pytest.mark.parametrize("mode", MODES[:2])
def test_where_there_is_one_language_nothing_is_numbered(mode: Mode, library: Library) -> None:
    alone = {name: {"en": told["en"]} for name, told in library.journeys.items()}
    for place in places(replace(library, journeys=alone), "en", mode):
        assert {words.id for words in stretches(page_at(place))} == {""}
