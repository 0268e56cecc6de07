"""Lines to paste into a content file: what the template has at the same place."""

import re
from functools import cache
from pathlib import Path

from journey.reading.mistakes import Spot

TEMPLATE = Path(__file__).parent.parent / "template"
"""What a new procedure starts from."""


def block_at(spot: Spot, *, words: bool) -> str:
    """The lines that the template has at a spot, under the name that the spot ends with.

    A name of an author's choice gets what the template has for another one. Empty in a list, and where it has nothing
    of the kind.
    ``words`` takes them from the words of the template, else from its structure.
    """
    lines = _lines("en.yaml" if words else "journey.yaml")
    names = [str(part) for part in spot]
    first, last = 0, len(lines)
    for depth, name in enumerate(names):
        starts = [n for n in range(first, last) if re.match(rf" {{{2 * depth}}}[\w-]+:", lines[n])]
        named = [n for n in starts if lines[n].strip().startswith(f"{name}:")]
        if not starts or (depth == 0 and not named):
            return ""
        chosen = named[0] if named else _to_be_written(lines, starts, last)
        first, last = chosen + 1, _end(lines, chosen, last)
    start = lines[first - 1]
    head = re.sub(r"[\w-]+:", f"{names[-1]}:", start, count=1)
    return "\n".join((head, *lines[first:last]))


def _to_be_written(lines: list[str], starts: list[int], last: int) -> int:
    """Of some blocks, the shortest of those that an author has to write."""
    asked = [n for n in starts if "(replace this)" in "\n".join(lines[n : _end(lines, n, last)])]
    return min(asked or starts, key=lambda n: _end(lines, n, last) - n)


def _end(lines: list[str], start: int, last: int) -> int:
    """The line after all that stands below a line."""
    indent = len(lines[start]) - len(lines[start].lstrip())
    return next((n for n in range(start + 1, last) if len(lines[n]) - len(lines[n].lstrip()) <= indent), last)


@cache
def _lines(name: str) -> list[str]:
    """The lines of a file of the template, without remarks and empty ones."""
    text = (TEMPLATE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
