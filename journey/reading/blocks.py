"""Lines to paste into a content file: what the template has at the same place."""

import re
from functools import cache
from pathlib import Path

from journey.model.procedure import JourneyShape, JourneyWords
from journey.reading.mistakes import Spot
from journey.reading.schemas import schema_at

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
    model = JourneyWords if words else JourneyShape
    own = [not schema_at(model, tuple(names[:depth])).get("properties") for depth in range(len(names))]
    if not (found := _found(lines, list(zip(names, own, strict=True)), 0, 0, len(lines))):
        return ""
    start, end = found
    head = re.sub(r"[\w-]+:", f"{names[-1]}:", lines[start], count=1)
    return "\n".join((head, *lines[start + 1 : end]))


def _found(
    lines: list[str], names: list[tuple[str, bool]], depth: int, first: int, last: int
) -> tuple[int, int] | None:
    """Where a block starts and ends, at so many levels below the start of the lines, between two of them.

    Each name says whether authors choose it: then another one of theirs will do.
    """
    name, is_own = names[depth]
    starts = [n for n in range(first, last) if re.match(rf" {{{2 * depth}}}[\w-]+:", lines[n])]
    named = [n for n in starts if lines[n].strip().startswith(f"{name}:")]
    for start in named or (_to_be_written(lines, starts, last) if is_own else []):
        end = _end(lines, start, last)
        if depth + 1 == len(names):
            return start, end
        if found := _found(lines, names, depth + 1, start + 1, end):
            return found
    return None


def _to_be_written(lines: list[str], starts: list[int], last: int) -> list[int]:
    """Of some blocks those that an author has to write, or else all, the shortest first."""
    asked = [n for n in starts if "(replace this)" in "\n".join(lines[n : _end(lines, n, last)])]
    return sorted(asked or starts, key=lambda n: _end(lines, n, last) - n)


def _end(lines: list[str], start: int, last: int) -> int:
    """The line after all that stands below a line."""
    indent = len(lines[start]) - len(lines[start].lstrip())
    return next((n for n in range(start + 1, last) if len(lines[n]) - len(lines[n].lstrip()) <= indent), last)


@cache
def _lines(name: str) -> list[str]:
    """The lines of a file of the template, without remarks and empty ones."""
    text = (TEMPLATE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
