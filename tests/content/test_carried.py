"""Every sentence that readers see in English is carried by a fact, or is marked as one that needs none.

``docs/carried.yaml`` is the record of a review, so this is the one test that knows the shipped sentences.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from journey.model.sentences import is_whole, sentences
from journey.reading.yaml_tree import read_tree
from tests.conftest import ROOT

CARRIED: dict[str, list[str]] = yaml.safe_load((ROOT / "docs" / "carried.yaml").read_text())
ABOUT_THE_PAGES = CARRIED.pop("about_the_pages")
FACTS = set(re.findall(r"^\| ([CL]\d+) \|", (ROOT / "docs" / "facts.md").read_text(), re.M))
NEEDS_NO_FACT = {"the_care_team_decides", "about_the_facts", "courtesy"}
CLINICAL = re.compile(
    r"cement|needle|pain|medicin|\bdye\b|\beat\b|drink|fever|bleed|surg|anesth|hospital|numb\b|sleep|infect", re.I
)
CLINIC, INTERFACE = ROOT / "content" / "clinic.yaml", ROOT / "content" / "interface" / "en.yaml"
PROCEDURES = sorted((ROOT / "content").glob("*/en.yaml"))


def said(file: Path) -> Iterator[tuple[str, str]]:
    """Every sentence of a file with its spot, but for the descriptions of drawings."""
    for spot, text in read_tree(file)[0].texts():
        if spot[0] != "review" and not str(spot[-1]).endswith("alt"):
            for sentence in sentences(text):
                if is_whole(sentence):
                    yield ".".join(map(str, spot)), sentence


def speaks_of_the_pages(spot: str) -> bool:
    return any(spot == part or spot.startswith(f"{part}.") for part in ABOUT_THE_PAGES)


def to_carry() -> Iterator[tuple[str, str]]:
    """Every sentence that needs a line, with where it stands."""
    for file in PROCEDURES:
        for spot, sentence in said(file):
            about = file == INTERFACE and speaks_of_the_pages(spot) and not CLINICAL.search(sentence)
            if not about:
                yield f"{file.relative_to(ROOT)}, {spot}", sentence
    for spot, sentence in said(CLINIC):
        if re.fullmatch(r"notices\.\d+\.words\.en\..*", spot):
            yield f"{CLINIC.relative_to(ROOT)}, {spot}", sentence


def test_every_sentence_is_carried() -> None:
    known = {sentence for lines in CARRIED.values() for sentence in lines}
    lacking = [f'{where}: "{sentence}"' for where, sentence in to_carry() if sentence not in known]
    if lacking:
        pytest.fail(
            "docs/carried.yaml does not say which fact carries:\n  "
            + "\n  ".join(lacking)
            + "\nFind the fact in docs/facts.md, and write the sentence below its number in docs/carried.yaml. "
            "If no fact carries it, change the sentence. Somebody with clinical training must agree."
        )


def test_no_sentence_is_listed_that_nobody_says() -> None:
    shown = {sentence for _, sentence in to_carry()} | {sentence for _, sentence in said(INTERFACE)}
    gone = [f'below {fact}: "{line}"' for fact, lines in CARRIED.items() for line in lines if line not in shown]
    if gone:
        pytest.fail("docs/carried.yaml lists what is said no more. Remove:\n  " + "\n  ".join(gone))


def test_what_carries_a_sentence_is_a_fact_and_every_fact_of_the_clinic_is_told() -> None:
    assert set(CARRIED) - NEEDS_NO_FACT <= FACTS
    assert {f"C{number}" for number in range(1, 23)} <= set(CARRIED)


def test_no_sentence_is_both_carried_and_without_need_of_it() -> None:
    carried = {line for fact, lines in CARRIED.items() if fact not in NEEDS_NO_FACT for line in lines}
    assert [line for group in NEEDS_NO_FACT for line in CARRIED[group] if line in carried] == []


def test_the_parts_that_speak_of_the_pages_exist() -> None:
    spots = {".".join(map(str, spot[:length])) for spot, _ in read_tree(INTERFACE)[0].texts() for length in (1, 2, 3)}
    assert [part for part in ABOUT_THE_PAGES if part not in spots] == []
