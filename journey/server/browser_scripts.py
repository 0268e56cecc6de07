"""Our own scripts for browsers: as modules, and as the scripts that stand in a page's first answer."""

import gzip
import os.path
import re
from functools import lru_cache
from pathlib import PurePosixPath

import brotli
from starlette.requests import Request
from starlette.responses import Response

from journey.model.pages import PageId
from journey.server import answers
from journey.settings import ROOT

_ENTRIES: dict[PageId | None, tuple[str, ...]] = {
    None: ("browser/page.js",),
    "timeline": ("browser/kept-day.js",),
    "plan": ("browser/plan.js",),
    "questions": ("browser/questions.js",),
    "consult": ("browser/stage.js", "browser/questions.js"),
}
"""What components import (``journey.screen.browser``): on every page, and on some a few more."""

_WHERE_COUNTED = "browser/was-hard.js"
"""What is imported on a step where the clinic counts which are hard to understand."""

_OF_RESERVE = "browser/reserve-page.js"
"""What the pages import that a browser keeps for when nobody answers."""

WORKER = "/worker.js"
"""Where the worker is. It stands above all pages, or it could not answer for them."""

FOLDERS = ("browser", "journey/streamlit_seam")
"""Where modules are: in the project, and below the version in an address, so that each finds what it imports."""

_FROM = r'"(\.{1,2}/[\w./-]+)";\n'
_IMPORT = re.compile(rf"^import .*? from {_FROM}", re.M | re.S)
_PLAIN_IMPORT = re.compile(rf"^import \{{\s*\w+(?:,\s*\w+)*,?\s*\}} from {_FROM}", re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?function|const|let)", re.M)
_NAME = re.compile(r"^(?:async )?(?:function|const|let) (\w+)", re.M)


_COMMENT = re.compile(r"^ *//[^\n]*\n|/\*\*.*?\*/\s*", re.M | re.S)
"""What is for those who read the files, a third of them: the types, and lines of their own."""


@lru_cache
def _read(name: str) -> str:
    return _COMMENT.sub("", (ROOT / name).read_text(encoding="utf-8"))


@lru_cache
def _graph(entry: str) -> tuple[str, ...]:
    """A module with all that it imports, each after those that it imports itself."""
    found: dict[str, None] = {}

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in found or name in above:
            return
        for there in _IMPORT.findall(_read(name)):
            visit(os.path.normpath(PurePosixPath(name).parent / there), (*above, name))
        found[name] = None

    visit(entry, ())
    return tuple(found)


@lru_cache
def _modules() -> dict[str, bytes]:
    entries = (*(entry for entries in _ENTRIES.values() for entry in entries), _WHERE_COUNTED, _OF_RESERVE)
    return {name: _read(name).encode() for entry in entries for name in _graph(entry)}


@lru_cache
def version() -> str:
    """Changes with any of the modules, so that those in one folder fit together, and a browser may keep them."""
    return answers.tag_of(b"".join(name.encode() + content for name, content in sorted(_modules().items())))


def modules_address() -> str:
    """The folder of the modules that components import: ``/<version>/browser/``."""
    return f"/{version()}/browser/"


def modules_of(page: PageId) -> tuple[str, ...]:
    """The addresses of all modules that a page needs, so that a browser can fetch them before they are asked for."""
    entries = (*_ENTRIES[None], *_ENTRIES.get(page, ()))
    names = dict.fromkeys(name for entry in entries for name in _graph(entry))
    return tuple(f"/{version()}/{name}" for name in names)


def modules_of_reserve() -> tuple[str, ...]:
    """The same of the pages that a browser keeps, the one that imports the others last."""
    return tuple(f"/{version()}/{name}" for name in _graph(_OF_RESERVE))


@lru_cache
def inlined(entry: str) -> str:
    """A module with all that it imports, as one script that imports nothing: it works as soon as it is there.

    All stand in one scope, so no two may give the same name to something; ``ValueError`` says which do.
    """
    names: dict[str, str] = {}
    texts = []
    for module in _graph(entry):
        text = _EXPORT.sub("", _PLAIN_IMPORT.sub("", _read(module)))
        if cannot := re.search(r"^(?:import|export)\b.*", text, re.M):
            raise ValueError(f"{module} cannot stand in a page: {cannot[0]}")
        for name in _NAME.findall(text):
            if name in names:
                raise ValueError(f"{names[name]} and {module} cannot stand in a page together: both name {name}")
            names[name] = module
        texts.append(text)
    return "(() => {\n" + "".join(texts) + "})();\n"


@lru_cache(maxsize=256)
def _small(name: str, encoding: str) -> bytes:
    plain = _modules()[name]
    return gzip.compress(plain, 9, mtime=0) if encoding == "gzip" else brotli.compress(plain, quality=11)


def module(request: Request) -> Response:
    """A module; one that is asked for under another version's address is not kept there."""
    asked, _, name = request.url.path.lstrip("/").partition("/")
    plain = _modules().get(name)
    if plain is None:
        return answers.nothing("script")

    def read(encoding: str) -> bytes:
        return _small(name, encoding) if encoding else plain

    headers = {"Cache-Control": answers.KEEP if asked == version() else answers.ASK_EACH_TIME}
    return answers.answer(request, "text/javascript", ("br", "gzip"), read, headers, version())


def worker(request: Request) -> Response:
    """The script that answers for the pages when nobody else does (Service Workers, level 1).

    It may ask us, and load nothing. A browser looks for another one when a page is opened, so it is kept nowhere else.
    """
    content = inlined("browser/worker/worker.js").encode()
    headers = {
        "Cache-Control": answers.ASK_EACH_TIME,
        "Content-Security-Policy": "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    }
    return answers.answer(request, "text/javascript", (), lambda _: content, headers, answers.tag_of(content))
