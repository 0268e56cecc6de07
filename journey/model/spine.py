"""The bones of the spine that a journey can be about, and what a drawing shows of them."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, get_args

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


Lowered = Literal["front", "both"]
"""Where a broken vertebra is lower: in front alone, or in front and in back."""
Age = Literal["", "new", "old"]
"""How old a break is; empty where nobody has said so."""
Treatment = Literal["todo", "treated"]
"""Whether a vertebra is still to be treated, or has been treated before."""
Sides = Literal["one", "two"]
"""From how many sides the needle comes."""

MOST_LOST = 75
"""How much of its height a vertebra may have lost, in percent."""

_LOST = re.compile(r"\d{1,2}", re.ASCII)


@dataclass(frozen=True)
class Fracture:
    """A vertebra that is marked, and what is known of its break. What nobody has said is the default."""

    level: str
    lost: int | None = None
    """How much lower it is than it was, in percent."""
    lowered: Lowered = "front"
    age: Age = ""
    treatment: Treatment = "todo"
    sides: Sides = "one"

    @property
    def text(self) -> str:
        """How an address writes it: ``T12``, or ``T12-50-both-new``."""
        plain = Fracture(self.level)
        told = (self.lost, self.lowered, self.age, self.treatment, self.sides)
        default = (None, plain.lowered, plain.age, plain.treatment, plain.sides)
        said = (str(one) for one, usual in zip(told, default, strict=True) if one != usual)
        return "-".join((self.level, *said))


def read_fracture(text: str) -> Fracture | None:
    """The fracture that a text such as ``t12-50-both`` names; what it says wrongly is quietly the default.

    None where it names no vertebra.
    """
    level, *said = text.strip().split("-")
    if level.upper() not in LEVELS:
        return None
    fracture = Fracture(level.upper())
    for one in said:
        fracture = _told(fracture, one.lower())
    return fracture


def _told(fracture: Fracture, one: str) -> Fracture:
    if _LOST.fullmatch(one) and int(one) <= MOST_LOST:
        return replace(fracture, lost=int(one))
    kinds = {"lowered": Lowered, "age": Age, "treatment": Treatment, "sides": Sides}
    known = {value: name for name, kind in kinds.items() for value in get_args(kind) if value}
    return replace(fracture, **{known[one]: one}) if one in known else fracture  # type: ignore[arg-type]
