"""Slips that can be mended without asking, because the text stays what its author meant."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from journey.reading.mistakes import Mistake
from journey.reading.slips import BULLETS, CURLY, EMPTY, ODD_SPACES, QUOTE, lines_of

_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def mended(files: Iterable[Path], found: Iterable[Mistake]) -> Iterator[tuple[Path, str, str]]:
    """The files that can be mended: each with its text before and after. Nothing is written.

    ``found`` are the mistakes known of these files: what only needs quotes gets them, and what is not empty loses its
    empty brackets. A file without a mistake says
    the same afterwards.
    """
    to_quote: dict[Path, set[int]] = {}
    to_open: dict[Path, set[int]] = {}
    for mistake in found:
        to_quote.setdefault(mistake.file, set())
        if mistake.instead == QUOTE:
            to_quote[mistake.file].add(mistake.line)
        if mistake.instead in EMPTY.values():
            to_open.setdefault(mistake.file, set()).add(mistake.line)
    for file in files:
        before, was_utf_8 = _decoded(file.read_bytes())
        after = "".join(_lines(before, to_quote.get(file, set()), to_open.get(file, set())))
        stays = file in to_quote or _says(before) == _says(after)
        if (after != before or not was_utf_8) and stays and _bare(before) == _bare(after):
            yield file, before, after


def _decoded(content: bytes) -> tuple[str, bool]:
    """A file as text, and whether it was UTF-8: Windows has older encodings."""
    for start, encoding in _BOMS.items():
        if content.startswith(start):
            return content.decode(encoding), False
    try:
        return content.decode(), True
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), False


def _bare(text: str) -> str:
    """What must stay: the letters and digits."""
    return re.sub(r"[\W_]", "", text)


def _says(text: str) -> str:
    """What a file says, whatever its spaces and quotes."""
    try:
        return re.sub(rf"[\s{ODD_SPACES}{CURLY}]+", " ", str(yaml.load(text, Loader=yaml.BaseLoader)))
    except yaml.YAMLError:
        return ""


def _lines(text: str, to_quote: set[int], to_open: set[int]) -> Iterator[str]:
    """The lines of a file, each mended."""
    above = ""
    for number, whole in enumerate(text.splitlines(keepends=True), 1):
        line = whole.rstrip("\r\n")
        end = whole[len(line) :]
        line = line.rstrip()
        if line and not line.lstrip().startswith("#"):
            line = _spaced(line, above)
            line = _quoted(line) if number in to_quote else _straight(line)
            line = re.sub(r": +([\[{]) *[\]}]", ":", line, count=1) if number in to_open else line
            above = line
        yield line + end


def _spaced(line: str, above: str) -> str:
    """A line with plain spaces where it starts, and with one behind its dash and its colon."""
    body = line.lstrip(f" \t{ODD_SPACES}")
    space = re.sub(f"[{ODD_SPACES}]", " ", line[: len(line) - len(body)])
    body = re.sub(rf"^[{BULLETS}]\s+", "- ", body)
    body = re.sub(r"^-(?=[^\s-])", "- ", body)
    body = re.sub(rf"^((?:- )?[a-z][\w-]*:)[{ODD_SPACES}\t]+", r"\1 ", body)
    body = re.sub(r"^((?:- )?[a-z][a-z_-]*:)(?=[A-Za-z\u201c\"'{\[])", r"\1 ", body)
    if "\t" in space:
        space = "".join(" " * (one.indent - 2 * one.dash + 2 * one.opens) for one in lines_of(above))
    return space + body.replace("\t", " ")


def _straight(line: str) -> str:
    """A text that stands in curly quotes as a whole stands in straight ones."""
    [one] = lines_of(line)
    whole = re.fullmatch(f"[{CURLY}]([^{CURLY}]*)[{CURLY}]", one.value)
    return line[: -len(one.value)] + _in_quotes(whole[1]) if whole and line.endswith(one.value) else line


def _quoted(line: str) -> str:
    """A line whose text is put in quotes: behind the dash of a list, else behind the first colon."""
    [one] = lines_of(line)
    start = one.indent if one.dash else len(line) - len(one.value)
    value = line[start:]
    if one.dash and one.name and re.fullmatch(r"[a-z_]+", one.name):
        start, value = len(line) - len(one.value), one.value
    if value[:1] in ('"', "'") or not line.endswith(value):
        return line
    return line[:start] + _in_quotes(value.strip(CURLY))


def _in_quotes(text: str) -> str:
    inside = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'
