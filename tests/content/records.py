"""Which fact carries which sentence: a record for the clinic's own content, and one for each of the examples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from journey.model.sentences import is_whole, sentences
from journey.reading.yaml_tree import read_tree
from tests.conftest import ROOT
from tests.content.conftest import EXAMPLES

ABOUT_THE_PAGES = "about_the_pages"
NEEDS_NO_FACT = {"the_care_team_decides", "about_the_facts", "courtesy"}
FACTS = ROOT / "docs" / "facts.md"
CLINIC, INTERFACE = ROOT / "content" / "clinic.yaml", ROOT / "content" / "interface" / "en.yaml"


@dataclass(frozen=True)
class Record:
    """Who carries what is said in some folders of content."""

    file: str
    """The record itself, in ``docs``."""
    facts_in: tuple[Path, ...]
    """Where the facts stand."""
    folder: str
    procedures: tuple[str, ...]

    @cached_property
    def lines(self) -> dict[str, list[str]]:
        """Each fact, or what stands in for one, with the sentences below it."""
        lines: dict[str, list[str]] = yaml.safe_load((ROOT / "docs" / self.file).read_text())
        return lines

    @cached_property
    def carried(self) -> dict[str, list[str]]:
        """The same without the parts that speak of the pages alone."""
        return {fact: lines for fact, lines in self.lines.items() if fact != ABOUT_THE_PAGES}

    @cached_property
    def facts(self) -> set[str]:
        """The numbers of the facts that may carry."""
        found = (re.findall(r"^\| ([A-Z]\d+) \|", file.read_text(), re.M) for file in self.facts_in)
        return {fact for facts in found for fact in facts}

    @property
    def words(self) -> list[Path]:
        """The files that hold what it carries, but for the clinic's notices."""
        return [ROOT / self.folder / name / "en.yaml" for name in self.procedures]


OF_THE_CLINIC = Record("carried.yaml", (FACTS,), "content", ("interface", "vertebroplasty"))
RECORDS = [
    OF_THE_CLINIC,
    *(
        Record(
            f"library/{name}.yaml",
            (FACTS, ROOT / "examples" / "library" / name / "facts.md"),
            "examples/library",
            (name,),
        )
        for name in EXAMPLES
    ),
]


def said(file: Path) -> Iterator[tuple[str, str]]:
    """Every sentence of a file with its spot, but for the descriptions of drawings."""
    for spot, text in read_tree(file)[0].texts():
        if not str(spot[-1]).endswith("alt") and spot[0] != "pictures":
            for sentence in sentences(text):
                if is_whole(sentence):
                    yield ".".join(map(str, spot)), sentence
