"""What every test may use: the shipped content, and a copy of it to break."""

import atexit
import re
import shutil
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

from journey import paces
from journey.library import Library, open_library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.texts import TO_REPLACE
from journey.reading.editing import Add, Edit, Remove, edited
from journey.reading.names import MADE_FROM
from journey.reading.syncing import synced
from journey.reading.translations import OF_THE_LANGUAGE
from journey.settings import PICTURES, ROOT
from journey.streamlit_seam.shipped import FOLDER as SHIPPED

__all__ = ["PICTURES", "ROOT", "SHIPPED"]


@cache
def shipped_content() -> Path:
    """The shipped content; where other procedures stand there, too, a copy with vertebroplasty alone.

    What a test says of the pages must not depend on what else a clinic offers: ``tests/content`` reads all of it.
    """
    shipped = ROOT / "content"
    if [shape.parent.name for shape in shipped.glob("*/journey.yaml")] == ["vertebroplasty"]:
        return shipped
    folder = TemporaryDirectory(ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    copied = Path(shutil.copytree(shipped, Path(folder.name) / "content"))
    offer_vertebroplasty_alone(copied)
    return copied


def offer_vertebroplasty_alone(content: Path) -> None:
    """Take every other procedure off a copied content folder."""
    for shape in content.glob("*/journey.yaml"):
        if shape.parent.name != "vertebroplasty":
            shutil.rmtree(shape.parent)
    clinic = content / "clinic.yaml"
    text = clinic.read_text()
    for name, alone in (("procedures", "[vertebroplasty]"), ("short_addresses", "{v: vertebroplasty}")):
        text, found = re.subn(rf"^{name}:.*(\n +.*)*", f"{name}: {alone}", text, flags=re.M)
        assert found == 1
    clinic.write_text(text)


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library(shipped_content(), PICTURES)


@pytest.fixture(scope="session")
def journey(library: Library) -> Journey:
    return library.journeys["vertebroplasty"]["en"]


@pytest.fixture(scope="session")
def interface(library: Library) -> Interface:
    return library.interfaces["en"]


def changed_lines_of(before: str, after: str) -> list[str]:
    """The lines that went from a text, each after "-", and those that came, each after "+"."""
    old, new = before.splitlines(), after.splitlines()
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        line
        for kind, a, b, c, d in steps
        if kind != "equal"
        for line in (*(f"-{one}" for one in old[a:b]), *(f"+{one}" for one in new[c:d]))
    ]


def in_whole_sentences(html: str) -> str:
    """HTML without the tags that a sentence has inside: of phone numbers, hard words, and what stays on one line."""
    return re.sub(r'<(span|a) class="(?:number|whole|hard-word)"[^<>]*>([^<>]*)</\1>', r"\2", html)


def rewrite(file: Path, *edits: Edit) -> None:
    """Change what a YAML file says, however it is laid out."""
    text = file.read_text()
    for edit in edits:
        text = edited(text, edit)
    file.write_text(text)


def notices_of(content: Path) -> list[Any]:
    """The notices of a content folder, each with its words by language, as they are written."""
    notices: list[Any] = yaml.load((content / "clinic.yaml").read_text(), Loader=yaml.BaseLoader)["notices"]
    return notices


def add_language(content: Path, code: str, like: str = "en") -> None:
    """Put a language beside the others: the words of one of them under another code."""
    for folder in ("interface", "vertebroplasty"):
        shutil.copy(content / folder / f"{like}.yaml", content / folder / f"{code}.yaml")
    said = [notice["words"][like] for notice in notices_of(content)]
    rewrite(content / "clinic.yaml", *(Add(("notices", n, "words", code), words) for n, words in enumerate(said)))


def add_spanish(content: Path) -> None:
    """Put a second language beside the first."""
    add_language(content, "es")


def untranslated_into(language: str, folder: Path) -> Path:
    """A copy of the shipped content with a language in which nothing is translated: its files say its name alone."""
    content = Path(shutil.copytree(shipped_content(), folder / "content"))
    shutil.rmtree(content / MADE_FROM)
    for file in content.glob(f"*/{language}.yaml"):
        values = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
        file.write_text(yaml.safe_dump({key: value for key, value in values.items() if key in OF_THE_LANGUAGE}))
    spoken = [n for n, notice in enumerate(notices_of(content)) if language in notice["words"]]
    rewrite(content / "clinic.yaml", *(Remove(("notices", n, "words", language)) for n in spoken))
    return content


def offer_another(content: Path) -> None:
    """Put a second procedure on offer: the template, with its words written."""
    shutil.copytree(ROOT / "journey" / "template", content / "knee-injection")
    clinic = content / "clinic.yaml"
    for file in (content / "knee-injection").iterdir():
        file.write_text(file.read_text().replace(f"{TO_REPLACE} ", ""))
    clinic.write_text(clinic.read_text().replace("[vertebroplasty]", "[vertebroplasty, knee-injection]"))


_STUDIES = re.compile(r"(?m)^( *)# ((?:second-risk|evidence|first-source|second-source):\n(?:\1#   .*\n)+)")


def take_studies(folder: Path) -> None:
    """Let a procedure made from the template tell of the study that the template shows, with its words written."""
    shape = folder / "journey.yaml"
    text, taken = _STUDIES.subn(lambda found: found[0].replace(f"{found[1]}# ", found[1]), shape.read_text())
    assert taken == 4
    shape.write_text(text)
    while (done := synced(folder)).changes:
        done.file.write_text(done.text.replace(f"{TO_REPLACE} ", ""))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the shipped content, with one procedure, in English, however much is on offer."""
    copied = Path(shutil.copytree(shipped_content(), tmp_path / "content"))
    for folder in copied.iterdir():
        if folder.is_dir() and folder.name not in ("interface", "vertebroplasty"):
            shutil.rmtree(folder)
    keep_english_alone(copied)
    return copied


def keep_english_alone(content: Path) -> None:
    """Take every other language off a copied content folder."""
    for file in content.glob("**/*.yaml"):
        if file.parent != content and file.stem not in ("en", "journey"):
            file.unlink()
    others = [(n, code) for n, one in enumerate(notices_of(content)) for code in one["words"] if code != "en"]
    rewrite(content / "clinic.yaml", *(Remove(("notices", n, "words", code)) for n, code in others))


class Clock:
    """Time as a test says it, for what asks how much is allowed."""

    now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(paces, "time", clock)
    return clock
