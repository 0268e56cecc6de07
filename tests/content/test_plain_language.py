"""Plain words: grade 6 or lower, short sentences, in everything that is shown."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel
from textstat import textstat

from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.sentences import sentences
from journey.model.texts import PLACEHOLDER
from journey.wording import fill

VALUES = {
    "phone": "715-201-3624",
    "emergency_phone": "911",
    "clinic": "the clinic",
    "address": "this page",
    "arrival": "8:00 AM",
}
NOT_SAID = {"review", "id", "language", "sources", "picture", "locale", "code"}


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
def said(each_journey: Journey, interface: Interface, library: Library) -> list[str]:
    """All full sentences on screen."""
    of_interface = [PLACEHOLDER.sub(lambda m: VALUES.get(m[1], "this"), text) for text in texts(interface)]
    of_notices = [words.text for notice in library.clinic.notices for words in notice.words.values()]
    everything = [*texts(each_journey), *of_interface, *of_notices]
    return [sentence for text in everything for sentence in sentences(text) if sentence[-1] in ".!?"]


def test_there_is_something_to_read(said: list[str]) -> None:
    assert len(said) > 200


def test_reading_grade_is_6_or_lower(said: list[str]) -> None:
    everything = " ".join(said)
    assert textstat.flesch_kincaid_grade(everything) <= 6
    assert textstat.smog_index(everything) <= 8


def test_no_sentence_is_longer_than_20_words(said: list[str]) -> None:
    assert max(len(sentence.split()) for sentence in said) <= 20


def test_sentences_of_a_journey_are_9_to_12_words_long_on_average(each_journey: Journey) -> None:
    """Shorter ones lose "because" and "so that", and with them the reasons."""
    told = [sentence for text in texts(each_journey) for sentence in sentences(text) if sentence[-1] in ".!?"]
    lengths = [len(sentence.split()) for sentence in told]
    assert 9 <= sum(lengths) / len(lengths) <= 12
    assert 3 <= textstat.flesch_kincaid_grade(" ".join(told)) <= 6


def test_each_step_reads_at_grade_8_or_lower(each_journey: Journey) -> None:
    grades = {step.id: textstat.flesch_kincaid_grade(" ".join(texts(step))) for step in each_journey.steps}
    assert max(grades.values()) <= 8, grades


def test_medical_words_are_explained(journey: Journey) -> None:
    everything = fill(" ".join(texts(journey)), {}).lower()
    for word, explained in {
        "vertebra": "one of them is called a vertebra",
        "fracture": "a broken bone is also called a fracture",
        "interventional radiologist": "who has special training to treat people with the help of x-rays",
        "contrast medium": "x-ray dye, which is also called contrast medium",
        "intravenous": "which means into a vein",
        "local anesthetic": "a medicine that numbs one area",
        "fasting": "going without food and drink is called fasting",
        "spinal cord": "the thick nerve inside your spine",
    }.items():
        assert word in everything
        assert explained in everything, word
