"""The desk without its screen: what can be changed, and what becomes of a file that is changed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit as st

from journey.desk import beside, names
from journey.desk.checking import checked
from journey.desk.fields import Each, Group, Lines, Text, changed_lines, changed_text, field_at, one_more
from journey.desk.files import Change, ChangedMeanwhile, Desk, NotOpened
from journey.desk.page import page_path
from journey.desk.parts import Book, Part, books, model_of, part_with, parts_of, parts_of_clinic
from journey.desk.rules import notes
from journey.model.sentences import ENGLISH
from journey.reading.editing import Add, Edit, NotEdited, Put, Remove, Rewrite, edited
from journey.reading.mistakes import Spot
from journey.reading.pasting import STOCK, TEMPLATE
from journey.reading.yaml_tree import Tree, read_tree
from journey.streamlit_seam.base_path import listens_at
from tests.conftest import PICTURES, ROOT, changed_lines_of

FOLDERS = "content", "examples/library"
EACH = 1 if os.environ.get("FUZZ") else 60


@pytest.fixture(params=FOLDERS)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / request.param, tmp_path / "content"))


def parts(book: Book) -> tuple[Part, ...]:
    if not book.languages:
        assert book.shape
        return parts_of_clinic(book.shape)
    words = read_tree(book.languages[book.origin])[0]
    return parts_of(words, read_tree(book.shape)[0] if book.shape else None)


def leaves(each: Each) -> Iterator[Text | Lines]:
    if isinstance(each, Group):
        for one in each.members:
            yield from leaves(one)
    else:
        yield each


def fields(book: Book, tree: Tree) -> Iterator[Text | Lines]:
    """Every field of a file that some form of its book has."""
    for part in (one for top in parts(book) for one in top.all()):
        for there in part.spots:
            if there.file == tree.file and not there.names_only:
                found = field_at(tree.values, model_of(tree.file), there.spot)
                is_top = part.id == "top" and isinstance(found, Group)
                within = found.members if is_top and isinstance(found, Group) else (found,)
                for one in within:
                    yield from () if is_top and isinstance(one, Group) else leaves(one)


def test_each_text_of_each_file_has_a_field_and_a_change_of_it_changes_its_own_lines(folder: Path) -> None:
    number = 0
    for book in books(folder):
        for file in filter(None, (book.languages.get(book.origin), book.shape)):
            tree, _ = read_tree(file)
            model = model_of(file)
            known: dict[Spot, Text | Lines] = {one.spot: one for one in fields(book, tree) if one.is_there}
            named = {
                there.spot for top in parts(book) for there in top.spots if there.names_only and there.file == file
            }
            for spot, _ in tree.texts():
                if spot[:-1] in named:
                    continue  # a name: it is added and removed
                one = known.get(spot) or known[spot[:-1]]
                number += 1
                if number % EACH:
                    continue
                edits: tuple[Edit, ...]
                if isinstance(one, Text):
                    edits = changed_text(tree.values, model, one, f"{one.value} More.")
                else:
                    new = tuple(f"{text} More." if n == spot[-1] else text for n, text in enumerate(one.value))
                    edits = changed_lines(tree.values, model, one, new)
                [edit] = edits
                assert [line[0] for line in changed_lines_of(tree.text, edited(tree.text, edit))] == ["-", "+"], spot
    assert number > 1000


def test_what_is_opened_and_saved_unchanged_keeps_each_byte(folder: Path) -> None:
    desk = Desk()
    before = {
        file: file.read_bytes() for book in books(folder) for file in (*book.languages.values(), book.shape) if file
    }
    for file in before:
        assert not desk.opened(file).is_changed
        desk.save(file)
    assert {file: file.read_bytes() for file in before} == before


@pytest.fixture
def clinic(content: Path) -> Path:
    return content / "clinic.yaml"


PHONE = Put(("phone",), "715-555-0100")


def test_a_change_is_saved_and_taken_back(clinic: Path) -> None:
    desk, before = Desk(), clinic.read_text()
    desk.opened(clinic)
    desk.change([Change(clinic, PHONE)])
    assert [opened.file for opened in desk.changed] == [clinic]
    assert clinic.read_text() == before
    desk.save(clinic)
    assert len(changed_lines_of(before, clinic.read_text())) == 2
    assert not desk.changed
    desk.undo()
    desk.save(clinic)
    assert clinic.read_text() == before


def test_windows_bytes_stay(clinic: Path) -> None:
    clinic.write_bytes(b"\xef\xbb\xbf" + clinic.read_bytes().replace(b"\n", b"\r\n"))
    before, desk = clinic.read_bytes(), Desk()
    desk.change([Change(clinic, PHONE)])
    desk.save(clinic)
    after = clinic.read_bytes()
    assert after == before.replace(b"715-201-3624", b"715-555-0100")


def test_nobody_loses_what_somebody_else_saved_meanwhile(clinic: Path) -> None:
    desk = Desk()
    desk.change([Change(clinic, PHONE)])
    clinic.write_text(
        theirs := clinic.read_text().replace(
            "hours: []", 'hours:\n  - {from: monday, to: friday, opens: "8:00", closes: "17:00"}'
        )
    )
    with pytest.raises(ChangedMeanwhile):
        desk.save(clinic)
    assert clinic.read_text() == theirs
    desk.put_onto_theirs(clinic)
    desk.save(clinic)
    assert len(changed_lines_of(theirs, clinic.read_text())) == 2
    assert "hours: []" not in clinic.read_text()
    desk.change([Change(clinic, Put(("phone",), "715-555-0199"))])
    clinic.write_text(theirs)
    desk.take_theirs(clinic)
    assert not desk.changed
    assert desk.opened(clinic).text == theirs


def test_what_was_taken_back_takes_nothing_of_theirs(clinic: Path) -> None:
    desk = Desk()
    desk.change([Change(clinic, PHONE)])
    desk.undo()
    desk.change([Change(clinic, Put(("emergency_phone",), "112"))])
    clinic.write_text(theirs := clinic.read_text().replace('paid_by: ""', "paid_by: The clinic"))
    desk.put_onto_theirs(clinic)
    desk.save(clinic)
    assert len(changed_lines_of(theirs, clinic.read_text())) == 2
    desk.change([Change(clinic, Rewrite("name: All new\n"))])
    clinic.write_text(theirs)
    with pytest.raises(NotEdited):
        desk.put_onto_theirs(clinic)
    assert desk.opened(clinic).text == "name: All new\n"


def test_what_does_not_fit_into_theirs_stays_here(clinic: Path) -> None:
    desk = Desk()
    desk.change([Change(clinic, Put(("notices", 0, "words", "en", "text"), "Closed today."))])
    clinic.write_text(clinic.read_text().partition("notices:")[0] + "notices: []\n")
    with pytest.raises(NotEdited):
        desk.put_onto_theirs(clinic)
    assert "Closed today." in desk.opened(clinic).text


def test_a_file_that_is_changed_outside_is_opened_anew(clinic: Path) -> None:
    desk = Desk()
    desk.opened(clinic)
    clinic.write_text(clinic.read_text().replace("715-201-3624", "715-555-0111"))
    assert "715-555-0111" in desk.opened(clinic).text


def test_what_cannot_be_read_is_not_saved(clinic: Path) -> None:
    desk = Desk()
    with pytest.raises(NotEdited):
        desk.change([Change(clinic, Rewrite("a: b: c\n"))])
    assert not desk.changed
    clinic.write_bytes(b"name: \xff\n")
    with pytest.raises(NotOpened, match="make fix"):
        Desk().opened(clinic)
    clinic.unlink()
    with pytest.raises(NotOpened):
        Desk().opened(clinic)


def test_a_broken_file_can_be_mended(clinic: Path) -> None:
    whole = clinic.read_text()
    clinic.write_text(whole.replace("phone: ", "phone: : ", 1))
    desk = Desk()
    assert desk.opened(clinic).text != whole
    desk.change([Change(clinic, Rewrite(whole))])
    desk.save(clinic)
    assert clinic.read_text() == whole


def test_what_may_be_left_out_comes_and_goes(content: Path) -> None:
    tree, _ = read_tree(content / "vertebroplasty" / "en.yaml")
    model = model_of(tree.file)
    step = next(iter(tree.keys("steps")))
    group = field_at(tree.values, model, ("steps", step))
    assert isinstance(group, Group)
    absent = next(one for one in group.members if isinstance(one, Text) and not one.is_there)
    [edit] = changed_text(tree.values, model, absent, "This is new.")
    after = edited(tree.text, edit)
    assert [line[0] for line in changed_lines_of(tree.text, after)] == ["+"]
    assert edited(after, Remove(absent.spot)) == tree.text


def test_a_list_gets_one_more_like_its_last_one(content: Path) -> None:
    tree, _ = read_tree(content / "clinic.yaml")
    notices = field_at(tree.values, model_of(tree.file), ("notices",))
    hours = field_at(tree.values, model_of(tree.file), ("hours",))
    assert isinstance(notices, Group)
    assert isinstance(hours, Group)
    assert one_more(tree.values, model_of(tree.file), notices) == Add(
        ("notices", 1), {"from": "", "until": "", "link": "", "words": {"en": {"text": "", "link_text": ""}}}
    ) or "es" in str(tree.values["notices"])
    assert one_more(tree.values, model_of(tree.file), hours).value == {"from": "", "to": "", "opens": "", "closes": ""}


def test_a_step_begins_moves_and_goes_in_both_files(content: Path) -> None:
    folder, desk = content / "vertebroplasty", Desk()
    before = {name: (folder / name).read_text() for name in ("en.yaml", "journey.yaml")}

    def trees() -> tuple[Tree, Tree]:
        for name in before:
            desk.save(folder / name)
        return read_tree(folder / "journey.yaml")[0], read_tree(folder / "en.yaml")[0]

    for name in before:
        desk.opened(folder / name)
    shape, words = trees()
    spot = ("phases", "after")
    desk.change(names.begin("new-step", spot, shape, words))
    shape, words = trees()
    assert shape.keys(*spot)[-1] == "new-step"
    assert "new-step" in words.keys("steps")
    assert all("new-step" in mistake.field for mistake in checked(content, PICTURES, ()).mistakes)
    desk.change([names.move_up("new-step", spot, shape)])
    shape, words = trees()
    assert shape.keys(*spot)[-2] == "new-step"
    desk.change(names.remove("new-step", spot, shape, [words]))
    trees()
    assert {name: (folder / name).read_text() for name in before} == before
    with pytest.raises(NotEdited):
        list(names.begin("New step", spot, shape, words))


@pytest.mark.parametrize(
    "spot", [("risks",), ("questions_to_ask", "should"), ("questions_to_ask", "not_well")], ids=".".join
)
def test_a_risk_or_a_question_begins_and_goes_in_the_structure_and_in_each_language(tmp_path: Path, spot: Spot) -> None:
    folder = Path(shutil.copytree(ROOT / "content", tmp_path / "content")) / "vertebroplasty"
    files = [folder / name for name in ("journey.yaml", "en.yaml", "es.yaml")]
    before = {file: file.read_bytes() for file in files}

    def trees() -> list[Tree]:
        return [read_tree(file)[0] for file in files]

    def changed(changes: Iterator[Change]) -> None:
        desk = Desk()
        desk.change(changes)
        for one in desk.changed:
            desk.save(one.file)

    shape, words, _ = trees()
    changed(names.begin("my-own", spot, shape, words))
    shape, words, spanish = trees()
    assert shape.keys(*spot)[-1] == "my-own"
    assert words.keys(*spot)[-1] == "my-own"
    lines = [line for file in files for line in changed_lines_of(before[file].decode(), file.read_bytes().decode())]
    removed = [line for line in lines if line.startswith("-")]
    assert len(removed) <= (spot[0] == "questions_to_ask")  # its names stand in one line
    assert all("my-own" in one.field for one in checked(folder.parent, PICTURES, ()).mistakes)
    there = spot if spot[0] == "risks" else spot[:1]
    part = next(one for one in parts_of(words, shape) if one.id == there[0])
    assert f"{part.id}.my-own" in [one.id for one in part.below]
    assert all(one.names_only for one in part.spots)
    changed(names.remove("my-own", spot, shape, [words, spanish]))
    assert {file: file.read_bytes() for file in files} == before
    shape, words, spanish = trees()
    gone = shape.keys(*spot)[-1]
    changed(names.remove(gone, spot, shape, [words, spanish]))
    assert not [tree.file for tree in trees() if gone in tree.keys(*spot)]
    found = checked(folder.parent, PICTURES, ())
    assert [one for one in found.mistakes if gone not in f"{one.field} {one.wrong}"] == []


def test_a_few_risks_can_be_added_to_and_removed_as_many_can(content: Path) -> None:
    shutil.copytree(TEMPLATE, content / "knee-injection")
    book = next(one for one in books(content) if one.id == "knee-injection")
    risks = next(one for one in parts(book) if one.id == "risks")
    assert len(risks.below) == 2
    assert [one.names_only for one in risks.spots] == [True]


def test_a_new_step_begins_with_what_is_needed_and_one_of_the_stock_with_its_words(content: Path) -> None:
    folder, desk, spot = content / "vertebroplasty", Desk(), ("phases", "after")
    for name in ("new-step", "come-back"):
        shape, words = (read_tree(folder / one)[0] for one in ("journey.yaml", "en.yaml"))
        for one in ("journey.yaml", "en.yaml"):
            desk.opened(folder / one)
        desk.change(names.begin(name, spot, shape, words))
        desk.save(folder / "journey.yaml")
        desk.save(folder / "en.yaml")
    words = read_tree(folder / "en.yaml")[0]
    stock, _ = read_tree(STOCK / "en.yaml")
    assert set(words.keys("steps", "new-step")) == {"heading", "gist", "what_you_do"}
    assert words.at(("steps", "come-back")) == stock.at(("steps", "come-back"))


def test_a_mistake_is_found_before_it_is_saved_and_leads_to_its_part(content: Path) -> None:
    book = next(one for one in books(content) if one.id == "vertebroplasty")
    file = book.languages["en"]
    desk = Desk()
    step = next(iter(read_tree(file)[0].keys("steps")))
    desk.opened(file)
    desk.change([Change(file, Put(("steps", step, "gist"), "No period here"))])
    [mistake] = checked(content, PICTURES, desk.changed).mistakes
    assert (mistake.file, mistake.field) == (file, f"steps.{step}.gist")
    part = part_with(parts(book), mistake)
    assert part
    assert part.id == f"steps.{step}"
    assert not checked(content, PICTURES, ()).mistakes


def test_a_mistake_elsewhere_makes_no_explained_word_hard(content: Path) -> None:
    words, clinic = content / "vertebroplasty" / "en.yaml", content / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("easy_words: []", "easy_words: [Trocar]"))
    words.write_text(
        words.read_text().replace("\nhard_words:\n", "\nhard_words:\n  - word: Osteotomy\n    means: A cut.\n")
    )
    words.write_text(words.read_text().replace("\nname: ", "\nnam: "))
    found = checked(content, PICTURES, ())
    assert found.mistakes
    assert found.explained("vertebroplasty") >= {"osteotomy", "trocar"}
    assert found.explained("clinic") >= {"trocar"}
    assert "osteotomy" not in found.explained("clinic")


def test_what_is_beside_a_field() -> None:
    said = [note.says for note in notes("Call 5 of us.", {"format": "prose"}, ENGLISH, frozenset())]
    assert any("digits" in one for one in said)
    short = list(notes("x" * 19, {"format": "label", "maxLength": 18}, ENGLISH, frozenset()))
    assert not short[0].is_good
    long = notes("word " * 21 + ".", {"format": "prose"}, ENGLISH, frozenset())
    assert not all(note.is_good for note in long)
    hard = "You get an anticoagulation medication for some time after it."
    assert [note for note in notes(hard, {"format": "prose"}, ENGLISH, frozenset()) if note.is_advice]
    told = frozenset({"anticoagulation", "medication"})
    assert not [note for note in notes(hard, {"format": "prose"}, ENGLISH, told) if note.is_advice]


def test_the_live_page_is_where_readers_meet_a_part() -> None:
    assert page_path("steps.lie-flat", "p", "en", "Phone", "", is_draft=False) == "/?lang=en&procedure=p&step=lie-flat"
    assert page_path("risks.x", "p", "es", "Kiosk", "", is_draft=False) == "/risks?lang=es&procedure=p&mode=kiosk"
    assert "draft=" in page_path("top", "p", "en", "Phone", "secret", is_draft=True)


def test_the_app_beside_the_desk_knows_where_it_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    before = st.get_option("server.port")
    monkeypatch.setenv(beside.PAGE, "http://127.0.0.1:8765")
    monkeypatch.setenv(beside.DESK, "http://127.0.0.1:8764")
    monkeypatch.setattr(beside, "import_module", lambda _: SimpleNamespace(app=None))
    try:
        beside.app()
        assert st.get_option("server.port") == 8765  # what app.py logs
    finally:
        listens_at(before)


def test_nothing_that_is_served_knows_the_desk() -> None:
    asked = "import sys, app; print([name for name in sys.modules if name.startswith('journey.desk')])"
    ran = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
