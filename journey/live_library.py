"""The library while a server runs: it follows the content folder, and keeps the last good content."""

import logging
import threading
from collections.abc import Iterable
from os import stat_result
from pathlib import Path

from journey.library import Library, open_library
from journey.pictures import forget_pictures
from journey.reading import ContentError, Mistake

LOOK_EVERY = 1.0
"""In seconds. A change is taken up at the second look that finds it, so that no half of it is read."""

_log = logging.getLogger(__name__)

_Stamp = frozenset[tuple[str, int, int, int]]
"""Of each file: its name, when it was changed, how long it is, and which one it is."""


class LiveLibrary:
    """What the content folder holds, read anew when a file in it, or a picture, has changed."""

    library: Library
    """The last content without a mistake."""
    mistakes: tuple[Mistake, ...] = ()
    """What is wrong with the content as it is now; empty while it is what readers see."""

    def __init__(self, folder: Path, pictures: Path) -> None:
        """Read a content folder. Raises ``ContentError`` with every mistake found."""
        self.folder, self._pictures = folder, pictures
        self._read = self._seen = self._stamp()
        self.library = open_library(folder, pictures)

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
        forget_pictures()
        try:
            self.library = open_library(self.folder, self._pictures)
        except ContentError as error:
            self.mistakes = tuple(error.mistakes)
            _log.error("The content has mistakes. Readers see the last good content until they are mended:\n%s", error)
        except Exception:  # whatever it is, readers go on reading; the log says more than any sentence of ours
            self.mistakes = (Mistake(self.folder, 1, "folder", "cannot be read", "see the server's log, and mend it"),)
            _log.exception("The content cannot be read. Readers see the last good content.")
        else:
            self.mistakes = ()
            _log.info("The content has changed, and is taken up.")

    def _look_on(self) -> None:
        pause = threading.Event()
        while not pause.wait(LOOK_EVERY):
            self.look()

    def _stamp(self) -> _Stamp:
        return frozenset(
            _stamps((*self.folder.glob("*.yaml"), *self.folder.glob("*/*.yaml"), *self._pictures.glob("*.svg")))
        )


def _stamps(files: Iterable[Path]) -> Iterable[tuple[str, int, int, int]]:
    for file in files:
        try:
            found: stat_result = file.stat()
        except OSError:  # it has just been taken away, or may not be looked at
            yield str(file), 0, 0, 0
        else:
            yield str(file), found.st_mtime_ns, found.st_size, found.st_ino
