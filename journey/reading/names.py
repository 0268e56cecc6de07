"""What the files and folders of the content are called, and which of them are not the author's."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from babel import Locale
from babel.localedata import locale_identifiers

from journey.reading.mistakes import Mistake

MOST_LETTERS = 60
"""In the name of a procedure, which stands in addresses and in the names of files."""

MADE_FROM = "made-from"
"""The folder, beside the words, that says what translations were made from; a command writes what is in it."""

RECORDED = "recorded"
"""The folder, beside the words, of the recorded voices of a procedure."""

SIGNED = "signed"
"""The folder that says who signed what the files of a content folder say; a command writes what is in it."""

OWN_PICTURES = "pictures"
"""The folder of a clinic's own pictures, in its content folder."""

SHIPPED = Path(__file__).parents[2] / "content"
"""The content folder that comes with the app."""

SHIPPED_INTERFACE = SHIPPED / "interface"
"""The interface's words as they come with the app: in use wherever a content folder has none of its own."""

_TAG = re.compile(r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*")
"""A language's code as it is written: language, script, region, variants (BCP 47)."""

_ENDINGS = re.compile(r"(\.\w{2,4})+$")

_ALONE = "clinic"
"""The file that stands in a folder without languages."""


class BadName(NamedTuple):
    """Why a name cannot be used."""

    wrong: str
    instead: str
    """What to write."""


def procedure_fault(name: str) -> BadName | None:
    """What is wrong with the name of a procedure; nothing for a good one."""
    if _is_procedure(name):
        return None
    guess = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
    instead = f"call it {guess}" if _is_procedure(guess) and len(guess) > 2 else "call it like knee-injection"
    return BadName(f'"{name}" cannot be a folder and an address', f"{instead}: small letters, digits and hyphens")


def _is_procedure(name: str) -> bool:
    fits = re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name)
    return bool(fits) and len(name) <= MOST_LETTERS and name not in ("interface", OWN_PICTURES, MADE_FROM, SIGNED)


def is_language(code: str) -> bool:
    """Whether a file may be called after this language."""
    found = _TAG.fullmatch(code)
    return bool(found and (len(found[1]) == 3 or found[1] in _english().languages))


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Languages in the order in which they are offered: English first."""
    return tuple(sorted(codes, key=lambda code: (code != "en", code)))


def language_of_origin(codes: Iterable[str]) -> str:
    """The language from which the others are translated: English, where it is among them; "" where there is none."""
    return next(iter(in_order(codes)), "")


@lru_cache(maxsize=1)
def _english() -> Locale:
    return Locale.parse("en")


def content_files(folder: Path) -> list[Path]:
    """The YAML files in a folder, whatever their endings; not those that a system or an editor put there."""
    return sorted(
        file
        for file in folder.glob("*")
        if re.search(r"\.ya?ml\b", file.name.lower()) and not re.match(r"[.~#]|.*~$", file.name)
    )


def interface_folder(folder: Path) -> Path:
    """Where the interface's words of a content folder stand: in it, or with the app."""
    own = folder / "interface"
    return own if own.is_dir() else SHIPPED_INTERFACE


def all_content_files(folder: Path) -> list[Path]:
    """The same of a content folder, of the folders in it, and of the interface that it uses."""
    folders = {folder, *folder.glob("[!.]*/"), interface_folder(folder)}
    signed = (folder / SIGNED).glob("*/")
    beside = (below / name for below in folders - {folder} for name in (MADE_FROM, RECORDED))
    return [file for place in sorted((*folders, *beside, *signed)) for file in content_files(place)]


def language_files(folder: Path) -> list[Path]:
    """The files of a folder that are called after a language."""
    return [file for file in content_files(folder) if file.suffix == ".yaml" and is_language(file.stem)]


def check_names(folder: Path, known: str = "") -> Iterator[Mistake]:
    """Each file must be called ``known``.yaml or, but beside ``clinic.yaml``, after a language."""
    files = content_files(folder)
    names = [file.name for file in files]
    right_ones = [f"{known}.yaml", *(file.name for file in language_files(folder) if known != _ALONE)]
    for file in files:
        right = _right_name(file.name, known)
        if file.name in right_ones:
            continue
        if right in names:
            yield Mistake(file, 1, "file", f"looks like a copy of {right}", "remove it")
        elif right:
            yield Mistake(file, 1, "file", "is not read under this name", f"call it {right}")
        elif known != _ALONE:
            instead = "call it by the language's code, like es.yaml for Spanish"
            yield Mistake(file, 1, "file", "is not called after a language", instead)


def is_of_translation(name: str, known: str) -> bool:
    """Whether a file under a wrong name can only be a translation: it is not read, and costs nobody else anything."""
    return known != _ALONE and _right_name(name, known) not in (f"{known}.yaml", "en.yaml")


def _right_name(name: str, known: str) -> str | None:
    """What a file is called that has another name by mistake: a copy, another ending, a language's name."""
    stem = _ENDINGS.sub("", name)
    for guess in (re.split(r"[ (]", stem)[0], stem, stem.split(" ")[-1]):
        if guess.lower() == known:
            return f"{known}.yaml"
        if known != _ALONE and (code := _language(guess)):
            return f"{code}.yaml"
    return None


def _language(said: str) -> str | None:
    """The code of a language that is written in another way, or by its name."""
    language, *more = re.split(r"[-_]", said.replace(" ", ""))
    parts = (part.title() if len(part) == 4 else part.upper() if len(part) < 4 else part for part in more)
    code = "-".join((language.lower(), *parts))
    return code if is_language(code) else _by_name().get(said.strip().casefold())


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    """The codes of languages by their English names and by their own."""
    english = {str(name).casefold(): code for code, name in _english().languages.items() if is_language(code)}
    own = {}
    for code in filter(is_language, locale_identifiers()):
        own[str(Locale.parse(code).get_language_name()).casefold()] = code
    return own | english
