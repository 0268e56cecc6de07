"""The library while a server runs: it follows the content folder, and keeps the last good content of each part."""

import logging
import threading
from collections.abc import Iterable, Mapping
from datetime import datetime
from os import stat_result
from pathlib import Path
from typing import NamedTuple

from journey.draft_address import ENDED, opens
from journey.library import Library, library_of
from journey.pictures import renew_pictures
from journey.reading.contents import Contents, Parts, read_parts, served_at_first
from journey.reading.mistakes import ContentError, Mistake
from journey.reading.names import all_content_files
from journey.reading.picture_files import picture_file, picture_folders, picture_names
from journey.settings import Settings

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


class Asked(NamedTuple):
    """Which library an address asks for."""

    library: Library
    draft: str
    """The code of its draft address, or that this has ended; empty for what is on offer."""


class LiveLibrary:
    """What the content folder holds, read anew when a file in it, or a picture, has changed."""

    library: Library
    """What readers see: of each part (the clinic, an interface, a procedure) the last content without a mistake."""
    drafts: dict[str, Library]
    """Each procedure that is not on offer, alone, by its id: its last content without a mistake."""
    mistakes: tuple[Mistake, ...] = ()
    """What is wrong with the content as it is now, drafts aside; empty while all of it is what readers see."""

    def __init__(self, folder: Path, pictures: Path) -> None:
        """Read a content folder, and leave out each translation that has a mistake.

        Raises ``ContentError`` with every mistake found, if one of them costs more than a translation.
        """
        self.folder, self._pictures = folder, pictures
        self._folders = picture_folders(folder, pictures)
        self._read = self._seen = self._stamp()
        parts = read_parts(folder, pictures, drafts=True)
        self._contents = served_at_first(parts)
        self.mistakes = _without_drafts(parts)
        if self.mistakes:
            _log.error(
                "Translations have mistakes. What is broken of them is left out until it is mended:\n%s",
                ContentError(self.mistakes),
            )
        self.library = library_of(self._contents, folder, pictures)
        self.drafts = {}
        self._take_up_drafts(parts)
        renew_pictures(_pictures(self._contents), self._folders)

    def asked(self, query: Mapping[str, str], settings: Settings) -> Asked:
        """The library that an address asks for: with the code of a draft that has not ended, that draft alone.

        No draft is seen in a kiosk. A code for what is on offer by now says nothing.
        """
        library, code, name = self.library, query.get("draft", ""), query.get("procedure", "")
        if not code:
            return Asked(library, "")
        is_right = opens(code, name, settings.secret, datetime.now(library.clinic.zone).date())
        if is_right and name in library.procedures:
            return Asked(library, "")
        mode = query.get("mode")
        is_kiosk = (mode if mode in settings.modes else settings.modes[0]) == "kiosk"
        if is_right and not is_kiosk and (draft := self.drafts.get(name)):
            return Asked(draft, code)
        return Asked(library, ENDED)

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
        parts = read_parts(self.folder, self._pictures, drafts=True)
        mistakes = _without_drafts(parts)
        contents = self._contents.renewed(parts)
        changed = renew_pictures(_pictures(contents), self._folders) or contents != self._contents
        if changed or not mistakes:
            self.library = library_of(contents, self.folder, self._pictures)
            self._contents = contents
        self._take_up_drafts(parts)
        if mistakes:
            broken = "The content has mistakes. Of each broken part, readers see the last good one until it is mended:"
            _log.error("%s\n%s", broken, ContentError(mistakes))
        else:
            _log.info("The content has changed, and is taken up.")
        self.mistakes = mistakes  # last: who hears of a mistake, finds it in the log

    def _take_up_drafts(self, parts: Parts) -> None:
        """Take up each draft that is whole; a broken one stays as it was, and costs the others nothing."""
        whole = {
            name: library_of(contents, self.folder, self._pictures) for name, contents in self._contents.drafts(parts)
        }
        self.drafts = {name: told for name, told in self.drafts.items() if parts.procedures.get(name, told) is None}
        self.drafts |= whole
        if parts.of_drafts:
            _log.warning("Drafts have mistakes, which no reader sees:\n%s", ContentError(tuple(parts.of_drafts)))

    def _look_on(self) -> None:
        pause = threading.Event()
        while not pause.wait(LOOK_EVERY):
            self.look()

    def _stamp(self) -> frozenset[_Stamp]:
        return frozenset(_stamps((*all_content_files(self.folder), *self._picture_files())))

    def _picture_files(self) -> list[Path]:
        """The file of each picture that there is, used or not."""
        found = (picture_file(name, self._folders) for name in picture_names(self._folders))
        return [file for file in found if file]


def _without_drafts(parts: Parts) -> tuple[Mistake, ...]:
    return tuple(mistake for mistake in parts.mistakes if mistake not in parts.of_drafts)


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
