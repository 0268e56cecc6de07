"""YAML as plain text values, with the line of every key, or the mistakes that keep it from being read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from journey.model.marked import SIGNS
from journey.reading.commands import typed_for
from journey.reading.mistakes import Mistake, Spot, path_of
from journey.reading.slips import CURLY, QUOTE, Line, lines_of, slips
from journey.reading.slips import path_of as path_of_line

Plain = str | list["Plain"] | dict[str, "Plain"]

_MOST_NESTED = 5_000
"""With fewer signs that open a level, a file cannot be nested too deeply for the fast loader."""

_SAVE = "save it anew with the encoding UTF-8 (in Notepad: Save as, Encoding), or run: {}"

_FROM_ONE_THAT_WORKS = "start from a file that works"


@dataclass
class Tree:
    """One file: its values, and the line on which each of them starts (counted from 1)."""

    file: Path
    values: dict[str, Plain] = field(default_factory=dict)
    lines: dict[Spot, int] = field(default_factory=dict)
    text: str = field(default="", repr=False)
    """The file as it stands."""

    def line_of(self, spot: Spot) -> int:
        """The line of a spot, or of the nearest thing around it."""
        while spot not in self.lines and spot:
            spot = spot[:-1]
        return self.lines.get(spot, 1)

    def line_at(self, spot: Spot) -> Line:
        """The same, taken apart."""
        number = self.line_of(spot)
        found = lines_of(self.text.splitlines()[number - 1]) if self.text else []
        return found[0]._replace(number=number) if found else Line(number, 0, False, "", "", "")

    def mistake(self, spot: Spot, wrong: str, instead: str) -> Mistake:
        """A mistake at a spot of this file."""
        return Mistake(self.file, self.line_of(spot), path_of(spot) or "file", wrong, instead)

    def keys(self, *spot: str | int) -> list[str]:
        """The keys of the mapping at a spot, or the names in the list there; none if there is neither."""
        value: Plain = self.values
        for key in spot:
            value = value.get(str(key), {}) if isinstance(value, dict) else {}
        if isinstance(value, list):
            return [name for name in value if isinstance(name, str)]
        return list(value) if isinstance(value, dict) else []

    def at(self, spot: Spot) -> Plain:
        """The value at a spot; empty where there is none."""
        try:
            return value_at(self.values, spot)
        except (LookupError, TypeError):
            return ""

    def texts(self, *spot: str | int) -> list[tuple[Spot, str]]:
        """Every text at and below a spot, with its own spot; without one, every text of the file."""
        try:
            return texts_in(value_at(self.values, spot), spot)
        except (LookupError, TypeError):
            return []


def value_at(values: Plain, spot: Spot) -> Plain:
    """What stands at a spot. Raises ``LookupError`` if nothing does."""
    for part in spot:
        values = values[part]  # type: ignore[index]
    return values


def texts_in(value: Plain, spot: Spot) -> list[tuple[Spot, str]]:
    """Every text of a value that stands at a spot, with its own spot."""
    if isinstance(value, str):
        return [(spot, value)]
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    return [found for key, part in parts for found in texts_in(part, (*spot, key))]


def read_tree(file: Path) -> tuple[Tree, list[Mistake]]:
    """Read a YAML file as plain texts: ``7:30`` stays ``7:30``, ``no`` stays ``no``.

    Repeated keys, tabs, aliases and files that end in the middle are mistakes. The tree holds what could be read;
    it is empty if the file is not YAML.
    """
    tree = Tree(file)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError:
        return tree, [Mistake(file, 1, "file", "cannot be read", "create it, and let the server read it")]
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return tree, [Mistake(file, line, "file", "is not saved as UTF-8 text", _SAVE.format(typed_for("fix", file)))]
    return tree_of(file, text)


def tree_of(file: Path, text: str) -> tuple[Tree, list[Mistake]]:
    """The same of a text that the file holds, or is about to."""
    tree = Tree(file, text=text)
    mistakes = []
    if text and not text.endswith("\n"):
        last = text.count("\n") + 1
        mistakes.append(
            Mistake(file, last, "file", "ends in the middle of a line, so a part may be missing", "end it with Enter")
        )
    try:
        node = nodes_of(text)
        if not isinstance(node, MappingNode) or not node.value:
            return tree, [*mistakes, Mistake(file, 1, "file", "holds nothing to read", _FROM_ONE_THAT_WORKS)]
        values = _plain(node, (), tree, mistakes, set())
    except RecursionError:
        return tree, [*mistakes, Mistake(file, 1, "file", "is nested too deeply", _FROM_ONE_THAT_WORKS)]
    except yaml.MarkedYAMLError as error:
        return tree, [*mistakes, *_unreadable(file, text, error)]
    except yaml.YAMLError as error:  # a character that YAML does not allow; it has a position, but no line
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        return tree, [*mistakes, Mistake(file, line, "file", "holds a character that is not text", "remove it")]
    assert isinstance(values, dict)
    tree.values = values
    return tree, mistakes


def nodes_of(text: str) -> Node | None:
    """The text as YAML nodes. Where it is broken or deeply nested, the slower loader says more clearly why.

    The fast one (PyYAML 6.0.3 with libyaml) ends the whole program at some ten thousand levels.
    """
    if sum(text.count(sign) for sign in "[{-?") < _MOST_NESTED:
        try:
            return yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        except yaml.YAMLError:
            pass
    return yaml.compose(text, Loader=yaml.BaseLoader)


def _unreadable(file: Path, text: str, error: yaml.MarkedYAMLError) -> list[Mistake]:
    """What is wrong with a file that is not YAML: every usual slip, or else where the parser stopped."""
    found = [Mistake(file, line, ".".join(path_of_line(text, line)) or "file", *slip) for line, slip in slips(text)]
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    instead = "look for a missing quote or colon, or a wrong indent, here and in the line above"
    return found or [Mistake(file, line, ".".join(path_of_line(text, line)) or "file", "cannot be read", instead)]


def _plain(node: Node, spot: Spot, tree: Tree, mistakes: list[Mistake], seen: set[int]) -> Plain:
    line = node.start_mark.line + 1
    tree.lines.setdefault(spot, line)
    if id(node) in seen:
        mistakes.append(tree.mistake(spot, "starts with *, so it is not read as a text", QUOTE))
        return ""
    seen.add(id(node))
    mistakes += _swallowed(node, spot, tree)
    if isinstance(node, ScalarNode):
        return _text(node, spot, tree, mistakes)
    if isinstance(node, SequenceNode):
        return [_plain(part, (*spot, i), tree, mistakes, seen) for i, part in enumerate(node.value)]
    assert isinstance(node, MappingNode)
    values: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        key = _text(key_node, spot, tree, mistakes) if isinstance(key_node, ScalarNode) else ""
        here = (*spot, key)
        first = tree.lines.get(here)
        tree.lines[here] = key_node.start_mark.line + 1
        if not key:
            mistakes.append(tree.mistake(here, "has no name", "write a name, a colon, a space, and the text"))
        elif key in values:
            mistakes.append(
                tree.mistake(here, f"stands twice (first on line {first})", "keep one of the two, remove the other")
            )
        value = _plain(value_node, here, tree, mistakes, seen)
        values.setdefault(key, value)
    return values


def _text(node: ScalarNode, spot: Spot, tree: Tree, mistakes: list[Mistake]) -> str:
    """A scalar as text. Half a character, as only an escape can write it, is none; a mark is not for authors."""
    if re.search("[\ud800-\udfff]", node.value) or SIGNS.search(node.value):
        mistakes.append(tree.mistake(spot, "holds a character that is not text", "remove it"))
        return ""
    if not node.style and re.fullmatch(f"[{CURLY}][^{CURLY}]*[{CURLY}]", node.value):
        mistakes.append(tree.mistake(spot, "is put in curly quotes, as Word makes them", QUOTE))
    elif not node.style and node.value.count('"') % 2:
        mistakes.append(tree.mistake(spot, "has a closing quote without its partner", "put a quote before it, or none"))
    elif "\t" in node.value:
        mistakes.append(tree.mistake(spot, "holds a tab", "write a space"))
    return str(node.value)


def _swallowed(node: Node, spot: Spot, tree: Tree) -> Iterator[Mistake]:
    """What YAML takes for a sign of its own, so that a part of the text would be gone."""
    start, end = node.start_mark.index, node.end_mark.index
    if tree.text[start : start + 1] in ("&", "!"):
        yield tree.mistake(spot, f"starts with {tree.text[start]}, so it is not read as a text", QUOTE)
    remark = re.compile(r"[ \t]+(#[^\n]*)").match(tree.text, end)
    if isinstance(node, ScalarNode) and node.value and not node.style and remark:
        wrong = f'ends before "{remark[1].strip()[:40]}", and the rest would be lost'
        yield tree.mistake(spot, wrong, f"{QUOTE}, or the remark above it")
