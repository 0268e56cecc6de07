"""What ``check`` tells an author: few lines for one cause, in order, with what to paste; what it and ``sync`` mend."""

import re
import shutil
from pathlib import Path

import pytest

from journey.__main__ import main
from journey.model.texts import TO_REPLACE
from journey.reading.mistakes import close_to, so_many
from journey.reading.pasting import TEMPLATE, lines_to_paste
from journey.reading.report import MOST_OF_A_KIND
from tests.conftest import ROOT, offer_another, take_studies

WORDS = "knee-injection/en.yaml"
SHAPE = "knee-injection/journey.yaml"


@pytest.fixture
def draft(content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with a second procedure made from the template."""
    offer_another(content)
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    return content


def said(capsys: pytest.CaptureFixture[str], *command: str) -> list[str]:
    main(list(command))
    return capsys.readouterr().out.splitlines()


def steps_in(file: Path, many: int) -> None:
    """Add steps to a phase of a shape, after those that it has."""
    text = file.read_text()
    found = re.search(r"(?m)^  during:\n", text)
    assert found
    new = "".join(f"    new-step-{chr(97 + number)}: {{picture: lie-flat.svg}}\n" for number in range(many))
    file.write_text(text[: found.end()] + new + text[found.end() :])


def test_a_step_without_words_gets_one_line_and_what_to_paste(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps_in(draft / SHAPE, 1)
    told = said(capsys, "check", "knee-injection")
    [line] = [one for one in told if one.startswith(str(draft))]
    assert 'steps: has no words for "new-step-a", which stands in journey.yaml:' in line
    pasted = told[told.index(line) + 1 : -1]
    assert pasted[0] == "      new-step-a:"
    words = draft / WORDS
    text = words.read_text()
    words.write_text(text.replace("\nsteps:\n", "\nsteps:\n" + "".join(f"{one[4:]}\n" for one in pasted)))
    assert all("still says what the template says" in one for one in said(capsys, "check", "knee-injection")[:-1])


PLACES: list[tuple[str, ...]] = [
    ("steps",), ("periods",), ("times",), ("plan",), ("visits",), ("house_rules",), ("answers",), ("risks",),
    ("choices",), ("checklist", "now"), ("trials", "studies"), ("risks", "mine", "studies"), ("evidence", "known"),
    ("say_it_back",), ("matters",), ("questions_to_ask", "well"),
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES, ids=".".join)
def test_the_lines_for_a_new_name_say_nothing_of_another_one(place: tuple[str, ...]) -> None:
    pasted = lines_to_paste((*place, "new-name"), words=True)
    name, *texts = pasted.splitlines()
    assert name.startswith("  " * len(place) + "new-name:")
    assert all(TO_REPLACE in line for line in texts if not line.endswith(":")), pasted
    assert texts or TO_REPLACE in name


def test_sync_writes_what_is_missing_and_changes_nothing_else(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = draft / WORDS
    before = words.read_text().splitlines()
    steps_in(draft / SHAPE, 3)
    told = said(capsys, "check", "knee-injection")
    assert told[0].endswith(f"make sync NAME=knee-injection CONTENT={draft}")
    assert len(said(capsys, "sync", "knee-injection")) == 4
    after = words.read_text().splitlines()
    assert [line for line in after if line in before] == before or len(after) > len(before)
    kept = iter(after)
    assert all(line in kept for line in before)
    assert re.findall(r"(?m)^  (new-step-\w):$", words.read_text()) == ["new-step-a", "new-step-b", "new-step-c"]
    assert not [line for line in said(capsys, "check", "knee-injection") if "has no words for" in line]
    assert said(capsys, "sync", "knee-injection")[0].startswith("0 added")


def test_sync_writes_what_stands_below_a_new_name_too_wherever_it_belongs(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shape = draft / SHAPE
    text = shape.read_text().replace(
        "\nrisks:\n", "\nrisks:\n  new-risk: {sources: [clinic], studies: {one: ONE, two: ONE}}\n"
    )
    text = text.replace("ONE", "{rate: 4 of 310, source: clinic}")
    shape.write_text(
        text.replace("  morning: [leave]", "  morning: [leave, wash]").replace("  well: [", "  well: [asked, ")
    )
    steps_in(shape, 1)
    told = said(capsys, "sync", "knee-injection")
    assert told[-1].startswith("6 added")
    left = said(capsys, "check", "knee-injection")
    assert not [line for line in left if "has no words" in line or "is missing" in line]


def test_sync_takes_out_what_the_template_said_of_names_that_are_gone_and_no_word_of_an_author(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shape, words = draft / SHAPE, draft / WORDS
    offered = shape.read_text()
    for gone in (r"    start-iv: .*\n", r"    take-a-rest: .*\n", r"  infection: .*\n", r"  see-a-sign: .*\n"):
        offered, found = re.subn(gone, "", offered)
        assert found == 1, gone
    shape.write_text(
        offered.replace(
            "say_it_back:\n", "say_it_back:\n  mine: {is_true: yes, topic: tell-us, explained_by: [gist]}\n"
        )
    )
    words.write_text(
        words.read_text().replace("You rest for {rest}, and we look after you.", "Rest for {rest} beside us.")
    )
    told = said(capsys, "sync", "knee-injection")
    assert [line.split(": ")[1] for line in told if "taken out, since" in line] == [
        "steps.start-iv",
        "risks.infection",
        "say_it_back.see-a-sign",
    ]
    assert told[-1].startswith("1 added, 3 taken out")
    left = words.read_text()
    assert "Rest for {rest} beside us." in left
    assert "first-risk:" in left  # offer_another wrote its words
    assert "start-iv:" not in left


@pytest.mark.parametrize("new", ["start-an-iv", "arm-line"])
def test_sync_asks_whether_a_step_that_is_written_has_another_name_now(
    draft: Path, capsys: pytest.CaptureFixture[str], new: str
) -> None:
    shape, words = draft / SHAPE, draft / WORDS
    shape.write_text(shape.read_text().replace("    start-iv: {", f"    {new}: {{"))
    written = words.read_text().replace("An IV line is a thin tube", "It is a thin tube")
    words.write_text(written)
    first, *_ = said(capsys, "sync", "knee-injection")
    assert "steps.start-iv: does not stand in journey.yaml any more, " in first
    assert f"is its new name, write {new} here" in first
    assert words.read_text() == written
    words.write_text(written.replace("  start-iv:", f"  {new}:"))
    assert said(capsys, "sync", "knee-injection")[0].startswith("0 added, 0 taken out")


def test_sync_leaves_no_part_with_nothing_below_it(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shape, words = draft / SHAPE, draft / WORDS
    take_studies(draft / "knee-injection")
    told, found = re.subn(r"(?m)^    studies:\n(?:      .*\n)+", "", shape.read_text())
    assert found == 1, "the template's second risk has a study"
    shape.write_text(told.replace("  infection: {", "  new-risk: {sources: [clinic]}\n  infection: {"))
    shutil.copy(TEMPLATE / "en.yaml", words)
    said(capsys, "sync", "knee-injection")
    assert "studies:" not in words.read_text().partition("\nrisks:\n")[2].partition("\nchoices:\n")[0]
    assert "new-risk:" in words.read_text()
    assert not [line for line in said(capsys, "check", "knee-injection") if "nothing below" in line]


def test_what_is_still_to_be_written_has_no_other_mistake(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    take_studies(draft / "knee-injection")
    shape = draft / SHAPE
    text = shape.read_text()
    for old, new in (
        ("house_rules: {}", 'house_rules: {parking: "", work: ""}'),
        ("    go-home: {", "    go-home: {answers: [awake], house_rules: [parking, work], "),
        ("  wait: {sources", "  splint: {sources: [clinic]}\n  wait: {sources"),
        ("sums:", "  bandage_on_the_whole_hand: {starts: after procedure, lasts: 2 days}\n\nsums:"),
        ("    first-days: {", "    bandage: {period: bandage_on_the_whole_hand, "),
        (
            "  infection:",
            "  third-risk: {sources: [clinic], studies: {one: {rate: 4 of 310, source: clinic}}}\n  infection:",
        ),
    ):
        assert old in text, old
        text = text.replace(old, new)
    shape.write_text(text)
    assert said(capsys, "sync", "knee-injection")[-1].startswith("8 added")
    left = [line for line in said(capsys, "check", "knee-injection") if line.startswith(str(draft))]
    assert [line for line in left if "first-days" not in line and "still says what the template says" not in line] == []


def test_what_is_left_to_write_counts_what_sync_asks_for(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shape, clinic = draft / SHAPE, draft / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace(", knee-injection]", "]"))
    text = shape.read_text().replace("house_rules: {}", 'house_rules: {parking: ""}')
    shape.write_text(text.replace("    go-home: {", "    go-home: {answers: [awake], house_rules: [parking], "))
    said(capsys, "sync", "knee-injection")
    [left] = [line for line in said(capsys, "check", "knee-injection") if "To be written" in line]
    assert "4 texts" in left


def test_a_step_need_not_say_a_time_that_has_no_length(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shape = draft / SHAPE
    text = shape.read_text().replace("sums:", "  moves: {kind: exercise, starts: after procedure}\n\nsums:")
    shape.write_text(text.replace("    first-days: {", "    first-days: {period: moves, "))
    said(capsys, "sync", "knee-injection")
    left = [line for line in said(capsys, "check", "knee-injection") if line.startswith(str(draft))]
    assert [line for line in left if "still says what the template says" not in line] == []


def test_what_an_exercise_says_for_its_name_is_told(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shape = draft / SHAPE
    text = shape.read_text().replace("sums:", "  moves: {kind: exercise, starts: 2 days after procedure}\n\nsums:")
    shape.write_text(text.replace("    first-days: {", "    first-days: {period: moves, "))
    said(capsys, "sync", "knee-injection")
    told = [line for line in said(capsys, "check", "knee-injection") if "does not say its time (moves)" in line]
    assert len(told) == 1
    assert 'it says "2 days"' in told[0]
    assert "{moves} after" in told[0]


def test_studies_that_are_read_tomorrow_are_named(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shape = content / "vertebroplasty" / "journey.yaml"
    shape.write_text(re.sub(r'read_on: "\S+"', 'read_on: "2999-01-01"', shape.read_text()))
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    [line] = [line for line in said(capsys, "check") if "still to come" in line]
    assert line.startswith(f"{shape}:")
    assert "evidence.read_on" in line


def test_many_mistakes_of_one_cause_take_few_lines_and_there_is_a_total(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = draft / WORDS
    words.write_text(re.sub(r"\.$", "", words.read_text(), flags=re.M))
    told = said(capsys, "check", "knee-injection")
    assert sum("does not end like a sentence" in line for line in told) == MOST_OF_A_KIND
    assert re.fullmatch(r"\d+ mistakes in 1 file\. .*", told[-1])
    assert told == said(capsys, "check", "knee-injection")


def test_one_procedure_is_checked_by_its_name_or_its_folder(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = draft / "vertebroplasty" / "en.yaml"
    words.write_text(words.read_text().replace("name: Vertebroplasty", "nam: Vertebroplasty"))
    assert main(["check", "knee-injection"]) == 0
    assert " more in other files" in capsys.readouterr().out
    assert main(["check", str(draft / "vertebroplasty")]) == 1
    assert 'write "name"' in capsys.readouterr().out
    assert main(["check", "knee-injektion"]) == 1
    assert 'write "knee-injection"' in capsys.readouterr().out


TO_MEND = [
    ("name: Name of the procedure", "name: “Name of the procedure”", 'name: "Name of the procedure"'),
    ("name: Name of the procedure", "name:\u00a0Name of the procedure", "name: Name of the procedure"),
    ("name: Name of the procedure", "name:Name of the procedure   ", "name: Name of the procedure"),
    ("name: Name of the procedure", "name: Name: of the procedure", 'name: "Name: of the procedure"'),
    ("name: Name of the procedure", "name: Name of\tthe procedure", "name: Name of the procedure"),
    ("also_called: []", "also_called: [ ]\n  - New knee", "also_called:\n  - New knee"),
    ("    heading: Go home", "\t\theading: Go home", "    heading: Go home"),
    ("    heading: Go home", "\u00a0\u00a0\u00a0\u00a0heading: Go home", "    heading: Go home"),
]


@pytest.mark.parametrize(("right", "wrong", "mended"), TO_MEND)
def test_fix_mends_what_stays_the_same_in_meaning_and_shows_it(
    draft: Path, capsys: pytest.CaptureFixture[str], right: str, wrong: str, mended: str
) -> None:
    words = draft / WORDS
    text = words.read_text()
    words.write_text(text.replace(f"\n{right}\n", f"\n{wrong}\n", 1))
    assert main(["check", "--fix", "knee-injection"]) == 0
    assert words.read_text() == text.replace(f"\n{right}\n", f"\n{mended}\n", 1)
    told = capsys.readouterr().out.splitlines()
    assert f"-{wrong.splitlines()[0]}" in told
    assert f"+{mended.splitlines()[0]}" in told


def test_fix_saves_an_old_encoding_anew_and_leaves_a_right_file_alone(draft: Path) -> None:
    words = draft / WORDS
    before = words.stat().st_mtime_ns
    assert main(["check", "--fix", "knee-injection"]) == 0
    assert words.stat().st_mtime_ns == before
    text = words.read_text().replace("name: Name of the procedure\n", "name: Café, the procedure\n", 1)
    words.write_bytes(text.encode("cp1252"))
    assert main(["check", "knee-injection"]) == 1
    assert main(["check", "--fix", "knee-injection"]) == 0
    assert words.read_text() == text


def test_an_old_encoding_is_told_with_the_command_that_mends_it_in_this_folder(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words, clinic = draft / WORDS, draft / "clinic.yaml"
    for file in (words, clinic):
        file.write_bytes(file.read_bytes() + "# Café\n".encode("cp1252"))
    told = "\n".join(said(capsys, "check"))
    assert f"run: make fix NAME=knee-injection CONTENT={draft}" in told
    assert f"run: make fix CONTENT={draft}" in told


def test_fix_leaves_a_right_file_saying_what_it_says(draft: Path) -> None:
    words = draft / WORDS
    right = "    - (replace this) Explain here".replace("(replace this) ", "")
    text = words.read_text().replace(
        right, "    - It is new,\n      \u2013 as we think,\n      and well known. Explain here", 1
    )
    words.write_text(text)
    assert main(["check", "--fix", "knee-injection"]) == 0
    assert words.read_text() == text


def test_fix_does_not_touch_what_it_cannot_know(draft: Path) -> None:
    words = draft / WORDS
    text = words.read_text().replace("name: Name of the procedure\n", "name: Name # of the procedure\n", 1)
    words.write_text(text)
    assert main(["check", "--fix", "knee-injection"]) == 1
    assert words.read_text() == text


def test_what_is_counted_is_said_as_one_or_as_many() -> None:
    assert [so_many(number, "entry", "entries") for number in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]
    assert so_many(1, "sign") == "1 sign"
    for file in (ROOT / "journey").rglob("*.py"):
        if "figures" not in file.parts:
            assert not re.findall(r"\{len\([^{}]*\)\} [a-z_]+s\b", file.read_text()), file


def test_a_longer_name_with_all_parts_is_nearer_than_one_with_the_same_letters() -> None:
    assert close_to("check-skin", ["check-in", "check-your-skin"]) == "check-your-skin"
    assert close_to("check-inn", ["check-in", "check-your-skin"]) == "check-in"
