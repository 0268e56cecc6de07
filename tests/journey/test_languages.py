"""What a language brings along: from the Unicode CLDR, or, where that knows none, from its interface file."""

import shutil
from pathlib import Path

import pytest

from journey.languages import plural_categories
from journey.model.interface import Interface
from journey.model.values import parse_duration
from journey.reading.contents import read_parts
from journey.wording import duration_words
from tests.conftest import PICTURES
from tests.journey.test_reading import edit

HOURS = 'hour: {one: "{n} hour", other: "{n} hours"}'


def interface_of(content: Path, code: str, *edits: tuple[str, str]) -> Path:
    """The English interface under another code, with some texts of its own."""
    file = content / "interface" / f"{code}.yaml"
    shutil.copy(content / "interface" / "en.yaml", file)
    for old, new in edits:
        edit(file, old, new)
    return file


def read_alone(content: Path, code: str) -> tuple[list[str], list[str]]:
    """The mistakes and the remarks on an interface."""
    parts = read_parts(content, PICTURES)
    file = f"{content}/interface/{code}.yaml"
    mistakes, remarks = (
        [str(one) for one in found if str(one.file) == file] for found in (parts.mistakes, parts.remarks)
    )
    return mistakes, remarks


@pytest.mark.parametrize(
    ("code", "categories"),
    [
        ("en", {"one", "other"}),
        ("es", {"one", "other"}),
        ("pl", {"one", "few", "many", "other"}),
        ("ar", {"zero", "one", "two", "few", "many", "other"}),
        ("zh-Hant", {"other"}),
        ("hmn", {"other"}),
    ],
)
def test_a_language_has_the_plural_categories_that_whole_numbers_take_in_it(code: str, categories: set[str]) -> None:
    assert set(plural_categories(code)) == categories


def test_a_missing_plural_category_is_told_with_its_line(content: Path) -> None:
    file = interface_of(content, "pl")
    line = next(i for i, text in enumerate(file.read_text().splitlines(), 1) if text.strip() == HOURS)
    mistakes, _ = read_alone(content, "pl")
    told = f'{file}:{line}: durations.hour: has no text for the plural category "few" of the language pl, add few:'
    assert told in mistakes
    assert any('durations.hour: has no text for the plural category "many"' in one for one in mistakes)


def test_a_plural_category_that_is_never_said_is_remarked(content: Path) -> None:
    interface_of(content, "vi")
    mistakes, remarks = read_alone(content, "vi")
    assert mistakes == []
    assert any(": durations.hour.one: is no plural category of the language vi" in one for one in remarks)


@pytest.mark.parametrize(
    ("length", "said"),
    [("1 hour", "godzina"), ("3 hours", "3 godziny"), ("2 to 5 hours", "2 to 5 godzin"), ("22 hours", "22 godziny")],
)
def test_each_number_takes_the_form_that_the_language_has_for_it(length: str, said: str, interface: Interface) -> None:
    forms = {"one": "godzina", "few": "{n} godziny", "many": "{n} godzin", "other": "{n} godziny"}
    hour = interface.durations.hour.model_copy(update=forms)
    durations = interface.durations.model_copy(update={"hour": hour})
    polish = interface.model_copy(update={"code": "pl", "durations": durations})
    assert duration_words(parse_duration(length), polish) == said
