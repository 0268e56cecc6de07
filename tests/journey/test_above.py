"""The view of one vertebra from above: the needle's way through the pedicle, beside the cord."""

import re
from math import hypot

import pytest

from journey.figures.above import CORD, CORD_RADIUS, ENTRY, PEDICLE, TIP, above
from journey.figures.palette import GLOVE
from journey.figures.vertebrae import CANAL_DEPTH, CANAL_WIDTH, PEDICLE_WIDTH, PLATE_WIDTH, SIZES
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
    assert drawn.count(f'fill="{GLOVE}"') == needles  # one hand holds each
    assert faults(drawn.encode()) == []
    assert len(drawn) < 4000


Pair = tuple[float, float]


def outline(name: str) -> list[Pair]:
    """The places that the outline of a part passes: its path begins at one, and each further part of it ends at one."""
    path = re.search(f'id="{name}" d="([^"]+)"', above("one"))[1]  # type: ignore[index]
    places: list[Pair] = []
    for part in re.findall(r"[MLQ][^MLQZ]+", path):
        numbers = [float(one) for one in re.findall(r"-?\d+", part)]
        if part[0] == "Q":  # two of its places: its middle, and its end
            (ax, ay), (bx, by, cx, cy) = places[-1], numbers
            places.append(((ax + 2 * bx + cx) / 4, (ay + 2 * by + cy) / 4))
        places.append((numbers[-2], numbers[-1]))
    return places


def test_body_canal_and_pedicles_are_as_large_to_each_other_as_measured() -> None:
    body, arch = outline("body"), outline("arch")
    back, front = (pick(y for x, y in body if x == CORD[0]) for pick in (min, max))
    canal_top = max(y for x, y in arch if x == CORD[0] and y < CORD[1])
    feet = sorted({x for x, y in arch if y == max(y for _, y in arch)})
    width = max(x for x, _ in body) - min(x for x, _ in body)
    drawn = {
        "depth": (front - back, SIZES["L1"].depth),
        "canal's width": (feet[2] - feet[1], CANAL_WIDTH),
        "canal's depth": (back - canal_top, CANAL_DEPTH),
        "pedicle": (PEDICLE[1][0] - PEDICLE[0][0], PEDICLE_WIDTH),
        "drawn pedicle": (feet[3] - feet[2], PEDICLE_WIDTH),
    }
    for part, (pixels, millimetres) in drawn.items():
        assert pixels / width == pytest.approx(millimetres / PLATE_WIDTH, rel=0.05), part
