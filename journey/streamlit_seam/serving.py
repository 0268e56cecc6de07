"""The addresses at which Streamlit's page asks its server, and the kinds of messages that it sends."""

from functools import partial
from importlib import import_module

from journey.streamlit_seam import shipped
from journey.streamlit_seam.assumptions import Assumption

HEALTH = "/_stcore/health"
HOST_CONFIG = "/_stcore/host-config"
STREAM = "/_stcore/stream"
"""Where a page connects (a websocket), once it has asked the other two."""

MEDIA = "/media/"
"""Below it stand the files that a reader saves, named by hashes."""

ELSEWHERE = "staticAppId"
"""The query parameter with which a page would show what another website says."""

WANTED = frozenset({"rerun_script", "stop_script", "app_heartbeat", "backend_operation_request"})
"""The messages that our pages send; Streamlit knows some more, for developers and for files."""


def protocols(session: str = "") -> list[str]:
    """With what a page connects: a protocol, a token against forgery, and, if it comes back, its session's id."""
    return ["streamlit", "no-token", *([session] if session else [])]


def _keeps_files_below_media() -> bool:
    routes = import_module("streamlit.web.server.starlette.starlette_routes")
    return f"/{routes.BASE_ROUTE_MEDIA}/" == MEDIA


ASSUMPTIONS = (
    *(
        Assumption(f"a page asks its server for {address}", partial(shipped.is_in_scripts, address.lstrip("/")))
        for address in (HEALTH, HOST_CONFIG, STREAM)
    ),
    Assumption(
        f"{ELSEWHERE} in an address lets a page show what another website says",
        partial(shipped.is_in_scripts, ELSEWHERE),
    ),
    Assumption(f"files that readers save stand below {MEDIA}", _keeps_files_below_media),
)
