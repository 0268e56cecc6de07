"""Recorded voices: sound files beside the words of a procedure, each bound to the text that it says.

In ``recorded/`` stands, for a language, a list like ``es.yaml``: the name of each file with the fingerprint of a text,
as readers see it, and the text. A recording is heard only where a page says this very text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from journey.reading.commands import content_of, typed_out
from journey.reading.mistakes import Mistake
from journey.reading.names import RECORDED
from journey.reading.translations import fingerprint
from journey.reading.writing import written
from journey.reading.yaml_tree import Tree, read_tree

_MOST_MEGABYTES = 2
"""Some two minutes of speech; a reader on a phone waits for each."""

KINDS = {".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".wav": "audio/wav"}
"""The types of the files that browsers play, by their endings; not every browser plays every one."""

_BEGINS = {
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    ".m4a": (b"ftyp",),
    ".ogg": (b"OggS",),
    ".wav": (b"RIFF",),
}


@dataclass(frozen=True)
class Recordings:
    """Those of a procedure in a language."""

    files: dict[str, Path] = field(default_factory=dict)
    """The file that says a text, by the text."""
    remarks: tuple[Mistake, ...] = ()
    """Why others are not heard."""


def list_of(folder: Path, language: str) -> Path:
    """The list of the recordings of a procedure in a language."""
    return folder / RECORDED / f"{language}.yaml"


def recordings(folder: Path, language: str, told: frozenset[str]) -> Recordings:
    """The recordings of a procedure that can be heard; ``told`` is all that it says in the language.

    What is wrong with another costs nobody a page: a voice of the reader's device reads that text.
    """
    file = list_of(folder, language)
    if not file.is_file():
        return Recordings()
    tree, remarks = read_tree(file)
    heard: dict[str, Path] = {}
    for name, text in _lines(tree):
        faults = [*_faults(file, name), *_not_bound(text, tree, name, language), *_not_said(text, told)]
        if faults:
            remarks += (tree.mistake((name,), *fault) for fault in faults[:1])
        else:
            heard[text] = file.parent / name
    return Recordings(heard, tuple(remarks))


def bind(folder: Path, language: str, told: frozenset[str]) -> tuple[list[str], list[Mistake]]:
    """Bind each recording to the text that stands beside its name; the names of those that were, and what is wrong."""
    file = list_of(folder, language)
    if not file.is_file():
        return [], []
    tree, mistakes = read_tree(file)
    texts = {}
    for name, text in _lines(tree):
        if faults := [*_faults(file, name), *_not_said(text, told)]:
            mistakes.append(tree.mistake((name,), *faults[0]))
        elif _line(text) != tree.values[name]:
            texts[name] = _line(text)
    if texts:
        file.write_text(written(tree, {(name,): line for name, line in texts.items()}, tree.values), encoding="utf-8")
    return list(texts), mistakes


def name_of(text: str, file: Path) -> str:
    """By what a browser asks for a recording: ``3f2a9c01.mp3``."""
    return f"{fingerprint(text)}{file.suffix}"


def _line(text: str) -> str:
    return f"{fingerprint(text)} {text}"


def _lines(tree: Tree) -> Iterator[tuple[str, str]]:
    """Each name with the text beside it, without its fingerprint, if it has one."""
    for name, said in tree.values.items():
        yield name, re.sub(r"^[0-9a-f]{8} ", "", " ".join(str(said).split()))


def _not_bound(text: str, tree: Tree, name: str, language: str) -> Iterator[tuple[str, str]]:
    if " ".join(str(tree.values[name]).split()) != _line(text):
        bind_it = f"listen to it, then run {typed_out(f'recorded {language}', content_of(tree.file))}"
        yield "is not bound to the text that stands beside it", bind_it


def _not_said(text: str, told: frozenset[str]) -> Iterator[tuple[str, str]]:
    if text not in told:
        yield "says what no page says any more", "record it anew, with the words of today, or remove it"


def _faults(listed: Path, name: str) -> Iterator[tuple[str, str]]:
    file, kinds = listed.parent / name, ", ".join(KINDS)
    if file.suffix not in KINDS or file.parent != listed.parent:
        yield "is no sound file that browsers play", f"save it beside {listed.name} as one of {kinds}"
    elif not file.is_file():
        yield f"is not beside {listed.name}", "put it there, or remove this line"
    elif not _begins_right(file):
        yield f"does not hold what its ending says, {file.suffix}", "save it anew: another name is not enough"
    elif file.stat().st_size > _MOST_MEGABYTES * 1_000_000:
        yield f"is larger than {_MOST_MEGABYTES} MB", "save it smaller, such as MP3 in mono"


def _begins_right(file: Path) -> bool:
    with file.open("rb") as sound:
        begin = sound.read(12)
    return (begin[4:] if file.suffix == ".m4a" else begin).startswith(_BEGINS[file.suffix])
