"""The bone, close up, as the SVG that a reader's browser draws."""

import re
from math import cos, radians, sin
from xml.etree import ElementTree

import pytest

from journey.figures.bone import LYING, SECONDS, bone
from journey.figures.lying import AROUND, lying
from journey.figures.palette import CONTRAST
from journey.model.spine import BoneState

SVG = "{http://www.w3.org/2000/svg}"
EVERY_STATE = pytest.mark.parametrize("state", list(BoneState))
EVERY_BROKEN_STATE = pytest.mark.parametrize(
    "state", [BoneState.BROKEN, BoneState.NEEDLE, BoneState.CONTRAST, BoneState.CEMENT]
)
EVERY_MOVING_STATE = EVERY_BROKEN_STATE
Point = tuple[float, float]


def marks(state: BoneState, *, moves: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(bone(state, moves=moves))


def find(state: BoneState, mark: str) -> ElementTree.Element | None:
    return marks(state).find(f".//*[@id='{mark}']")


def path(mark: ElementTree.Element) -> list[Point]:
    """The points of a path without relative steps; those between which it curves count as its corners."""
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", mark.attrib["d"].replace("h0", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def outline(state: BoneState) -> list[Point]:
    body = find(state, "body")
    assert body is not None
    return path(body)


def front_height(state: BoneState) -> float:
    front = [x for x, y in outline(state) if y > 150]
    return max(front) - min(front)


def back_height(state: BoneState) -> float:
    back = [x for x, y in outline(state) if y < 20]
    return max(back) - min(back)


def is_inside(point: Point, shape: list[Point]) -> bool:
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in zip(shape, shape[1:] + shape[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def frame(state: BoneState, mark: str) -> list[float]:
    """The numbers of the transform of the group around a mark."""
    parent = next(group for group in marks(state).iter() if any(child.get("id") == mark for child in group))
    return [float(number) for number in re.findall(r"-?[\d.]+", parent.attrib["transform"])]


def tip(state: BoneState) -> Point:
    """Where the needle's 0 0 lies, in the frame of the body."""
    x, y, angle, _, up = frame(state, "needle")
    return x - up * sin(radians(angle)), y + up * cos(radians(angle))


def without_style(svg: str) -> str:
    return re.sub(r"<style>.*?</style>", "", svg)


@EVERY_STATE
@pytest.mark.parametrize("moves", [True, False])
def test_every_state_is_an_svg_that_a_picture_can_show(state: BoneState, moves: bool) -> None:
    root = marks(state, moves=moves)
    assert root.tag == f"{SVG}svg"
    assert root.attrib == {"viewBox": "0 0 640 420"}


@EVERY_STATE
@pytest.mark.parametrize("moves", [True, False])
def test_every_state_is_under_6_kb(state: BoneState, moves: bool) -> None:
    assert len(bone(state, moves=moves).encode()) < 6000


@EVERY_STATE
def test_no_state_holds_words(state: BoneState) -> None:
    assert not [mark.tag for mark in marks(state).iter() if mark.tag in {f"{SVG}text", f"{SVG}title", f"{SVG}desc"}]


def test_the_states_differ_in_shape_without_their_colours() -> None:
    shapes = {re.sub(r"#[0-9A-Fa-f]{6}", "", bone(state, moves=False)) for state in BoneState}
    assert len(shapes) == 5


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        (BoneState.WHOLE, set()),
        (BoneState.BROKEN, {"cracks"}),
        (BoneState.CONTRAST, {"cracks", "needle", "dye", "x-ray"}),
        (BoneState.NEEDLE, {"cracks", "needle", "dye"}),
        (BoneState.CEMENT, {"cracks", "needle", "cement"}),  # the needle goes out
    ],
)
def test_each_state_has_its_marks(state: BoneState, shown: set[str]) -> None:
    assert {mark for mark in ("cracks", "needle", "dye", "x-ray", "cement") if find(state, mark) is not None} == shown


def test_a_whole_bone_is_as_high_in_front_as_behind() -> None:
    assert front_height(BoneState.WHOLE) == back_height(BoneState.WHOLE) == 208


def test_a_broken_bone_has_lost_height_in_front_only() -> None:
    assert front_height(BoneState.BROKEN) < 0.7 * front_height(BoneState.WHOLE)
    assert back_height(BoneState.BROKEN) == 208


def test_cement_does_not_give_back_the_height() -> None:
    assert outline(BoneState.CEMENT) == outline(BoneState.BROKEN)


def test_the_neighbours_lean_in_over_a_broken_bone_and_stay_so() -> None:
    leans = {state: (frame(state, "left")[2], frame(state, "right")[2]) for state in BoneState}
    assert leans[BoneState.WHOLE] == (0, 0)
    assert leans[BoneState.BROKEN] == leans[BoneState.CEMENT] == (-7.6, 7.6)


def test_the_needle_is_in_the_back_but_short_of_the_bone_while_the_dye_goes_in() -> None:
    x, y = tip(BoneState.CONTRAST)
    arch = find(BoneState.CONTRAST, "arch")
    assert arch is not None
    assert y + 232 > 92  # below the skin
    assert not is_inside((x, y), outline(BoneState.CONTRAST))
    assert not is_inside((x, y), path(arch))


def test_the_needle_points_into_the_bone_after_the_dye() -> None:
    states = list(BoneState)
    assert states.index(BoneState.NEEDLE) > states.index(BoneState.CONTRAST)
    assert is_inside(tip(BoneState.NEEDLE), outline(BoneState.NEEDLE))


def test_the_needle_is_out_of_the_picture_when_the_cement_is_in() -> None:
    assert tip(BoneState.CEMENT)[1] + 232 < -10


def test_the_dye_lies_around_the_needles_tip_and_stays_there() -> None:
    assert frame(BoneState.CONTRAST, "dye") == pytest.approx(tip(BoneState.CONTRAST), abs=1)
    assert frame(BoneState.NEEDLE, "dye") == frame(BoneState.CONTRAST, "dye")


def test_the_needle_holds_dye_only_while_that_goes_in() -> None:
    assert f'stroke="{CONTRAST}"' in bone(BoneState.CONTRAST)
    assert f'stroke="{CONTRAST}"' not in bone(BoneState.NEEDLE)


def test_a_gray_screen_shows_the_dye_white_once_it_is_in() -> None:
    seen = find(BoneState.CONTRAST, "x-ray")
    screen = seen.find(f".//{SVG}g[@clip-path]") if seen is not None else None
    assert screen is not None
    colours = {value for mark in screen.iter() for value in mark.attrib.values() if value.startswith("#")}
    colours -= {mark.attrib["href"] for mark in screen.iter(f"{SVG}use")}
    assert [mark.get("fill") for mark in screen.iter(f"{SVG}use") if mark.get("href") == "#cloud"] == ["#FFF"]
    for colour in colours - {"#FFF"}:
        parts = [int(part, 16) for part in re.findall("..", colour[1:])]
        assert max(parts) - min(parts) < 20, colour
    starts = dict(re.findall(r"#([\w-]+)\{animation:[\w-]+ [\d.]+s ease-in-out ([\d.]+)s", bone(BoneState.CONTRAST)))
    assert float(starts["x-ray"]) > float(starts["dye"])


def test_every_shape_that_is_drawn_twice_is_there() -> None:
    for state in BoneState:
        ids = {mark.get("id") for mark in marks(state).iter()}
        assert {mark.attrib["href"][1:] for mark in marks(state).iter(f"{SVG}use")} <= ids, state


@EVERY_STATE
def test_a_small_person_shows_where_the_bone_is(state: BoneState) -> None:
    assert lying(LYING, AROUND) in bone(state)


def test_the_cement_stays_inside_the_bone() -> None:
    state = BoneState.CEMENT
    x, y = frame(state, "cement")
    injected = find(state, "cement")
    assert injected is not None
    points = [(x + dx, y + dy) for dx, dy in path(injected[0])]
    assert len(points) > 20
    assert [point for point in points if not is_inside(point, outline(state))] == []


@EVERY_STATE
def test_nothing_moves_without_moves(state: BoneState) -> None:
    svg = bone(state, moves=False)
    assert not re.search(r"<style|<animate|<set\b|animation|keyframes|transition", svg)


def test_a_whole_bone_never_moves() -> None:
    assert bone(BoneState.WHOLE) == bone(BoneState.WHOLE, moves=False)


@EVERY_STATE
def test_what_is_drawn_is_the_same_with_and_without_moves(state: BoneState) -> None:
    assert without_style(bone(state)) == bone(state, moves=False)


@EVERY_MOVING_STATE
def test_movement_is_only_for_readers_who_have_not_asked_for_less(state: BoneState) -> None:
    svg = bone(state)
    assert re.findall(r"<style>(@media .*?)\{", svg) == ["@media (prefers-reduced-motion:no-preference)"]
    rules = svg[svg.index("{") + 1 : svg.index("</style>") - 1]
    depths = [rules[:i].count("{") - rules[:i].count("}") for i in range(len(rules))]
    assert min(depths) == 0
    assert rules.count("{") == rules.count("}")
    assert "animation" not in without_style(svg)


@EVERY_MOVING_STATE
def test_movement_takes_2_to_5_seconds_and_happens_once(state: BoneState) -> None:
    animations = re.findall(r"animation:[\w-]+ ([\d.]+)s ease-in-out ([\d.]+)s 1 both", bone(state))
    assert len(animations) == bone(state).count("animation") > 0
    assert 2 <= max(float(seconds) + float(after) for seconds, after in animations) <= SECONDS <= 5


@EVERY_MOVING_STATE
def test_movement_ends_at_what_is_drawn(state: BoneState) -> None:
    steps = re.findall(r"@keyframes [\w-]+\{(\w+)\{", bone(state))
    assert steps
    assert set(steps) == {"from"}
    assert not re.search(r"\bto\{|\d%\{", bone(state))


@EVERY_MOVING_STATE
def test_every_moving_mark_is_drawn(state: BoneState) -> None:
    moved = re.findall(r"#([\w-]+)\{animation:([\w-]+) ", bone(state))
    drawn = {mark.get("id") for mark in marks(state).iter()}
    assert moved
    assert [mark for mark, name in moved if mark != name or mark not in drawn] == []


def test_a_bone_breaks_from_the_shape_of_a_whole_one() -> None:
    body = find(BoneState.WHOLE, "body")
    assert body is not None
    assert f'd:path("{body.attrib["d"]}")' in bone(BoneState.BROKEN)


def test_the_needle_slides_all_the_way_in_and_out_again() -> None:
    for state, way in ((BoneState.CONTRAST, -181), (BoneState.NEEDLE, -189)):
        assert f"@keyframes needle{{from{{transform:translateY({way}px)}}}}" in bone(state)
    assert "@keyframes needle{from{transform:translateY(370px)}}" in bone(BoneState.CEMENT)
    assert frame(BoneState.CEMENT, "needle")[-1] == -370
