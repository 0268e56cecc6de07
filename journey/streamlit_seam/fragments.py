"""Parts of a page that are drawn alone (``st.fragment``)."""

import functools

from streamlit.errors import StreamlitAPIException
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

from journey.streamlit_seam.assumptions import Assumption

PART = "part"
"""The name of the part of a page that is drawn alone."""


def is_drawn_alone() -> bool:
    """Whether this run draws a part of the page, and not the page."""
    context = get_script_run_ctx()
    return bool(context and context.fragment_ids_this_run)


def follow_with_the_part() -> None:
    """Where the browser goes to another address of the same page, let the page's part be drawn alone.

    Streamlit 1.67 draws the whole page. The part knows whether that is needed.
    """
    rerun = AppSession.request_rerun

    @functools.wraps(rerun)
    def request_rerun(session: AppSession, client_state: ClientState | None) -> None:
        if client_state and client_state.is_history_navigation and not client_state.fragment_id:
            client_state.fragment_id = _part_of(session, client_state.page_script_hash)
        rerun(session, client_state)

    AppSession.request_rerun = request_rerun  # type: ignore[method-assign, assignment]


def _part_of(session: AppSession, page: str) -> str:
    """The id of the part of a page, if that page is the one that was drawn last, and has a part."""
    if page != session._client_state.page_script_hash:
        return ""
    try:
        return session._fragment_storage.resolve_target(PART)[0]
    except StreamlitAPIException:
        return ""


ASSUMPTIONS = (
    Assumption(
        "a run knows in fragment_ids_this_run which fragments it draws alone",
        lambda: "fragment_ids_this_run" in ScriptRunContext.__dataclass_fields__,
    ),
    Assumption(
        "a page says in is_history_navigation that it follows the address, and of which page in page_script_hash",
        lambda: {"is_history_navigation", "page_script_hash"} <= {*ClientState.DESCRIPTOR.fields_by_name},
    ),
    Assumption(
        "a session keeps its fragments by their names, and which page it drew last",
        lambda: (
            {"_fragment_storage", "_client_state"} <= {*AppSession.__init__.__code__.co_names}
            and "_ids_by_target_key" in vars(MemoryFragmentStorage())
        ),
    ),
)
