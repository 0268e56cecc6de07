"""What a page sends to the server."""

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg


def kind_of(message: bytes) -> str | None:
    """Which kind of message some bytes are, as Streamlit 1.67 names it; None if they are none."""
    try:
        kind: str | None = BackMsg.FromString(message).WhichOneof("type")
    except DecodeError:
        return None
    return kind
