"""A translation is bound to its English: whatever changes there is told, with file, line, and what it was."""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from journey.__main__ import main
from journey.model.texts import PLACEHOLDER, placeholders
from journey.reading.accepting import accept
from journey.reading.contents import read_contents
from journey.reading.mistakes import ContentError, Spot
from journey.reading.translations import OF_THE_LANGUAGE, Open, State, Translation, translations_in
from journey.reading.yaml_tree import read_tree
from tests.browser import pseudo
from tests.browser.pseudo import CODE
from tests.conftest import PICTURES, shipped_content

INTERFACE, WORDS = "interface", "vertebroplasty"
NUMBERS = ("one", "two", "three", "four", "half", "once", "hours", "days")
ONE_EDIT, SEEDS = 10, (1, 2, 3)


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content in English and in a language that is made from it, and bound to it."""
    folder = tmp_path_factory.mktemp("translated")
    for name in (INTERFACE, WORDS):
        (folder / name).mkdir()
        shutil.copy(shipped_content() / name / "en.yaml", folder / name)
    shutil.copy(shipped_content() / WORDS / "journey.yaml", folder / WORDS)
    clinic = yaml.load((shipped_content() / "clinic.yaml").read_text(), Loader=yaml.BaseLoader)
    for notice in clinic["notices"]:
        notice["words"] = {"en": notice["words"]["en"]}
    write(folder / "clinic.yaml", clinic)
    pseudo.add_to(folder)
    assert not accept(folder, CODE, []).mistakes
    assert everything_open(folder) == []
    return folder


@pytest.fixture
def bound(translated: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copytree(translated, tmp_path / "content"))


def compared(content: Path, folder: str, code: str = CODE) -> Translation:
    told = {(one.folder, one.language): one.translation for one in translations_in(content)}
    return told[content / folder, code]


def everything_open(content: Path) -> list[Open]:
    return [each for one in translations_in(content) for each in one.translation.open]


def english(content: Path, folder: str) -> Any:  # noqa: ANN401
    return yaml.load((content / folder / "en.yaml").read_text(), Loader=yaml.BaseLoader)


def write(file: Path, values: Any) -> None:  # noqa: ANN401
    file.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert text.count(old) >= 1, f"{old!r} is not in {file}"
    file.write_text(text.replace(old, new, 1))


def put(values: Any, spot: Spot, new: Any) -> None:  # noqa: ANN401
    for part in spot[:-1]:
        values = values[part]
    values[spot[-1]] = new


def get(values: Any, spot: Spot) -> Any:  # noqa: ANN401
    for part in spot:
        values = values[part]
    return values


def other_number(text: str, chance: random.Random) -> str | None:
    found = [match for match in re.finditer(r"\w+", text) if match[0] in NUMBERS]
    if not found:
        return None
    match = chance.choice(found)
    return text[: match.start()] + chance.choice([word for word in NUMBERS if word != match[0]]) + text[match.end() :]


def without_not(text: str, _: random.Random) -> str | None:
    return re.sub(r"\b(not|Never|never|no) ", "", text, count=1) if re.search(r"\b(not|[Nn]ever|no) ", text) else None


def other_phone(text: str, _: random.Random) -> str | None:
    if "{phone}" in text:
        return text.replace("{phone}", "{emergency_phone}", 1)
    return text.replace("{emergency_phone}", "{phone}", 1) if "{emergency_phone}" in text else None


def swapped(text: str, _: random.Random) -> str | None:
    """The same text with its first two placeholders swapped: it holds the same names, but says another thing."""
    one, other, *_more = [*dict.fromkeys(placeholders(text)), "", ""]
    names = {one: other, other: one}
    return PLACEHOLDER.sub(lambda found: f"{{{names.get(found[1], found[1])}}}", text) if other else None


def other_words(text: str, chance: random.Random) -> str | None:
    words = text.split()
    if len(words) < 4:
        return None
    del words[chance.randrange(1, len(words) - 1)]
    return " ".join(words)


TEXT_EDITS: tuple[Callable[[str, random.Random], str | None], ...] = (
    other_number,
    without_not,
    other_phone,
    swapped,
    other_words,
)

Expected = tuple[State, Spot, str, str]
"""What must be told: what is open, where in the translation, what English said, what it says."""


def edited(values: Any, chance: random.Random) -> Iterator[Expected]:  # noqa: ANN401
    """Edit English, each text and each list at most once."""
    texts = [spot for spot, _ in texts_of(values, ()) if spot[0] not in (*OF_THE_LANGUAGE, "hard_words")]
    lists = sorted({spot[:-1] for spot in texts if isinstance(spot[-1], int)}, key=str)
    lists = [spot for spot in lists if len(get(values, spot)) > 2 and len(set(get(values, spot))) > 2]
    for number, spot in enumerate(chance.sample(lists, min(ONE_EDIT // 2, len(lists)))):
        yield list_edit(values, spot, number, chance)
        texts = [text for text in texts if text[: len(spot)] != spot]
    for change in TEXT_EDITS:
        chance.shuffle(texts)
        can = [(spot, new) for spot in texts if (new := change(get(values, spot), chance))]
        for spot, new in can[: ONE_EDIT // 2]:
            was = get(values, spot)
            put(values, spot, new)
            texts.remove(spot)
            yield State.CHANGED, spot, was, new


def list_edit(values: Any, spot: Spot, number: int, chance: random.Random) -> Expected:  # noqa: ANN401
    items = get(values, spot)
    at = chance.randrange(len(items))
    match number % 3:
        case 0:
            was = items.pop(at)
            return State.REMOVED, (*spot, at), was, ""
        case 1:
            items.insert(at, "Wear what is easy to take off.")
            return State.MISSING, (*spot, at), "", items[at]
        case _:
            was = " / ".join(items)
            items.append(items.pop(0))
            return State.MOVED, spot, was, " / ".join(items)


def texts_of(value: Any, spot: Spot) -> Iterator[tuple[Spot, str]]:  # noqa: ANN401
    if isinstance(value, str):
        yield spot, value
    else:
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in parts:
            yield from texts_of(part, (*spot, key))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("code", [CODE, "es"])
def test_sixty_edits_of_the_english_are_each_told_with_file_line_and_what_changed(
    tmp_path: Path, translated: Path, code: str, seed: int
) -> None:
    bound = Path(shutil.copytree(translated if code == CODE else shipped_content(), tmp_path / "content"))
    accept(bound, code, [], everything=True)
    chance, told = random.Random(seed), 0
    for folder in (INTERFACE, WORDS):
        values = english(bound, folder)
        expected = list(edited(values, chance))
        write(bound / folder / "en.yaml", values)
        now, _ = read_tree(bound / folder / "en.yaml")
        words, _ = read_tree(bound / folder / f"{code}.yaml")
        found = compared(bound, folder, code).open
        for state, spot, was, new in expected:
            line = words.line_of(spot)
            [one] = [one for one in found if (one.state, one.was, one.now, one.line) == (state, was, new, line)]
            assert one.file == bound / folder / f"{code}.yaml"
            assert one.origin == bound / folder / "en.yaml"
            assert (
                not new or state is State.MOVED or new in now.text.splitlines()[one.origin_line - 1].replace("''", "'")
            )
        assert len(found) == len(expected), "nothing else is told"
        told += len(found)
    assert told >= 60


def test_a_line_that_comes_between_others_leaves_those_bound(bound: Path) -> None:
    edit(bound / WORDS / "en.yaml", "\nsummary:\n", "\nsummary:\n  - Wear what is easy to take off.\n")
    [one] = everything_open(bound)
    assert (one.state, one.now) == (State.MISSING, "Wear what is easy to take off.")


def test_a_dangerous_text_comes_first(
    bound: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = bound / WORDS / "en.yaml"
    edit(words, "headline: ", "headline: Read on. ")
    edit(words, "    heading: Your first day", "    heading: Your very first day")
    edit(words, "    gist: Drink plenty", "    gist: Please drink plenty")
    edit(words, "    answer: Somebody else does", "    answer: Please let somebody")
    edit(words, "    answer: Tell us about every blood thinner", "    answer: Please tell us about every blood thinner")
    edit(words, "    watch: Call {emergency_phone} if", "    watch: Please call {emergency_phone} if")
    monkeypatch.setenv("JOURNEY_CONTENT", str(bound))
    assert main(["translations"]) == 1
    told = [
        line.split(": ")[1] for line in capsys.readouterr().out.splitlines() if f"{CODE}.yaml:" in line.split(": ")[0]
    ]
    assert told == [
        "risks.cord-damage.watch",
        "answers.blood-thinners.answer",
        "steps.first-day.gist",
        "answers.drive.answer",
        "headline",
        "steps.first-day.heading",
    ]


def complaints(content: Path) -> str:
    with pytest.raises(ContentError) as raised:
        read_contents(content, PICTURES)
    return str(raised.value)


@pytest.mark.parametrize(
    ("field", "old", "new", "says"),
    [
        ("call_emergency", "\ncall_emergency:\n- ", "\ncall_emergency:\n- X.\n- ", "lines, but en.yaml:"),
        ("steps.lie-flat.gist", "{lie_flat}", "{soreness}", "does not say {lie_flat}, as en.yaml:"),
        ("steps.lie-flat.gist", "{lie_flat}", "{lie_flat} {lie_flat}", "says {lie_flat}, which en.yaml:"),
    ],
)
def test_a_translation_has_the_bones_of_its_english(bound: Path, field: str, old: str, new: str, says: str) -> None:
    file = bound / WORDS / f"{CODE}.yaml"
    values = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
    if field.startswith("steps"):
        spot = tuple(field.split("."))
        put(values, spot, get(values, spot).replace(old, new))
        write(file, values)
    else:
        edit(file, old, new)
    assert re.search(rf"{CODE}.yaml:\d+: {field}: .*{re.escape(says)}\d+", complaints(bound))


def test_swapped_phones_are_a_mistake(bound: Path) -> None:
    file = bound / WORDS / f"{CODE}.yaml"
    values = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
    spot = ("risks", "cord-damage", "watch")
    put(values, spot, other_phone(get(values, spot), random.Random(0)))
    write(file, values)
    assert re.search(r"risks.cord-damage.watch: does not say \{phone\}.* says \{emergency_phone\}", complaints(bound))


def test_a_lost_line_of_a_list_is_a_mistake(bound: Path) -> None:
    file = bound / WORDS / f"{CODE}.yaml"
    values = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
    del values["summary"][1]
    write(file, values)
    assert re.search(rf"{CODE}.yaml:\d+: summary: has 6 lines, but en.yaml:\d+ has 7", complaints(bound))


def test_a_lost_negation_is_remarked(bound: Path) -> None:
    spot = ("answers", "blood-thinners", "answer")
    interface, words = (bound / folder / f"{CODE}.yaml" for folder in (INTERFACE, WORDS))
    values = yaml.load(interface.read_text(), Loader=yaml.BaseLoader)
    put(values, ("danger", "negations"), [pseudo.accented("never")])
    write(interface, values)
    values = yaml.load(words.read_text(), Loader=yaml.BaseLoader)
    put(values, spot, get(values, spot).replace(f" {pseudo.accented('never')}", ""))
    write(words, values)
    [remark] = compared(bound, WORDS).remarks
    assert remark.field == "answers.blood-thinners.answer"
    assert 'says no "not"' in remark.wrong


@pytest.fixture
def changed(bound: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same after a change of two texts in English."""
    edit(bound / WORDS / "en.yaml", "    gist: Drink plenty", "    gist: Please drink plenty")
    edit(bound / WORDS / "en.yaml", "    heading: Your first day", "    heading: Your very first day")
    monkeypatch.setenv("JOURNEY_CONTENT", str(bound))
    return bound


def fields(content: Path) -> set[str]:
    return {one.field for one in everything_open(content)}


def test_only_what_is_named_is_accepted_as_unchanged_in_meaning(changed: Path) -> None:
    assert fields(changed) == {"steps.first-day.gist", "steps.first-day.heading"}
    assert main(["translations", "accept", CODE]) == 0
    assert fields(changed) == {"steps.first-day.gist", "steps.first-day.heading"}
    assert main(["translations", "accept", CODE, "steps.first-day.gist"]) == 0
    assert fields(changed) == {"steps.first-day.heading"}
    assert main(["translations", "accept", CODE, "--all"]) == 0
    assert fields(changed) == set()
    assert main(["translations"]) == 0


def test_what_was_translated_anew_is_accepted_without_its_name(changed: Path) -> None:
    edit(changed / WORDS / f"{CODE}.yaml", "gist: ", "gist: ")
    words = changed / WORDS / f"{CODE}.yaml"
    values = yaml.load(words.read_text(), Loader=yaml.BaseLoader)
    put(values, ("steps", "first-day", "heading"), pseudo.accented("Your very first day"))
    write(words, values)
    assert {one.state for one in everything_open(changed)} == {State.CHANGED, State.NEW}
    assert main(["translations", "accept", CODE]) == 0
    assert fields(changed) == {"steps.first-day.gist"}


@pytest.mark.parametrize("path", ["steps.first-day.gis", "risks", "nothing"])
def test_a_path_that_stands_for_no_text_or_for_many_folders_binds_nothing(
    changed: Path, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    before = (changed / WORDS / "made-from" / f"{CODE}.yaml").read_text()
    assert main(["translations", "accept", CODE, "steps.first-day", path]) == 1
    assert f"{path}: " in capsys.readouterr().out
    assert (changed / WORDS / "made-from" / f"{CODE}.yaml").read_text() == before


def test_nothing_is_bound_in_a_file_with_a_mistake(changed: Path) -> None:
    before = (changed / WORDS / "made-from" / f"{CODE}.yaml").read_text()
    edit(changed / WORDS / f"{CODE}.yaml", "{lie_flat}", "{soreness}")
    assert main(["translations", "accept", CODE, "--all"]) == 1
    assert (changed / WORDS / "made-from" / f"{CODE}.yaml").read_text() == before


def test_what_is_still_english_is_told(bound: Path) -> None:
    words = bound / WORDS / f"{CODE}.yaml"
    values = yaml.load(words.read_text(), Loader=yaml.BaseLoader)
    put(values, ("headline",), english(bound, WORDS)["headline"])
    write(words, values)
    assert [(one.state, one.field) for one in everything_open(bound)] == [(State.SAME, "headline")]


@pytest.mark.usefixtures("changed")
def test_check_remarks_what_is_open(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert re.search(r'steps.first-day.gist: was made from "Drink plenty.*Please drink plenty', capsys.readouterr().out)


def test_a_notice_is_bound_too(bound: Path) -> None:
    edit(bound / "clinic.yaml", "call us first", "come in at once")
    [one] = everything_open(bound)
    assert (one.state, one.field) == (State.CHANGED, f"notices.1.words.{CODE}.text")


def test_the_hard_words_of_a_language_are_its_own_and_bound_as_one(bound: Path) -> None:
    edit(bound / WORDS / "en.yaml", "means: Strong pain pills.", "means: Very strong pain pills.")
    [one] = everything_open(bound)
    assert (one.state, one.field) == (State.CHANGED, "hard_words")
    assert (one.was, one.now) == ("Strong pain pills.", "Very strong pain pills.")
