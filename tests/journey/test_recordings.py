"""Recorded voices: each is heard only where a page says the text to which it is bound."""

import struct
import wave
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from journey.__main__ import main
from journey.library import Library, open_library
from journey.model.pages import PAGES
from journey.place import Place
from journey.reading.recordings import list_of, name_of
from journey.server.recorded import recorded_route
from journey.view import View
from tests.conftest import PICTURES
from tests.journey.test_original import DAY

PROCEDURE, LANGUAGE = "vertebroplasty", "en"


def tone(file: Path) -> Path:
    """A tenth of a second of sound."""
    file.parent.mkdir(exist_ok=True)
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(struct.pack("<800h", *(1000 * (number % 20 - 10) for number in range(800))))
    return file


@pytest.fixture
def folder(content: Path) -> Path:
    return content / PROCEDURE


@pytest.fixture
def gist(library: Library) -> str:
    """A text with a number filled in."""
    return library.journeys[PROCEDURE][LANGUAGE].step("lie-flat").gist


def listed(folder: Path, name: str, says: str) -> None:
    file = list_of(folder, LANGUAGE)
    file.parent.mkdir(exist_ok=True)
    file.write_text(f'{name}: "{says}"\n')


@pytest.fixture
def bound(folder: Path, gist: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A recording that is bound to a text."""
    monkeypatch.setenv("JOURNEY_CONTENT", str(folder.parent))
    sound = tone(folder / "recorded" / "lie-flat.wav")
    listed(folder, sound.name, gist)
    assert main(["recorded", LANGUAGE]) == 0
    return sound


def remarks(content: Path) -> list[str]:
    return [str(one) for one in open_library(content, PICTURES).remarks if "recorded" in one.file.parts]


def test_a_recording_that_somebody_bound_is_heard_where_its_text_stands(bound: Path, folder: Path, gist: str) -> None:
    library = open_library(folder.parent, PICTURES)
    assert library.recordings == {(PROCEDURE, LANGUAGE): {gist: bound}}
    assert remarks(folder.parent) == []
    place = Place(library, View(PROCEDURE, LANGUAGE), PAGES[0], DAY)
    [(text, address)] = place.recorded.items()
    assert text == gist
    app = Starlette(routes=[Route("/recorded/{name}", recorded_route(lambda: library))])
    with TestClient(app) as asks:
        whole, part = asks.get(address), asks.get(address, headers={"Range": "bytes=0-3"})
        assert (whole.status_code, whole.content, whole.headers["content-type"]) == (
            200,
            bound.read_bytes(),
            "audio/wav",
        )
        assert (part.status_code, part.content) == (206, b"RIFF"), "Safari asks for ranges"
        for other in (address.replace("flat", "x").replace(".en.", ".es."), "/recorded/x", "/recorded/..%2Fen.yaml"):
            assert asks.get(other).status_code == 404


def test_nothing_is_recorded_in_another_language_or_among_all_procedures(bound: Path, folder: Path) -> None:
    library = open_library(folder.parent, PICTURES)
    assert bound.exists()
    place = Place(library, View(PROCEDURE, LANGUAGE), PAGES[0], DAY)
    assert replace(place, view=replace(place.view, part="start")).recorded == {}


def test_a_text_that_changed_is_no_longer_said_by_its_recording(bound: Path, folder: Path) -> None:
    """Its words, or a number in them."""
    for change in (
        {"en.yaml": ("You lie flat for {lie_flat} while", "Now you lie flat for {lie_flat} while")},
        {"journey.yaml": ("1 to 2 hours", "2 to 3 hours")},
    ):
        before = {file: (folder / file).read_text() for file in change}
        for file, (old, new) in change.items():
            assert old in before[file]
            (folder / file).write_text(before[file].replace(old, new))
        assert open_library(folder.parent, PICTURES).recordings == {}, change
        [remark] = remarks(folder.parent)
        assert f"en.yaml:1: {bound.name}: says what no page says any more, record it anew" in remark
        for file, text in before.items():
            (folder / file).write_text(text)


def test_what_nobody_has_bound_is_not_heard(folder: Path, gist: str) -> None:
    tone(folder / "recorded" / "lie-flat.wav")
    listed(folder, "lie-flat.wav", gist)
    assert open_library(folder.parent, PICTURES).recordings == {}
    [remark] = remarks(folder.parent)
    assert "en.yaml:1: lie-flat.wav: is not bound" in remark
    assert f"JOURNEY_CONTENT={folder.parent} python -m journey recorded en" in remark


@pytest.mark.parametrize(
    ("name", "holds", "wrong"),
    [
        ("lie-flat.wav", None, "is not beside en.yaml"),
        ("lie-flat.txt", b"RIFF", "is no sound file that browsers play"),
        ("../lie-flat.wav", b"RIFF", "is no sound file that browsers play"),
        ("lie-flat.mp3", b"RIFF", "does not hold what its ending says"),
        ("lie-flat.wav", b"RIFF" + bytes(2_000_001), "is larger than 2 MB"),
    ],
)
def test_a_file_that_cannot_be_played_is_told_with_file_and_line(
    name: str, holds: bytes | None, wrong: str, bound: Path, folder: Path, gist: str
) -> None:
    bound.unlink()
    line = list_of(folder, LANGUAGE).read_text()
    list_of(folder, LANGUAGE).write_text(f"# ours\n{line.replace('lie-flat.wav', name)}")
    if holds is not None:
        (bound.parent / name).write_bytes(holds)
    assert open_library(folder.parent, PICTURES).recordings == {}
    [remark] = remarks(folder.parent)
    assert f"recorded/en.yaml:2: {name}: {wrong}" in remark
    assert gist


def test_what_no_page_says_is_not_bound(
    bound: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(folder.parent))
    listed(folder, bound.name, "You stand up.")
    assert main(["recorded", LANGUAGE]) == 1
    assert "en.yaml:1: lie-flat.wav: says what no page says" in capsys.readouterr().out
    assert name_of("You stand up.", bound).endswith(".wav")
