"""All that a content folder holds, part by part, and what of it is whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from journey.model.clinic import Clinic
from journey.model.interface import Interface, InterfaceWords
from journey.model.procedure import JourneyShape, JourneyWords
from journey.model.review import Review
from journey.model.sentences import ENGLISH, SentenceRules
from journey.model.words.sentences import SentenceWords
from journey.reading.checks import (
    check_interface,
    check_notice_languages,
    check_notices,
    check_procedures,
    check_shape,
    check_signs,
    check_translation,
    check_words,
    check_written,
    remark_numbers_in_words,
    remark_unsaid_hard_words,
)
from journey.reading.languages import check_language, remark_country, remark_language
from journey.reading.mistakes import ContentError, Mistake
from journey.reading.names import (
    MADE_FROM,
    OWN_PICTURES,
    SIGNED,
    check_names,
    in_order,
    interface_folder,
    is_of_translation,
    language_files,
    language_of_origin,
    procedure_fault,
)
from journey.reading.picture_files import picture_folders
from journey.reading.signatures import read_reviews
from journey.reading.translations import Translation, compared_notices, compared_words
from journey.reading.validation import from_validation
from journey.reading.yaml_tree import Tree, read_tree

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Procedure:
    """One procedure as read: its shape, and its words by language."""

    shape: JourneyShape
    words: dict[str, JourneyWords]
    broken: frozenset[str] = frozenset()
    """The languages in which there are words with a mistake."""
    behind: frozenset[str] = frozenset()
    """The languages in which not all is translated, or not from what the language of origin says now."""

    def kept_from(self, old: "Procedure") -> "Procedure":
        """The same with the earlier words of each language that is broken, where what they were made from stays."""
        origin = language_of_origin(self.words)
        if (old.shape, old.words.get(origin)) != (self.shape, self.words[origin]):
            return self
        kept = self.broken & old.words.keys()
        words = self.words | {code: old.words[code] for code in kept}
        return replace(self, words=words, behind=self.behind | (old.behind & kept))


@dataclass(frozen=True)
class Parts:
    """What a content folder holds, part by part: each that is whole, nothing for each that is not, every mistake."""

    clinic: Clinic | None
    interfaces: dict[str, Interface | None]
    procedures: dict[str, Procedure | None]
    mistakes: tuple[Mistake, ...]
    of_languages: frozenset[Mistake]
    """Those mistakes of all that cost a translation or a review record, and nothing else."""
    of_drafts: frozenset[Mistake]
    """Those mistakes of all that cost only what is not on offer yet."""
    remarks: tuple[Mistake, ...]
    """What an author should mend, though readers may see it as it is."""
    reviews: dict[str, Review] = field(default_factory=dict)
    """The review records, by the file that was signed, like ``vertebroplasty/en.yaml``."""


@dataclass(frozen=True)
class Contents:
    """Everything in the content folder."""

    clinic: Clinic
    interfaces: dict[str, Interface]
    procedures: dict[str, Procedure]
    reviews: dict[str, Review] = field(default_factory=dict)
    """The review records, by the file that was signed."""
    remarks: tuple[Mistake, ...] = field(default=(), compare=False)
    """What an author should mend, though readers may see it as it is."""

    @property
    def origin(self) -> Interface:
        """The interface in the language from which the others are translated."""
        return self.interfaces[language_of_origin(self.interfaces)]

    def renewed(self, parts: Parts) -> "Contents":
        """The same with every part that is whole now; a part that is broken or gone stays as it was."""
        clinic = parts.clinic or self.clinic
        interfaces = dict(self._interfaces(parts.interfaces)) or dict(self.interfaces)
        procedures = {name: self._procedure(name, parts.procedures.get(name)) for name in clinic.procedures}
        return _fitting(clinic, interfaces, procedures, parts.reviews) or self

    def drafts(self, parts: Parts) -> Iterator[tuple[str, "Contents"]]:
        """Each procedure that is whole and not on offer, as the only one."""
        for name in parts.procedures.keys() - set(self.clinic.procedures):
            alone = {name: parts.procedures[name]}
            if found := _fitting(self.clinic, dict(self.interfaces), alone, parts.reviews):
                yield name, found

    def _interfaces(self, read: dict[str, Interface | None]) -> Iterator[tuple[str, Interface | None]]:
        """Those that are whole now, and the earlier ones of the others, where what they were made from stays."""
        origin = language_of_origin(read)
        stays = read.get(origin) in (None, self.interfaces.get(origin))
        for code, new in read.items():
            yield code, new or (self.interfaces.get(code) if stays else None)

    def _procedure(self, name: str, new: Procedure | None) -> Procedure | None:
        old = self.procedures.get(name)
        return new.kept_from(old) if new and old else new or old


def _fitting(
    clinic: Clinic,
    interfaces: dict[str, Interface | None],
    procedures: dict[str, Procedure | None],
    reviews: dict[str, Review],
) -> Contents | None:
    """What of these parts fits together: languages in which all is told, procedures that have one; or nothing."""
    spoken = {
        code: interface
        for code, interface in interfaces.items()
        if interface and all(code in notice.words for notice in clinic.notices)
    }
    told = {
        name: replace(procedure, words=words)
        for name, procedure in procedures.items()
        if procedure and (words := {code: words for code, words in procedure.words.items() if code in spoken})
    }
    return Contents(clinic, spoken, told, reviews) if told else None


def good_parts(parts: Parts, *, drafts: bool = False) -> Contents | None:
    """What of these parts is whole and on offer, with ``drafts`` also what is not yet; nothing where none is."""
    clinic = parts.clinic
    if clinic is None:
        return None
    names = (*clinic.procedures, *(parts.procedures if drafts else ()))
    procedures = {name: parts.procedures.get(name) for name in names}
    return _fitting(clinic, parts.interfaces, procedures, parts.reviews)


def served_at_first(parts: Parts) -> Contents:
    """What a server can start with: all but the translations that have a mistake.

    Raises ``ContentError`` with every mistake, if there is one that costs more.
    """
    found = good_parts(parts)
    if not found or not (parts.of_languages | parts.of_drafts).issuperset(parts.mistakes):
        raise ContentError(parts.mistakes)
    return replace(found, remarks=parts.remarks)


def read_contents(folder: Path, pictures: Path, *, drafts: bool = False) -> Contents:
    """Read all content.

    ``folder`` holds ``clinic.yaml``, one folder for each procedure and, where it does not use the one that comes with
    the app, ``interface/``; ``pictures`` holds the pictures that the folder has not. ``drafts`` reads procedures, too,
    that are not on offer yet. Raises ``ContentError`` with every mistake in every file read.
    """
    parts = read_parts(folder, pictures, drafts=drafts)
    found = good_parts(parts, drafts=drafts)
    if parts.mistakes or not found:
        raise ContentError(parts.mistakes)
    return replace(found, remarks=parts.remarks)


@dataclass
class _Found:
    """What is wrong with a content folder: of a part that is being read, and with translations alone."""

    mistakes: list[Mistake] = field(default_factory=list)
    of_languages: list[Mistake] = field(default_factory=list)
    remarks: list[Mistake] = field(default_factory=list)

    def anew(self) -> "_Found":
        """The same for the next part: its own mistakes are counted apart, all else together."""
        return replace(self, mistakes=[])


def read_parts(folder: Path, pictures: Path, *, drafts: bool = False) -> Parts:
    """Read all content, part by part, so that a mistake in one part costs none of the others."""
    found = _Found(list(check_names(folder, "clinic")))
    if not (folder / "clinic.yaml").is_file():
        missing = Mistake(folder / "clinic.yaml", 1, "file", "is missing", "create it, or name another content folder")
        return Parts(None, {}, {}, (missing, *found.mistakes), frozenset(), frozenset(), ())
    interface = interface_folder(folder)
    _names(interface, "", found)
    spoken: dict[str, Tree] = {}
    of_interfaces = found.anew()
    interfaces = dict(_interfaces(interface, spoken, of_interfaces))
    of_clinic = found.anew()
    clinic_tree, of_clinic.mistakes = read_tree(folder / "clinic.yaml")
    of_clinic.remarks += check_signs(clinic_tree)
    for tree in spoken.values():
        of_clinic.remarks += remark_country(tree, str(clinic_tree.values.get("time_zone")))
    told = _noticed(clinic_tree, spoken, of_clinic)
    clinic = _validated(told, Clinic, of_clinic.mistakes, ENGLISH)
    of_clinic.mistakes += check_notices(clinic_tree, language_of_origin(interfaces))
    of_clinic.of_languages += check_notice_languages(clinic_tree, set(interfaces))
    folders = sorted(file.parent.name for file in folder.glob("*/journey.yaml") if file.parent.name[0] != ".")
    offered = clinic_tree.keys("procedures") or folders
    of_procedures, of_drafts = found.anew(), _Found()
    of_procedures.mistakes += check_procedures(clinic_tree, folders)
    procedures = {
        name: _procedure(
            folder / name,
            spoken,
            picture_folders(folder, pictures),
            of_procedures if name in offered else of_drafts,
            on_offer=name in offered,
        )
        for name in folders
        if drafts or name in offered
    }
    for below in folder.glob("[!.]*/"):
        if below.name not in ("interface", OWN_PICTURES, MADE_FROM, SIGNED) and (drafts or below.name in offered):
            _names(below, "journey", found if below.name in offered else of_drafts)
    reviews, of_reviews = read_reviews(folder)
    found.of_languages += of_reviews
    stopping = [mistake for part in (found, of_clinic, of_interfaces, of_procedures) for mistake in part.mistakes]
    costing_drafts = (*of_drafts.mistakes, *of_drafts.of_languages)
    return Parts(
        None if of_clinic.mistakes else clinic,
        interfaces,
        procedures,
        (*stopping, *found.of_languages, *costing_drafts),
        frozenset(found.of_languages).difference(stopping),
        frozenset(costing_drafts).difference(stopping, found.of_languages),
        (*found.remarks, *of_drafts.remarks),
        reviews,
    )


def _names(folder: Path, known: str, found: _Found) -> None:
    for mistake in check_names(folder, known):
        (found.of_languages if is_of_translation(mistake.file.name, known) else found.mistakes).append(mistake)


def _validated(tree: Tree, model: type[M], mistakes: list[Mistake], rules: SentenceRules) -> M | None:
    if not tree.values:
        return None
    try:
        return model.model_validate(tree.values, context={"sentences": rules})
    except ValidationError as error:
        mistakes += from_validation(tree, model, error)
        return None


def _in_order(files: list[Path]) -> list[Path]:
    """The files of languages, that of the language of origin first."""
    by_code = {file.stem: file for file in files}
    return [by_code[code] for code in in_order(by_code)]


def _interfaces(folder: Path, spoken: dict[str, Tree], found: _Found) -> Iterator[tuple[str, Interface | None]]:
    files = _in_order(language_files(folder))
    if not files:
        found.mistakes.append(Mistake(folder / "en.yaml", 1, "file", "is missing", "create it"))
    for file in files:
        tree, own = read_tree(file)
        spoken[file.stem] = tree
        found.remarks += [*remark_language(tree), *check_signs(tree)]
        is_behind = False
        if file != files[0]:
            if found.mistakes:  # what it is made from has some
                yield file.stem, None
                continue
            translation = _translated(tree, spoken[files[0].stem], spoken, found)
            tree, is_behind = translation.tree, translation.is_behind
            own += translation.mistakes
        words = _validated(tree, InterfaceWords, own, _sentence_rules(tree))
        own += [*check_language(tree), *check_interface(tree)]
        (found.mistakes if file == files[0] else found.of_languages).extend(own)
        is_good = words and not own
        yield file.stem, Interface(code=file.stem, is_behind=is_behind, **dict(words)) if words and is_good else None


def _translated(words: Tree, first: Tree, spoken: dict[str, Tree], found: _Found) -> Translation:
    """A translation beside what it was made from; what is open about it is remarked."""
    translation = compared_words(words, first, spoken)
    found.remarks += (*translation.remarks, *(one.remark for one in translation.open))
    return translation


def _noticed(clinic: Tree, spoken: dict[str, Tree], found: _Found) -> Tree:
    """The file of the clinic with its notices in every language: what is not translated, in the language of origin."""
    first, *others = in_order(spoken) or ("",)
    for code in others:
        translation = compared_notices(clinic, code, first, spoken)
        found.remarks += (*translation.remarks, *(one.remark for one in translation.open))
        found.of_languages += translation.mistakes
        clinic = translation.tree
    return clinic


def _sentence_rules(interface: Tree) -> SentenceRules:
    """How sentences stand in the language of an interface, though the rest of it may be broken."""
    try:
        words = SentenceWords.model_validate(interface.values.get("sentences"))
    except ValidationError:
        return SentenceRules(interface.file.stem)
    return SentenceRules(interface.file.stem, words.most_words, words.abbreviated)


def _remarks_on_english(words: Tree) -> Iterator[Mistake]:
    yield from remark_numbers_in_words(words)
    yield from remark_unsaid_hard_words(words)


def _procedure(
    folder: Path, spoken: dict[str, Tree], pictures: Sequence[Path], found: _Found, *, on_offer: bool
) -> Procedure | None:
    tree, own = read_tree(folder / "journey.yaml")
    own += check_shape(tree, pictures)
    shape = _validated(tree, JourneyShape, own, ENGLISH)
    own += check_written(tree) if on_offer else ()
    if fault := procedure_fault(folder.name):
        own.append(Mistake(folder / "journey.yaml", 1, "folder", *fault))
    files = _in_order(language_files(folder))
    if not files and not list(check_names(folder, "journey")):  # a wrong name is told already
        own.append(Mistake(folder / "en.yaml", 1, "file", "is missing", "write the words of the procedure"))
    words: dict[str, JourneyWords] = {}
    behind, first = set(), Tree(folder)
    for file in files:
        if own and file != files[0]:  # what it is made from has mistakes
            break
        words_tree, of_file = read_tree(file)
        found.remarks += [*check_signs(words_tree), *(_remarks_on_english(words_tree) if file.stem == "en" else ())]
        of_file += check_written(words_tree) if on_offer else ()
        if file.stem not in spoken:
            instead = f"add interface/{file.name}"
            of_file.append(Mistake(file, 1, "file", "is in a language without an interface", instead))
        if file == files[0]:
            first = words_tree
        else:
            translation = _translated(words_tree, first, spoken, found)
            words_tree = translation.tree
            of_file += translation.mistakes
            of_file += check_translation(words_tree, first)
            behind |= {file.stem} if translation.is_behind else set()
        interface = spoken.get(file.stem, Tree(file))
        said = _validated(words_tree, JourneyWords, of_file, _sentence_rules(interface))
        of_file += check_words(words_tree, tree, interface, pictures)
        (own if file == files[0] else found.of_languages).extend(of_file)
        if said and not of_file:
            words[file.stem] = said
    found.mistakes += own
    broken = frozenset(file.stem for file in files) - words.keys()
    return Procedure(shape, words, broken, frozenset(behind)) if shape and not own else None
