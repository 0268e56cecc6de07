"""The file in which a server keeps its tally, and what the files of several servers say together.

Each server has a file of its own for as long as it runs, under a random name, so that servers may share a folder, and
a server that starts anew neither overwrites nor repeats what it counted before.
"""

import csv
import io
import os
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from secrets import token_hex

from journey.tally import COLUMNS, Cell, Totals, added_up, written

_KIND = ".csv"


class TallyFileError(Exception):
    """What should be a tally is none, or is there twice."""


def new_file(folder: Path) -> Path:
    """The file of a server that starts."""
    return folder / f"{token_hex(8)}{_KIND}"


def write(totals: Totals, file: Path) -> None:
    """Write a file anew, whole or not at all: its lines are sorted, so no order of presses is in it.

    Raises ``OSError`` where that cannot be done; the file is then as it was.
    """
    content = io.StringIO()
    lines = csv.writer(content, lineterminator="\n")
    lines.writerow(COLUMNS)
    lines.writerows((*written(cell), str(often)) for cell, often in sorted(totals.items()))
    beside = file.with_suffix(".new")
    try:
        with beside.open("w", encoding="utf-8") as new:
            new.write(content.getvalue())
            new.flush()
            os.fsync(new.fileno())
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def files_in(folders: Iterable[Path]) -> list[Path]:
    """The files of all servers in some folders.

    Raises ``TallyFileError`` for what is no folder, and for a file that is there twice.
    """
    found: dict[str, Path] = {}
    for folder in dict.fromkeys(one.resolve() for one in folders):
        if not folder.is_dir():
            raise TallyFileError(f"{folder} is not a folder. Name the folder of JOURNEY_COUNT, or a copy of it.")
        for file in sorted(folder.glob(f"*{_KIND}")):
            if other := found.get(file.name):
                raise TallyFileError(f"{file} and {other} are of one server, so one is a copy. Take it away.")
            found[file.name] = file
    return [*found.values()]


def read(files: Iterable[Path]) -> Totals:
    """What all files say together. Raises ``TallyFileError``, or ``OSError`` for one that cannot be read."""
    return added_up(_read(file) for file in files)


def _read(file: Path) -> Totals:
    lines = csv.reader(io.StringIO(file.read_text(encoding="utf-8", errors="replace")))
    if next(lines, None) != [*COLUMNS]:
        raise TallyFileError(f"{file}:1: has other columns than a tally. Take the file out of the folder.")
    return added_up({_cell(line, f"{file}:{lines.line_num}"): int(line[-1])} for line in lines)


def _cell(line: list[str], place: str) -> Cell:
    try:
        day, *rest, often = line
        cell = Cell(date.fromisoformat(day), *rest)
    except (ValueError, TypeError):
        cell, often = None, ""
    if cell and re.fullmatch("[1-9][0-9]*", often):
        return cell
    raise TallyFileError(f"{place}: is no line that a server has written. Take it out, or the file out of the folder.")
