"""Routes beside the pages."""

from importlib.metadata import version

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

import journey


def routes() -> list[Route]:
    """The routes that stand in front of Streamlit's own."""
    return [Route("/healthz", _healthz)]


def _healthz(_: Request) -> JSONResponse:
    """That the server serves, which version it is, and that its content is good (a server with bad content stops)."""
    return JSONResponse(
        {"status": "ok", "version": journey.__version__, "streamlit": version("streamlit"), "content": "ok"}
    )
