"""Points of drawings."""

from collections.abc import Sequence

Point = tuple[float, float]
"""To the right and down."""


def between(start: Sequence[float], end: Sequence[float], share: float) -> Point:
    """The point that is a share of the way from one point to another."""
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
