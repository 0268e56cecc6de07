"""What a page and the server say to each other."""

import json
from collections.abc import Collection
from functools import partial

from google.protobuf.message import DecodeError, Message
from streamlit.elements.lib.utils import _compute_element_id
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from journey.streamlit_seam.assumptions import Assumption
from journey.streamlit_seam.serving import WANTED

__all__ = ["ASSUMPTIONS", "BackMsg", "ClientState", "ForwardMsg", "key_of", "kind_of"]

_MARK = "$$"
"""How the id of every widget begins: ``$$ID-``, a hash, ``-``, and its key."""


def key_of(widget: str) -> str:
    """The key of a widget, of which a page says the id."""
    return widget.split("-", 2)[-1]


def kind_of(message: bytes, charts: Collection[str]) -> str | None:
    """Which kind of message of a page some bytes are, as Streamlit 1.67 names it; ``charts`` are the keys of charts.

    None if they are none, or say of a chart or a component what none of ours says, or name a part of the page as
    Streamlit names none: it would trip over it.
    """
    try:
        said = BackMsg.FromString(message)
    except DecodeError:
        return None
    if not all(_fits(state, charts) for state in said.rerun_script.widget_states.widgets):
        return None
    kind: str | None = said.WhichOneof("type")
    return kind


def _fits(state: WidgetState, charts: Collection[str]) -> bool:
    if not state.id.startswith(_MARK):
        return False
    is_chart = key_of(state.id) in charts
    text = state.string_value if is_chart else state.json_value
    if not text:
        return not is_chart or state.WhichOneof("value") in (None, "string_value")
    try:
        value = json.loads(text)
        return not is_chart or all(len(point["customdata"]) == 2 for point in value["selection"]["points"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def _holds_what_we_read(message: type[Message]) -> bool:
    return {*_READ[message]} <= {field.name for field in message.DESCRIPTOR.fields}


def _ends_with_its_key() -> bool:
    widget = _compute_element_id("button", "a-key-1")
    return widget.startswith(_MARK) and key_of(widget) == "a-key-1"


_READ: dict[type[Message], tuple[str, ...]] = {
    BackMsg: (*sorted(WANTED),),
    ClientState: ("query_string", "widget_states", "page_name", "fragment_id", "cached_message_hashes", "context_info"),
    WidgetState: ("id", "trigger_value", "string_value", "json_value"),
    ForwardMsg: ("hash", "metadata", "new_session", "page_info_changed", "delta", "script_finished"),
}
"""What we read of each message, or write into it."""

ASSUMPTIONS = (
    *(
        Assumption(f"a {message.__name__} holds {', '.join(names)}", partial(_holds_what_we_read, message))
        for message, names in _READ.items()
    ),
    Assumption(f"the id of a widget begins with {_MARK} and ends with its key", _ends_with_its_key),
)
