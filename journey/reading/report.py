"""What is wrong with the content, as the lines that an author reads: in order, few for one cause, with a total."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from journey.reading.commands import typed
from journey.reading.mistakes import Mistake, in_order, so_many

MOST_OF_A_KIND = 10
"""As many lines as one kind of mistake gets in a file; of the others, there is the number."""

MOST_TO_PASTE = 2
"""For so many mistakes of a file, the lines to paste are shown; more are quicker written by a command."""


def report(mistakes: Iterable[Mistake], procedures: Path) -> Iterator[str]:
    """The lines that tell of mistakes. ``procedures`` is the folder whose folders are procedures."""
    found = in_order(mistakes)
    to_paste = Counter(one.file for one in found if one.paste)
    told: Counter[tuple[Path, str]] = Counter()
    all_of = Counter(map(_kind, found))
    for file, number in to_paste.items():
        if number > MOST_TO_PASTE and file.parent.parent == procedures:
            command = typed("sync", procedures, file.parent.name)
            yield f"First let all {number} that {file.name} lacks be written: {command}"
    for one in found:
        told[_kind(one)] += 1
        if told[_kind(one)] <= MOST_OF_A_KIND:
            yield str(one)
            if one.paste and to_paste[one.file] <= MOST_TO_PASTE:
                yield from (f"    {line}" for line in one.paste.splitlines())
        elif told[_kind(one)] == all_of[_kind(one)]:
            yield f"    ... and {all_of[_kind(one)] - MOST_OF_A_KIND} more of this kind in {one.file.name}"
    yield total(found)


def total(mistakes: list[Mistake]) -> str:
    """How many mistakes there are, and what to do."""
    files = len({one.file for one in mistakes})
    where = "Mend it" if len(mistakes) == 1 else "Mend them from the top"
    return f"{so_many(len(mistakes), 'mistake')} in {so_many(files, 'file')}. {where}, and run check again."


def _kind(mistake: Mistake) -> tuple[Path, str]:
    """What mistakes of one cause have in common."""
    return mistake.file, re.sub(r'"[^"]*"|\S*\d\S*', "", mistake.wrong)
