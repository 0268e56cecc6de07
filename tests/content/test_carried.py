"""Every sentence that readers see in English is carried by a fact, or is marked as one that needs none.

``docs/carried.yaml`` and its like are records of a review, so this is the one test that knows the shipped sentences.
"""

import re
from collections.abc import Iterator

import pytest

from journey.reading.yaml_tree import read_tree
from tests.conftest import ROOT
from tests.content.records import (
    ABOUT_THE_PAGES,
    CLINIC,
    INTERFACE,
    NEEDS_NO_FACT,
    OF_THE_CLINIC,
    RECORDS,
    Record,
    said,
)

PAGES = OF_THE_CLINIC.lines[ABOUT_THE_PAGES]
CLINICAL = re.compile(
    r"cement|needle|pain|medicin|\bdye\b|\beat\b|drink|fever|bleed|surg|anesth|hospital|numb\b|sleep|infect", re.I
)


@pytest.fixture(params=RECORDS, ids=lambda record: record.file)
def record(request: pytest.FixtureRequest) -> Record:
    """Each record of who carries what."""
    found: Record = request.param
    return found


def speaks_of_the_pages(spot: str) -> bool:
    return any(spot == part or spot.startswith(f"{part}.") for part in PAGES)


def to_carry(record: Record) -> Iterator[tuple[str, str]]:
    """Every sentence that needs a line, with where it stands."""
    for file in record.words:
        for spot, sentence in said(file):
            about = file == INTERFACE and speaks_of_the_pages(spot) and not CLINICAL.search(sentence)
            if not about:
                yield f"{file.relative_to(ROOT)}, {spot}", sentence
    for spot, sentence in said(CLINIC) if record is OF_THE_CLINIC else ():
        if re.fullmatch(r"notices\.\d+\.words\.en\..*", spot):
            yield f"{CLINIC.relative_to(ROOT)}, {spot}", sentence


def test_every_sentence_is_carried(record: Record) -> None:
    known = {sentence for lines in record.carried.values() for sentence in lines}
    lacking = [f'{where}: "{sentence}"' for where, sentence in to_carry(record) if sentence not in known]
    if lacking:
        facts = " or ".join(str(file.relative_to(ROOT)) for file in record.facts_in)
        pytest.fail(
            f"docs/{record.file} does not say which fact carries:\n  "
            + "\n  ".join(lacking)
            + f"\nFind the fact in {facts}, and write the sentence below its number in docs/{record.file}. "
            "If no fact carries it, change the sentence. Somebody with clinical training must agree."
        )


def test_no_sentence_is_listed_that_nobody_says(record: Record) -> None:
    shown = {sentence for _, sentence in to_carry(record)}
    shown |= {sentence for file in record.words for _, sentence in said(file)}
    gone = [f'below {fact}: "{line}"' for fact, lines in record.carried.items() for line in lines if line not in shown]
    if gone:
        pytest.fail(f"docs/{record.file} lists what is said no more. Remove:\n  " + "\n  ".join(gone))


def test_what_carries_a_sentence_is_a_fact(record: Record) -> None:
    assert set(record.carried) - NEEDS_NO_FACT <= record.facts


def test_every_fact_of_the_clinic_is_told() -> None:
    assert {f"C{number}" for number in range(1, 23)} <= set(OF_THE_CLINIC.carried)


def test_no_sentence_is_both_carried_and_without_need_of_it(record: Record) -> None:
    carried = {line for fact, lines in record.carried.items() if fact not in NEEDS_NO_FACT for line in lines}
    free = [line for group in NEEDS_NO_FACT for line in record.carried.get(group, [])]
    assert [line for line in free if line in carried] == []


def test_the_parts_that_speak_of_the_pages_exist() -> None:
    spots = {".".join(map(str, spot[:length])) for spot, _ in read_tree(INTERFACE)[0].texts() for length in (1, 2, 3)}
    assert [part for part in PAGES if part not in spots] == []
