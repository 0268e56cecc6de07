"""Modules for browsers, put together into few files: what a browser must ask for one by one costs time on a slow line.

Each module keeps a scope of its own, and hands on what it exports: ``const $a = (() => { ...; return { b }; })();``.
"""

import os.path
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePosixPath

from journey.settings import ROOT

_COMMENT = re.compile(r"^ *//[^\n]*\n|/\*\*.*?\*/\s*", re.M | re.S)
"""What is for those who read the files, a third of them: the types, and lines of their own."""

_IMPORT = re.compile(r'^import (?:(\w+)|\* as (\w+)|(\{[^{}]*\})) from "(\.{1,2}/[\w./-]+)";\n', re.M)
_DEFAULT = re.compile(r"^export default (?=(?:async )?function\b)", re.M)
_EXPORT = re.compile(r"^export (?=(?:(?:async )?function|const) (\w+))", re.M)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.M)


@lru_cache
def alone(entry: str) -> str:
    """A module with all that it imports, as one script that imports nothing: it works as soon as it is there.

    ``entry`` is the file in the project. ``ValueError`` names a module that cannot be put together with others.
    """
    return "(() => {\n" + "".join(map(_scope, graph(entry))) + "})();\n"


def together(first: str, others: Iterable[str]) -> dict[str, str]:
    """Modules that a page imports one by one, each with what it alone imports: the files by their names.

    What several of them import stands in ``first``, which each of the others imports, once. ``ValueError`` as above.
    """
    needed = {entry: graph(entry) for entry in others}
    uses = Counter(name for names in needed.values() for name in names)
    shared = tuple(dict.fromkeys((*(name for name in uses if uses[name] > 1), *graph(first))))
    files, lent = {}, set()
    for entry, names in needed.items():
        own = [name for name in names if name not in shared]
        borrowed = {there for name in own for there in _imports(name)}.intersection(shared)
        lent |= borrowed
        head = f'import {_listed(borrowed)} from "./{PurePosixPath(first).name}";\n' if borrowed else ""
        files[entry] = head + "".join(map(_scope, own)) + _handed_on(entry)
    lending = f"export {_listed(lent)};\n" if lent else ""
    return {first: "".join(map(_scope, shared)) + lending + _handed_on(first), **files}


@lru_cache
def graph(entry: str) -> tuple[str, ...]:
    """A module with all that it imports, each after those that it imports itself.

    ``ValueError`` says which import each other.
    """
    found: dict[str, None] = {}

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(" imports ".join((*above[above.index(name) :], name)) + ": none can come first")
        if name not in found:
            for there in _imports(name):
                visit(there, (*above, name))
            found[name] = None

    visit(entry, ())
    return tuple(found)


@lru_cache
def _read(name: str) -> str:
    return _COMMENT.sub("", (ROOT / name).read_text(encoding="utf-8"))


def _imports(name: str) -> list[str]:
    return [_there(name, found[4]) for found in _IMPORT.finditer(_read(name))]


def _there(name: str, address: str) -> str:
    return os.path.normpath(PurePosixPath(name).parent / address)


def _called(name: str) -> str:
    """What a module is called among the others, as nothing in them is: ``$browser_take_over``."""
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))


def _listed(names: Iterable[str]) -> str:
    return "{ " + ", ".join(sorted(map(_called, names))) + " }"


def _handed_on(entry: str) -> str:
    return f"export default {_called(entry)}.default;\n" if _DEFAULT.search(_read(entry)) else ""


@lru_cache
def _scope(name: str) -> str:
    def imported(found: re.Match[str]) -> str:
        default, everything, some, address = found.groups()
        wanted = everything or (some.replace(" as ", ": ") if some else f"{{ default: {default} }}")
        return f"const {wanted} = {_called(_there(name, address))};\n"

    text = _read(name)
    exported = _EXPORT.findall(text)
    if _DEFAULT.search(text):
        exported.append("default: whole")
    text = _EXPORT.sub("", _DEFAULT.sub("const whole = ", _IMPORT.sub(imported, text)))
    if cannot := _LEFT.search(text):
        raise ValueError(f"{name} cannot be put together with others: {cannot[0]}")
    if not exported:
        return "(() => {\n" + text + "})();\n"
    return f"const {_called(name)} = (() => {{\n{text}return {{ {', '.join(exported)} }};\n}})();\n"
