"""How large the bones of the spine are, in millimetres, from published measurements (docs/spine.md)."""

from dataclasses import dataclass

from journey.model.spine import LEVELS


@dataclass(frozen=True)
class Size:
    """The body of a vertebra, and the disc below it, in millimetres."""

    front: float
    """How high it is in front."""
    back: float
    disc: float
    """How high the disc below it is, on average."""

    @property
    def depth(self) -> float:
        """From front to back along its upper plate: what it is to the height in back in Lavecchia 2018."""
        return 1.2326 * self.back + 2.838


_HEIGHTS = {
    "T5": (15.84, 17.33), "T6": (16.04, 18.22), "T7": (15.94, 18.67), "T8": (16.99, 20.05),
    "T9": (18.26, 20.25), "T10": (18.98, 20.35), "T11": (19.60, 22.67), "T12": (20.80, 23.12),
}  # fmt: skip
"""In front and in back: Kunkel 2011, table 2."""
_HEIGHTS_IN_BACK = {"L1": 23.8, "L2": 24.3, "L3": 23.8, "L4": 24.1, "L5": 22.9}
"""Panjabi 1992, table 2, which has no heights in front."""
_FRONT_TO_BACK = {
    "L1": 24.54 / 26.57, "L2": 25.75 / 27.02, "L3": 26.83 / 26.67, "L4": 26.86 / 25.76, "L5": 27.44 / 24.11,
}  # fmt: skip
"""Bonczar 2024, who pooled the heights of 18 studies."""
_DISCS = {
    "T5": 3.55, "T6": 4.1, "T7": 3.9, "T8": 5.3, "T9": 4.8, "T10": 6.5, "T11": 5.4,
    "T12": 5.2, "L1": 6.35, "L2": 7.5, "L3": 8.15, "L4": 8.85, "L5": 8.7,
}  # fmt: skip
"""The mean of front and back in Kunkel 2011, and, from T12 on, of men and women in Bach 2019."""


def _size(level: str) -> Size:
    if level in _HEIGHTS:
        return Size(*_HEIGHTS[level], _DISCS[level])
    back = _HEIGHTS_IN_BACK[level]
    return Size(back * _FRONT_TO_BACK[level], back, _DISCS[level])


SIZES = {level: _size(level) for level in LEVELS}

PLATE_WIDTH, CANAL_WIDTH, CANAL_DEPTH, PEDICLE_WIDTH = 41.2, 23.7, 19.0, 8.6
"""Of L1 from above: Panjabi 1992, tables 2 to 4; the pedicle's is the mean of both sides."""
