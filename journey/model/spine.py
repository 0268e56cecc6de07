"""The bones of the spine that a journey can be about, and what a drawing shows of them."""

from enum import StrEnum

LEVELS = ("T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5")
"""The vertebrae from T5 down to L5, by their names in anatomy."""


class BoneState(StrEnum):
    """One vertebra, close up, from healthy to treated."""

    WHOLE = "whole"
    BROKEN = "broken"
    NEEDLE = "needle"
    CONTRAST = "contrast"
    CEMENT = "cement"


class LevelState(StrEnum):
    """What is drawn of a vertebra in the spine."""

    HEALTHY = "healthy"
    FRACTURED = "fractured"
    TREATED = "treated"
