"""The sessions that Streamlit keeps: of every reader who is connected, and for a while of one who has left."""

from collections.abc import Collection

from streamlit.runtime import Runtime
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager


def kept() -> tuple[Collection[str], Collection[str]]:
    """The ids of the sessions of readers who are connected, and of readers who have left and may come back."""
    if not Runtime.exists():
        return (), ()
    manager = Runtime.instance()._session_mgr  # Streamlit 1.67 has no other way to ask
    assert isinstance(manager, WebsocketSessionManager)
    connected = {one.session.id for one in manager.list_active_sessions()}
    return connected, {one.session.id for one in manager.list_sessions()} - connected
