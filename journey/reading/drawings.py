"""Whether a picture is one that every browser and the paper can draw, and that asks nobody for anything."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

_SVG = "{http://www.w3.org/2000/svg}"

_SHAPES = ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "clipPath",
           "linearGradient", "stop", "use", "title", "desc")  # fmt: skip

_ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!\s*[\"']?#)")
"""A reference to anything but a part of the same picture."""

_KINDS = {b"\x89PNG": "a PNG", b"\xff\xd8\xff": "a JPEG", b"GIF8": "a GIF", b"RIFF": "a WebP", b"%PDF": "a PDF"}


class Fault(NamedTuple):
    """What keeps a file from being a picture of ours."""

    line: int
    """Counted from 1."""
    wrong: str
    instead: str
    """What to do."""


def kind_of(content: bytes) -> str:
    """What a file is by its first bytes, such as "a PNG"; "" for an SVG, and for what is not known here."""
    return next((kind for start, kind in _KINDS.items() if content.startswith(start)), "")


def faults(content: bytes) -> list[Fault]:
    """What keeps a file from being used as a picture of a step; nothing for a good one."""
    if not content.strip():
        return [Fault(1, "is empty", "save the drawing again")]
    if kind := kind_of(content):
        instead = "call it by what it is" if kind in ("a PNG", "a JPEG") else "save it as an SVG, a PNG or a JPEG"
        return [Fault(1, f"is {kind}, not an SVG", f"{instead}: another name does not make it one")]
    found: list[Fault] = []
    try:
        _walk(content, found)
    except expat.ExpatError as error:
        return [Fault(error.lineno, f"is not XML here ({expat.ErrorString(error.code)})", "save the drawing again")]
    except (LookupError, ValueError):  # an encoding that does not exist, or that expat does not know
        return [Fault(1, "is in an unknown encoding", "save it with the encoding UTF-8")]
    return list(dict.fromkeys(found))


def _walk(content: bytes, found: list[Fault]) -> None:
    """Look at each element where it starts, so that its line is known."""
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        found.extend(Fault(parser.CurrentLineNumber, *said) for said in _faults_of("{" + name, attributes, depth == 0))
        depth += 1

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def document_type(*_: object) -> None:
        found.append(Fault(parser.CurrentLineNumber, "has a document type (<!DOCTYPE ...>)", "remove it"))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = document_type
    parser.Parse(content, True)


def _faults_of(name: str, attributes: dict[str, str], is_root: bool) -> Iterator[tuple[str, str]]:
    """What is wrong with one element, and what to do."""
    if is_root and name != f"{_SVG}svg":
        yield "is XML, but not an SVG", 'start it with <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420">'
        return
    if is_root and "viewBox" not in attributes:
        yield "has no viewBox, so nobody knows its size", 'write viewBox="0 0 640 420" into <svg>'
    if name.removeprefix(_SVG) not in _SHAPES:
        yield f"holds <{name.rsplit('}')[-1]}>", "remove it: a picture is made of " + ", ".join(_SHAPES)
    for key, value in attributes.items():
        short = key.rsplit("}")[-1]
        if short.lower().startswith("on"):
            yield f"holds a script ({short})", "remove it"
        if (short in ("href", "src") and not value.strip().startswith("#")) or _ELSEWHERE.search(value):
            yield f'leads out of the file ({short}="{value[:40]}")', "draw what is meant into the file itself"
