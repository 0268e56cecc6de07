"""The desk on screen: open, change, save; a mistake stands at its field; undo; somebody else's change."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journey.desk import show
from journey.desk.parts import books
from journey.reading.yaml_tree import read_tree
from tests.conftest import ROOT, changed_lines_of, shipped_content
from tests.journey.test_desk import parts

SCRIPT = str(ROOT / "journey" / "desk" / "script.py")


@pytest.fixture
def desk(content: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    yield from desk_over(content, monkeypatch)


@pytest.fixture
def desk_in_languages(monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """One over the shipped content itself, in every language: nothing may be saved on it."""
    yield from desk_over(shipped_content(), monkeypatch)


def desk_over(content: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    show.desk.cache_clear()
    show.checked_now.cache_clear()
    yield AppTest.from_file(SCRIPT, default_timeout=60).run()
    show.desk.cache_clear()


def field(at: AppTest, label: str) -> object:
    return next(one for one in (*at.text_area, *at.text_input) if one.label.startswith(label))


def typed(at: AppTest, label: str, text: str) -> AppTest:
    return field(at, label).set_value(text).run()  # type: ignore[attr-defined,no-any-return]


def press(at: AppTest, label: str) -> AppTest:
    return next(one for one in at.button if one.label.startswith(label)).click().run()


def opened(at: AppTest, book: str, part: str, lang: str = "") -> AppTest:
    at.query_params.update({"book": book, "part": part, "lang": lang})
    return at.run()


def said(at: AppTest) -> str:
    return " ".join(one.proto.body for one in at.get("html"))


def test_the_first_screen_changes_phone_hours_and_a_notice(desk: AppTest, content: Path) -> None:
    before = (content / "clinic.yaml").read_text()
    typed(desk, "Phone", "715-555-0100")
    assert (content / "clinic.yaml").read_text() == before
    press(desk, "Save")
    after = (content / "clinic.yaml").read_text()
    assert [line[0] for line in changed_lines_of(before, after)] == ["-", "+"]
    press(desk, "Add a row of hours")
    press(desk, "Add a notice")
    assert len(read_tree(content / "clinic.yaml")[0].values["notices"]) == 1
    typed(desk, "Text", "The road is closed.")
    press(desk, "Save")
    assert "The road is closed." in (content / "clinic.yaml").read_text()
    assert not desk.exception


def test_the_words_of_a_notice_go_by_the_rules_of_their_own_language(desk_in_languages: AppTest) -> None:
    headings = [one.value for one in desk_in_languages.markdown]
    assert headings.index("**English**") < headings.index("**Español**")
    assert "longest sentence" in said(desk_in_languages)
    assert "fiebre" not in said(desk_in_languages)


def test_a_mistake_stands_at_its_field_until_it_is_taken_back(desk: AppTest) -> None:
    step = next(iter(read_tree(ROOT / "content" / "vertebroplasty" / "en.yaml")[0].keys("steps")))
    opened(desk, "vertebroplasty", f"steps.{step}")
    before = field(desk, "Gist").value  # type: ignore[attr-defined]
    typed(desk, "Gist", "No period here")
    assert 'class="wrong"' in said(desk)
    assert desk.warning
    press(desk, "Undo")
    assert 'class="wrong"' not in said(desk)
    assert field(desk, "Gist").value == before  # type: ignore[attr-defined]
    assert not desk.exception


def test_a_mistake_leads_to_its_form(desk: AppTest) -> None:
    step = next(iter(read_tree(ROOT / "content" / "vertebroplasty" / "en.yaml")[0].keys("steps")))
    opened(desk, "vertebroplasty", f"steps.{step}")
    typed(desk, "Gist", "No period here")
    opened(desk, "vertebroplasty", "top")
    press(desk, "vertebroplasty/en.yaml:")
    assert f"steps.{step}" in desk.query_params["part"]


def test_somebody_else_has_saved_meanwhile(desk: AppTest, content: Path) -> None:
    clinic = content / "clinic.yaml"
    typed(desk, "Phone", "715-555-0100")
    clinic.write_text(theirs := clinic.read_text().replace('paid_by: ""', "paid_by: The clinic"))
    press(desk, "Save")
    assert clinic.read_text() == theirs
    assert desk.error
    press(desk, "Keep theirs, and put mine onto it")
    press(desk, "Save")
    assert [line[0] for line in changed_lines_of(theirs, clinic.read_text())] == ["-", "+"]
    assert not desk.exception


def test_every_form_is_drawn(desk: AppTest, content: Path) -> None:
    each = 1 if os.environ.get("FUZZ") else 12
    shown = [(book.id, part.id) for book in books(content) for top in parts(book) for part in top.all()]
    for book, part in [*shown[::each], ("vertebroplasty", "sign"), ("vertebroplasty", "files"), ("clinic", "sign")]:
        opened(desk, book, part)
        assert not desk.exception, (book, part)
        assert not show.desk().changed, (book, part)


@pytest.mark.parametrize(
    ("part", "within"), [("risks", ("risks",)), ("questions_to_ask", ("questions_to_ask", "should"))]
)
def test_a_risk_and_a_question_are_added_and_removed(
    desk: AppTest, content: Path, part: str, within: tuple[str, ...]
) -> None:
    files = [content / "vertebroplasty" / name for name in ("journey.yaml", "en.yaml")]
    before = [file.read_bytes() for file in files]
    opened(desk, "vertebroplasty", part)
    typed(desk, "A name for a new one", "my-own")
    press(desk, "Add")
    press(desk, "Save")
    assert all("my-own" in read_tree(file)[0].keys(*within) for file in files)
    remove = next(one for one in desk.button if str(one.key).endswith(f"{within}:my-own:remove"))
    remove.click().run()
    press(desk, "Save")
    assert [file.read_bytes() for file in files] == before
    assert not desk.exception


def test_a_file_that_is_no_yaml_is_said_and_kept(desk: AppTest, content: Path) -> None:
    file = content / "vertebroplasty" / "en.yaml"
    file.write_text(file.read_text().replace("headline: ", "headline: : ", 1))
    opened(desk, "vertebroplasty", "top")
    press(desk, "vertebroplasty/en.yaml:")
    assert "files" in desk.query_params["part"]
    assert not desk.exception
    assert desk.error


def test_a_clinician_signs_what_is_saved(desk: AppTest, content: Path) -> None:
    opened(desk, "clinic", "sign")
    typed(desk, "Who signs", "Dr. Ann Lee")
    press(desk, "I have read all of it")
    assert desk.error
    assert not (content / "signed" / "clinic.yaml").exists()
    for label, text in (("Who signs", "Dr. Ann Lee"), ("Role", "surgeon")):
        field(desk, label).set_value(text)  # type: ignore[attr-defined]
    press(desk, "I have read all of it")
    assert not [one.value for one in desk.error]
    assert not desk.exception
    assert "Dr. Ann Lee" in (content / "signed" / "clinic.yaml").read_text()
    assert not desk.exception
