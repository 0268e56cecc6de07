"""Streamlit's scripts, styles and fonts: smaller where we can, compressed once, and kept."""

import gzip
import logging
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import brotli
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from journey.model.pages import PageId
from journey.server.answers import ASK_EACH_TIME, KEEP, answer, nothing, tag_of
from journey.settings import ROOT
from journey.streamlit_seam import chunks, fonts, plotly_chunk, shipped

_CUT_BY = Path(plotly_chunk.__file__)
"""What decides how much of Plotly's script is left."""

KEPT = ROOT / "build" / "static"
"""Where compressed files are kept for the next start, if that can be written."""

_FILE = re.compile(r"(?:/([0-9a-f]{16}))?/static/((?:js|css|media)/[\w][\w.-]{0,120})")
_NAMED = re.compile(r"\./(static/(?:js|css|media)/[\w.-]+\.(?:js|css|woff2))")
_KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".woff2": "font/woff2"}

_CHART_PAGES: tuple[PageId, ...] = ("timeline", "consult")

_log = logging.getLogger(__name__)


def early_scripts(folder: Path, page: PageId) -> tuple[str, ...]:
    """The scripts that Streamlit asks for only when it draws a part of this page, as addresses.

    A browser that is told of them at once has them by then, instead of waiting for each when its turn comes.
    """
    names = chunks.ALWAYS + (chunks.WITH_CHART if page in _CHART_PAGES else ())
    return tuple(f"./static/js/{file.name}" for file in chunks.files(folder, names))


@dataclass
class Shelf:
    """The files of a folder, each read, cut and compressed when it is first asked for.

    Nobody waits for the best compression: it is made by one thread in the background, and written to ``kept``.
    """

    folder: Path
    kept: Path = KEPT
    fonts: Path = fonts.CUT
    _plain: dict[str, bytes | None] = field(default_factory=dict)
    _small: dict[tuple[str, str], bytes] = field(default_factory=dict)
    _worker: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "compress"))

    @cached_property
    def version(self) -> str:
        """Changes with every file that is not as Streamlit ships it, though it has Streamlit's name."""
        return tag_of(b"".join(file.read_bytes() for file in (*sorted(self.fonts.glob("*.woff2")), _CUT_BY)))

    def addressed(self, text: str) -> str:
        """A text of Streamlit's with our addresses: a returning browser may have other files under Streamlit's own.

        Scripts and styles name each other, and the fonts, by what stands beside them, so that these follow.
        """
        return text.replace("./static/", f"./{self.version}/static/")

    @property
    def letters(self) -> str:
        """The address of the font of our pages."""
        return f"/{self.version}/static/media/{fonts.cut(fonts.LETTERS).name}"

    def plain(self, name: str) -> bytes | None:
        """A file as it goes to a browser that takes nothing compressed: ``js/index.js``; None if there is none."""
        if name not in self._plain:
            self._plain[name] = self._read(name)
        return self._plain[name]

    def _read(self, name: str) -> bytes | None:
        file = self.fonts / Path(name).name
        if not file.is_file():
            file = self.folder / "static" / name
        if file.suffix not in _KINDS or not file.is_file():
            return None
        content = file.read_bytes()
        return plotly_chunk.cut(content.decode()).encode() if chunks.is_chart(file.name) else content

    def small(self, name: str, encoding: str) -> bytes | None:
        """A file compressed as ``br`` or ``gzip``; None if there is no such file."""
        plain = self.plain(name)
        if plain is None or (name, encoding) in self._small:
            return self._small.get((name, encoding))
        kept = self._from_disk(name, encoding, plain)
        small = kept or (gzip.compress(plain, 6, mtime=0) if encoding == "gzip" else brotli.compress(plain, quality=5))
        self._small[name, encoding] = small
        if kept is None:  # what is better takes its place, so it is made after this has its place
            self._worker.submit(self._compress_well, name, encoding, plain)
        return small

    def _place(self, name: str, encoding: str, plain: bytes) -> Path:
        return self.kept / f"{Path(name).name}.{sha256(plain).hexdigest()[:12]}.{encoding}"

    def _from_disk(self, name: str, encoding: str, plain: bytes) -> bytes | None:
        place = self._place(name, encoding, plain)
        return place.read_bytes() if place.is_file() else None

    def _compress_well(self, name: str, encoding: str, plain: bytes) -> None:
        small = gzip.compress(plain, 9, mtime=0) if encoding == "gzip" else brotli.compress(plain, quality=11)
        self._small[name, encoding] = small
        place = self._place(name, encoding, plain)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            half = place.with_suffix(".half")
            half.write_bytes(small)
            half.replace(place)
        except OSError as error:
            _log.info("A compressed file could not be kept in %s: %s", place.parent, error)

    def prepare(self) -> None:
        """Compress what a first page needs, before it is asked for, in the background."""
        index = (self.folder / "index.html").read_text(encoding="utf-8")
        for address in (*_NAMED.findall(index), *early_scripts(self.folder, _CHART_PAGES[0])):
            if not address.endswith(".woff2"):
                self._worker.submit(self._prepare, address.removeprefix("./").removeprefix("static/"))

    def _prepare(self, name: str) -> None:
        plain = self.plain(name)
        if plain is None:
            return
        for encoding in ("br", "gzip"):
            kept = self._from_disk(name, encoding, plain)
            if kept is None:
                self._compress_well(name, encoding, plain)
            else:
                self._small[name, encoding] = kept

    def finish(self) -> None:
        """Wait until everything that was begun is compressed."""
        self._worker.shutdown()


class StaticFiles:
    """Answers for Streamlit's own files, in front of it (ASGI middleware)."""

    def __init__(self, app: ASGIApp, shelf: Shelf) -> None:
        self.app = app
        self.shelf = shelf

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is on the shelf; hand everything else on."""
        asked = _FILE.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if not asked or scope["method"] not in ("GET", "HEAD"):
            return await self.app(scope, receive, send)
        version, name = asked.groups()
        found = await run_sync(self._answer, Request(scope), version == self.shelf.version, name)
        return await (found or self.app)({**scope, "path": f"/static/{name}"}, receive, send)

    def _answer(self, request: Request, is_this: bool, name: str) -> Response | None:
        """A file; one that is asked for under another version's address is not kept there without asking."""
        kind = _KINDS.get(Path(name).suffix)
        plain = self.shelf.plain(name)
        if not kind or plain is None:  # Streamlit would answer with a page
            return nothing("file") if kind else None

        def read(encoding: str) -> bytes:
            return self.shelf.small(name, encoding) or plain if encoding else plain

        offered = () if name.endswith(".woff2") else ("br", "gzip")
        if is_this:
            return answer(request, kind, offered, read, {"Cache-Control": KEEP})
        return answer(request, kind, offered, read, {"Cache-Control": ASK_EACH_TIME}, tag_of(plain))


def compress_all() -> None:
    """Compress and keep everything before a first start: in a container, nothing can be kept later."""
    shelf = Shelf(shipped.FOLDER)
    shelf.prepare()
    shelf.finish()


if __name__ == "__main__":
    compress_all()
