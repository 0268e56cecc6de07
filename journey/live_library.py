"""The library while a server runs: it follows the content folder, and keeps the last good content of each part."""

import logging
import threading
from collections.abc import Iterable
from os import stat_result
from pathlib import Path
from typing import NamedTuple

from journey.library import Library, library_of
from journey.pictures import renew_pictures
from journey.reading.contents import Contents, read_parts, served_at_first
from journey.reading.mistakes import ContentError, Mistake
from journey.reading.names import all_content_files

LOOK_EVERY = 1.0
"""In seconds. A change is taken up at the second look that finds it, so that no half of it is read."""

_log = logging.getLogger(__name__)


class _Stamp(NamedTuple):
    """A file as it is now."""

    name: str
    changed: int = 0
    """In nanoseconds since 1970."""
    size: int = 0
    """In bytes."""
    inode: int = 0


class LiveLibrary:
    """What the content folder holds, read anew when a file in it, or a picture, has changed."""

    library: Library
    """What readers see: of each part (the clinic, an interface, a procedure) the last content without a mistake."""
    mistakes: tuple[Mistake, ...] = ()
    """What is wrong with the content as it is now; empty while all of it is what readers see."""

    def __init__(self, folder: Path, pictures: Path) -> None:
        """Read a content folder, and leave out each translation that has a mistake.

        Raises ``ContentError`` with every mistake found, if one of them costs more than a translation.
        """
        self.folder, self._pictures = folder, pictures
        self._read = self._seen = self._stamp()
        parts = read_parts(folder, pictures)
        self._contents = served_at_first(parts)
        if parts.mistakes:
            _log.error(
                "Translations have mistakes. What is broken of them is left out until it is mended:\n%s",
                ContentError(parts.mistakes),
            )
        self.mistakes = parts.mistakes
        self.library = library_of(self._contents, folder)
        renew_pictures(_pictures(self._contents))

    def watch(self) -> None:
        """Look again and again, beside everything else, as long as the server runs."""
        threading.Thread(target=self._look_on, name="content", daemon=True).start()

    def look(self) -> None:
        """Read the content anew if it has changed, and has stayed as it is since the last look."""
        now = self._stamp()
        settled, self._seen = now == self._seen, now
        if not settled or now == self._read:
            return
        self._read = now
        try:
            self._take_up()
        except Exception:  # whatever it is, readers go on reading; the log says more than any sentence of ours
            _log.exception("The content cannot be read. Readers see the last good content.")
            self.mistakes = (Mistake(self.folder, 1, "folder", "cannot be read", "see the server's log, and mend it"),)

    def _take_up(self) -> None:
        parts = read_parts(self.folder, self._pictures)
        contents = self._contents.renewed(parts)
        changed = renew_pictures(_pictures(contents)) or contents != self._contents
        if changed or not parts.mistakes:
            self.library = library_of(contents, self.folder)
            self._contents = contents
        if parts.mistakes:
            broken = "The content has mistakes. Of each broken part, readers see the last good one until it is mended:"
            _log.error("%s\n%s", broken, ContentError(parts.mistakes))
        else:
            _log.info("The content has changed, and is taken up.")
        self.mistakes = parts.mistakes  # last: who hears of a mistake, finds it in the log

    def _look_on(self) -> None:
        pause = threading.Event()
        while not pause.wait(LOOK_EVERY):
            self.look()

    def _stamp(self) -> frozenset[_Stamp]:
        return frozenset(_stamps((*all_content_files(self.folder), *self._pictures.glob("*.svg"))))


def _pictures(contents: Contents) -> set[str]:
    """The names of the pictures that steps and the signs for which to call show."""
    shapes = [procedure.shape for procedure in contents.procedures.values()]
    steps = [step for shape in shapes for phase in dict(shape.phases).values() for step in phase.values()]
    signs = {name for shape in shapes for name in (*shape.call.emergency_pictures, *shape.call.clinic_pictures)}
    return signs | {name for step in steps for name in (step.picture, *step.small_pictures)}


def _stamps(files: Iterable[Path]) -> Iterable[_Stamp]:
    for file in files:
        try:
            found: stat_result = file.stat()
        except OSError:  # it has just been taken away, or may not be looked at
            yield _Stamp(str(file))
        else:
            yield _Stamp(str(file), found.st_mtime_ns, found.st_size, found.st_ino)
