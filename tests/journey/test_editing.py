"""A content file changed at one place: the changed lines alone are others."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from journey.reading.editing import Add, Edit, NotEdited, Put, Remove, Rewrite, Swap, edited, edits_of_list
from journey.reading.mistakes import Spot
from journey.reading.names import MADE_FROM, SIGNED
from journey.reading.yaml_tree import Plain, read_tree, value_at
from tests.conftest import ROOT, changed_lines_of

FILES = sorted(
    file
    for folder in ("content", "examples/library", "journey/template")
    for file in (ROOT / folder).rglob("*.yaml")
    if not {MADE_FROM, SIGNED}.intersection(file.parts)
)
EACH = 1 if os.environ.get("FUZZ") else 80
"""Of so many texts, one is tried; with FUZZ=1, all."""
NEW = ("{} And more.", 'Say: "It is" # here', "no", "4711", "[{{rest}}], it's", "- dash", "&*!", "a\ttab", "'", "\\")


def some(things: list[Spot], file: Path) -> Iterator[Spot]:
    yield from things[len(str(file)) % EACH :: EACH]


def blocks(value: Plain, spot: Spot = ()) -> Iterator[Spot]:
    """Where the lists and mappings of a file stand."""
    if not isinstance(value, str):
        yield spot
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from blocks(part, (*spot, key))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_each_text_of_each_file_changes_its_own_lines(file: Path) -> None:
    tree, mistakes = read_tree(file)
    assert not mistakes
    for spot in some([spot for spot, _ in tree.texts()], file):
        old = str(value_at(tree.values, spot))
        for new in NEW:
            if new == old:
                continue
            after = edited(tree.text, Put(spot, new.format(old)))
            assert [line[0] for line in changed_lines_of(tree.text, after)] == ["-", "+"], spot
        assert edited(edited(tree.text, Put(spot, f"{old} And more.")), Put(spot, old)) == tree.text, spot


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_what_is_added_and_removed_leaves_the_file_as_it_was(file: Path) -> None:
    tree, _ = read_tree(file)
    for spot in some([spot for spot in blocks(tree.values) if value_at(tree.values, spot)], file):
        within = value_at(tree.values, spot)
        assert not isinstance(within, str)
        keys = list(within) if isinstance(within, dict) else list(range(len(within)))
        ends = [len(keys), 0] if isinstance(within, list) else ["new-name"]
        for end in ends:
            like = value_at(tree.values, (*spot, keys[-1]))
            added = edited(tree.text, Add((*spot, end), like))
            assert not [line for line in changed_lines_of(tree.text, added) if line[0] == "-"] or "[" in added, spot
            assert edited(added, Remove((*spot, end))) == tree.text, (spot, end)
        if len(keys) > 1:
            swap = Swap((*spot, keys[-2]))
            swapped = edited(tree.text, swap)
            there = keys[-1] if isinstance(within, dict) else keys[-2]
            assert swapped != tree.text
            assert edited(swapped, Swap((*spot, there))) == tree.text, spot


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("a: >-\n  One two\n  three.\nb: x # y\n", Put(("a",), "One four."), "a: >-\n  One four.\nb: x # y\n"),
        ("a: |\n  One.\n  Two.\n\nb: x\n", Put(("a",), "One.\nThree.\n"), "a: |\n  One.\n  Three.\n\nb: x\n"),
        ("a: 'It''s.'\n", Put(("a",), "He's."), "a: 'He''s.'\n"),
        ("a: 2013 # year\n", Put(("a",), "2014"), "a: 2014 # year\n"),
        ('a: "8:00"\n', Put(("a",), "9:30"), 'a: "9:30"\n'),
        ("a: Words.\n", Put(("a",), "8:00"), 'a: "8:00"\n'),
        ("a:\nb: x\n", Put(("a",), "Words."), "a: Words.\nb: x\n"),
        ("a: One\n  two.\nb: x\n", Put(("a",), "Three."), "a: Three.\nb: x\n"),
        ("a: {b: c, d: e} # f\n", Put(("a", "b"), "x, y"), 'a: {b: "x, y", d: e} # f\n'),
        ("a: x\r\nb: y\r\n", Put(("a",), "z"), "a: z\r\nb: y\r\n"),
        ("a: [] # none yet\nb: x\n", Add(("a", 0), "One."), "a: # none yet\n  - One.\nb: x\n"),
        ("a: []", Add(("a", 0), {"b": "", "c": ["x y"]}), 'a:\n  - b: ""\n    c:\n      - x y\n'),
        ("a:\n  # of all\n  - One.\nb: x\n", Remove(("a", 0)), "a: []\n  # of all\nb: x\n"),
        ("a: {b: c}\n", Remove(("a", "b")), "a: {}\n"),
        ("a: {b: c}\n", Add(("a", "d"), ["x"]), "a: {b: c, d: [x]}\n"),
        ("a:\n  c: y\n", Add(("a", "b"), "x", ("b", "c")), "a:\n  b: x\n  c: y\n"),
        ("a:\n  - c: y\n", Add(("a", 0, "b"), "x", ("b", "c")), "a:\n  - c: y\n    b: x\n"),
        ("a:\n  - b: x\n    c: y\n", Remove(("a", 0, "b")), "a:\n  - c: y\n"),
        ("a: x", Add(("b",), "y"), "a: x\nb: y\n"),
        ("a:\n  b:\n    - One.\n\n  c:\n    - Two.\n\n# end\nz: x\n", Add(("a", "d"), ["Of it."]),
         "a:\n  b:\n    - One.\n\n  c:\n    - Two.\n\n  d:\n    - Of it.\n\n# end\nz: x\n"),
        ("a:\n  b: x # of b\n  # of c\n  c: y\n", Swap(("a", "b")), "a:\n  # of c\n  c: y\n  b: x # of b\n"),
        ("a:\n  - b: x # of b\n    c: y\n", Swap(("a", 0, "b")), "a:\n  - c: y # of b\n    b: x\n"),
        ("a: x\n\nb:\n  - y\n", Remove(("b",)), "a: x\n"),
        ("a: [x, y, z]\n", Swap(("a", 1)), "a: [x, z, y]\n"),
    ],
)  # fmt: skip
def test_an_edit_looks_like_what_stands_around_it(before: str, edit: Edit, after: str) -> None:
    assert edited(before, edit) == after


@pytest.mark.parametrize(
    "new", [[], ["a"], ["b", "a"], ["a", "x", "c"], ["a", "b", "c", "d", "e"], ["z", "a", "b", "c"]]
)
def test_a_list_becomes_another_one(new: list[str]) -> None:
    text = "l:\n  - a\n  - b # of b\n  - c\nz: x\n"
    for edit in edits_of_list(("l",), ["a", "b", "c"], new):
        text = edited(text, edit)
    assert yaml.load(text, yaml.BaseLoader) == {"l": new, "z": "x"}


@pytest.mark.parametrize("edit", [Put(("a",), "b"), Rewrite("a: b: c\n")])
def test_what_is_not_yaml_is_not_edited(edit: Edit) -> None:
    with pytest.raises(NotEdited, match="line 1"):
        edited("a: b: c\n", edit)


def test_a_text_that_is_nested_too_deeply_is_refused_and_ends_nothing() -> None:
    with pytest.raises(NotEdited, match="cannot be read"):
        edited("a: b\n", Rewrite("a: " + "[" * 30_000 + "\n"))
