"""When to call whom."""

from dataclasses import dataclass

from journey.blocks.links import Call
from journey.blocks.texts import ReadAloud


@dataclass(frozen=True)
class CareCard:
    """When to call, the number to call, and what to do if nobody answers. Never inside an expander."""

    kind: str
    title: str
    points: tuple[str, ...]
    call: Call
    otherwise: tuple[str, ...]
    aloud: ReadAloud | None
    picture_addresses: tuple[str, ...] = ()
    """One picture for each point, which it only repeats, or none at all."""


EXAMPLES = (
    CareCard(
        "emergency",
        "Call 911 if",
        ("You cannot move your legs.",),
        Call("Call 911", "911", "tel:911", is_urgent=True),
        ("Do not drive yourself.",),
        ReadAloud("Read aloud", "Call 911 if", ".card"),
    ),
    CareCard(
        "clinic",
        "Call us if",
        ("A leg is weak.",),
        Call("Call 715-555-0100", "715-555-0100", "tel:+17155550100"),
        (),
        ReadAloud("Read aloud", "Call us if", ".card"),
        ("/pictures/weak-leg.svg",),
    ),
)
