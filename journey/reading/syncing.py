"""What the words of a procedure lack, written into their file: remarks, order and all else stay as they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journey.reading.blocks import block_at
from journey.reading.mistakes import Mistake, Spot, path_of
from journey.reading.names import in_order, language_files
from journey.reading.same_names import names_of_words
from journey.reading.yaml_tree import Tree, read_tree


class Synced(NamedTuple):
    """The words with all that they lacked, and what was added."""

    file: Path
    text: str
    added: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    """What keeps the files from being read; then nothing is added."""


def synced(folder: Path) -> Synced:
    """The words of a procedure in its language of origin, with a block for each name that only its shape has."""
    shape, of_shape = read_tree(folder / "journey.yaml")
    codes = {file.stem: file for file in language_files(folder)}
    file = codes[in_order(codes)[0]] if codes else folder / "en.yaml"
    words, of_words = read_tree(file)
    if of_shape or of_words:
        return Synced(file, words.text, (), (*of_shape, *of_words))
    lines, added = words.text.splitlines(), []
    for spot, after in reversed(list(_lacking(words, shape))):
        block = block_at(spot, words=True)
        if block:
            _insert(lines, words, spot[:-1], after, block.splitlines())
            added.append(path_of(spot))
    return Synced(file, "\n".join(lines) + "\n", tuple(reversed(added)), ())


def _lacking(words: Tree, shape: Tree) -> Iterator[tuple[Spot, str]]:
    """Each name that the words lack, with the name after which it belongs; empty for the first."""
    for key, names in names_of_words(shape):
        given, before = words.keys(*key), ""
        for name in names if str(key[0]) in words.values else ():
            if name not in given:
                yield (*key, name), before
            else:
                before = name


def _insert(lines: list[str], words: Tree, key: Spot, after: str, block: list[str]) -> None:
    """Put a block below the one that it follows, or at the start of its part of the file."""
    there: Spot = (*key, after) if after else key
    while there not in words.lines:
        block = [*block_at(there, words=True).splitlines()[:1], *block]
        there = there[:-1]
    start = words.lines[there] - 1
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    if after:
        for number in range(start + 1, len(lines)):
            line = lines[number]
            if line.strip() and not line.lstrip().startswith("#"):
                if len(line) - len(line.lstrip()) <= indent:
                    break
                end = number + 1
    has_gaps = end < len(lines) and not lines[end].strip() and len(block) > 1
    lines[end:end] = ["", *block] if has_gaps else block
