"""A translation goes to a translator as a PO file, and comes back without loss."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from journey.__main__ import main
from journey.reading.accepting import accept
from journey.reading.exchange import Taken, exported, taken
from journey.reading.mistakes import Spot
from journey.reading.translations import translations_in
from journey.reading.writing import written
from journey.reading.yaml_tree import read_tree
from tests.conftest import add_spanish

WORDS, ENGLISH = Path("vertebroplasty", "es.yaml"), Path("vertebroplasty", "en.yaml")


@pytest.fixture
def bound(content: Path) -> Path:
    """A second language, bound to its English."""
    add_spanish(content)
    accept(content, "es", [], everything=True)
    return content


def sent(content: Path) -> Catalog:
    po, mistakes = exported(content, "es")
    assert not mistakes
    return read_po(BytesIO(po))


def back(content: Path, catalog: Catalog) -> Taken:
    file = BytesIO()
    write_po(file, catalog, width=79)  # as another program breaks its lines
    return taken(content, "es", file.getvalue())


def files(content: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in content.rglob("*.yaml")}


def open_texts(content: Path) -> set[str]:
    return {one.field for compared in translations_in(content) for one in compared.translation.open}


def edit(file: Path, before: str, now: str) -> None:
    assert before in file.read_text(), before
    file.write_text(file.read_text().replace(before, now, 1))


def test_what_comes_back_as_it_went_changes_no_byte(bound: Path) -> None:
    before = files(bound)
    catalog = sent(bound)
    assert len(catalog) > 1000
    done = back(bound, catalog)
    assert (done.texts, done.refused, done.mistakes) == ([], [], [])
    assert files(bound) == before


def test_every_text_can_be_translated_anew_and_nothing_else_of_the_files_changes(bound: Path) -> None:
    catalog = sent(bound)
    for message in catalog:
        if message.id:
            message.string = re.sub(r"([a-z])(?=[^{}]*(\{|$))", r"\1ñ", str(message.id), count=1)
    remarks = re.findall(r"^ *#.*", (bound / WORDS).read_text(), flags=re.M)
    done = back(bound, catalog)
    assert not done.refused
    assert len(done.texts) > 1000
    assert re.findall(r"^ *#.*", (bound / WORDS).read_text(), flags=re.M) == remarks
    told = {message.context: message.string for message in sent(bound) if message.id}
    assert told == {message.context: message.string for message in catalog if message.id}
    assert not open_texts(bound)


def test_what_changed_goes_out_with_what_it_was_and_is_bound_when_it_comes_back(bound: Path) -> None:
    edit(bound / ENGLISH, "You lie flat", "You lie still")
    name = "vertebroplasty/steps.lie-flat.gist"
    catalog = sent(bound)
    (message,) = [one for one in catalog if one.context == name]
    assert message.fuzzy
    assert b'#| msgid "You lie flat' in exported(bound, "es")[0]
    message.string = "Quédese quieto durante {lie_flat}."
    assert not back(bound, catalog).refused
    assert "steps.lie-flat.gist" in open_texts(bound)  # still fuzzy: nobody has said that it is right
    message.flags.discard("fuzzy")
    done = back(bound, catalog)
    assert not done.mistakes
    assert "steps.lie-flat.gist" not in open_texts(bound)
    assert "Quédese quieto" in (bound / WORDS).read_text()


@pytest.mark.parametrize(
    "spot", [("steps", "lie-flat", "why"), ("steps", "lie-flat"), ("summary",), ("call_clinic",), ("headline",)]
)
def test_what_a_language_lacks_comes_in_where_its_english_has_it(bound: Path, spot: tuple[str, ...]) -> None:
    whole = (bound / WORDS).read_text()
    values = yaml.load(whole, yaml.BaseLoader)
    within = values
    for key in spot[:-1]:
        within = within[key]
    del within[spot[-1]]
    (bound / WORDS).write_text(f"# mine\n{yaml.safe_dump(values, sort_keys=False, allow_unicode=True)}")
    catalog = sent(bound)
    empty = [message for message in catalog if message.id and not message.string]
    assert empty
    for message in empty:
        message.string = message.id
    done = back(bound, catalog)
    assert len(done.texts) == len(empty)
    assert yaml.load((bound / WORDS).read_text(), yaml.BaseLoader) == yaml.load(whole, yaml.BaseLoader)
    assert (bound / WORDS).read_text().startswith("# mine\n")
    assert list(yaml.load((bound / WORDS).read_text(), yaml.BaseLoader)) == list(yaml.load(whole, yaml.BaseLoader))


def test_a_form_of_a_plural_comes_in_within_its_braces(bound: Path) -> None:
    file = bound / "interface" / "es.yaml"
    edit(file, 'hour: {one: "{n} hour", other: "{n} hours"}', 'hour: {other: "{n} hours"}')
    tree, _ = read_tree(file)
    english, _ = read_tree(bound / "interface" / "en.yaml")
    text = written(tree, {("durations", "hour", "one"): '{n} "hora"'}, english.values)
    assert 'hour: {other: "{n} hours", one: "{n} \\"hora\\""}' in text


def test_what_comes_in_within_braces_comes_whole(tmp_path: Path) -> None:
    file = tmp_path / "es.yaml"
    file.write_text("a: {b: x}\n")
    texts: dict[Spot, str] = {("a", "c", "one"): "uno", ("a", "c", "other"): "dos"}
    text = written(read_tree(file)[0], texts, {"a": {"b": "x", "c": {"one": "one", "other": "two"}}})
    assert yaml.load(text, yaml.BaseLoader) == {"a": {"b": "x", "c": {"one": "uno", "other": "dos"}}}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda message: message.__setattr__("string", "Sin nombre."), "does not name the same values"),
        (lambda message: message.__setattr__("context", "vertebroplasty/steps.gone"), "is not a text of this language"),
    ],
)
def test_what_cannot_be_taken_says_why_and_changes_nothing(
    bound: Path, change: Callable[[Message], None], says: str
) -> None:
    catalog = sent(bound)
    (message,) = [one for one in catalog if one.context == "vertebroplasty/steps.lie-flat.gist"]
    change(message)
    before = files(bound)
    (refused,) = back(bound, catalog).refused
    assert says in refused
    assert files(bound) == before


def test_what_was_made_from_an_older_english_is_not_taken(bound: Path) -> None:
    catalog = sent(bound)
    for message in catalog:
        if message.context == "vertebroplasty/steps.lie-flat.gist":
            message.string = "Quédese quieto durante {lie_flat}."
    edit(bound / ENGLISH, "You lie flat", "You lie still")
    assert any("English says" in reason for reason in back(bound, catalog).refused)
    assert "Quédese" not in (bound / WORDS).read_text()


def test_the_commands_say_what_they_did(
    bound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(bound))
    file = tmp_path / "es.po"
    assert main(["translations", "export", "es", str(file)]) == 0
    assert main(["translations", "import", "es", str(file)]) == 0
    assert "Written: 0 texts of es. Refused: 0." in capsys.readouterr().out
    file.write_bytes(b"\xff\xfenothing")
    assert main(["translations", "import", "es", str(file)]) == 1
    assert "not a PO file" in capsys.readouterr().out
    assert main(["translations", "import", "es", str(tmp_path / "none.po")]) == 1
    assert "cannot be read" in capsys.readouterr().out
    assert main(["translations", "export", "fr", str(file)]) == 1
    assert "fr has no files" in capsys.readouterr().out
