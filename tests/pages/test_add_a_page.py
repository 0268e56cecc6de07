"""A page that is added as ``docs/how-to/add-a-page.md`` says, and in no other place, is there for every reader."""

import json
import subprocess
import sys
from inspect import getsource
from pathlib import Path
from shutil import copytree

import pytest

from journey.model.interface import Interface
from tests.conftest import ROOT, shipped_content
from tests.pages.test_app import run_page

WORDS = '''"""The words of the page about a visit."""

from journey.model.values import Content
from journey.model.words.labels import Plain


class VisitWords(Content):
    """The words of the page about a visit."""

    heading: Plain
    message: Plain
    summary: Plain
    summary_points: tuple[Plain, ...]
    next_action: Plain
    to_contact: Plain
'''

SAID = {
    "heading": "Visit us", "message": "Our door is on the left.", "summary": "In a few words",
    "summary_points": ["Come in by the door on the left."], "next_action": "Next, see where we are.",
    "to_contact": "Where we are",
}  # fmt: skip
NAME = "A visit"

PAGE = '''"""How to visit the clinic."""

from journey.blocks.page import Page, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import closing


def page(place: Place) -> Page:
    """The most important sentence, and the end."""
    said = place.interface.visit
    return (words(Headline(place.page, said.heading, said.message)), *closing.end(place))


if __name__ == "__main__":
    from journey.screen.show import show

    show("visit")
'''

LIVE = f"{getsource(run_page)}\nrun_page('visit')"

READ = f"""
import json
from datetime import date
from streamlit.testing.v1 import AppTest
from journey.library import open_library
from journey.page import page_at
from journey.place import Place
from journey.server.first_words import first_words
from journey.settings import PICTURES, ROOT
from journey.view import read_view

live = AppTest.from_string({LIVE!r}, default_timeout=60).run()
assert not live.exception, live.exception
library = open_library(ROOT / "content", PICTURES)
place = Place(library, read_view({{}}, [], library), "visit", date.today())
drawn = [one.proto.body for one in live.get("html")] + [one.proto.label for one in live.get("page_link")]
print(json.dumps([str(first_words(page_at(place), place)), " ".join(drawn)]))
"""


def inserted(file: Path, before: str, text: str) -> None:
    said = file.read_text()
    assert said.count(before) == 1
    file.write_text(said.replace(before, text + before))


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all that is served, with one page more, and content of its own."""
    monkeypatch.delenv("JOURNEY_CONTENT")
    for folder in ("journey", "pages", "assets", "browser", ".streamlit"):
        copytree(ROOT / folder, tmp_path / folder)
    copytree(shipped_content(), tmp_path / "content")
    model = tmp_path / "journey" / "model"
    inserted(model / "pages.py", '"consult", "share", "about"]', '"visit", ')
    (model / "words" / "visit.py").write_text(WORDS)
    inserted(model / "interface.py", "\n\nclass InterfaceWords", "from journey.model.words.visit import VisitWords\n")
    inserted(model / "interface.py", "    about: AboutWords\n", "    visit: VisitWords\n")
    inserted(model / "words" / "frame.py", "    about: Plain\n\n\nclass FrameWords", "    visit: Plain\n")
    for interface in (tmp_path / "content" / "interface").glob("*.yaml"):
        inserted(interface, "\nframe:\n", f"  visit: {NAME}\n")
        interface.write_text(f"{interface.read_text()}\nvisit: {json.dumps(SAID)}\n")
    (tmp_path / "pages" / "visit.py").write_text(PAGE)
    inserted(tmp_path / "journey" / "told" / "closing.py", '"contact": "timeline", ', '"visit": "contact", ')
    return tmp_path


def test_it_is_drawn_live_and_without_scripts_and_stands_in_the_menu(house: Path, interface: Interface) -> None:
    said = subprocess.run([sys.executable, "-c", READ], cwd=house, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr[-3000:]
    without_scripts, live = json.loads(said.stdout)
    asked = (
        NAME,
        interface.pages.contact,
        SAID["heading"],
        SAID["message"],
        *SAID["summary_points"],
        SAID["to_contact"],
    )
    for drawn in (without_scripts, live):
        assert [text for text in asked if text not in drawn] == []
    assert "/visit?" in without_scripts


def test_a_page_whose_words_are_missing_is_told_of(house: Path) -> None:
    words = house / "content" / "interface" / "en.yaml"
    words.write_text(words.read_text().replace(f"  visit: {NAME}\n", ""))
    check = [sys.executable, "-m", "journey", "check"]
    said = subprocess.run(check, cwd=house, capture_output=True, text=True, check=False)
    assert said.returncode == 1
    assert "pages.visit" in said.stdout + said.stderr
