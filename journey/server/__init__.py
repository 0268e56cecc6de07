"""Routes beside the pages."""

from importlib.metadata import version

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

import journey
from journey.library import Library
from journey.pictures import picture
from journey.server.handouts import handout_route
from journey.settings import ROOT, Settings

_YEAR = 365 * 24 * 60 * 60
"""In seconds. A picture that changes gets another address, so that the browser may keep this one."""


def routes(library: Library, settings: Settings) -> list[Route]:
    """The routes that stand in front of Streamlit's own."""
    return [
        Route("/healthz", _healthz),
        Route("/favicon.png", _icon),
        Route("/pictures/{name}", _picture),
        Route("/handout/{name}", handout_route(library, settings)),
    ]


def _icon(_: Request) -> FileResponse:
    """The icon of the browser's tab, at the address that Streamlit's page names; its own would be set anew each run."""
    return FileResponse(ROOT / "assets" / "icon.svg", media_type="image/svg+xml")


def _picture(request: Request) -> Response:
    """A picture of a step or of the bone, compressed for whoever takes it so (RFC 9110, 12.5.3)."""
    found = picture(request.path_params["name"])
    if found is None:
        return Response("There is no such picture.\n", status_code=404, media_type="text/plain")
    headers = {"Cache-Control": f"public, max-age={_YEAR}, immutable", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return Response(found.compressed, media_type="image/svg+xml", headers=headers | {"Content-Encoding": "gzip"})
    return Response(found.plain, media_type="image/svg+xml", headers=headers)


def _healthz(_: Request) -> JSONResponse:
    """That the server serves, which version it is, and that its content is good (a server with bad content stops)."""
    return JSONResponse(
        {"status": "ok", "version": journey.__version__, "streamlit": version("streamlit"), "content": "ok"}
    )
