"""Plain words and short sentences in everything that is shown, in each language on offer."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import pytest
from pydantic import BaseModel

from journey.blocks.page import texts_in
from journey.desk.rules import counting
from journey.library import Library
from journey.model.interface import Interface
from journey.model.marked import plain
from journey.model.pages import PAGES, STAFF_PAGES
from journey.model.procedure import Journey
from journey.model.sentences import is_whole, number_of_words, sentences
from journey.model.texts import PLACEHOLDER
from journey.page import page_at
from journey.place import Place
from journey.told import contact
from journey.view import ANSWERS, View
from journey.wording import fill
from tests.content.conftest import LIBRARIES

VALUES = {
    "phone": "715-201-3624",
    "emergency_phone": "911",
    "clinic": "Wisconsin",
    "address": "j.org",
    "arrival": "8:00",
}
DAY = date(2026, 11, 27)
THIS = {"en": "this", "es": "esto"}
"""What stands for other values."""
NOT_SAID = {"id", "language", "sources", "picture", "locale", "code"}


ENGLISH, SPANISH = counting("en"), counting("es")


def texts(part: object) -> Iterator[str]:
    """Every text in a piece of content that a reader is shown."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from texts(item)
    elif isinstance(part, dict):
        yield from texts(tuple(part.values()))
    elif isinstance(part, BaseModel):
        for name, value in part:
            if name not in NOT_SAID:
                yield from texts(value)


@pytest.fixture(scope="module")
def said(each_journey: Journey, its_interface: Interface, its_library: Library) -> list[str]:
    """All full sentences on screen."""
    code = its_interface.code
    of_interface = [
        PLACEHOLDER.sub(lambda m: VALUES.get(m[1], THIS.get(code, "")), text) for text in texts(its_interface)
    ]
    of_notices = [notice.words[code].text for notice in its_library.clinic.notices]
    return full_sentences([*texts(each_journey), *of_interface, *of_notices], its_interface)


def full_sentences(told: Iterable[str], interface: Interface) -> list[str]:
    rules = interface.sentence_rules
    return [one for text in told for one in sentences(text, rules) if is_whole(one, rules)]


MOST_WORDS = {"en": 20, "es": 25}
"""In a sentence, whatever the interface allows."""


def test_there_is_something_to_read(said: list[str]) -> None:
    assert len(said) > 200


def test_no_sentence_is_longer_than_its_language_allows(said: list[str], its_interface: Interface) -> None:
    most = its_interface.sentences.most_words
    assert max(map(number_of_words, said)) <= most <= MOST_WORDS.get(its_interface.code, most)


def test_all_of_it_is_easy_to_read(said: list[str], its_interface: Interface) -> None:
    is_easy(" ".join(said), its_interface.code)


def test_each_step_is_easy_to_read(each_journey: Journey, its_interface: Interface) -> None:
    for step in each_journey.steps:
        is_easy(" ".join(full_sentences(texts(step), its_interface)), its_interface.code, of_all=False)


def test_when_to_call_is_easier_still(each_journey: Journey, its_interface: Interface) -> None:
    contact = its_interface.contact
    told = [*each_journey.call_emergency, *each_journey.call_clinic, contact.nobody_answers]
    if its_interface.code == "es":
        assert SPANISH.szigriszt_pazos(" ".join(told)) >= 80
    else:
        is_easy(" ".join(told), its_interface.code)


def test_each_page_is_easy_with_every_name_and_button_on_it(each_journey: Journey, its_library: Library) -> None:
    """What is no sentence is read, too: headings, captions, labels. A single one says nothing of how a page reads."""
    if each_journey.language != "es":
        return
    view = View(each_journey.id, "es")
    steps, answers = (view.at(step.id) for step in each_journey.steps), map(view.at_answer, ANSWERS)
    places = [Place(its_library, at, PAGES[0], DAY) for at in (view, *steps, *answers)]
    places += [Place(its_library, view, page, DAY) for page in PAGES[1:] if page not in STAFF_PAGES]
    for place in places:
        assert SPANISH.szigriszt_pazos(all_read(texts_in(page_at(place)))) >= 65, place.page + str(place.view.query)
    cards = contact.emergency_card(places[0]), contact.clinic_card(places[0])
    assert SPANISH.szigriszt_pazos(all_read(texts_in(cards))) >= 80


def all_read(told: Iterable[str]) -> str:
    """Texts one after the other, each as a sentence of its own."""
    read = (plain(text).strip() for text in told if re.search(r"\w", plain(text)))
    return " ".join(text if text[-1] in ".?!" else f"{text}." for text in read)


def is_easy(text: str, code: str, *, of_all: bool = True) -> None:
    """Held against the scale of its language; a language without one has its translator alone.

    English: school grades. Spanish: INFLESZ, whose 65 is where "quite easy" begins.
    """
    match code:
        case "en":
            assert ENGLISH.flesch_kincaid_grade(text) <= (6 if of_all else 8), text
            assert not of_all or ENGLISH.smog_index(text) <= 8
        case "es":
            assert SPANISH.szigriszt_pazos(text) >= 65, text


def test_sentences_of_a_journey_are_neither_long_nor_cut_short(each_journey: Journey, its_interface: Interface) -> None:
    """Shorter ones lose "because" and "so that", and with them the reasons."""
    told = full_sentences(texts(each_journey), its_interface)
    mean = sum(map(number_of_words, told)) / len(told)
    assert 9 <= mean <= {"en": 12}.get(its_interface.code, 14)
    if its_interface.code == "en":
        assert 3 <= round(ENGLISH.flesch_kincaid_grade(" ".join(told))) <= 6


def test_medical_words_are_explained(journey: Journey) -> None:
    everything = fill(" ".join(texts(journey)), {}).lower()
    for word, explained in {
        "vertebra": "one of them is called a vertebra",
        "fracture": "a broken bone is also called a fracture",
        "interventional radiologist": "a doctor with special training to treat people with the help of x-rays",
        "contrast medium": "x-ray dye, also called contrast medium",
        "intravenous": "iv means intravenous, into a vein",
        "local anesthetic": "a medicine that numbs one area",
        "spinal cord": "the thick nerve inside your spine",
    }.items():
        assert word in everything
        assert explained in everything, word


def test_a_helper_is_told_first_of_somebody_elses_body() -> None:
    told = [languages["en"].to_helper for library in LIBRARIES.values() for languages in library.journeys.values()]
    helpers = [one for one in told if one]
    assert len(helpers) > 1
    for one in helpers:
        first = " ".join((one.main_message, *one.introduction.paragraphs, *one.summary))
        assert not re.search(r"\byour\b", first), one.id
