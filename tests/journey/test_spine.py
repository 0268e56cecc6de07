"""The drawing of the spine, as the figure it returns."""

import re
from math import dist

import plotly.graph_objects as go
import pytest

from journey.figures.palette import Palette, palette
from journey.figures.spine import HEIGHT, LEFT, NAMES, RIGHT, SCALE, spine
from journey.model.spine import LEVELS, Fracture, LevelState, Lowered
from journey.styles import sheet

PALETTE = palette()
GREY = Palette(*["#000000"] * 11)

Point = tuple[float, float]


def body(figure: go.Figure, level: str) -> list[Point]:
    """The places that the outline of a body passes, clockwise from its upper plate."""
    (shape,) = [shape for shape in figure.layout.shapes if shape.name == level]
    numbers = [float(number) for number in re.findall(r"-?\d+\.\d", shape.path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def height(places: list[Point]) -> float:
    return max(y for _, y in places) - min(y for _, y in places)


def front_height(figure: go.Figure, level: str) -> float:
    """The height of the front quarter of a body."""
    places = body(figure, level)
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    return height([(x, y) for x, y in places if x < left + (right - left) / 4])


def middle(figure: go.Figure, level: str) -> Point:
    places = body(figure, level)
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def behind_chord(figure: go.Figure, level: str, above: str, below: str) -> float:
    """How far a body lies to the back of the line between two others."""
    (x, y), (top, high), (bottom, low) = (middle(figure, name) for name in (level, above, below))
    return x - (top + (bottom - top) * (y - high) / (low - high))


def extras(figure: go.Figure) -> list[str]:
    return [shape.name for shape in figure.layout.shapes if shape.name in ("crack", "cement")]


@pytest.fixture
def healthy() -> go.Figure:
    return spine({}, "now", PALETTE)


@pytest.fixture
def broken() -> go.Figure:
    return spine({"T12": LevelState.FRACTURED}, "now", PALETTE)


@pytest.fixture
def treated() -> go.Figure:
    return spine({"T12": LevelState.TREATED}, "now", PALETTE)


def test_every_level_is_a_point_in_order_that_says_which_drawing_it_is_of(healthy: go.Figure) -> None:
    points = healthy.data[-1]
    assert points.customdata[0] == ["T5", "now"]
    assert points.customdata[-1] == ["L5", "now"]
    assert [level for level, _ in points.customdata] == list(LEVELS)
    assert {drawn_for for _, drawn_for in points.customdata} == {"now"}
    assert list(points.hovertext) == list(LEVELS)
    assert points.marker.opacity == points.selected.marker.opacity == points.unselected.marker.opacity == 1


def test_only_the_points_can_be_chosen(healthy: go.Figure) -> None:
    assert {trace.hoverinfo for trace in healthy.data[:-1]} == {"skip"}


LETTERS = 0.05
"""How high the letters of a name are on a stage, of the height of the drawing (stage.css)."""

DOWN = re.compile(r":nth-child\((\d+)\) ?\{ ?--down: ([\d.]+)%")
"""How far down the drawing the name of each bone is, in percent, as the style sheet says it."""


def test_each_bone_has_its_name_beside_it_and_in_a_row_names_are_44_px_apart_on_the_lowest_screen(
    healthy: go.Figure,
) -> None:
    found = DOWN.findall(sheet("consult"))
    assert [int(number) for number, _ in found] == list(range(1, len(LEVELS) + 1))
    down = [float(share) for _, share in found]
    for level, share, y in zip(LEVELS, down, healthy.data[-1].y, strict=True):
        assert share / 100 * HEIGHT == pytest.approx(y, abs=7.5), level
    lowest = 720 - 18.8 * 20  # with a notice above, in px (consult.css)
    assert min(below - above for above, below in zip(down, down[2:], strict=False)) / 100 * lowest >= 44


def test_a_unit_is_as_wide_as_high_in_a_place_of_the_shape_that_the_style_sheet_gives_it(healthy: go.Figure) -> None:
    x, y = healthy.layout.xaxis, healthy.layout.yaxis
    assert tuple(y.range) == (HEIGHT, 0)
    assert healthy.layout.height == HEIGHT
    assert tuple(x.range) == (LEFT, RIGHT)
    assert "width: calc(var(--spine-height) * 3 / 7)" in sheet("consult")
    assert pytest.approx(3 / 7) == (RIGHT - LEFT) / HEIGHT


def test_bones_and_names_are_seen_in_the_narrowest_place_and_lie_apart(healthy: go.Figure, broken: go.Figure) -> None:
    trunk, names = broken.data[:2]
    assert min(x for level in LEVELS for x, _ in body(healthy, level)) > LEFT
    assert max(trunk.x) < min(names.x) == NAMES
    assert RIGHT - NAMES >= 2.8 * LETTERS * HEIGHT


def test_a_point_is_in_its_body(healthy: go.Figure) -> None:
    points = healthy.data[-1]
    for level, *place in zip(LEVELS, points.x, points.y, strict=True):
        assert middle(healthy, level) == pytest.approx(place, abs=4)


def corners(figure: go.Figure, level: str) -> list[Point]:
    """What the outline of a body is drawn towards at its corners: front above, back above, back below, front below.

    It passes midway between the places that it is drawn towards, and the path names the second of them.
    """
    (shape,) = [shape for shape in figure.layout.shapes if shape.name == level]
    numbers = [float(one) for one in re.findall(r"-?\d+\.\d", shape.path)]
    _, towards, *middles = zip(numbers[::2], numbers[1::2], strict=True)
    places = [towards]
    for x, y in middles:
        places.append((2 * x - places[-1][0], 2 * y - places[-1][1]))
    return [places[-2], *places[2:9:3]]


PUBLISHED = {  # in front and in back, in mm: Kunkel 2011; Panjabi 1992 with Bonczar 2024
    "T5": (15.84, 17.33), "T6": (16.04, 18.22), "T7": (15.94, 18.67), "T8": (16.99, 20.05), "T9": (18.26, 20.25),
    "T10": (18.98, 20.35), "T11": (19.60, 22.67), "T12": (20.80, 23.12), "L1": (21.98, 23.8), "L2": (23.16, 24.3),
    "L3": (23.94, 23.8), "L4": (25.13, 24.1), "L5": (26.06, 22.9),
}  # fmt: skip


@pytest.mark.parametrize("level", LEVELS)
def test_a_body_is_as_high_and_as_deep_as_published(healthy: go.Figure, level: str) -> None:
    front_above, back_above, back_below, front_below = corners(healthy, level)
    front, back = PUBLISHED[level]
    assert dist(front_above, front_below) / SCALE == pytest.approx(front, rel=0.05)
    assert dist(back_above, back_below) / SCALE == pytest.approx(back, rel=0.05)
    depth = 1.2326 * back + 2.838  # Lavecchia 2018
    for above, below in ((front_above, back_above), (front_below, back_below)):
        assert dist(above, below) / SCALE == pytest.approx(depth, rel=0.05)


def test_discs_are_as_high_as_published(healthy: go.Figure) -> None:
    for level, published in (("T8", 5.3), ("T11", 5.4), ("L3", 8.15)):  # Kunkel 2011, Bach 2019
        below = corners(healthy, LEVELS[LEVELS.index(level) + 1])
        _, _, back_below, front_below = corners(healthy, level)
        gaps = dist(front_below, below[0]), dist(back_below, below[1])
        assert sum(gaps) / 2 / SCALE == pytest.approx(published, rel=0.15), level


def test_bodies_grow_downward(healthy: go.Figure) -> None:
    heights = [height(body(healthy, level)) for level in ("T5", "T12", "L5")]
    assert heights == sorted(heights)
    assert heights[-1] > 1.3 * heights[0]


def test_the_chest_bends_to_the_back_and_the_loin_to_the_front(healthy: go.Figure) -> None:
    assert behind_chord(healthy, "T8", "T5", "T12") > 10
    assert behind_chord(healthy, "L3", "T12", "L5") < -10


@pytest.mark.parametrize("level", LEVELS)
def test_a_fracture_lowers_the_front_and_cement_does_not_raise_it(level: str) -> None:
    whole, broken, treated = (
        front_height(spine({level: state}, "now", PALETTE), level)
        for state in (LevelState.HEALTHY, LevelState.FRACTURED, LevelState.TREATED)
    )
    assert broken < 0.8 * whole
    assert treated == broken


def back_height(figure: go.Figure, level: str) -> float:
    """The height of the back quarter of a body."""
    places = body(figure, level)
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    return height([(x, y) for x, y in places if x > right - (right - left) / 4])


def of(fracture: Fracture, state: LevelState = LevelState.FRACTURED) -> go.Figure:
    return spine({fracture.level: state}, "now", PALETTE, [fracture])


@pytest.mark.parametrize("level", ["T6", "L3"])
def test_a_bone_is_drawn_as_much_lower_as_it_is_said_to_be(healthy: go.Figure, level: str) -> None:
    assert front_height(of(Fracture(level, 0)), level) == pytest.approx(front_height(healthy, level), rel=0.05)
    fronts = [front_height(of(Fracture(level, lost)), level) for lost in (0, 25, 50, 75)]
    assert fronts == sorted(fronts, reverse=True)
    assert len(set(fronts)) == 4
    front, both = of(Fracture(level, 50)), of(Fracture(level, 50, "both"))
    assert back_height(both, level) < 0.75 * back_height(front, level)
    assert of(Fracture(level)) == spine({level: LevelState.FRACTURED}, "now", PALETTE)


def test_an_old_break_is_told_from_a_new_one_without_colour() -> None:
    old, new = of(Fracture("T12", age="old")), of(Fracture("T12", age="new"))
    assert (old.data[1].text, new.data[1].text) == (("<b>T12 ◇</b>",), ("<b>T12 ◆</b>",))
    assert (extras(old), extras(new)) == ([], ["crack"])
    filled = of(Fracture("T12", age="old"), LevelState.TREATED)
    assert filled.data[1].text == ("<b>T12 ✓</b>",)
    assert extras(filled) == ["cement"]


def test_a_fracture_moves_no_point(healthy: go.Figure, broken: go.Figure) -> None:
    assert broken.data[-1].y == healthy.data[-1].y
    assert body(broken, "L1") == body(healthy, "L1")


def test_states_differ_without_colour(healthy: go.Figure, broken: go.Figure, treated: go.Figure) -> None:
    said = [figure.data[1].text for figure in (healthy, broken, treated)]
    assert said == [(), ("<b>T12 ◆</b>",), ("<b>T12 ✓</b>",)]
    assert [extras(figure) for figure in (healthy, broken, treated)] == [[], ["crack"], ["cement"]]
    grey = [spine({"T12": state}, "now", GREY) for state in LevelState]
    assert len({tuple(shape.path for shape in figure.layout.shapes) for figure in grey}) == 3


def test_marked_bones_alone_are_named_each_beside_its_body(broken: go.Figure) -> None:
    (y,) = broken.data[1].y
    assert y == broken.data[-1].y[LEVELS.index("T12")]


@pytest.mark.parametrize("lost", [0, 38, 75])
@pytest.mark.parametrize("lowered", ["front", "both"])
def test_cement_stays_in_the_bone(lost: int, lowered: Lowered) -> None:
    for level in LEVELS:
        figure = of(Fracture(level, lost, lowered), LevelState.TREATED)
        (cement,) = [shape for shape in figure.layout.shapes if shape.name == "cement"]
        numbers = [float(number) for number in re.findall(r"-?\d+\.\d", cement.path)]
        outline = body(figure, level)
        for values, axis in ((numbers[::2], 0), (numbers[1::2], 1)):
            assert min(place[axis] for place in outline) < min(values)
            assert max(values) < max(place[axis] for place in outline)


@pytest.mark.parametrize("state", LevelState)
def test_the_figure_is_small_to_send(state: LevelState) -> None:
    assert len(spine(dict.fromkeys(LEVELS, state), "now", PALETTE).to_json().encode()) < 20_000


def test_a_level_that_is_not_drawn_is_left_out(healthy: go.Figure) -> None:
    assert spine({"C7": LevelState.FRACTURED}, "now", PALETTE) == healthy
