"""From a folder of YAML files to the model, or to every mistake in them with its file and line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from journey.model.clinic import Clinic
from journey.model.interface import Interface, InterfaceWords
from journey.model.procedure import JourneyShape, JourneyWords
from journey.reading.checks import (
    check_interface,
    check_languages,
    check_notices,
    check_procedures,
    check_shape,
    check_words,
)
from journey.reading.mistakes import ContentError, Mistake, from_validation
from journey.reading.yaml_tree import Tree, read_tree

__all__ = ["ContentError", "Contents", "Mistake", "Procedure", "read_contents"]

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Procedure:
    """One procedure as read: its shape, and its words by language."""

    shape: JourneyShape
    words: dict[str, JourneyWords]


@dataclass(frozen=True)
class Contents:
    """Everything in the content folder."""

    clinic: Clinic
    interfaces: dict[str, Interface]
    procedures: dict[str, Procedure]


def read_contents(folder: Path, pictures: Path, *, drafts: bool = False) -> Contents:
    """Read all content.

    ``folder`` holds ``clinic.yaml``, ``interface/`` and one folder for each procedure; ``pictures`` holds the
    pictures that steps name. ``drafts`` reads procedures, too, that are not on offer yet. Raises ``ContentError``
    with every mistake in every file read.
    """
    if not (folder / "clinic.yaml").is_file():
        raise ContentError(
            [Mistake(folder / "clinic.yaml", 1, "file", "is missing", "create it, or name another content folder")]
        )
    mistakes: list[Mistake] = []
    clinic, clinic_tree = _read(folder / "clinic.yaml", Clinic, mistakes)
    interfaces = dict(_interfaces(folder / "interface", mistakes))
    mistakes += check_notices(clinic_tree, set(interfaces))
    folders = sorted(file.parent.name for file in folder.glob("*/journey.yaml"))
    mistakes += check_procedures(clinic_tree, folders)
    offered = clinic_tree.values.get("procedures", folders)
    procedures = {
        name: procedure
        for name in folders
        if (drafts or name in offered) and (procedure := _procedure(folder / name, set(interfaces), pictures, mistakes))
    }
    found = {code: Interface(code=code, **dict(words)) for code, words in interfaces.items() if words}
    if mistakes or clinic is None:
        raise ContentError(mistakes)
    return Contents(clinic, found, {name: procedures[name] for name in clinic.procedures})


def _read(file: Path, model: type[M], mistakes: list[Mistake]) -> tuple[M | None, Tree]:
    tree, found = read_tree(file)
    mistakes += found
    if not tree.values:
        return None, tree
    try:
        return model.model_validate(tree.values), tree
    except ValidationError as error:
        mistakes += from_validation(tree, model, error)
        return None, tree


def _language_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("*.yaml") if file.name != "journey.yaml")


def _interfaces(folder: Path, mistakes: list[Mistake]) -> Iterator[tuple[str, InterfaceWords | None]]:
    files = _language_files(folder)
    if not files:
        mistakes.append(Mistake(folder / "en.yaml", 1, "file", "is missing", "create it"))
    for file in files:
        words, tree = _read(file, InterfaceWords, mistakes)
        mistakes += check_interface(tree)
        yield file.stem, words


def _procedure(folder: Path, languages: set[str], pictures: Path, mistakes: list[Mistake]) -> Procedure | None:
    shape, tree = _read(folder / "journey.yaml", JourneyShape, mistakes)
    mistakes += check_shape(tree, pictures)
    words, trees = {}, []
    files = _language_files(folder)
    for file in files:
        said, words_tree = _read(file, JourneyWords, mistakes)
        mistakes += check_words(words_tree, tree)
        trees.append(words_tree)
        if file.stem not in languages:
            mistakes.append(
                Mistake(file, 1, "file", "is in a language without an interface", f"add interface/{file.name}")
            )
        if said:
            words[file.stem] = said
    if not files:
        mistakes.append(Mistake(folder / "en.yaml", 1, "file", "is missing", "write the words of the procedure"))
    mistakes += check_languages(trees)
    return Procedure(shape, words) if shape else None
