"""The tree of what an author can change: files taken apart into parts, each small enough for one form.

What a step says and its pictures and times stand in two files, and are one part.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from journey.model.clinic import Clinic
from journey.model.interface import InterfaceWords
from journey.model.procedure import JourneyShape, JourneyWords
from journey.reading.mistakes import Mistake, Spot, path_of
from journey.reading.names import in_order, interface_folder, language_files
from journey.reading.same_names import names_of_words, step_spots
from journey.reading.schemas import schema_at
from journey.reading.yaml_tree import Plain, Tree

_MOST_GROUPS = 3
"""Of more groups, each is a part of its own; of groups with names of the author's, each is one anyway."""


@dataclass(frozen=True)
class FileSpot:
    """A spot of a file."""

    file: Path
    spot: Spot
    names_only: bool = False
    """Whether the parts of what stands there have forms of their own."""


@dataclass(frozen=True)
class Part:
    """What one form shows."""

    id: str
    title: str
    spots: tuple[FileSpot, ...]
    below: "tuple[Part, ...]" = ()

    def all(self) -> "Iterator[Part]":
        """It, and every part below it."""
        yield self
        for part in self.below:
            yield from part.all()


@dataclass(frozen=True)
class Book:
    """What belongs together: the clinic, the words around every procedure, or one procedure."""

    id: str
    title: str
    languages: dict[str, Path]
    """The files of its words by language, the one from which the others are made first."""
    shape: Path | None = None
    """The file with structure and numbers."""

    @property
    def origin(self) -> str:
        """The language from which the others are translated; empty where there are none."""
        return next(iter(self.languages), "")


def model_of(file: Path) -> type[BaseModel]:
    """The model of a content file."""
    if file.name == "clinic.yaml":
        return Clinic
    if file.name == "journey.yaml":
        return JourneyShape
    return InterfaceWords if file.parent.name == "interface" else JourneyWords


def books(folder: Path) -> Iterator[Book]:
    """All that a content folder holds; of the interface, only what is the folder's own."""
    yield Book("clinic", "Our clinic", {}, folder / "clinic.yaml")
    for shape in sorted(folder.glob("[!.]*/journey.yaml")):
        name = shape.parent.name
        yield Book(name, name.replace("-", " ").capitalize(), _languages(shape.parent), shape)
    if interface_folder(folder).is_relative_to(folder):
        yield Book("interface", "Menu, buttons, labels", _languages(interface_folder(folder)))


def _languages(folder: Path) -> dict[str, Path]:
    files = {file.stem: file for file in language_files(folder)}
    return {code: files[code] for code in in_order(files)}


def parts_of_clinic(file: Path) -> tuple[Part, ...]:
    """What changes often stands first."""
    often = tuple(FileSpot(file, spot) for spot in (("phone",), ("hours",), ("notices",)))
    return Part("today", "Phone, hours, notices", often), Part("clinic", "All about the clinic", (FileSpot(file, ()),))


def parts_of(words: Tree, shape: Tree | None) -> tuple[Part, ...]:
    """The parts of one language, with what the structure has of them; a translation is told without it."""
    with_shape = {
        (*spot, name): there
        for spot, names in (names_of_words(shape) if shape else ())
        for name, there in names.items()
    }
    found: list[Part] = [_top(words, shape)]
    told: set[str] = set()
    for name, value in words.values.items():
        if _is_one_of_many(value):
            continue
        told.add(name)
        found.append(_part(words, shape, name, value, with_shape))
    for name, value in shape.values.items() if shape else ():
        if name not in told and name != "phases" and not _is_one_of_many(value):
            assert shape
            found.append(_part_of_shape(shape, name, value))
    return tuple(found)


def _is_one_of_many(value: Plain) -> bool:
    """Whether it stands among others in the first part of a file: a text, or a list of texts."""
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(part, str) for part in value))


def _top(words: Tree, shape: Tree | None) -> Part:
    trees = (words, shape) if shape else (words,)
    return Part("top", "Name and summary", tuple(FileSpot(tree.file, ()) for tree in trees))


def _part(words: Tree, shape: Tree | None, name: str, value: Plain, with_shape: dict[Spot, Spot]) -> Part:
    title = name.replace("_", " ").capitalize()
    in_shape = shape.values.get(name) if shape and name != "phases" else None
    if lists := _lists(shape, name):
        each = [(*there.spot, key) for there in lists for key in words.keys(*there.spot)]
        if each and all(isinstance(_group(words, spot), dict) for spot in each):
            asked = (Part(f"{name}.{spot[-1]}", _heading(words, spot), (FileSpot(words.file, spot),)) for spot in each)
            return Part(name, title, lists, tuple(asked))
    if not (_has_groups(value, words, name) or _has_groups(in_shape, shape or words, name)):
        here = [FileSpot(words.file, (name,))]
        if shape and in_shape is not None:
            here.append(FileSpot(shape.file, (name,)))
        return Part(name, title, tuple(here))
    keys = list(dict.fromkeys([*words.keys(name), *(shape.keys(name) if shape and in_shape is not None else ())]))
    below = []
    for key in keys:
        spots = [FileSpot(words.file, (name, key))] if key in words.keys(name) else []
        if shape and (name, key) in with_shape and isinstance(_group(shape, with_shape[name, key]), dict):
            spots.append(FileSpot(shape.file, with_shape[name, key]))
        elif shape and key in shape.keys(name) and in_shape is not None:
            spots.append(FileSpot(shape.file, (name, key)))
        below.append(Part(f"{name}.{key}", _heading(words, (name, key)), tuple(spots)))
    heads = [FileSpot(words.file, (name,), names_only=True)]
    if shape and name == "steps":
        phases = dict.fromkeys(spot[:2] for spot in step_spots(shape))
        heads = [FileSpot(shape.file, spot, names_only=True) for spot in phases]
    elif shape and isinstance(in_shape, dict):
        heads = [FileSpot(shape.file, (name,), names_only=True)]
    return Part(name, title, tuple(heads), tuple(below))


def _part_of_shape(shape: Tree, name: str, value: Plain) -> Part:
    title = name.replace("_", " ").capitalize()
    if not _has_groups(value, shape, name):
        return Part(name, title, (FileSpot(shape.file, (name,)),))
    below = tuple(Part(f"{name}.{key}", str(key), (FileSpot(shape.file, (name, key)),)) for key in shape.keys(name))
    return Part(name, title, (FileSpot(shape.file, (name,), names_only=True),), below)


def _lists(shape: Tree | None, name: str) -> tuple[FileSpot, ...]:
    """The lists of names that a part of the structure holds, such as those of the questions to ask."""
    within = shape.values.get(name) if shape else None
    if not shape or not isinstance(within, dict) or not all(isinstance(part, list) for part in within.values()):
        return ()
    return tuple(FileSpot(shape.file, (name, key), names_only=True) for key in within)


def _has_groups(value: Plain | None, tree: Tree, name: str) -> bool:
    """Whether it holds groups that are parts of their own: some with names of an author's, or many of a model's."""
    if not isinstance(value, dict) or not all(isinstance(part, dict) for part in value.values()):
        return False
    is_own = "properties" not in schema_at(model_of(tree.file), (name,))
    return len(value) > (0 if is_own else _MOST_GROUPS)


def _group(tree: Tree, spot: Spot) -> Plain:
    value: Plain = tree.values
    for key in spot:
        value = value.get(str(key), "") if isinstance(value, dict) else ""
    return value


def _heading(words: Tree, spot: Spot) -> str:
    """What an author knows something by: its heading or name, or else its id."""
    group = _group(words, spot)
    said = (
        [group[key] for key in ("short", "heading", "name", "question") if key in group]
        if isinstance(group, dict)
        else []
    )
    plain = str(said[0]) if said and isinstance(said[0], str) else ""
    return plain if plain and "{" not in plain else str(spot[-1]).replace("-", " ").replace("_", " ").capitalize()


def part_with(parts: tuple[Part, ...], mistake: Mistake) -> Part | None:
    """The part with the field of a mistake: the one whose there is nearest to it."""
    best: tuple[int, Part] | None = None
    for part in (each for top in parts for each in top.all()):
        for there in part.spots:
            path = path_of(there.spot)
            fits = there.file == mistake.file and (not path or f"{mistake.field}.".startswith(f"{path}."))
            if fits and not (there.names_only and mistake.field != path) and (best is None or len(path) > best[0]):
                best = len(path), part
    return best[1] if best else None
