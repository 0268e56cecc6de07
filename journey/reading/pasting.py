"""Lines to paste into a content file: what the template has at the same place."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

from journey.model.procedure import JourneyShape, JourneyWords
from journey.model.texts import TO_REPLACE
from journey.reading.mistakes import Spot
from journey.reading.schemas import Schema, schema_at

TEMPLATE = Path(__file__).parent.parent / "template"
"""What a new procedure starts from."""

STOCK = TEMPLATE.with_name("stock")
"""What it may take besides, by its name: steps, risks and house rules that are written."""


def lines_to_paste(spot: Spot, *, words: bool) -> str:
    """The lines that the template has at a spot, under the name that the spot ends with.

    A name of an author's choice gets what the stock has for it, or else what the template has for another one. Empty
    in a list, and where it has nothing of the kind.
    ``words`` takes them from the words of both, else from their structure.
    """
    file = "en.yaml" if words else "journey.yaml"
    lines = _lines(TEMPLATE / file)
    names = [part for part in spot if isinstance(part, str)]
    if len(names) < len(spot):
        return ""
    model = JourneyWords if words else JourneyShape
    own = [not schema_at(model, tuple(names[:depth])).get("properties") for depth in range(len(names))]
    if own and own[-1] and (written := _found(_lines(STOCK / file), [(name, False) for name in names])):
        return "\n".join(_lines(STOCK / file)[slice(*written)])
    if not (found := _found(lines, list(zip(names, own, strict=True)))):
        lines = _lines(STOCK / file)
        found = _found(lines, list(zip(names, own, strict=True)))
    if not found:
        return _from_schema(schema_at(model, tuple(spot)), names) if words and own[-1] else ""
    start, end = found
    if lines[start].strip().startswith(f"{names[-1]}:"):
        return "\n".join(lines[start:end])
    renamed = (re.sub(r"[\w-]+:", f"{names[-1]}:", lines[start], count=1), *lines[start + 1 : end])
    needed = schema_at(model, tuple(spot)).get("required", ())
    return "\n".join(_for_another(renamed, names[-1], needed) if words else renamed)


def _for_another(lines: Iterable[str], name: str, needed: Collection[str]) -> Iterator[str]:
    """The lines of a name of the template for another name: all is to be replaced, and what it is called follows it."""
    called = _request(name)
    for line in lines:
        key, _, text = line.strip().partition(" ")
        if not text or TO_REPLACE in line:
            yield line
        elif key in ("heading:", "name:", "short:", f"{name}:"):
            if key != "short:" or "short" in needed:
                yield line.replace(text, called)
        elif key != "-":
            yield _asking(key) or line.replace(text, _request(key))


def _request(name: str) -> str:
    """A text to be replaced, which says its name alone: ``(replace this) Question``."""
    return f"{TO_REPLACE} {re.sub('[-_]', ' ', name).strip(': ').capitalize()}"


def _asking(key: str) -> str:
    """The line of the template's words, or of the stock's, that asks for a text under a key; empty where none does."""
    lines = (line for folder in (TEMPLATE, STOCK) for line in _lines(folder / "en.yaml"))
    return next((line for line in lines if line.lstrip().startswith(f"{key} {TO_REPLACE}")), "")


def _from_schema(schema: Schema, names: list[str]) -> str:
    """The lines that a model asks for, where the template has none of the kind."""
    space = "  " * (len(names) - 1)
    if schema.get("type") == "string":
        return f"{space}{names[-1]}: {_request(names[-1])}"
    needed = [f"{space}  {part}: {_request(part)}" for part in schema.get("required", ())]
    return "\n".join((f"{space}{names[-1]}:", *needed)) if needed else ""


def _found(
    lines: list[str], names: list[tuple[str, bool]], depth: int = 0, first: int = 0, last: int | None = None
) -> tuple[int, int] | None:
    """Where a block starts and ends, at so many levels below the start of the lines, between two of them.

    Each name says whether authors choose it: then another one of theirs will do.
    """
    name, is_own = names[depth]
    last = len(lines) if last is None else last
    starts = [n for n in range(first, last) if re.match(rf" {{{2 * depth}}}[\w-]+:", lines[n])]
    named = [n for n in starts if lines[n].strip().startswith(f"{name}:")]
    for start in named or (_to_be_written(lines, starts) if is_own else []):
        end = end_below(lines, start)
        if depth + 1 == len(names):
            return start, end
        if found := _found(lines, names, depth + 1, start + 1, end):
            return found
    return None


def _to_be_written(lines: list[str], starts: list[int]) -> list[int]:
    """Of some blocks those that an author has to write, or else all: first what says least of its own."""
    blocks = {start: lines[start : end_below(lines, start)] for start in starts}
    asked = [start for start in starts if any(TO_REPLACE in line for line in blocks[start])]
    said = {start: sum(TO_REPLACE not in line for line in blocks[start]) for start in starts}
    return sorted(asked or starts, key=lambda start: (said[start], len(blocks[start])))


def end_below(lines: list[str], start: int) -> int:
    """The line after the last one that stands below a line, remarks and gaps aside."""
    indent, end = len(lines[start]) - len(lines[start].lstrip()), start + 1
    for number in range(end, len(lines)):
        line = lines[number]
        if line.strip() and not line.lstrip().startswith("#"):
            if len(line) - len(line.lstrip()) <= indent:
                break
            end = number + 1
    return end


@cache
def _lines(file: Path) -> list[str]:
    """The lines of a file of the template or the stock, without remarks and empty ones."""
    text = file.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
