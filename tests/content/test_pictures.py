"""Pictures that every machine can draw, and that stay small."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from journey.reading.drawings import faults
from tests.conftest import PICTURES, ROOT
from tests.content.conftest import LIBRARIES

FILES = sorted(PICTURES.glob("*.svg"))


GENERAL = set(re.findall(r"(?m)^\| `([a-z-]+\.svg)` \|", (ROOT / "docs" / "for-authors.md").read_text()))
"""The general pictures, from which authors choose."""


def test_every_picture_belongs_to_a_step_a_choice_a_sign_for_which_to_call_or_is_general() -> None:
    offered = [languages for library in LIBRARIES.values() for languages in library.journeys.values()]
    told = [journey for languages in offered for journey in languages.values()]
    steps = {name for journey in told for step in journey.steps for name in (step.picture, *step.small_pictures)}
    signs = {name for journey in told for name in (*journey.emergency_pictures, *journey.clinic_pictures)}
    choices = {choice.picture for journey in told for choice in journey.choices if choice.picture}
    assert len(GENERAL) > 10
    assert {file.name for file in FILES} == steps | signs | choices | GENERAL


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_picture_is_small_wordless_and_alone(file: Path) -> None:
    root = ElementTree.parse(file).getroot()
    assert file.stat().st_size < 15_000
    assert root.get("viewBox") == "0 0 640 420"
    for element in root.iter():
        assert not (element.text or "").strip()
    assert faults(file.read_bytes()) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_ids_of_a_picture_are_its_own(file: Path) -> None:
    """Some readers' programs put many pictures into one page."""
    ids = [name for element in ElementTree.parse(file).iter() if (name := element.get("id"))]
    assert all(name.startswith(f"{file.stem}-") for name in ids), ids


def test_an_x_ray_picture_is_gray() -> None:
    screen = ElementTree.parse(PICTURES / "guide-needle.svg").find(".//*[@clip-path='url(#guide-needle-display)']")
    assert screen is not None
    colours = {value for element in screen.iter() for value in element.attrib.values() if value.startswith("#")}
    assert len(colours) > 5
    for colour in colours - {"#FFF"}:
        parts = [int(part, 16) for part in re.findall("..", colour[1:])]
        assert max(parts) - min(parts) < 20, colour
