"""A mistake in the content: where it is, what is wrong, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

Spot = tuple[str | int, ...]
"""Where a value stands in its file: the keys and list positions, counted from 0, that lead to it."""


def without_numbers(spot: Spot) -> Spot:
    """The spot of a text, or of the list in which it stands: lists may be of different length."""
    return tuple(part for part in spot if not isinstance(part, int))


@dataclass(frozen=True)
class Mistake:
    """One mistake that an author can mend."""

    file: Path
    line: int
    field: str
    wrong: str
    instead: str

    def __str__(self) -> str:
        return self.told_from(Path.cwd())

    def told_from(self, folder: Path) -> str:
        """The mistake in one line, its file named from a folder."""
        return f"{self.place_from(folder)}: {self.wrong}, {self.instead}"

    @property
    def place(self) -> str:
        """Where it is: ``content/clinic.yaml:7: phone``."""
        return self.place_from(Path.cwd())

    def place_from(self, folder: Path) -> str:
        """The same, its file named from a folder."""
        file = self.file.relative_to(folder) if self.file.is_relative_to(folder) else self.file
        return f"{file}:{self.line}: {self.field}"


class ContentError(Exception):
    """The content cannot be used. Holds every mistake found, in the order of files and lines."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(set(mistakes), key=lambda m: (str(m.file), m.line, m.field))
        super().__init__("\n".join(map(str, self.mistakes)))


def suggestion(word: str, known: Iterable[str]) -> str:
    """What to write instead of an unknown word."""
    known = list(known)
    if close := get_close_matches(word, known, n=1):
        return f'write "{close[0]}"'
    return "write one of: " + ", ".join(known) if known else "remove it"
