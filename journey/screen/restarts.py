"""A press in a part of the page that a new server has not drawn yet."""

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession


def keep_first_presses() -> None:
    """Let a press that names a part (``st.fragment``) which the server does not know draw the whole page.

    Streamlit 1.67 drops it. A server that was restarted, or another one, knows no part until it has drawn the page.
    """
    rerun = AppSession.request_rerun

    def request_rerun(session: AppSession, state: ClientState | None) -> None:
        if state and state.fragment_id and not session.has_fragment(state.fragment_id):
            state.fragment_id = ""
        rerun(session, state)

    AppSession.request_rerun = request_rerun  # type: ignore[method-assign, assignment]
