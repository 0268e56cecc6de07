"""From a folder of YAML files to the model, or to every mistake in them with its file and line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from babel import Locale, UnknownLocaleError
from pydantic import BaseModel, ValidationError

from journey.model.clinic import Clinic
from journey.model.interface import Interface, InterfaceWords
from journey.model.procedure import JourneyShape, JourneyWords, PhaseId
from journey.model.texts import Placeholders, placeholders
from journey.reading.mistakes import ContentError, Mistake, from_validation, suggestion
from journey.reading.yaml_tree import Place, Tree, read_tree

__all__ = ["ContentError", "Contents", "Mistake", "Procedure", "read_contents"]

CLINIC_PLACEHOLDERS = ("phone", "emergency_phone", "clinic")
"""The names from ``clinic.yaml`` that a journey's words may use, beside the periods of its journey."""

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
    mistakes += _check_notices(clinic_tree, set(interfaces))
    mistakes += _check_hosted_names(clinic_tree, folder)
    offered = clinic_tree.values.get("procedures", [])
    procedures = {
        name: procedure
        for name in _procedure_folders(folder)
        if (drafts or name in offered) and (procedure := _procedure(folder / name, set(interfaces), pictures, mistakes))
    }
    found = {code: Interface(code=code, **dict(words)) for code, words in interfaces.items() if words}
    if mistakes or clinic is None:
        raise ContentError(mistakes)
    return Contents(clinic, found, {name: procedures[name] for name in clinic.procedures})


def _procedure_folders(folder: Path) -> list[str]:
    return sorted(file.parent.name for file in folder.glob("*/journey.yaml"))


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


# --- the interface ----------------------------------------------------------------------------------------------


def _interfaces(folder: Path, mistakes: list[Mistake]) -> Iterator[tuple[str, InterfaceWords | None]]:
    files = _language_files(folder)
    if not files:
        mistakes.append(Mistake(folder / "en.yaml", 1, "file", "is missing", "create it"))
    for file in files:
        words, tree = _read(file, InterfaceWords, mistakes)
        if words:
            mistakes += _check_interface(words, tree)
        yield file.stem, words


def _check_interface(words: InterfaceWords, tree: Tree) -> Iterator[Mistake]:
    try:
        Locale.parse(words.locale)
    except (ValueError, UnknownLocaleError):
        yield Mistake.at(tree, ("locale",), f'"{words.locale}" is not a locale', "write one like en_US")
    for place, allowed in _expected_placeholders(InterfaceWords):
        for at, text in tree.texts():
            if _fits(at, place):
                yield from _check_placeholders(tree, at, text, allowed, needed=allowed)


def _fits(at: Place, place: Place) -> bool:
    """Whether a text stands at a place of the model, or is an item of a list there."""
    return at == place or (at[:-1] == place and isinstance(at[-1], int))


def _expected_placeholders(model: type[BaseModel], place: Place = ()) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Each text of a model, with the placeholders that it must use."""
    for name, info in model.model_fields.items():
        annotation = info.annotation
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            yield from _expected_placeholders(annotation, (*place, name))
        marks = [*info.metadata, *_marks_in(annotation)]
        found = [mark.names for mark in marks if isinstance(mark, Placeholders)]
        if len(found) == 1:
            yield (*place, name), found[0]
        for number, names in enumerate(found if len(found) > 1 else []):
            yield (*place, name, number), names


def _marks_in(annotation: object) -> list[object]:
    """The marks on the items of a tuple type; an endless tuple has one kind of item."""
    return [mark for item in getattr(annotation, "__args__", ()) for mark in getattr(item, "__metadata__", ())]


# --- a procedure ------------------------------------------------------------------------------------------------


def _procedure(folder: Path, languages: set[str], pictures: Path, mistakes: list[Mistake]) -> Procedure | None:
    shape, tree = _read(folder / "journey.yaml", JourneyShape, mistakes)
    mistakes += _check_shape(tree, pictures)
    words = {}
    for file in _language_files(folder):
        said, words_tree = _read(file, JourneyWords, mistakes)
        mistakes += _check_words(words_tree, tree)
        if file.stem not in languages:
            mistakes.append(
                Mistake(file, 1, "file", "is in a language without an interface", f"add interface/{file.name}")
            )
        if said:
            words[file.stem] = said
    if not _language_files(folder):
        mistakes.append(Mistake(folder / "en.yaml", 1, "file", "is missing", "write the words of the procedure"))
    return Procedure(shape, words) if shape else None


def _check_shape(tree: Tree, pictures: Path) -> Iterator[Mistake]:
    periods, sources = tree.keys("periods"), tree.keys("sources")
    steps = [(phase.value, step) for phase in PhaseId for step in tree.keys("phases", phase.value)]
    for place, text in tree.texts():
        match place:
            case ("phases", _, _, "period") | ("periods", _, "ends_with") if text not in periods:
                yield Mistake.at(tree, place, f'"{text}" is not a period of this file', suggestion(text, periods))
            case ("periods", _, "starts") if text.startswith("after ") and text[6:] not in periods:
                yield Mistake.at(tree, place, f'"{text[6:]}" is not a period', suggestion(text[6:], periods))
            case (*_, "sources", int()) if text not in sources:
                yield Mistake.at(tree, place, f'"{text}" is not a source of this file', suggestion(text, sources))
            case ("phases", _, _, "picture") if not (pictures / text).is_file():
                known = [file.name for file in pictures.glob("*.svg")]
                yield Mistake.at(tree, place, f'"{text}" is not in {pictures.name}', suggestion(text, known))
    yield from _check_chains(tree)
    ids = [step for _, step in steps]
    for phase, step in steps:
        if ids.count(step) > 1:
            yield Mistake.at(tree, ("phases", phase, step), "is the id of two steps", "give each step its own id")


def _check_chains(tree: Tree) -> Iterator[Mistake]:
    """A period that follows itself, or follows round in a circle, has no start."""
    periods = tree.values.get("periods")
    if not isinstance(periods, dict):
        return
    follows: dict[str, str] = {}
    for name, period in periods.items():
        for key in ("starts", "ends_with"):
            text = period.get(key) if isinstance(period, dict) else None
            if isinstance(text, str) and (key == "ends_with" or text.startswith("after ")):
                follows[name] = text.removeprefix("after ")
    for name in periods:
        seen, at = {name}, follows.get(name)
        while at is not None and at not in seen:
            seen.add(at)
            at = follows.get(at)
        if at == name:
            yield Mistake.at(
                tree, ("periods", name), "waits for itself", "let it start at midnight, at arrival, or after another"
            )


def _check_words(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """The words must speak of the same ids as the shape, and use only names that exist."""
    if not words.values or not shape.values:
        return
    for key in ("steps", "periods", "benefits", "risks"):
        yield from _check_ids(key, words, shape)
    allowed = (*shape.keys("periods"), *CLINIC_PLACEHOLDERS)
    for at, text in words.texts():
        if at[0] not in ("review", "periods"):
            yield from _check_placeholders(words, at, text, allowed)
    yield from _check_periods_are_told(words, shape)


def _check_ids(key: str, words: Tree, shape: Tree) -> Iterator[Mistake]:
    places: dict[str, Place] = {name: (key, name) for name in shape.keys(key)}
    if key == "steps":
        places = {step: ("phases", p.value, step) for p in PhaseId for step in shape.keys("phases", p.value)}
    given = words.keys(key)
    missing = [name for name in places if name not in given]
    unknown = [name for name in given if name not in places]
    for name in missing:
        yield Mistake.at(words, (key,), f'has no words for "{name}", which stands in journey.yaml', f"add {name}:")
        yield Mistake.at(shape, places[name], f"has no words in {words.file.name}", suggestion(name, unknown or [name]))
    for name in unknown:
        yield Mistake.at(
            words, (key, name), "does not stand in journey.yaml", suggestion(name, missing or list(places))
        )


def _check_periods_are_told(words: Tree, shape: Tree) -> Iterator[Mistake]:
    for place, period in shape.texts():
        if place[:1] == ("phases",) and place[-1] == "period":
            step = str(place[2])
            told = [text for at, text in words.texts() if at[:2] == ("steps", step)]
            if told and not any(period in placeholders(text) for text in told):
                yield Mistake.at(
                    words,
                    ("steps", step),
                    f"does not say its time ({period})",
                    f"write {{{period}}} in one of its texts",
                )


def _check_placeholders(
    tree: Tree, place: Place, text: str, allowed: Iterable[str], needed: Iterable[str] = ()
) -> Iterator[Mistake]:
    used = placeholders(text)
    for name in used:
        if name not in allowed:
            known = [f"{{{name}}}" for name in allowed]
            yield Mistake.at(tree, place, f"{{{name}}} is not a known name", suggestion(f"{{{name}}}", known))
    for name in needed:
        if name not in used:
            yield Mistake.at(tree, place, f"does not say {{{name}}}", f"write {{{name}}} where it belongs")


# --- the clinic -------------------------------------------------------------------------------------------------


def _check_notices(tree: Tree, languages: set[str]) -> Iterator[Mistake]:
    notices = tree.values.get("notices")
    for number, notice in enumerate(notices if isinstance(notices, list) else []):
        words = notice.get("words") if isinstance(notice, dict) else None
        given = list(words) if isinstance(words, dict) else []
        place: Place = ("notices", number, "words")
        for code in sorted(languages - set(given)):
            yield Mistake.at(tree, place, f'has no words in the language "{code}"', f"add {code}:")
        for code in sorted(set(given) - languages):
            yield Mistake.at(tree, (*place, code), "is not a language of the interface", suggestion(code, languages))
    for at, text in tree.texts():
        if at[:1] == ("notices",) and placeholders(text):
            yield Mistake.at(tree, at, "holds a name in braces", "write the words out")


def _check_hosted_names(tree: Tree, folder: Path) -> Iterator[Mistake]:
    known = _procedure_folders(folder)
    named = tree.values.get("procedures")
    for number, name in enumerate(named if isinstance(named, list) else []):
        if name not in known:
            yield Mistake.at(
                tree,
                ("procedures", number),
                f'"{name}" has no folder with a journey.yaml',
                suggestion(str(name), known),
            )
