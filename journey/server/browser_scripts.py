"""Our own scripts for browsers: as files that a page imports, and as those that stand in its first answer."""

import gzip
from functools import lru_cache

import brotli
from starlette.requests import Request
from starlette.responses import Response

from journey.model.pages import PageId
from journey.server import answers, bundles

_PAGE = "browser/page.js"
"""What a component imports on every page (``journey.screen.browser``)."""

_OF_PAGES: dict[PageId, tuple[str, ...]] = {
    "timeline": ("browser/kept-day.js",),
    "plan": ("browser/plan.js",),
    "questions": ("browser/questions.js",),
    "consult": ("browser/stage.js", "browser/questions.js"),
}
"""What components import besides on some pages."""

_WHERE_COUNTED = "browser/was-hard.js"
"""What is imported on a step where the clinic counts which are hard to understand."""

_ALONE = "browser/alone-page.js"
"""What is imported where the words of a page stand alone."""

_OF_RESERVE = "browser/reserve-page.js"
"""What the pages import that a browser keeps for when nobody answers."""

WORKER = "/worker.js"
"""Where the worker is. It stands above all pages, or it could not answer for them."""

FOLDER = "browser"
"""Where they are: in the project, and below the version in an address."""


@lru_cache
def _files() -> dict[str, bytes]:
    on_some = dict.fromkeys((*(name for names in _OF_PAGES.values() for name in names), _WHERE_COUNTED))
    texts = {**bundles.together(_PAGE, on_some), **{name: bundles.alone(name) for name in (_OF_RESERVE, _ALONE)}}
    return {name: text.encode() for name, text in texts.items()}


@lru_cache
def version() -> str:
    """Changes with any of the files, so that those in one folder fit together, and a browser may keep them."""
    return answers.tag_of(b"".join(name.encode() + content for name, content in sorted(_files().items())))


def folder_address() -> str:
    """The folder of what components import: ``/<version>/browser/``."""
    return f"/{version()}/{FOLDER}/"


def of_page(page: PageId) -> tuple[str, ...]:
    """The addresses of all that a page imports, so that a browser can fetch it before it is asked for."""
    return tuple(f"/{version()}/{name}" for name in (_PAGE, *_OF_PAGES.get(page, ())))


def of_reserve() -> str:
    """The address of what the pages import that a browser keeps."""
    return f"/{version()}/{_OF_RESERVE}"


@lru_cache(maxsize=256)
def _small(name: str, encoding: str) -> bytes:
    plain = _files()[name]
    return gzip.compress(plain, 9, mtime=0) if encoding == "gzip" else brotli.compress(plain, quality=11)


def module(request: Request) -> Response:
    """One of the files; what is asked for under another version's address is not kept there."""
    asked, _, name = request.url.path.lstrip("/").partition("/")
    plain = _files().get(name)
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
    content = bundles.alone("browser/worker/worker.js").encode()
    headers = {
        "Cache-Control": answers.ASK_EACH_TIME,
        "Content-Security-Policy": "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    }
    return answers.answer(request, "text/javascript", (), lambda _: content, headers, answers.tag_of(content))
