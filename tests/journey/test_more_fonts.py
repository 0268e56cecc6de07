"""A font for one script more: installed, it draws on paper and on screen; not installed, ``check`` says what to do."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from journey import paper_font
from journey.blocks.links import Sources
from journey.blocks.page import words
from journey.blocks.texts import Headline, Text
from journey.paper_font import font_folders, lacking, more_fonts, more_signs, package_for
from journey.server import safety
from journey.server.routes import font
from journey.styles import sheet, styles
from journey.takeaway import typesetting
from journey.takeaway.handout.handout import Handout
from journey.takeaway.handout.paper import as_pdf

PACKAGE = "fontpkg_noto_sans_tests"
ALEF, BEH, CHINESE = "\u0627", "\u0628", "\u8fd9"
KEPT = (paper_font.more_fonts, paper_font.known, styles, typesetting._typesetter)


def forget() -> None:
    for kept in KEPT:
        kept.cache_clear()


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package with a font that has two Arabic letters, a comma, and nothing else."""
    folder = tmp_path / PACKAGE / "files"
    folder.mkdir(parents=True)
    (tmp_path / PACKAGE / "__init__.py").touch()
    names = [".notdef", "alef", "beh", "comma"]
    built = FontBuilder(1000)
    built.setupGlyphOrder(names)
    built.setupCharacterMap({ord(ALEF): "alef", ord(BEH): "beh", ord(","): "comma"})
    built.setupGlyf({name: TTGlyphPen(None).glyph() for name in names})
    built.setupHorizontalMetrics(dict.fromkeys(names, (500, 0)))
    built.setupHorizontalHeader()
    built.setupOS2()
    built.setupPost()
    built.setupNameTable({"familyName": "Noto Sans Tests", "styleName": "Regular"})
    built.save(folder / "NotoSansTests.ttf")
    monkeypatch.syspath_prepend(str(tmp_path))
    forget()
    yield
    sys.modules.pop(PACKAGE, None)
    monkeypatch.undo()
    forget()


def test_without_it_the_sign_is_named_with_the_package_that_has_it() -> None:
    if "noto-sans-arabic" not in more_fonts():
        assert lacking(f"a{ALEF}b") == ALEF
    assert package_for(ALEF) == "fontpkg-noto-sans-arabic"
    assert package_for(CHINESE) == package_for("😷") == ""


@pytest.mark.usefixtures("installed")
def test_with_it_paper_and_check_know_its_signs() -> None:
    assert "noto-sans-tests" in more_fonts()
    assert lacking(f"a{ALEF}{BEH}, {CHINESE}") == CHINESE
    assert any(folder.parent.name == PACKAGE for folder in font_folders())


@pytest.mark.usefixtures("installed")
def test_with_it_pages_name_it_for_the_signs_that_it_alone_has() -> None:
    assert more_signs(more_fonts()["noto-sans-tests"]) == [range(ord(ALEF), ord(BEH) + 1)]
    assert 'url("fonts/noto-sans-tests.ttf") format("truetype"); unicode-range: U+627-628;' in styles(False)
    assert "@font-face" not in sheet("page")
    with TestClient(Starlette(routes=[Route("/fonts/{name}", font)])) as client:
        found = client.get("/fonts/noto-sans-tests.ttf", headers={"Accept-Encoding": "br"})
        assert found.content == more_fonts()["noto-sans-tests"].read_bytes()
        assert found.headers["Content-Encoding"] == "br"
        assert client.get("/fonts/noto-sans-nobody.ttf").status_code == 404


def test_the_guard_lets_it_through() -> None:
    assert safety.OPEN.fullmatch("/fonts/noto-sans-arabic.ttf")
    assert not safety.OPEN.fullmatch("/fonts/../secrets/one")


def below_the_heading(heading: str) -> float:
    """How far the line below a heading is from that of the heading, in points."""
    told = (words(Headline("plan", heading), Text(("After.",))),)
    printed = as_pdf(Handout("en", "Title", "Clinic", "Foot", (), (), (), told, Sources(())))
    places: dict[str, float] = {}

    def visit(text: str, here: list[float], at: list[float], _font: object, _size: float) -> None:
        places[text.strip()] = here[3] * at[5] + here[5]

    pypdf.PdfReader(io.BytesIO(printed)).pages[0].extract_text(visitor_text=visit)
    return places[heading] - places["After."]


@pytest.mark.usefixtures("installed")
def test_what_comes_below_a_heading_keeps_away_from_letters_that_reach_far_down() -> None:
    assert below_the_heading(BEH * 3) > below_the_heading("AAA") + 2
