"""``python -m journey``: check, new, handouts, gone-page, gone-picture."""

import re
import shutil
from pathlib import Path

import pypdf
import pytest

from journey.__main__ import main
from journey.library import open_library
from journey.model.texts import TO_REPLACE
from journey.reading.editing import Put
from journey.reading.mistakes import so_many
from journey.takeaway.invitation.invitation import FORMS
from tests.conftest import PICTURES, ROOT, add_language, rewrite


def test_good_content_is_confirmed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(content)]) == 0
    assert "vertebroplasty (en)" in capsys.readouterr().out


def test_mistakes_are_printed_and_the_exit_code_is_1(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "clinic.yaml").write_text("name: x\n")
    assert main(["check", str(content)]) == 1
    assert "clinic.yaml:1: phone: is missing" in capsys.readouterr().out


def test_a_new_procedure_passes_the_check_but_is_not_on_offer_before_its_words_are_written(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    assert main(["new", "knee-injection"]) == 0
    assert main(["check"]) == 0
    assert "On offer: vertebroplasty (en).\nNot on offer: knee-injection." in capsys.readouterr().out
    shape, words = content / "knee-injection" / "journey.yaml", content / "knee-injection" / "en.yaml"
    shape.write_text(shape.read_text().replace(f"{TO_REPLACE} ", ""))
    asked = words.read_text()
    clinic = content / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("[vertebroplasty]", "[vertebroplasty, knee-injection]"))
    words.write_text(asked.replace(f"{TO_REPLACE} ", "", asked.count(f"{TO_REPLACE} ") - 1))
    capsys.readouterr()
    assert main(["check"]) == 1
    line, _total = capsys.readouterr().out.splitlines()
    assert "still says what the template says, write your own words" in line
    words.write_text(asked.replace(f"{TO_REPLACE} ", ""))
    assert main(["check"]) == 0


def test_content_apart_from_the_app_begins_as_a_copy_and_gets_new_words_of_the_interface_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ours" / "content"
    monkeypatch.setenv("JOURNEY_CONTENT", str(folder))
    assert main(["begin", str(folder)]) == 0
    assert main(["check", str(folder)]) == 0
    assert not (folder / "interface").exists()
    capsys.readouterr()
    (folder / "clinic.yaml").write_text("name: Ours\n")
    assert main(["begin", str(folder)]) == 1
    assert "is not empty" in capsys.readouterr().out
    assert (folder / "clinic.yaml").read_text() == "name: Ours\n"


def test_each_command_for_a_folder_of_ones_own_names_it_and_each_file_finds_its_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "our own"
    main(["begin", str(folder)])
    monkeypatch.setenv("JOURNEY_CONTENT", str(folder))
    main(["new", "knee-injection"])
    main(["sync", "knee-injection"])
    words = folder / "knee-injection" / "en.yaml"
    told = f"{capsys.readouterr().out}\n{words.read_text()}\n{words.with_name('journey.yaml').read_text()}"
    commands = re.findall(r"(?::  ?|^#.* )(make (?:content|sync) NAME=.*|make run.*)", told)
    assert len(commands) >= 6
    assert [one for one in commands if f"CONTENT='{folder}'" not in one] == []
    for file in (folder / "clinic.yaml", *words.parent.iterdir(), *folder.glob("vertebroplasty/*.yaml")):
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text())
        assert named
        assert (file.parent / named[1]).is_file(), file


def test_what_make_does_with_content_it_does_with_the_folder_that_is_named() -> None:
    recipes = re.findall(r"(?m)^(\w+):.*\n\t(.*(?:-m journey|run app\.py).*)", (ROOT / "Makefile").read_text())
    assert len(recipes) >= 7
    assert [name for name, does in recipes if name != "schema" and 'JOURNEY_CONTENT="$(CONTENT)"' not in does] == []


def test_a_draft_is_checked_but_does_not_keep_the_rest_from_being_served(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    main(["new", "knee-injection"])
    (content / "knee-injection" / "en.yaml").write_text("name: Knee\n")
    assert open_library(content, PICTURES).procedures == ("vertebroplasty",)
    assert main(["check"]) == 1
    assert "knee-injection/en.yaml:1: main_message: is missing" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name",
    [
        "vertebroplasty",
        "Knee",
        "knee_injection",
        "knee.injection",
        "k" * 61,
        "../knee",
        "interface",
        "",
        "knee injection",
    ],
)
def test_a_name_that_cannot_be_used_changes_nothing(content: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    before = sorted(content.rglob("*"))
    assert main(["new", name]) == 1
    assert sorted(content.rglob("*")) == before


def test_every_handout_is_written(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    assert main(["handouts", str(tmp_path / "paper")]) == 0
    assert sorted(file.name for file in (tmp_path / "paper").iterdir()) == [
        "vertebroplasty.en.helper.html", "vertebroplasty.en.helper.pdf",
        "vertebroplasty.en.html", "vertebroplasty.en.pdf",
        "vertebroplasty.en.questions.html", "vertebroplasty.en.questions.pdf",
        "vertebroplasty.en.risks.html", "vertebroplasty.en.risks.pdf",
    ]  # fmt: skip
    said = capsys.readouterr().out
    assert "The codes call the clinic." in said
    pages = len(pypdf.PdfReader(tmp_path / "paper" / "vertebroplasty.en.pdf").pages)
    assert f"vertebroplasty.en.pdf, with {so_many(pages, 'page')}." in said
    monkeypatch.setenv("JOURNEY_BASE_ADDRESS", "https://journey.example.org")
    assert main(["handouts", str(tmp_path / "paper")]) == 0
    assert "The codes call the clinic." not in capsys.readouterr().out


@pytest.mark.parametrize("form", FORMS)
def test_an_invitation_is_written_in_each_form(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    assert main(["print", form, str(tmp_path / "paper")]) == 0
    [file] = (tmp_path / "paper").iterdir()
    assert file.name == f"vertebroplasty.en.{form}.pdf"
    assert len(pypdf.PdfReader(file).pages) == 1


def test_a_language_that_no_font_can_write_is_named_and_its_pdf_is_not_written(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    add_language(content, "zh")
    rewrite(content / "vertebroplasty" / "zh.yaml", Put(("headline",), "\u8fd9\u662f"))
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    assert main(["print", "poster", str(tmp_path)]) == main(["handouts", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert said.count("vertebroplasty.zh: no PDF, because no font has its letters.") == 2
    assert {file.suffix for file in tmp_path.glob("*.zh.*")} == {".html"}
    assert {file.suffix for file in tmp_path.glob("*.en.*")} == {".html", ".pdf"}


def test_handouts_of_broken_content_are_not_written(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    (content / "clinic.yaml").write_text("name: x\n")
    assert main(["handouts", str(tmp_path / "paper")]) == 1
    assert "phone: is missing" in capsys.readouterr().out
    assert not (tmp_path / "paper").exists()


def test_one_bad_text_or_procedure_costs_nobody_the_page_and_the_picture_for_outages(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    shutil.copytree(content / "vertebroplasty", content / "kyphoplasty")
    clinic = content / "clinic.yaml"
    said = clinic.read_text().replace("[vertebroplasty]", "[vertebroplasty, kyphoplasty]")
    clinic.write_text(said.replace("\nname: ", "\nname: 😷 "))
    page, picture, paper = tmp_path / "gone.html", tmp_path / "gone.png", tmp_path / "paper"
    assert main(["gone-page", str(page)]) == 0
    assert main(["check"]) == 0
    assert "clinic.yaml:5: name: holds 😷" in capsys.readouterr().out
    (content / "kyphoplasty" / "en.yaml").write_text("name: Kyphoplasty\n")
    page.unlink()
    assert main(["gone-page", str(page)]) == 1
    assert main(["gone-picture", str(picture), "320", "480"]) == 1
    assert main(["handouts", str(paper)]) == 1
    assert "kyphoplasty/en.yaml:1: steps: is missing" in capsys.readouterr().out
    assert "/handout/vertebroplasty.en.html" in page.read_text()
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert {file.name.partition(".")[0] for file in paper.iterdir()} == {"vertebroplasty"}
