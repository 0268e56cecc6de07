"""A translation on its way to a translator and back, as a PO file, which every translation program knows.

The format is that of GNU gettext; Babel writes and reads it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

import journey
from journey.model.interface import InterfaceWords
from journey.model.procedure import JourneyWords
from journey.model.texts import placeholders
from journey.reading.accepting import accept
from journey.reading.mistakes import Mistake, Spot, path_of, so_many
from journey.reading.names import in_order, interface_folder, language_files, language_of_origin
from journey.reading.schemas import schema_at
from journey.reading.translations import Compared, Danger, Open, State, dangers_in, translations_in
from journey.reading.writing import written
from journey.reading.yaml_tree import Tree, read_tree

_LISTS_OF_A_LANGUAGE = ("hard_words",)
"""What a language has of its own, line by line: it is not sent."""


class _Text(NamedTuple):
    """A text of a translation, with what it should say."""

    file: Path
    spot: Spot
    """Where it stands in its file, or should."""
    origin: Tree
    now: str
    """What the language of origin says."""
    told: str
    was: str
    """What it was made from, if that was something else."""
    is_open: bool
    """Whether somebody should look at it."""
    danger: str

    @property
    def name(self) -> str:
        """By what it is known: ``vertebroplasty/steps.lie-flat.gist``."""
        return f"{self.file.parent.name}/{path_of(self.spot)}"


class ToTranslate(NamedTuple):
    """A text for a translator to see, with what to know of it."""

    name: str
    """By what it is known: ``vertebroplasty/steps.lie-flat.gist``."""
    english: str
    told: str
    """What the translation says; empty where it says nothing."""
    notes: tuple[str, ...]
    is_open: bool
    """Whether somebody should look at it."""
    danger: Danger
    """What it could do to a reader if it were wrong."""


@dataclass
class Taken:
    """What of a PO file was put into a translation."""

    texts: list[str] = field(default_factory=list)
    """Each as ``vertebroplasty/steps.lie-flat.gist``."""
    refused: list[str] = field(default_factory=list)
    """What was not, each with the reason, and what to do."""
    mistakes: list[Mistake] = field(default_factory=list)
    """What is wrong with the files; then nothing was put into them."""


def exported(content: Path, language: str) -> tuple[bytes, list[Mistake]]:
    """Every text of a translation beside its English, as a PO file, and what must be mended before.

    What is open is marked as fuzzy, or empty, with what it was made from.
    """
    texts, mistakes = _texts(content, language)
    catalog = Catalog(
        locale=_locale(language),
        header_comment="# Put each text into the other language. Keep what stands in braces.",
        project="patient-journey", version=journey.__version__, charset="utf-8", fuzzy=False,
    )  # fmt: skip
    for text in texts:
        catalog.add(
            text.now,
            text.told,
            flags=("fuzzy",) if text.is_open and text.told else (),
            auto_comments=tuple(_notes(text)),
            previous_id=(text.was,) if text.was and text.was != text.now else (),
            context=text.name,
        )
    file = BytesIO()
    write_po(file, catalog, width=0, include_previous=True)
    return file.getvalue(), mistakes


def to_translate(content: Path, language: str) -> list[ToTranslate]:
    """Every text of a translation, the most dangerous first, each with its notes and its longest length."""
    texts, _ = _texts(content, language)
    interface = interface_folder(content)
    dangers = dangers_in(
        read_tree(interface / f"{language_of_origin(file.stem for file in language_files(interface))}.yaml")[0]
    )
    found = [
        ToTranslate(
            text.name,
            text.now,
            text.told,
            (*_notes(text), *_longest(text)),
            text.is_open,
            dangers.of(text.spot, text.now),
        )
        for text in texts
    ]
    return sorted(found, key=lambda one: one.danger)


def _longest(text: _Text) -> Iterator[str]:
    """How many letters a text may have, where that is bounded."""
    folder = text.file.parent
    model = InterfaceWords if folder.name == "interface" else JourneyWords
    if most := schema_at(model, text.spot).get("maxLength"):
        yield f"At most {most} letters."


def _locale(language: str) -> str | None:
    try:
        return str(Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return None


def _notes(text: _Text) -> Iterator[str]:
    """What a translator should know: the author's remark above the text, and what an old one could do to a reader."""
    lines, line = text.origin.text.splitlines(), text.origin.line_of(text.spot) - 2
    above = []
    while line >= 0 and lines[line].lstrip().startswith("#"):
        above.append(lines[line].lstrip("# ").rstrip())
        line -= 1
    yield from reversed(above)
    if text.danger:
        yield f"Take care: {text.danger}."
    if names := placeholders(text.now):
        yield f"Keep {', '.join(f'{{{name}}}' for name in dict.fromkeys(names))}."


def taken(content: Path, language: str, po: bytes) -> Taken:
    """Put what a translator wrote into the files of a language, and bind it to its English.

    A text that is still marked as fuzzy is written, and stays open. What is empty, or was made from an English that is
    not there any more, is not written.
    """
    texts, mistakes = _texts(content, language)
    if mistakes:
        return Taken(mistakes=mistakes)
    try:
        messages = [message for message in read_po(BytesIO(po), abort_invalid=True) if message.id]
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        return Taken(refused=[f"The file is not a PO file that can be read ({error}). Save it as PO, in UTF-8."])
    known = {text.name: text for text in texts}
    done, changed = Taken(), dict[Path, dict[Spot, str]]()
    certain: list[str] = []
    for message in messages:
        text, string = known.get(message.context or ""), " ".join(str(message.string).split())
        if reason := _refused(message, text, string):
            done.refused.append(f"{message.context or message.id}: {reason}")
        elif text and string:
            if string != text.told:
                changed.setdefault(text.file, {})[text.spot] = string
                done.texts.append(text.name)
            if not message.fuzzy and (text.is_open or string != text.told):
                certain.append(text.name)
    done.refused += _half_lists(changed, texts)
    for file, of_file in changed.items():
        tree, _ = read_tree(file)
        origin = next(text.origin for text in texts if text.file == file)
        file.write_text(written(tree, of_file, origin.values), encoding="utf-8")
    if certain:
        done.mistakes += accept(content, language, certain).mistakes
    return done


def _refused(message: Message, text: _Text | None, string: str) -> str:
    """Why a text cannot be taken; empty for one that can."""
    if text is None:
        return "is not a text of this language. Export it again."
    if not string:
        return ""
    if " ".join(str(message.id).split()) != text.now:
        return f'was made from "{message.id}", and English says "{text.now}" by now. Export it again.'
    if sorted(placeholders(string)) != sorted(placeholders(text.now)):
        return f'does not name the same values in braces as "{text.now}". Write them as they stand there.'
    return ""


def _half_lists(changed: dict[Path, dict[Spot, str]], texts: list[_Text]) -> Iterator[str]:
    """A list of which some lines are missing is not begun: readers would get half of it."""
    for file, of_file in changed.items():
        missing = [text for text in texts if text.file == file and not text.told and isinstance(text.spot[-1], int)]
        for there in {text.spot[:-1] for text in missing}:
            lines = [text.spot for text in missing if text.spot[:-1] == there]
            if (given := [spot for spot in lines if spot in of_file]) and len(given) < len(lines):
                for spot in given:
                    del of_file[spot]
                all_of_it = so_many(len(lines), "line")
                yield f"{file.parent.name}/{path_of(there)}: has only {len(given)} of {all_of_it}. Write all."


def _texts(content: Path, language: str) -> tuple[list[_Text], list[Mistake]]:
    """Every text that a language has or lacks, in the order of its file, and what keeps them from being compared."""
    found: list[_Text] = []
    mistakes: list[Mistake] = []
    for compared in translations_in(content):
        if compared.language == language:
            mistakes += compared.translation.mistakes
            found += _of_file(content, compared)
    return found, mistakes


def _of_file(content: Path, compared: Compared) -> list[_Text]:
    translation, language = compared.translation, compared.language
    codes = in_order(file.stem for file in language_files(compared.folder)) or ("en",)
    is_clinic = compared.folder == content
    names = ("clinic", "clinic") if is_clinic else (codes[0], language)
    origin_file, file = (compared.folder / f"{name}.yaml" for name in names)
    origin, _ = read_tree(origin_file)
    opened = {one.spot: one for one in translation.open}
    texts = []
    for spot, made in translation.made.items():
        if made.now and spot != _LISTS_OF_A_LANGUAGE:
            told = " ".join(made.told.split())
            danger = _danger(opened.get(spot))
            texts.append(_Text(file, spot, origin, made.now, told, made.was, made.state is not None, danger))
    for spot, one in opened.items():
        if one.state is State.MISSING and spot[0] not in _LISTS_OF_A_LANGUAGE:
            here = tuple(language if is_clinic and part == "en" else part for part in spot)
            texts.append(_Text(file, here, origin, one.now, "", "", is_open=True, danger=_danger(one)))
    return sorted(texts, key=lambda text: (origin.line_of(text.spot), [str(part) for part in text.spot]))


def _danger(one: Open | None) -> str:
    return one.danger.says if one and one.danger < Danger.NONE else ""
