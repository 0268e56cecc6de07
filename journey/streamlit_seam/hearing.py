"""A press that comes while the one before it has not been heard."""

from streamlit.runtime.scriptrunner import get_script_run_ctx, script_runner
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequest, ScriptRequests, ScriptRequestType
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

from journey.streamlit_seam.assumptions import Assumption


class PatientRequests(ScriptRequests):
    """What a session is asked for. A run is not broken off by the next one before it has heard its presses.

    Streamlit 1.67 breaks a run off wherever it is, and what was pressed is known to that run alone.
    """

    def __init__(self) -> None:
        """Nothing is asked for yet."""
        super().__init__()
        self.is_heard = False

    def on_scriptrunner_ready(self) -> ScriptRequest:
        """The next run, which has heard nothing."""
        self.is_heard = False
        return super().on_scriptrunner_ready()

    def on_scriptrunner_yield(self) -> ScriptRequest | None:
        """What breaks the run off, if anything does: that the session ends, or another run."""
        if not self.is_heard and self._state is ScriptRequestType.RERUN:
            return None
        request = super().on_scriptrunner_yield()
        self.is_heard = self.is_heard and request is None
        return request


def hear_before_the_next() -> None:
    """Let each run hear its presses before another one takes its place."""
    script_runner.ScriptRequests = PatientRequests  # type: ignore[attr-defined]


def all_is_heard() -> None:
    """Say that this run has heard its presses; from here on it may be broken off."""
    context = get_script_run_ctx()
    if context and isinstance(context.script_requests, PatientRequests):
        context.script_requests.is_heard = True


ASSUMPTIONS = (
    Assumption(
        "a runner of scripts makes its own ScriptRequests",
        lambda: "ScriptRequests" in script_runner.ScriptRunner.__init__.__code__.co_names,
    ),
    Assumption(
        "a run is broken off by what on_scriptrunner_yield says, and started by what on_scriptrunner_ready says",
        lambda: (
            {"on_scriptrunner_yield", "on_scriptrunner_ready"} <= vars(ScriptRequests).keys()
            and "_state" in vars(ScriptRequests())
        ),
    ),
    Assumption(
        "a run knows in script_requests what its session is asked for",
        lambda: "script_requests" in ScriptRunContext.__dataclass_fields__,
    ),
)
