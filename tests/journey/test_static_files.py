"""Streamlit's own files as they go to a browser: small, and kept."""

import gzip
import re
import shutil
from pathlib import Path

import brotli
import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from journey.server import static_files
from journey.server.static_files import Shelf, StaticFiles, early_scripts
from journey.streamlit_seam.fonts import CUT
from tests.conftest import SHIPPED

[STYLE] = (SHIPPED / "static" / "css").glob("index.*.css")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(SHIPPED, tmp_path)


@pytest.fixture
def client(shelf: Shelf) -> TestClient:
    return TestClient(StaticFiles(PlainTextResponse("Streamlit answers"), shelf))


@pytest.mark.parametrize(
    ("accepted", "encoding"), [("gzip, deflate, br, zstd", "br"), ("br;q=0, gzip;q=0.5", "gzip"), ("identity", None)]
)
def test_a_file_comes_in_the_best_encoding_that_is_taken(client: TestClient, accepted: str, encoding: str) -> None:
    answer = client.get(f"/static/css/{STYLE.name}", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert answer.content == STYLE.read_bytes()
    assert answer.headers["vary"] == "Accept-Encoding"


def test_a_changed_icon_font_has_a_new_address_and_only_that_is_kept_for_ever(tmp_path: Path) -> None:
    """Streamlit's name stays when a font is cut anew: a returning browser would show words in place of icons."""
    fonts = Path(shutil.copytree(CUT, tmp_path / "fonts"))
    icons = next(fonts.glob("MaterialSymbols*"))
    before = Shelf(SHIPPED, tmp_path, fonts)
    with icons.open("ab") as font:
        font.write(b"one more icon")
    after = Shelf(SHIPPED, tmp_path, fonts)
    client = TestClient(StaticFiles(PlainTextResponse("Streamlit answers"), after))
    kept = {}
    for version in (before.version, after.version):
        for file in (f"media/{icons.name}", f"css/{STYLE.name}"):
            answer = client.get(f"/{version}/static/{file}")
            assert answer.content == after.plain(file)
            kept[version, file] = "immutable" in answer.headers["cache-control"]
    assert {key for key, for_ever in kept.items() if for_ever} == {key for key in kept if key[0] == after.version}
    assert client.get(f"/static/media/{icons.name}").headers["cache-control"] == "no-cache"


def test_plotly_that_is_cut_otherwise_has_a_new_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its name stays, too: a returning browser would draw a chart without the new trace."""
    before = Shelf(SHIPPED, tmp_path).version
    cut_by = Path(shutil.copy(static_files._CUT_BY, tmp_path))
    assert 'TRACES = ("lib/bar.js",)' in cut_by.read_text()
    cut_by.write_text(cut_by.read_text().replace('TRACES = ("lib/bar.js",)', 'TRACES = ("lib/bar.js", "lib/pie.js")'))
    monkeypatch.setattr(static_files, "_CUT_BY", cut_by)
    assert Shelf(SHIPPED, tmp_path).version != before


def test_files_find_each_other_below_the_address_that_the_page_names(shelf: Shelf) -> None:
    """What begins with a slash, or climbs out of the folder, would lead past the version."""
    index = shelf.addressed((SHIPPED / "index.html").read_text())
    assert f"./{shelf.version}/static/css/{STYLE.name}" in index
    assert "./static/" not in index
    files = (STYLE, *(SHIPPED / "static" / "js").glob("index.*.js"))
    named = re.findall(
        r"[\"'`(]([^\"'`()]*(?:\.woff2|PlotlyChart\.[\w-]+\.js))[\"'`)]", "".join(map(Path.read_text, files))
    )
    assert any("PlotlyChart" in name for name in named)
    assert any("MaterialSymbols" in name for name in named)
    assert all(name.startswith(("./", "../media/")) for name in named), named


def test_what_was_compressed_well_is_kept_for_the_next_start(shelf: Shelf, tmp_path: Path) -> None:
    first = shelf.small(f"css/{STYLE.name}", "br")
    shelf.finish()
    best = shelf.small(f"css/{STYLE.name}", "br")
    assert best
    assert first
    assert len(best) <= len(first)
    assert brotli.decompress(best) == STYLE.read_bytes()
    assert [file.read_bytes() for file in tmp_path.glob("*.br")] == [best]
    assert Shelf(SHIPPED, tmp_path).small(f"css/{STYLE.name}", "br") == best


def test_a_folder_that_cannot_be_written_costs_nothing_but_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    shelf = Shelf(SHIPPED, tmp_path / "file")
    shelf.small(f"css/{STYLE.name}", "gzip")
    shelf.finish()
    small = shelf.small(f"css/{STYLE.name}", "gzip")
    assert small
    assert gzip.decompress(small) == STYLE.read_bytes()


def test_all_that_the_first_page_names_is_prepared(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brotli, "compress", lambda content, **_: content)  # the best takes ten seconds
    shelf.prepare()
    shelf.finish()
    names = {name for name, _ in shelf._small}
    assert any(name.startswith("js/PlotlyChart.") for name in names)
    assert f"css/{STYLE.name}" in names
    assert len(names) > 30


def test_what_is_fetched_early_is_there() -> None:
    """If this fails after an update of Streamlit: look which scripts it now asks for late."""
    assert len(early_scripts(SHIPPED, "about")) == 8
    assert len(early_scripts(SHIPPED, "timeline")) == 12


def test_the_fonts_are_streamlits_own_cut_to_what_is_shown(shelf: Shelf) -> None:
    """If this fails after an update of Streamlit: run python -m scripts.fonts, and look at the pages."""
    for font in CUT.glob("*.woff2"):
        whole = SHIPPED / "static" / "media" / font.name
        assert whole.is_file(), font.name
        assert shelf.plain(f"media/{font.name}") == font.read_bytes()
        assert font.stat().st_size < whole.stat().st_size / 3


@pytest.mark.parametrize(
    "path",
    [
        "/static/media/flake-0.png",
        "/0123456789abcdef/static/media/flake-0.png",
        "/static/../index.html",
        "/static/js/%2e%2e/x.js",
        "/other",
    ],
)
def test_everything_else_is_left_to_streamlit(client: TestClient, path: str) -> None:
    assert client.get(path).text == "Streamlit answers"


def test_a_script_that_is_not_there_is_not_a_page(client: TestClient) -> None:
    assert client.get("/static/js/none.js").status_code == 404


def test_only_reading_is_answered(client: TestClient) -> None:
    assert client.post(f"/static/css/{STYLE.name}").text == "Streamlit answers"
