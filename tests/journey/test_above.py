"""The view of one vertebra from above: the needle's way through the pedicle, beside the cord."""

import re
from math import hypot

import pytest

from journey.figures.above import CORD, CORD_RADIUS, ENTRY, PEDICLE, TIP, above
from journey.model.spine import Sides
from journey.reading.drawings import faults

NEEDLE = 11
"""Half of its width, with its edge."""


def at(y: float) -> float:
    """Where the needle is at a height."""
    return TIP[0] + (ENTRY[0] - TIP[0]) * (TIP[1] - y) / (TIP[1] - ENTRY[1])


def test_the_needle_goes_through_the_pedicle() -> None:
    (left, top), (right, bottom) = PEDICLE
    assert all(left < at(y) - NEEDLE / 2 and at(y) + NEEDLE / 2 < right for y in range(round(top), round(bottom)))


def test_the_needle_stays_clear_of_the_cord_and_ends_in_the_body() -> None:
    away = min(hypot(at(y) - CORD[0], y - CORD[1]) for y in range(round(ENTRY[1]), round(TIP[1])))
    assert away > CORD_RADIUS + NEEDLE
    numbers = [float(one) for one in re.findall(r"\d+", re.search(r'id="body" d="([^"]+)"', above("one"))[1])]  # type: ignore[index]
    xs, ys = numbers[::2], numbers[1::2]
    assert min(xs) < TIP[0] < max(xs)
    assert min(ys) < TIP[1] < max(ys)


@pytest.mark.parametrize(("sides", "needles"), [("one", 1), ("two", 2)])
def test_it_comes_from_one_side_or_from_both_and_the_drawing_is_sound(sides: Sides, needles: int) -> None:
    drawn = above(sides)
    assert len(re.findall(r"rotate\(", drawn)) == needles
    assert faults(drawn.encode()) == []
    assert len(drawn) < 4000
