"""What the words of a procedure lack, written into their file: remarks, order and all else stay as they are."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journey.reading.mistakes import Mistake, Spot, path_of
from journey.reading.names import in_order, language_files
from journey.reading.pasting import lines_to_paste
from journey.reading.same_names import NAME, names_of_words
from journey.reading.yaml_tree import Tree, read_tree


class Synced(NamedTuple):
    """The words with all that they lacked, and what was added."""

    file: Path
    text: str
    added: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    """What keeps the files from being read; then nothing is added."""


def synced(folder: Path) -> Synced:
    """The words of a procedure in its language of origin, with lines for each name that only its shape has."""
    shape, of_shape = read_tree(folder / "journey.yaml")
    codes = {file.stem: file for file in language_files(folder)}
    file = codes[in_order(codes)[0]] if codes else folder / "en.yaml"
    words, of_words = read_tree(file)
    if of_shape or of_words:
        return Synced(file, words.text, (), (*of_shape, *of_words))
    lines, added = words.text.splitlines(), []
    places: list[tuple[int, list[str]]] = []
    for spot, after in _lacking(words, shape):
        if paste := lines_to_paste(spot, words=True).splitlines():
            places.append(_place(lines, words, (*spot[:-1], after) if after else spot[:-1], paste))
            added.append(path_of(spot))
    for _, (end, paste) in sorted(enumerate(places), key=lambda one: (one[1][0], one[0]), reverse=True):
        lines[end:end] = paste
    return Synced(file, "\n".join(lines) + "\n", tuple(added), ())


def _lacking(words: Tree, shape: Tree) -> Iterator[tuple[Spot, str]]:
    """Each name that the words lack, with the name after which it belongs; empty for the first.

    Of a part that is not there at all, it is the first name alone: the others follow once that is there.
    """
    for key, names in names_of_words(shape):
        given, before = words.keys(*key), ""
        is_there = str(key[0]) in words.values and (len(key) < 3 or words.keys(*key[:-1]))
        for name in names if is_there else ():
            if name in given:
                before = name
            elif re.fullmatch(NAME, name):
                yield (*key, name), before
                if key not in words.lines:
                    break


def _place(lines: list[str], words: Tree, there: Spot, paste: list[str]) -> tuple[int, list[str]]:
    """Before which line belongs what is pasted that follows a name, or that is the first of a part."""
    while there not in words.lines:
        paste = [*lines_to_paste(there, words=True).splitlines()[:1], *paste]
        there = there[:-1]
    start = words.lines[there] - 1
    indent, own = (len(line) - len(line.lstrip()) for line in (lines[start], paste[0]))
    end = start + 1
    for number in range(end, len(lines) if own == indent else 0):
        line = lines[number]
        if line.strip() and not line.lstrip().startswith("#"):
            if len(line) - len(line.lstrip()) <= indent:
                break
            end = number + 1
    has_gaps = end < len(lines) and not lines[end].strip() and len(paste) > 1
    return end, ["", *paste] if has_gaps else paste
