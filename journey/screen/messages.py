"""What a page sends to the server."""

import json

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from journey.screen.charts import KEYS as CHARTS


def kind_of(message: bytes) -> str | None:
    """Which kind of message some bytes are, as Streamlit 1.67 names it.

    None if they are none, or say of a chart or a component what none of ours says, or name a part of the page as
    Streamlit names none: it would trip over it.
    """
    try:
        said = BackMsg.FromString(message)
    except DecodeError:
        return None
    if not all(_fits(state) for state in said.rerun_script.widget_states.widgets):
        return None
    kind: str | None = said.WhichOneof("type")
    return kind


def _fits(state: WidgetState) -> bool:
    if not state.id.startswith("$$"):
        return False
    is_chart = state.id.split("-", 2)[-1] in CHARTS  # "$$ID-" hash "-" key
    text = state.string_value if is_chart else state.json_value
    if not text:
        return not is_chart or state.WhichOneof("value") in (None, "string_value")
    try:
        value = json.loads(text)
        return not is_chart or all(len(point["customdata"]) == 2 for point in value["selection"]["points"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
