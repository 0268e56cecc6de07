"""Hard words that nobody explains: what ``check`` tells of them, and what it leaves alone."""

import re
from pathlib import Path

import pytest
import textstat

from journey.__main__ import main
from journey.reading.hard_words import easy_words, hard_in, unexplained
from tests.conftest import ROOT

LAST = "You get sudden, bad back pain."
"""A text of the shipped words, which the tests write anew."""


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("You get an osteotomy.", ["osteotomy"]),
        ("Osteotomies are rare.", ["osteotomies"]),
        ("Your bones are healing, and swellings go away.", []),
        ("We inject {cement}.", []),
        ("Ask Dr. Osteophyte.", []),
        ("A cut in the bone is called an osteotomy.", []),
        ("You get an osteotomy, which is a cut in the bone.", []),
        ("An osteotomy is a cut in the bone.", []),
        ("A trocar goes in. The trocar is long.", ["trocar"]),
        ("It is a re-opened trocar's tip.", ["trocar"]),
    ],
)
def test_a_word_is_hard_that_is_neither_easy_nor_explained(text: str, hard: list[str]) -> None:
    assert hard_in(text) == hard


@pytest.mark.parametrize("known", [("osteotomy",), ("tibial osteotomy", "Osteotomies")])
def test_a_word_with_an_entry_is_explained(known: tuple[str, ...]) -> None:
    assert hard_in(f"Your {known[0]} heals.", known) == []


def test_a_clinic_knows_its_readers() -> None:
    assert hard_in("Cortisone and trocars.", easy=frozenset({"cortisone", "trocar"})) == []


@pytest.mark.parametrize("folder", ["content", "examples/library"])
def test_what_is_shipped_explains_each_hard_word(folder: str) -> None:
    assert [str(one) for one in unexplained(ROOT / folder)] == []


BONE = """  - word: spur
    also: [osteophyte]
    means: A bit of bone that grew.
"""


@pytest.fixture
def words(content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Shipped words with a hard one in them."""
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    file = content / "vertebroplasty" / "en.yaml"
    text = file.read_text()
    assert LAST in text
    file.write_text(text.replace(LAST, "Your osteophyte hurts. An osteophyte can hurt."))
    return file


def test_a_clinic_that_cannot_be_read_is_told_alone(words: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clinic = words.parents[1] / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("\nhours: []\n", "\nhours: []\n  - days: [monday]\n"))
    assert main(["check", "vertebroplasty"]) == 1
    told = capsys.readouterr().out
    assert "clinic.yaml" in told
    assert "hard word" not in told


def test_an_explained_word_that_no_text_says_is_remarked(words: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = words.read_text().replace(
        "\nhard_words:\n", "\nhard_words:\n  - word: trocar\n    means: A needle.\n" + BONE
    )
    words.write_text(text)
    main(["check"])
    told = capsys.readouterr().out
    assert 'no text says "trocar"' in told
    assert told.count("no text says") == 1


def test_what_the_guide_says_of_a_picture_holds_no_hard_word() -> None:
    guide = (ROOT / "docs" / "for-authors.md").read_text()
    shown = re.findall(r"(?m)^\| `[a-z-]+\.svg` \| (.*) \|$", guide)
    assert len(shown) > 15
    assert [text for text in shown if hard_in(text)] == []


def test_check_says_where_a_hard_word_stands_and_what_to_write(words: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    told = capsys.readouterr().out.splitlines()
    [one] = [said for said in told if "osteophyte" in said]
    line = next(at for at, text in enumerate(words.read_text().splitlines(), 1) if "osteophyte" in text)
    assert one.startswith(f"{words}:{line}: ")
    assert "hard_words: - word: osteophyte" in one
    assert "easy_words in clinic.yaml" in one


def test_all_hard_words_of_a_text_are_told_at_once(words: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words.write_text(words.read_text().replace("An osteophyte can hurt", "A trocar can hurt"))
    assert main(["check"]) == 1
    [one] = [said for said in capsys.readouterr().out.splitlines() if "osteophyte" in said]
    assert '"osteophyte" and "trocar" are hard words' in one


def test_an_entry_or_the_clinics_own_list_mends_it(words: Path) -> None:
    clinic, text = words.parents[1] / "clinic.yaml", words.read_text()
    entry = "\nhard_words:\n  - word: osteophyte\n    means: A bump on the bone.\n"
    words.write_text(text.replace("\nhard_words:\n", entry))
    assert main(["check"]) == 0
    words.write_text(text)
    clinic.write_text(clinic.read_text().replace("easy_words: []", "easy_words: [osteophyte]"))
    assert main(["check"]) == 0


def test_the_easy_words_are_those_of_textstat_and_ours() -> None:
    assert textstat.__file__
    theirs = (Path(textstat.__file__).parent / "resources/en/easy_words.txt").read_text(encoding="utf-8").split()
    assert set(theirs) < easy_words()
    ours = (ROOT / "journey/reading/also_easy.txt").read_text().splitlines()[2:]
    assert ours == sorted(set(ours) - set(theirs))
