"""The bones of the spine that a journey can be about, and what a drawing shows of them."""

from enum import StrEnum

LEVELS = ("T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5")
"""The vertebrae from T5 down to L5, by their names in anatomy."""


class BoneState(StrEnum):
    """One vertebra, close up, from healthy to treated, in the order in which the clinic does it."""

    WHOLE = "whole"
    BROKEN = "broken"
    CONTRAST = "contrast"
    """The needle is in the back, short of the bone, and the dye is in the area."""
    NEEDLE = "needle"
    """The needle has been moved to the bone."""
    CEMENT = "cement"


class LevelState(StrEnum):
    """What is drawn of a vertebra in the spine."""

    HEALTHY = "healthy"
    FRACTURED = "fractured"
    TREATED = "treated"
