"""Steps, risks and all else that goes by a name of the author's: begun, moved and removed in both files at once."""

import re
from collections.abc import Iterator
from textwrap import dedent

import yaml

from journey.desk.fields import added, begun
from journey.desk.files import Change
from journey.desk.parts import model_of
from journey.reading.editing import NotEdited, Remove, Swap
from journey.reading.fitting import words_to_paste
from journey.reading.mistakes import Spot
from journey.reading.pasting import lines_to_paste
from journey.reading.same_names import NAME, names_of_words
from journey.reading.yaml_tree import Plain, Tree


def names_at(tree: Tree, spot: Spot) -> list[str]:
    """The names at a spot, in order."""
    return tree.keys(*spot)


def begin(name: str, spot: Spot, tree: Tree, words: Tree) -> Iterator[Change]:
    """The changes that put a new name at a spot, with what the template has for one; with its words, where the spot
    is one of the structure."""
    if not re.fullmatch(NAME, name):
        raise NotEdited(f'"{name}" cannot be a name. Write small letters and hyphens, like lie-flat.')
    if name in tree.keys(*spot):
        raise NotEdited(f'"{name}" is there already. Choose another name.')
    yield Change(tree.file, added(tree.values, model_of(tree.file), (*spot, name), _from_template((*spot, name), tree)))
    if tree is words:
        return
    of_words = (spot[0], name) if spot[0] != "phases" else ("steps", name)
    if str(of_words[0]) in words.values and name not in words.keys(str(of_words[0])):
        said = _said(words_to_paste(of_words, tree), of_words, words)
        yield Change(words.file, added(words.values, model_of(words.file), of_words, said))


def remove(name: str, spot: Spot, tree: Tree, words: Tree) -> Iterator[Change]:
    """The changes by which a name is gone, with its words."""
    for key, names in names_of_words(tree) if tree is not words else ():
        if names.get(name) == (*spot, name) and name in words.keys(*key):
            yield Change(words.file, Remove((*key, name)))
    yield Change(tree.file, Remove((*spot, name)))


def move_up(name: str, spot: Spot, tree: Tree) -> Change:
    """The change by which a name stands before the one that was above it."""
    names = tree.keys(*spot)
    return Change(tree.file, Swap((*spot, names[names.index(name) - 1])))


def _from_template(spot: Spot, tree: Tree) -> Plain:
    """What the template has at a spot, or else what must stand there."""
    return _said(lines_to_paste(spot, words=tree.file.name != "journey.yaml"), spot, tree)


def _said(lines: str, spot: Spot, tree: Tree) -> Plain:
    """What lines say below a spot; what must stand there, where there are none."""
    found = yaml.load(dedent(lines), Loader=yaml.BaseLoader) if lines else None
    return found[spot[-1]] if isinstance(found, dict) else begun(model_of(tree.file), spot)
