"""Content files as an author is changing them: what is not saved yet, undo, and a save that loses nobody's work."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from journey.reading.commands import typed_for
from journey.reading.editing import Edit, NotEdited, Rewrite, edited

_BOM = b"\xef\xbb\xbf"


class Change(NamedTuple):
    """An edit of a file."""

    file: Path
    edit: Edit


class ChangedMeanwhile(Exception):
    """Somebody else has saved a file since it was opened here."""

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(
            f"{file.parent.name}/{file.name} was changed by somebody else meanwhile. Nothing is lost: see below."
        )


class NotOpened(Exception):
    """A file cannot be changed on the desk. Says why, and what to do."""


@dataclass
class OpenFile:
    """One file: as it was when it was opened or saved here, and as it would be saved now."""

    file: Path
    base: bytes
    text: str
    edits: list[Edit] = field(default_factory=list)
    """Those since then."""

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self.content != self.base

    @property
    def content(self) -> bytes:
        """What would be saved."""
        return (_BOM if self.base.startswith(_BOM) else b"") + self.text.encode()

    @property
    def saved_text(self) -> str:
        """What was opened, or saved last."""
        return _text(self.file, self.base)


class Desk:
    """All files that are open. Whoever has it in two windows sees the same in both."""

    def __init__(self) -> None:
        self._files: dict[Path, OpenFile] = {}
        self._steps: list[dict[Path, OpenFile]] = []
        self.version = 0
        """Another one whenever texts have changed otherwise than by being typed into their fields."""

    def opened(self, file: Path) -> OpenFile:
        """A file, opened anew if it is another one on the disk and nothing is to be saved here.

        Raises ``NotOpened`` if it cannot be read.
        """
        known = self._files.get(file)
        if known and known.is_changed:
            return known
        content = _read(file)
        if known and known.base == content:
            return known
        if known:
            self._steps = [step for step in self._steps if file not in step]
            self.version += 1
        self._files[file] = OpenFile(file, content, _text(file, content))
        return self._files[file]

    @property
    def changed(self) -> tuple[OpenFile, ...]:
        """The files that are to be saved."""
        return tuple(opened for opened in self._files.values() if opened.is_changed)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    def change(self, changes: Iterable[Change]) -> None:
        """Make some edits as one step. Raises ``NotEdited``, and has done none of them, if one cannot be done."""
        new: dict[Path, tuple[str, list[Edit]]] = {}
        for file, edit in changes:
            opened = self.opened(file)
            text, edits = new.get(file, (opened.text, opened.edits))
            new[file] = edited(text, edit), [*edits, edit]
        if not any(text != self._files[file].text for file, (text, _) in new.items()):
            return
        self._steps.append({file: replace(self._files[file]) for file in new})
        for file, (text, edits) in new.items():
            self._files[file].text, self._files[file].edits = text, edits

    def undo(self) -> None:
        """Take the last step back, though it may be saved already."""
        for file, before in self._steps.pop().items():
            opened = self._files[file]
            was_saved_since = before.base != opened.base
            opened.text = before.text
            opened.edits = [Rewrite(before.text)] if was_saved_since else before.edits
        self.version += 1

    def save(self, file: Path) -> None:
        """Write a file, as a whole or not at all. Raises ``ChangedMeanwhile`` where somebody else has, ``NotEdited``
        where it could not be read any more."""
        opened = self._files[file]
        if opened.is_changed:
            edited("", Rewrite(opened.text))
            if _read(file) not in (opened.base, opened.content):
                raise ChangedMeanwhile(file)
            _write(file, opened.content)
        opened.base, opened.edits = opened.content, []

    def theirs(self, file: Path) -> str:
        """What somebody else has saved. Raises ``NotOpened`` if that cannot be read."""
        return _text(file, _read(file))

    def take_theirs(self, file: Path) -> None:
        """Throw away what is not saved of a file, and open it as it stands on the disk."""
        self._open_anew(file, ())

    def put_onto_theirs(self, file: Path) -> None:
        """Make what is not saved of a file again in the file as somebody else has saved it.

        Raises ``NotEdited``, and has changed nothing, if an edit does not fit there any more, or was one of the whole
        file, in which theirs would be lost.
        """
        if any(isinstance(edit, Rewrite) for edit in self._files[file].edits):
            raise NotEdited("You changed the file as a whole. Copy your words, keep theirs, and write yours again.")
        self._open_anew(file, self._files[file].edits)

    def _open_anew(self, file: Path, edits: Iterable[Edit]) -> None:
        content = _read(file)
        new = OpenFile(file, content, _text(file, content))
        try:
            for edit in edits:
                new.text = edited(new.text, edit)
                new.edits.append(edit)
        except LookupError:
            raise NotEdited(
                "What you changed is not there any more in the other file. Copy your words, then open the other file."
            ) from None
        self._files[file] = new
        self._steps = [step for step in self._steps if file not in step]
        self.version += 1


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise NotOpened(f"{file} cannot be read ({error.strerror}). Is it still there?") from None


def _text(file: Path, content: bytes) -> str:
    try:
        return content.removeprefix(_BOM).decode()
    except UnicodeDecodeError:
        raise NotOpened(f"{file} is not saved as UTF-8 text. In the terminal, run: {typed_for('fix', file)}") from None


def _write(file: Path, content: bytes) -> None:
    """Write beside the file first, so that whoever reads it, reads the old or the new one, and never half of it."""
    there = file.resolve()
    handle, name = tempfile.mkstemp(dir=there.parent, prefix=f".{there.name}.")
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        Path(name).chmod(there.stat().st_mode)
        Path(name).replace(there)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
