"""The page that a proxy shows while no server answers."""

import re
from dataclasses import replace
from pathlib import Path

from journey.__main__ import main
from journey.library import Library, open_library
from journey.takeaway.gone_page import gone_page
from tests.browser import pseudo
from tests.conftest import PICTURES


def test_it_says_whom_to_call_leads_to_the_handout_and_loads_nothing_else(library: Library) -> None:
    page = gone_page(library)
    assert '<html lang="en" dir="ltr">' in page
    assert 'href="tel:+17152013624"' in page
    assert 'href="/handout/vertebroplasty.en.html"' in page
    assert "<script" not in page
    assert "src=" not in page
    assert "url(" not in page


def test_it_speaks_every_language(library: Library) -> None:
    spanish = library.interfaces["en"].model_copy(update={"code": "es"})
    page = gone_page(replace(library, interfaces={**library.interfaces, "es": spanish}))
    assert page.count('<section lang="en" dir="ltr">') == page.count('<section lang="es" dir="ltr">') == 1


def test_a_language_whose_code_sorts_before_english_stands_after_it_and_does_not_name_the_page(content: Path) -> None:
    pseudo.tell(content, "ar")
    library = open_library(content, PICTURES)
    page = gone_page(library)
    assert page.startswith('<!doctype html>\n<html lang="en" dir="ltr">')
    assert re.findall(r'<section lang="([^"]+)" dir="([^"]+)">', page) == [("en", "ltr"), ("ar", "rtl")]


def test_a_name_that_looks_like_markup_stays_a_name(library: Library) -> None:
    clinic = library.clinic.model_copy(update={"name": "<script>x</script>"})
    assert "<script>" not in gone_page(replace(library, clinic=clinic))


def test_a_number_to_call_stays_on_one_line(library: Library) -> None:
    page = gone_page(library)
    assert page.count(">715-201-3624<") == page.count('<span class="number" translate="no">715-201-3624</span>') > 0
    assert "715-201-3624" not in page.replace(">715-201-3624<", "")


def test_the_command_writes_it(tmp_path: Path) -> None:
    file = tmp_path / "gone.html"
    assert main(["gone-page", str(file)]) == 0
    assert file.read_text().startswith("<!doctype html>")
