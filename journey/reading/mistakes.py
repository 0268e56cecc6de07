"""A mistake in the content: where it is, what is wrong, and what to write instead."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as data
from difflib import get_close_matches
from pathlib import Path

Spot = tuple[str | int, ...]
"""Where a value stands in its file: the keys and list positions, counted from 0, that lead to it."""


def so_many(number: int, one: str, many: str = "") -> str:
    """A number with what it counts, as English says it: ``1 sign``, ``2 signs``."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def path_of(spot: Spot) -> str:
    """A spot as authors read and write it: its names and list positions, counted from 1, with dots between them."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in spot)


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
    paste: str = data(default="", compare=False)
    """Lines to paste into a file, where that mends it."""

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
    """The content cannot be used. Holds every mistake found, in the order in which to mend them.

    What a procedure is made of comes before its words; in each file, line by line.
    """

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = in_order(mistakes)
        super().__init__("\n".join(map(str, self.mistakes)))


def in_order(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """Mistakes in the order in which to mend them, one for each place but where several names are missing there.

    Of more, the one that was found first: it is the cause.
    """
    found: dict[tuple[object, ...], Mistake] = {}
    for one in mistakes:
        found.setdefault((one.file, one.line, one.field, one.wrong if one.paste else ""), one)
    return sorted(found.values(), key=_order)


def _order(mistake: Mistake) -> tuple[object, ...]:
    file = mistake.file
    is_first = file.name in ("clinic.yaml", "journey.yaml")
    place = (file.name != "clinic.yaml", file.parent.name != "interface", str(file.parent), not is_first)
    return (*place, file.name != "en.yaml", file.name, mistake.line)


def suggestion(word: str, known: Iterable[str]) -> str:
    """What to write instead of an unknown word."""
    known = list(known)
    if close := close_to(word, known):
        return f'write "{close}"'
    return "write one of: " + ", ".join(known) if known else "remove it"


def close_to(word: str, known: Iterable[str]) -> str:
    """The known word that somebody may have meant who wrote another; empty if there is none.

    The one that has all parts of a name, and more, is nearer than one with the same letters.
    """
    known, parts = list(known), set(re.split("[-_]", word))
    longer = [one for one in known if len(parts) > 1 and parts < set(re.split("[-_]", one))]
    return longer[0] if len(longer) == 1 else next(iter(get_close_matches(word, known, n=1)), "")
