"""The sessions that Streamlit keeps: of every reader who is connected, and for a while of one who has left."""

import inspect
from collections.abc import Collection

from starlette.datastructures import Headers
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.runtime import RuntimeConfig
from streamlit.runtime.session_manager import SessionInfo
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager
from streamlit.web.server.starlette.starlette_websocket import _parse_subprotocols

from journey.streamlit_seam.assumptions import Assumption
from journey.streamlit_seam.serving import protocols


def kept() -> tuple[Collection[str], Collection[str]]:
    """The ids of the sessions of readers who are connected, and of readers who have left and may come back."""
    if not Runtime.exists():
        return (), ()
    manager = Runtime.instance()._session_mgr  # Streamlit 1.67 has no other way to ask
    assert isinstance(manager, WebsocketSessionManager)
    connected = {one.session.id for one in manager.list_active_sessions()}
    return connected, {one.session.id for one in manager.list_sessions()} - connected


ASSUMPTIONS = (
    Assumption("the runtime keeps its sessions in _session_mgr", lambda: "_session_mgr" in inspect.getsource(Runtime)),
    Assumption(
        "they are kept by a WebsocketSessionManager",
        lambda: RuntimeConfig.session_manager_class is WebsocketSessionManager,
    ),
    Assumption(
        "it lists all sessions, and those that are connected",
        lambda: all(hasattr(WebsocketSessionManager, name) for name in ("list_sessions", "list_active_sessions")),
    ),
    Assumption(
        "a page that comes back names its session when it connects",
        lambda: _parse_subprotocols(Headers({"sec-websocket-protocol": ", ".join(protocols("an-id"))}))[2] == "an-id",
    ),
    Assumption(
        "a session that is listed has an id",
        lambda: "session" in SessionInfo.__dataclass_fields__ and "self.id = " in inspect.getsource(AppSession),
    ),
)
