"""What a reader's device keeps for when nobody answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReserveControl:
    """Whether this device keeps a copy, and the press that changes it; ``browser/reserve.js`` shows what holds."""

    heading: str
    kept: str
    remove: str
    refused: str
    keep: str


EXAMPLES = (
    ReserveControl("Without a connection", "This device keeps a copy.", "Remove it", "It keeps no copy.", "Keep one"),
)
