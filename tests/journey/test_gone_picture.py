"""The picture that a kiosk shows while the pages are gone."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from journey.__main__ import main
from journey.library import Library
from journey.takeaway.gone_picture import gone_picture


def ink_rows(picture: bytes) -> list[int]:
    """The rows of a picture, in px from its top, on which something is drawn."""
    image = Image.open(io.BytesIO(picture)).convert("L").point(lambda value: 255 * (value < 200))
    return [y for y in range(image.height) if image.crop((0, y, image.width, y + 1)).getbbox()]


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_the_picture_has_the_size_of_the_screen(library: Library, size: tuple[int, int]) -> None:
    assert Image.open(io.BytesIO(gone_picture(library, *size))).size == size


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("languages", [1, 2, 5])
def test_every_language_stands_on_one_picture(library: Library, size: tuple[int, int], languages: int) -> None:
    told = replace(library, interfaces={f"l{i}": library.interfaces["en"] for i in range(languages)})
    rows = ink_rows(gone_picture(told, *size))
    margin = 0.05 * min(size)
    assert margin < rows[0]
    assert rows[-1] < size[1] - margin


def test_a_language_that_no_font_can_write_is_left_out(library: Library) -> None:
    """Empty boxes say nothing."""
    english = library.interfaces["en"]
    chinese = english.model_copy(update={"gone": english.gone.model_copy(update={"heading": "\u8fd9\u662f"})})
    alone, both = ({"en": english}, {"en": english, "zh": chinese})
    assert gone_picture(replace(library, interfaces=both), 540, 960) == gone_picture(
        replace(library, interfaces=alone), 540, 960
    )


def test_a_name_that_looks_like_markup_stays_a_name(library: Library) -> None:
    clinic = library.clinic.model_copy(update={"name": '#image("x") *$ <a>'})
    gone_picture(replace(library, clinic=clinic), 1080, 1920)


def test_the_command_writes_the_picture(tmp_path: Path) -> None:
    file = tmp_path / "gone.png"
    assert main(["gone-picture", str(file), "540", "960"]) == 0
    assert Image.open(io.BytesIO(file.read_bytes())).size == (540, 960)
