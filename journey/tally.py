"""How often readers said at the end of a step that it was hard to understand: totals alone, of a day at least.

Who pressed, when on that day, and after whom is not in it, so nobody can be told apart.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from threading import Lock
from typing import NamedTuple

FEWEST = 10
"""A number below this one is not told: few people could know each other in it."""


class Cell(NamedTuple):
    """What is counted together."""

    day: date
    """At the clinic."""
    step: str
    """``vertebroplasty/lie-flat``."""
    language: str
    mode: str
    content: str
    """The fingerprint of what the procedure said in that language, as its review names it."""


COLUMNS = {
    "day": "the day, by the clinic's calendar",
    "step": "the procedure and the step below which the button stands",
    "language": "the language in which the step was read",
    "mode": "link: a reader's own device; kiosk: a screen that many people use",
    "content": "the fingerprint of the procedure's words, so that a number belongs to one version of them",
    "presses": "how often it was pressed",
}
"""All that is kept: each column of a file, with what it says."""

Totals = Mapping[Cell, int]


class Tally:
    """What one server has counted since it started."""

    def __init__(self) -> None:
        self._presses: Counter[Cell] = Counter()
        self._lock = Lock()

    def add(self, cell: Cell) -> None:
        """It was pressed once more."""
        with self._lock:
            self._presses[cell] += 1

    @property
    def totals(self) -> Totals:
        """How often, by cell."""
        with self._lock:
            return dict(self._presses)


def added_up(tallies: Iterable[Totals]) -> Totals:
    """What several servers have counted together."""
    together: Counter[Cell] = Counter()
    for totals in tallies:
        together.update(totals)
    return together


def shown(totals: Totals) -> list[tuple[str, ...]]:
    """A line for each cell, its columns in order, sorted by what they say and never by how often.

    There is no sum: with it, the one number that is not told could be computed.
    """
    return [
        (*written(cell), str(often) if often >= FEWEST else f"fewer than {FEWEST}")
        for cell, often in sorted(totals.items())
    ]


def written(cell: Cell) -> tuple[str, ...]:
    """A cell as its columns say it."""
    day, *rest = cell
    return day.isoformat(), *rest
