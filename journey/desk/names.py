"""Steps, risks and all else that goes by a name of the author's: begun, moved and removed in both files at once."""

import re
from collections.abc import Iterator, Sequence
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
    new = name if _is_list(spot, tree) else _from_template((*spot, name), tree)
    yield Change(tree.file, added(tree.values, model_of(tree.file), _end_of(spot, tree) or (*spot, name), new))
    if tree is words:
        return
    part = spot if spot[0] != "phases" else ("steps",)
    if part in dict(names_of_words(tree)) and name not in words.keys(*part):
        said = _said(words_to_paste((*part, name), tree), (*part, name), words)
        yield Change(words.file, added(words.values, model_of(words.file), (*part, name), said))


def remove(name: str, spot: Spot, tree: Tree, words: Sequence[Tree]) -> Iterator[Change]:
    """The changes by which a name is gone, with its words in each language."""
    for key, names in names_of_words(tree):
        for each in words:
            if each is not tree and names.get(name) == (*spot, name) and name in each.keys(*key):
                yield Change(each.file, Remove((*key, name)))
    yield Change(tree.file, Remove((*spot, _place_of(name, spot, tree))))


def move_up(name: str, spot: Spot, tree: Tree) -> Change:
    """The change by which a name stands before the one that was above it."""
    names = tree.keys(*spot)
    return Change(tree.file, Swap((*spot, _place_of(names[names.index(name) - 1], spot, tree))))


def _is_list(spot: Spot, tree: Tree) -> bool:
    return isinstance(tree.at(spot), list)


def _end_of(spot: Spot, tree: Tree) -> Spot:
    """Where the next one of a list stands; empty where names have something below them."""
    return (*spot, len(tree.keys(*spot))) if _is_list(spot, tree) else ()


def _place_of(name: str, spot: Spot, tree: Tree) -> str | int:
    """Where a name stands at a spot: its number in a list, or else itself."""
    return tree.keys(*spot).index(name) if _is_list(spot, tree) else name


def _from_template(spot: Spot, tree: Tree) -> Plain:
    """What the template has at a spot, or else what must stand there."""
    return _said(lines_to_paste(spot, words=tree.file.name != "journey.yaml"), spot, tree)


def _said(lines: str, spot: Spot, tree: Tree) -> Plain:
    """What lines say below a spot; what must stand there, where there are none."""
    found = yaml.load(dedent(lines), Loader=yaml.BaseLoader) if lines else None
    return found[spot[-1]] if isinstance(found, dict) else begun(model_of(tree.file), spot)
