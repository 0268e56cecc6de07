"""What the layers of imports cannot say of how the package is built."""

import ast
from pathlib import Path

import pytest

from journey.model.interface import InterfaceWords
from journey.model.pages import PAGES
from journey.told.closing import NEXT
from tests.conftest import ROOT


@pytest.mark.parametrize("file", sorted((ROOT / "journey").rglob("__init__.py")), ids=lambda file: file.parent.name)
def test_a_package_says_what_it_holds_and_does_nothing(file: Path) -> None:
    """What it did would run for whoever imports any part of it, and would be looked for in a file with a name."""
    docstring, *rest = ast.parse(file.read_text()).body
    assert isinstance(docstring, ast.Expr)
    assert not [line for line in rest if not isinstance(line, ast.Assign)]


def test_every_page_has_a_file_words_and_a_next_page() -> None:
    files = {file.stem for file in (ROOT / "pages").glob("*.py")}
    in_place_of_a_page = {"library"}
    assert files - in_place_of_a_page == set(PAGES) == set(NEXT)
    assert set(PAGES) <= InterfaceWords.model_fields.keys()
