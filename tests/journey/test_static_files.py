"""Streamlit's own files as they go to a browser: small, and kept."""

import gzip
from pathlib import Path

import brotli
import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from journey.server.static_files import FONTS, Shelf, StaticFiles, early_scripts
from tests.conftest import SHIPPED

[STYLE] = (SHIPPED / "static" / "css").glob("index.*.css")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(SHIPPED, tmp_path)


@pytest.fixture
def client(shelf: Shelf) -> TestClient:
    return TestClient(StaticFiles(PlainTextResponse("Streamlit answers"), shelf))


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("identity", None),
    ],
)
def test_a_file_comes_in_the_best_encoding_that_is_taken(client: TestClient, accepted: str, encoding: str) -> None:
    answer = client.get(f"/static/css/{STYLE.name}", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert answer.content == STYLE.read_bytes()
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["vary"] == "Accept-Encoding"


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


def test_all_that_the_first_page_names_is_prepared(shelf: Shelf) -> None:
    shelf.prepare()
    shelf.finish()
    names = {name for name, _ in shelf._small}
    assert any(name.startswith("js/PlotlyChart.") for name in names)
    assert f"css/{STYLE.name}" in names
    assert len(names) > 30


def test_what_is_fetched_early_is_there() -> None:
    """If this fails after an update of Streamlit: look which scripts it now asks for late."""
    assert len(early_scripts(SHIPPED, "about")) == 7
    assert len(early_scripts(SHIPPED, "timeline")) == 12


def test_the_fonts_are_streamlits_own_cut_to_what_is_shown(shelf: Shelf) -> None:
    """If this fails after an update of Streamlit: run python -m scripts.fonts, and look at the pages."""
    for font in FONTS.glob("*.woff2"):
        whole = SHIPPED / "static" / "media" / font.name
        assert whole.is_file(), font.name
        assert shelf.plain(f"media/{font.name}") == font.read_bytes()
        assert font.stat().st_size < whole.stat().st_size / 3


@pytest.mark.parametrize(
    "path", ["/static/media/flake-0.png", "/static/../index.html", "/static/js/%2e%2e/x.js", "/other"]
)
def test_everything_else_is_left_to_streamlit(client: TestClient, path: str) -> None:
    assert client.get(path).text == "Streamlit answers"


def test_a_script_that_is_not_there_is_not_a_page(client: TestClient) -> None:
    assert client.get("/static/js/none.js").status_code == 404


def test_only_reading_is_answered(client: TestClient) -> None:
    assert client.post(f"/static/css/{STYLE.name}").text == "Streamlit answers"
