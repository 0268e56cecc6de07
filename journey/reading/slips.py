"""The usual slips of the hand: looked for in the lines of a file before anybody hears a parser's words."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

QUOTE = 'put the whole text in straight quotes: "..."'

EMPTY = {"[]": "take the [] away", "{}": "take the {} away"}
"""What says that nothing is in a list or below a name, and what to do where something is."""

ODD_SPACES = "\u00a0\u2007\u202f\u3000\u200b"
"""What looks like a space, or like nothing, and is no space to the one who reads the file."""

CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019"

BULLETS = "\u2022\u2023\u00b7\u2013\u2014*"
_NAME = r"[\w-]+(?: [\w-]+){0,2}"
_NAMED = re.compile(rf"({_NAME})[ ]*:(?:[ \t]+(.*)|$)")
_TAKEN = "%@`*&|>"
"""Signs that mean something else at the start of a text, so that it is not read as one."""


class Slip(NamedTuple):
    """What is wrong with one line, and what to write instead."""

    wrong: str
    instead: str


class Line(NamedTuple):
    """A line that says something, taken apart."""

    number: int
    """Counted from 1."""
    indent: int
    dash: bool
    name: str
    """What stands before its colon, if there is one."""
    value: str
    text: str
    """All of it."""

    @property
    def opens(self) -> bool:
        """Whether what belongs to it stands below."""
        return not self.value


def lines_of(text: str) -> list[Line]:
    """The lines of a file that say something: no empty ones, no remarks."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        body = line.lstrip()
        if not body or body.startswith("#"):
            continue
        dashes = re.match(r"(?:-[ \t]+)*", body)
        assert dashes
        rest = body[dashes.end() :]
        named = _NAMED.match(rest)
        value = (named[2] or "" if named else rest).strip()
        value = re.sub(r"^#.*", "", value)
        indent = len(line.expandtabs(4)) - len(body.expandtabs(4)) + dashes.end()
        found.append(Line(number, indent, bool(dashes[0]), named[1] if named else "", value, line))
    return found


def path_of(text: str, number: int) -> tuple[str, ...]:
    """The names that lead to a line, by how far each line is indented; its own may lack its colon."""
    path: list[tuple[int, str]] = []
    for line in lines_of(text):
        if line.number > number:
            break
        body = line.text.strip()
        guessed = re.match(r"\w[\w-]*", body) if line.number == number and body[0] not in BULLETS else None
        name = line.name or (guessed[0] if guessed else "")
        if name and (line.opens or line.number == number):
            path = [(indent, above) for indent, above in path if indent < line.indent]
            path.append((line.indent, name))
    return tuple(name for _, name in path)


def slips(text: str) -> Iterator[tuple[int, Slip]]:
    """What is wrong with the lines of a file that cannot be read: each slip with the line's number.

    The same slip in lines below each other is one.
    """
    lines = lines_of(text)
    unlike = dict(islice(_indents(lines), 1))
    before: Line | None = None
    last: Slip | None = None
    for line in lines:
        slip = _of_line(line) or unlike.get(line.number) or _without_colon(line, before)
        if slip and slip != last:
            yield line.number, slip
        before, last = line, slip


def of_value(value: str) -> Slip | None:
    """What is wrong with a text as it stands after its colon or dash."""
    first = value[:1]
    if first and first in CURLY:
        return Slip("is put in curly quotes, as Word makes them", QUOTE)
    if first in ('"', "'"):
        return _of_quoted(value)
    if first and first in _TAKEN:
        return Slip(f"starts with {first}, so it is not read as a text", QUOTE)
    if first in ("{", "["):
        return _of_bracket(value)
    if value[:2] in ("- ", "? "):
        return Slip(f"starts with {first}, so it is not read as a text", QUOTE)
    if re.match(r"[a-z_]+: \S", value):
        return Slip("has two names in one line", "put what belongs together in braces, like {picture: car.svg}")
    if re.search(r":(\s|$)", value):
        return Slip("has a colon in its text", QUOTE)
    return None


def of_line(text: str) -> Slip | None:
    """What is wrong with one line, whatever stands around it; nothing for an empty one."""
    return next((slip for line in lines_of(text) if (slip := _of_line(line))), None)


def _of_line(line: Line) -> Slip | None:
    body = line.text.lstrip()
    space = line.text[: len(line.text) - len(body)]
    if "\t" in space:
        return Slip("holds a tab at its start", "indent with spaces")
    if set(space) & set(ODD_SPACES) or re.search(rf"^(?:{_NAME}:|-)[{ODD_SPACES}]", body):
        return Slip("holds a sign that looks like a space, and is none (it comes from Word)", "type the spaces anew")
    if re.match(rf"[{BULLETS}]\s", body):
        return Slip(f"starts with {body[0]}", "start it with a dash and a space")
    if re.match(r"-[^\s-]", body):
        return Slip("has no space after the dash", "write a dash and a space")
    if re.match(r"(?:- )?[a-z][\w-]*:[^\s/]", body):
        return Slip("has no space after the colon", "write a colon and a space")
    return of_value(line.value)


def _of_quoted(value: str) -> Slip | None:
    sign = value[0]
    whole = re.match(r'"(?:[^"\\]|\\.)*"' if sign == '"' else r"'(?:[^']|'')*'", value)
    if not whole:
        return Slip("has an opening quote without its partner", f"end the text with {sign}")
    if value[whole.end() :].strip() and not value[whole.end() :].lstrip().startswith("#"):
        other = "'" if sign == '"' else '"'
        return Slip("goes on after its closing quote", f"put the whole text in the other quotes: {other}...{other}")
    return None


def _of_bracket(value: str) -> Slip | None:
    other = {"{": "}", "[": "]"}
    if re.match(r"\{[\w:]+\}", value):
        return Slip("starts with a name in braces, so it is not read as a text", QUOTE)
    if re.match(r"\[[^\[\]]*\] *[^\s\]},#]", value):
        return Slip("starts with [, so it is not read as a text", QUOTE)
    for sign, partner in other.items():
        if value.count(sign) != value.count(partner):
            missing = partner if value.count(sign) > value.count(partner) else sign
            return Slip(f"has no {missing} to fit its {other[value[0]] if missing == sign else sign}", f"add {missing}")
    if re.search(r"\w: *[\w. -]+ \w+: ", value):
        return Slip("has no comma between two of its parts", "write a comma and a space between them")
    return None


def _without_colon(line: Line, before: Line | None) -> Slip | None:
    goes_on = before is not None and line.indent > before.indent - 2 * before.dash
    if line.name or line.dash or goes_on or line.value[:1] in ("]", "}"):
        return None
    return Slip("has no colon after its name", "write the name, a colon, a space, and the text")


def _emptied(line: Line) -> str:
    """The brackets in which nothing is, where a line has them alone behind its name."""
    alone = re.fullmatch(r"([\[{]) *([\]}]) *(#.*)?", line.value) if line.name else None
    sign = alone[1] + alone[2] if alone else ""
    return sign if sign in EMPTY else ""


def _indents(lines: list[Line]) -> Iterator[tuple[int, Slip]]:
    """The lines that start at another place than those around them."""
    levels: list[tuple[int, int]] = []
    """Where each level around a line starts, and the last line that started there."""
    left: dict[int, set[int]] = {}
    """By the level above: where levels started that are left by now."""
    before: Line | None = None
    for line in (line for line in lines if line.name or line.dash):
        start, was = line.indent - 2 * line.dash, len(levels)
        if before and (sign := _emptied(before)) and start >= before.indent + (not line.dash):
            yield before.number, Slip(f"says with {sign} that nothing is in it, and lines of it follow", EMPTY[sign])
        elif before and before.value and start > before.indent - 2 * (before.dash and line.dash):
            yield line.number, Slip("is indented more than the line above it", "start it exactly below the line above")
        while levels and levels[-1][0] > start:
            gone, _ = levels.pop()
            left.setdefault(levels[-1][0] if levels else -1, set()).add(gone)
        around, above = levels[-1] if levels else (-1, 1)
        if around < start and len(levels) < was:
            if start in left[around] and not line.dash:
                yield above, Slip("is not indented, though its neighbors are", "start it exactly below them")
            else:
                yield (
                    line.number,
                    Slip("is indented unlike the lines around it", "start it exactly below its neighbors"),
                )
        if around == start:
            levels.pop()
        levels.append((start, line.number))
        if line.dash and line.name:
            levels.append((line.indent, line.number))
        before = line
