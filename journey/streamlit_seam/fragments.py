"""Parts of a page that are drawn alone (``st.fragment``)."""

from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

from journey.streamlit_seam.assumptions import Assumption


def is_drawn_alone() -> bool:
    """Whether this run draws a part of the page, and not the page."""
    context = get_script_run_ctx()
    return bool(context and context.fragment_ids_this_run)


ASSUMPTIONS = (
    Assumption(
        "a run knows in fragment_ids_this_run which fragments it draws alone",
        lambda: "fragment_ids_this_run" in ScriptRunContext.__dataclass_fields__,
    ),
)
