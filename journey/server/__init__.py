"""Routes beside the pages."""

from importlib.metadata import version

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Route

import journey
from journey.settings import ROOT


def routes() -> list[Route]:
    """The routes that stand in front of Streamlit's own."""
    return [Route("/healthz", _healthz), Route("/favicon.png", _icon)]


def _icon(_: Request) -> FileResponse:
    """The icon of the browser's tab, at the address that Streamlit's page names; its own would be set anew each run."""
    return FileResponse(ROOT / "assets" / "icon.svg", media_type="image/svg+xml")


def _healthz(_: Request) -> JSONResponse:
    """That the server serves, which version it is, and that its content is good (a server with bad content stops)."""
    return JSONResponse(
        {"status": "ok", "version": journey.__version__, "streamlit": version("streamlit"), "content": "ok"}
    )
