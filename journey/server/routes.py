"""Which addresses the server answers itself: pictures, previews, handouts, its health, and each page's first answer."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

import brotli
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

import journey
from journey.library import Library
from journey.live_library import LiveLibrary
from journey.model.pages import PAGES
from journey.model.review import State
from journey.paper_font import can_be_set, more_fonts
from journey.pictures import Picture, picture
from journey.server import answers, browser_scripts
from journey.server.ahead import ahead
from journey.server.front_page import front_page
from journey.server.handouts import handout_route
from journey.server.installing import icon, manifest_route
from journey.server.recorded import recorded_route
from journey.server.reserve import reserve_route
from journey.server.static_files import Shelf
from journey.settings import ROOT, Settings
from journey.takeaway.preview_picture import preview_picture

_STREAMLIT = version("streamlit")


def routes(live: LiveLibrary, settings: Settings, shelf: Shelf) -> list[Route]:
    """The routes that stand in front of Streamlit's own; ``shelf`` has the files that it sends to browsers."""

    def library() -> Library:
        return live.library

    page = front_page(live, settings, shelf)
    return [
        Route("/healthz", partial(healthz, live)),
        Route("/favicon.png", _icon),
        Route(browser_scripts.WORKER, browser_scripts.worker),
        Route("/manifest/{name}", manifest_route(library, settings)),
        Route("/icon/{name}", icon),
        Route("/reserve/{name}", reserve_route(live, settings, shelf)),
        Route("/pictures/{name}", _picture),
        Route("/pictures/small/{name}", _sign),
        Route("/fonts/{name}", font),
        Route("/recorded/{name}", recorded_route(library)),
        Route("/preview/{name}", _preview(library)),
        Route("/handout/{name}", handout_route(library, settings)),
        Route("/ahead/{page}", ahead(live, settings)),
        Route(f"/{{version}}/{browser_scripts.FOLDER}/{{name}}", browser_scripts.module),
        *(Route(f"/{name}" if name != PAGES[0] else "/", page) for name in PAGES),
    ]


@lru_cache(maxsize=64)
def _preview_of(library: Library, procedure: str, language: str) -> bytes:
    return preview_picture(library.journeys[procedure][language], library.interfaces[language], library.clinic)


def _preview(library: Callable[[], Library]) -> Callable[[Request], Response]:
    """Answers with the picture for the preview of a link, such as ``vertebroplasty.en.png``, or with 404.

    What the fonts cannot write is told in the language of origin.
    """

    def answer(request: Request) -> Response:
        procedure, _, rest = request.path_params["name"].partition(".")
        language = rest.removesuffix(".png")
        if not rest.endswith(".png") or language not in library().journeys.get(procedure, {}):
            return answers.nothing("picture")
        if not can_be_set(library().journeys[procedure][language].headline):
            language = library().languages(procedure)[0]
        picture = _preview_of(library(), procedure, language)
        headers = {"Cache-Control": f"public, max-age={24 * 60 * 60}"}
        return answers.answer(request, "image/png", (), lambda _: picture, headers, answers.tag_of(picture))

    return answer


def _icon(request: Request) -> Response:
    """The icon of the browser's tab, at the address that Streamlit's page names; its own would be set anew each run."""
    icon = (ROOT / "assets" / "icon.svg").read_bytes()
    headers = {"Cache-Control": answers.ASK_EACH_TIME}
    return answers.answer(request, "image/svg+xml", (), lambda _: icon, headers, answers.tag_of(icon))


def font(request: Request) -> Response:
    """A font for one script more (``journey.styles``)."""
    file = more_fonts().get(request.path_params["name"].removesuffix(".ttf"))
    if file is None:
        return answers.nothing("font")
    headers = {"Cache-Control": f"public, max-age={30 * 24 * 60 * 60}"}
    contents = {"": file.read_bytes(), "br": _packed(file)}
    return answers.answer(request, "font/ttf", ("br",), contents.__getitem__, headers, answers.tag_of(contents["br"]))


@lru_cache
def _packed(file: Path) -> bytes:
    return bytes(brotli.compress(file.read_bytes(), quality=9))


def _picture(request: Request) -> Response:
    """A picture of a step or of the bone."""
    found = picture(request.path_params["name"])
    if found is None:
        return answers.nothing("picture")
    return _drawn(request, found, {"": found.plain, "gzip": found.compressed})


def _sign(request: Request) -> Response:
    """A photograph of a step, small."""
    found = picture(request.path_params["name"])
    if found is None or not found.sign:
        return answers.nothing("picture")
    return _drawn(request, found, {"": found.sign})


def _drawn(request: Request, found: Picture, contents: dict[str, bytes]) -> Response:
    """A picture by its encodings. One that changes has another address, so a browser may keep this one."""
    is_this = request.query_params.get("v") == found.version
    headers = {
        "Cache-Control": answers.KEEP if is_this else answers.ASK_EACH_TIME,
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    }
    offered = ("gzip",) if contents.get("gzip") else ()
    return answers.answer(request, found.kind, offered, contents.__getitem__, headers, found.version)


async def healthz(live: LiveLibrary, _: Request) -> JSONResponse:
    """That the server serves, which version it is, and whether its content is good, or else every mistake in it.

    A server whose content was broken while it ran serves the last good one: it is degraded, but as good as others
    that have the same content, so no balancer should leave it out. The time shows whether the clock is right.
    What is overdue for its review, or has changed since, is named with the day on which that is due, and degrades
    nothing.
    """
    mistakes, library = [mistake.told_from(live.folder) for mistake in live.mistakes], live.library
    today = datetime.now(library.clinic.zone).date()
    return JSONResponse(
        {
            "status": "degraded" if mistakes else "ok",
            "version": journey.__version__,
            "time": datetime.now(UTC).isoformat(timespec="seconds"),
            "streamlit": _STREAMLIT,
            "content": mistakes or "ok",
            "overdue_reviews": _days(library.reviews_in(State.OVERDUE, today)),
            "changed_since_review": _days(library.reviews_in(State.CHANGED, today)),
        },
        headers={"Cache-Control": "no-store"},
    )


def _days(files: dict[str, date]) -> dict[str, str]:
    return {file: day.isoformat() for file, day in files.items()}
