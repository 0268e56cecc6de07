"""The sheet for a translator: each text beside its English, the dangerous first. Its pictures are seen in use."""

import re

import pytest

from journey.library import Library
from journey.reading.exchange import ToTranslate, to_translate
from scripts.translators_sheet import HEIGHT, Seen, begins, pattern, sheet
from tests.conftest import shipped_content


@pytest.fixture(scope="module")
def texts() -> list[ToTranslate]:
    return to_translate(shipped_content(), "es")


def test_what_could_harm_a_reader_stands_first(texts: list[ToTranslate]) -> None:
    dangers = [text.danger for text in texts]
    assert dangers == sorted(dangers)
    assert len(set(dangers)) == 6


def test_a_text_says_how_long_it_may_be_and_what_must_be_kept(texts: list[ToTranslate]) -> None:
    notes = {text.name: " ".join(text.notes) for text in texts}
    assert re.search(r"At most \d+ letters", notes["vertebroplasty/steps.lie-flat.short"])
    assert "Keep {lie_flat}" in notes["vertebroplasty/steps.lie-flat.gist"]


def test_each_text_stands_there_beside_its_english_with_its_picture(texts: list[ToTranslate], library: Library) -> None:
    of_one = texts[0].name
    drawn = sheet(texts, {of_one: Seen(0, 1, 2, 3, 4)}, [b"picture"], "es", library)
    assert drawn.count("<article") == len(texts)
    assert drawn.count('class="shot shot-0"') == 1
    assert drawn.count('lang="es" dir="ltr"') == len(texts)
    assert "left:1%;top:2%" in drawn


@pytest.mark.parametrize(
    ("told", "on_page"),
    [
        ("Llame al {phone} (gratis).", "Llame al 715-555-0100 (gratis)."),
        ("{n} de 1,000 personas", "8 de 1,000 personas"),
        ("¿Duele?", "¿Duele?"),
    ],
)
def test_a_text_is_found_on_a_page_whatever_its_values_are(told: str, on_page: str, texts: list[ToTranslate]) -> None:
    assert re.fullmatch(pattern(texts[0]._replace(told=told)), on_page)
    assert pattern(texts[0]._replace(told="{n}")) == ""


@pytest.mark.parametrize("place", [0, 100, 900, 1190])
def test_a_picture_shows_the_place_and_nothing_below_the_page(place: float) -> None:
    top = begins(place, 1200)
    assert top <= place < top + HEIGHT <= 1200
