"""Authors change the content while it is read: readers see what is good, and whoever runs it sees what is not."""

import json
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from playwright.sync_api import expect

from journey.model.procedure import Journey
from tests.browser.conftest import Contexts, Open, opening
from tests.browser.reader import PATIENCE, Reader
from tests.browser.serving import Server, serving
from tests.conftest import shipped_content

GOOD = shipped_content()
CLINIC, INTERFACE = Path("clinic.yaml"), Path("interface/en.yaml")
SHAPE, WORDS = Path("vertebroplasty/journey.yaml"), Path("vertebroplasty/en.yaml")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content folder that is served, and the log beside it."""
    return Path(copytree(GOOD, tmp_path_factory.mktemp("reload") / "content"))


@pytest.fixture(scope="module")
def own(kept: Path) -> Iterator[Server]:
    with serving(content=kept, log=kept.with_name("log.txt")) as server:
        yield server


@pytest.fixture(scope="module")
def reads_on(own: Server, contexts: Contexts) -> Iterator[Reader]:
    """Somebody who goes from step to step while the content breaks and is mended."""
    with opening(own, contexts) as open_page:
        yield open_page("/?step=tell-us")


@pytest.fixture(autouse=True)
def mended(own: Server, kept: Path) -> Iterator[None]:
    """What one test breaks is whole again before the next, also when the test fails."""
    yield
    if health(own)[0] != "ok" or (kept / WORDS).read_text() != (GOOD / WORDS).read_text():
        rmtree(kept)
        copytree(GOOD, kept)
        says(own, "ok")


def health(server: Server) -> tuple[str, str]:
    """What ``/healthz`` says: the status, and what is wrong with the content."""
    with urllib.request.urlopen(server.address + "/healthz") as answer:
        said = json.load(answer)
    return said["status"], "\n".join(said["content"]) if said["status"] != "ok" else said["content"]


def first_answer(server: Server, path: str) -> str:
    with urllib.request.urlopen(server.address + path) as answer:
        return str(answer.read().decode())


def says(server: Server, status: str) -> str:
    """Wait until ``/healthz`` says so, and return what it says of the content."""
    deadline = time.monotonic() + PATIENCE / 1000
    while (said := health(server))[0] != status:
        assert time.monotonic() < deadline, said
        time.sleep(0.05)
    return said[1]


def replaced(file: Path, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        text = (folder / file).read_text()
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1))

    return change


def written(file: Path, content: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / file).write_bytes(content)

    return change


def cut(file: Path) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        content = (folder / file).read_bytes()
        (folder / file).write_bytes(content[: len(content) // 2])

    return change


BREAKS: dict[str, tuple[Path, Callable[[Path], None]]] = {
    "a misspelt key": (WORDS, replaced(WORDS, "heading: Your first day", "heding: Drink")),
    "a number without a unit": (SHAPE, replaced(SHAPE, "lasts: 24 hours", "lasts: 24")),
    "a tab": (SHAPE, replaced(SHAPE, "\n  before:", "\n\tbefore:")),
    "an open quote": (CLINIC, replaced(CLINIC, "phone: ", 'phone: "')),
    "half a file": (WORDS, cut(WORDS)),
    "an empty file": (INTERFACE, written(INTERFACE, b"")),
    "not text": (INTERFACE, written(INTERFACE, b"\xff\xfe\x00\x01")),
    "a picture that is not there": (SHAPE, replaced(SHAPE, "picture: lie-flat.svg", "picture: lying-flat.svg")),
    "a file that is gone": (CLINIC, lambda folder: (folder / CLINIC).unlink()),
    "a procedure that is gone": (CLINIC, lambda folder: rmtree(folder / "vertebroplasty")),
}


@pytest.mark.parametrize("name", BREAKS)
def test_broken_content_is_kept_from_readers_named_to_staff_and_taken_up_once_mended(
    own: Server, kept: Path, journey: Journey, reads_on: Reader, name: str
) -> None:
    file, breaks = BREAKS[name]
    said_anew = f"Mended after {name}: your first day"
    breaks(kept)
    said = says(own, "degraded")
    assert said.startswith(f"{file}:"), said
    assert said.splitlines()[0] in kept.with_name("log.txt").read_text().replace(f"{kept}/", "")
    reads_on.presses("Next").sees_step(journey.steps[1].heading)
    assert "715-201-3624" in first_answer(own, "/contact")

    rmtree(kept)
    copytree(GOOD, kept)
    replaced(WORDS, "heading: Your first day", f"heading: '{said_anew}' # ")(kept)
    assert says(own, "ok") == "ok"
    assert said_anew in first_answer(own, "/?step=first-day")
    assert "Traceback" not in kept.with_name("log.txt").read_text()
    reads_on.presses("Back").sees_step(journey.steps[0].heading)


def test_who_reads_on_without_loading_anew_reads_what_is_new(own: Server, kept: Path, open_page: Open) -> None:
    reader = open_page("/?step=go-home", at=own.address)
    words = (GOOD / WORDS).read_text().replace("heading: Your first day", "heading: Your very first day")
    (kept / WORDS).write_text(words)
    deadline = time.monotonic() + PATIENCE / 1000
    while "Your very first day" not in first_answer(own, "/?step=first-day"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    reader.presses("Next")
    expect(reader.page.locator("#root h2#step")).to_contain_text("Your very first day")
