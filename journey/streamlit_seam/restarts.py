"""A press in a part of the page that a new server has not drawn yet."""

import functools
import inspect

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession

from journey.streamlit_seam.assumptions import Assumption

__all__ = ["ASSUMPTIONS", "AppSession", "keep_first_presses"]


def keep_first_presses() -> None:
    """Let a press that names a part (``st.fragment``) which the server does not know draw the whole page.

    Streamlit 1.67 drops it. A server that was restarted, or another one, knows no part until it has drawn the page.
    """
    rerun = AppSession.request_rerun

    @functools.wraps(rerun)
    def request_rerun(session: AppSession, client_state: ClientState | None) -> None:
        if client_state and client_state.fragment_id and not session.has_fragment(client_state.fragment_id):
            client_state.fragment_id = ""
        rerun(session, client_state)

    AppSession.request_rerun = request_rerun  # type: ignore[method-assign, assignment]


ASSUMPTIONS = (
    Assumption(
        "a session is asked for a run by request_rerun(client_state)",
        lambda: [*inspect.signature(AppSession.request_rerun).parameters] == ["self", "client_state"],
    ),
    Assumption(
        "a session says whether it has a fragment, by its id",
        lambda: [*inspect.signature(AppSession.has_fragment).parameters] == ["self", "fragment_id"],
    ),
    Assumption(
        "a page says in fragment_id which fragment a press was in",
        lambda: "fragment_id" in ClientState.DESCRIPTOR.fields_by_name,
    ),
)
