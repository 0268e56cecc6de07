"""What `check` says of the content as it would be saved now."""

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from journey.desk.files import OpenFile
from journey.library import Library, library_of
from journey.model.sentences import SentenceRules
from journey.reading.contents import good_parts, read_parts
from journey.reading.hard_words import explained_in
from journey.reading.mistakes import Mistake, in_order
from journey.reading.names import OWN_PICTURES, all_content_files


@dataclass(frozen=True)
class Checked:
    """A content folder with all that is not saved yet."""

    mistakes: tuple[Mistake, ...]
    remarks: tuple[Mistake, ...]
    library: Library | None
    """What of it is whole, files too; nothing where that is nothing."""
    known: Mapping[str, frozenset[str]]
    """The hard words that nobody has to explain any more, by procedure; under "" in all of them."""

    def sentence_rules(self, language: str) -> SentenceRules:
        """How sentences stand in a language."""
        known = self.library.interfaces.get(language) if self.library else None
        return known.sentence_rules if known else SentenceRules(language)

    def explained(self, procedure: str) -> frozenset[str]:
        """The hard words of English, in small letters, that readers of a procedure are told, or know."""
        return self.known.get(procedure, self.known[""])


def checked(folder: Path, pictures: Path, files: Iterable[OpenFile]) -> Checked:
    """Read a content folder as it would be if these were saved. Nothing in it is touched."""
    unsaved = {opened.file: opened.content for opened in files}
    if not unsaved:
        return _read(folder, folder, pictures)
    with tempfile.TemporaryDirectory() as room:
        there = Path(room) / "content"
        there.mkdir()
        for file in all_content_files(folder):
            if file.is_relative_to(folder):
                copy = there / file.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                if file in unsaved:
                    copy.write_bytes(unsaved[file])
                else:
                    shutil.copyfile(file, copy)
        if (folder / OWN_PICTURES).is_dir():
            (there / OWN_PICTURES).symlink_to((folder / OWN_PICTURES).absolute())
        return _read(there, folder, pictures)


def _read(there: Path, folder: Path, pictures: Path) -> Checked:
    parts = read_parts(there, pictures, drafts=True)
    whole = good_parts(parts, drafts=True)
    remarks = (*parts.remarks, *(whole.remarks if whole else ()))
    return Checked(
        tuple(_of(folder, there, in_order(parts.mistakes))),
        tuple(_of(folder, there, in_order(remarks))),
        library_of(whole, there, pictures) if whole else None,
        explained_in(there),
    )


def _of(folder: Path, there: Path, mistakes: Iterable[Mistake]) -> Iterable[Mistake]:
    """The same mistakes, told of the folder itself."""
    for one in mistakes:
        is_inside = one.file.is_relative_to(there)
        yield replace(one, file=folder / one.file.relative_to(there)) if is_inside else one
