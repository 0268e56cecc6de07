"""All that a content folder holds, part by part, and what of it is whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from journey.model.clinic import Clinic
from journey.model.interface import Interface, InterfaceWords
from journey.model.procedure import JourneyShape, JourneyWords
from journey.model.sentences import ENGLISH, SentenceRules
from journey.model.words.sentences import SentenceWords
from journey.reading.checks import (
    check_interface,
    check_languages,
    check_notices,
    check_procedures,
    check_shape,
    check_signs,
    check_words,
    check_written,
)
from journey.reading.mistakes import ContentError, Mistake
from journey.reading.names import check_names, language_files, procedure_fault
from journey.reading.validation import from_validation
from journey.reading.yaml_tree import Tree, read_tree

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Procedure:
    """One procedure as read: its shape, and its words by language."""

    shape: JourneyShape
    words: dict[str, JourneyWords]


@dataclass(frozen=True)
class Parts:
    """What a content folder holds, part by part: each that is whole, nothing for each that is not, every mistake."""

    clinic: Clinic | None
    interfaces: dict[str, Interface | None]
    procedures: dict[str, Procedure | None]
    mistakes: tuple[Mistake, ...]
    remarks: tuple[Mistake, ...]
    """What an author should mend, though readers may see it as it is."""


@dataclass(frozen=True)
class Contents:
    """Everything in the content folder."""

    clinic: Clinic
    interfaces: dict[str, Interface]
    procedures: dict[str, Procedure]
    remarks: tuple[Mistake, ...] = field(default=(), compare=False)
    """What an author should mend, though readers may see it as it is."""

    def renewed(self, parts: Parts) -> "Contents":
        """The same with every part that is whole now; a part that is broken or gone stays as it was."""
        clinic = parts.clinic or self.clinic
        interfaces = {code: new or self.interfaces.get(code) for code, new in parts.interfaces.items()}
        procedures = {name: parts.procedures.get(name) or self.procedures.get(name) for name in clinic.procedures}
        return _fitting(clinic, interfaces or dict(self.interfaces), procedures) or self


def _fitting(
    clinic: Clinic, interfaces: dict[str, Interface | None], procedures: dict[str, Procedure | None]
) -> Contents | None:
    """What of these parts fits together: languages in which all is told, procedures that have one; or nothing."""
    spoken = {
        code: interface
        for code, interface in interfaces.items()
        if interface and all(code in notice.words for notice in clinic.notices)
    }
    told = {
        name: Procedure(procedure.shape, words)
        for name, procedure in procedures.items()
        if procedure and (words := {code: words for code, words in procedure.words.items() if code in spoken})
    }
    return Contents(clinic, spoken, told) if told else None


def good_parts(parts: Parts) -> Contents | None:
    """What of these parts is whole and on offer; nothing where that is no procedure."""
    clinic = parts.clinic
    if clinic is None:
        return None
    return _fitting(clinic, parts.interfaces, {name: parts.procedures.get(name) for name in clinic.procedures})


def read_contents(folder: Path, pictures: Path, *, drafts: bool = False) -> Contents:
    """Read all content.

    ``folder`` holds ``clinic.yaml``, ``interface/`` and one folder for each procedure; ``pictures`` holds the
    pictures that steps name. ``drafts`` reads procedures, too, that are not on offer yet. Raises ``ContentError``
    with every mistake in every file read.
    """
    parts = read_parts(folder, pictures, drafts=drafts)
    found = good_parts(parts)
    if parts.mistakes or not found:
        raise ContentError(parts.mistakes)
    return replace(found, remarks=parts.remarks)


def read_parts(folder: Path, pictures: Path, *, drafts: bool = False) -> Parts:
    """Read all content, part by part, so that a mistake in one part costs none of the others."""
    names = list(check_names(folder, "clinic"))
    if not (folder / "clinic.yaml").is_file():
        missing = Mistake(folder / "clinic.yaml", 1, "file", "is missing", "create it, or name another content folder")
        return Parts(None, {}, {}, (missing, *names), ())
    names += check_names(folder / "interface")
    remarks: list[Mistake] = []
    of_interfaces: list[Mistake] = []
    rules: dict[str, SentenceRules] = {}
    interfaces = dict(_interfaces(folder / "interface", rules, of_interfaces, remarks))
    of_clinic: list[Mistake] = []
    clinic, clinic_tree = _read(folder / "clinic.yaml", Clinic, of_clinic)
    remarks += check_signs(clinic_tree)
    of_clinic += check_notices(clinic_tree, set(interfaces))
    folders = sorted(file.parent.name for file in folder.glob("*/journey.yaml") if file.parent.name[0] != ".")
    offered = clinic_tree.keys("procedures") or folders
    of_procedures = list(check_procedures(clinic_tree, folders))
    procedures = {
        name: _procedure(folder / name, rules, pictures, of_procedures, remarks, on_offer=name in offered)
        for name in folders
        if drafts or name in offered
    }
    for below in folder.glob("[!.]*/"):
        if below.name != "interface" and (drafts or below.name in offered):
            names += check_names(below, "journey")
    mistakes = (*names, *of_clinic, *of_interfaces, *of_procedures)
    return Parts(None if of_clinic else clinic, interfaces, procedures, mistakes, tuple(remarks))


def _read(file: Path, model: type[M], mistakes: list[Mistake], rules: SentenceRules = ENGLISH) -> tuple[M | None, Tree]:
    tree, found = read_tree(file)
    mistakes += found
    return _validated(tree, model, mistakes, rules), tree


def _validated(tree: Tree, model: type[M], mistakes: list[Mistake], rules: SentenceRules) -> M | None:
    if not tree.values:
        return None
    try:
        return model.model_validate(tree.values, context={"sentences": rules})
    except ValidationError as error:
        mistakes += from_validation(tree, model, error)
        return None


def _interfaces(
    folder: Path, rules: dict[str, SentenceRules], mistakes: list[Mistake], remarks: list[Mistake]
) -> Iterator[tuple[str, Interface | None]]:
    files = language_files(folder)
    if not files:
        mistakes.append(Mistake(folder / "en.yaml", 1, "file", "is missing", "create it"))
    for file in files:
        tree, own = read_tree(file)
        rules[file.stem] = _sentence_rules(tree)
        words = _validated(tree, InterfaceWords, own, rules[file.stem])
        own += check_interface(tree)
        remarks += check_signs(tree)
        mistakes += own
        yield file.stem, Interface(code=file.stem, **dict(words)) if words and not own else None


def _sentence_rules(interface: Tree) -> SentenceRules:
    """How sentences stand in the language of an interface, though the rest of it may be broken."""
    try:
        words = SentenceWords.model_validate(interface.values.get("sentences"))
    except ValidationError:
        return SentenceRules(interface.file.stem)
    return SentenceRules(interface.file.stem, words.most_words, words.abbreviated)


def _procedure(
    folder: Path,
    rules: dict[str, SentenceRules],
    pictures: Path,
    mistakes: list[Mistake],
    remarks: list[Mistake],
    *,
    on_offer: bool,
) -> Procedure | None:
    own: list[Mistake] = []
    shape, tree = _read(folder / "journey.yaml", JourneyShape, own)
    own += check_shape(tree, pictures)
    if fault := procedure_fault(folder.name):
        own.append(Mistake(folder / "journey.yaml", 1, "folder", *fault))
    words, trees = {}, []
    files = language_files(folder)
    for file in files:
        said, words_tree = _read(file, JourneyWords, own, rules.get(file.stem, ENGLISH))
        own += check_words(words_tree, tree)
        trees.append(words_tree)
        remarks += check_signs(words_tree)
        own += check_written(words_tree) if on_offer else ()
        if file.stem not in rules:
            own.append(Mistake(file, 1, "file", "is in a language without an interface", f"add interface/{file.name}"))
        if said:
            words[file.stem] = said
    if not files:
        own.append(Mistake(folder / "en.yaml", 1, "file", "is missing", "write the words of the procedure"))
    own += check_languages(trees)
    mistakes += own
    return Procedure(shape, words) if shape and not own else None
