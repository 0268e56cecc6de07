"""The bone, close up: five states that differ in shape, and a movement that ends."""

import re
from xml.etree import ElementTree

import pytest

from journey.figures.bone import SECONDS, TIP, bone
from journey.model.spine import BoneState

STATES = list(BoneState)
COLOURS = re.compile(r'#[0-9A-Fa-f]{3,6}|fill="none"')


def outline(svg: str) -> list[tuple[float, float]]:
    """The points of the outline of the bone's body."""
    path = re.search(r'class="body" d="([^"]+)"', svg)
    assert path
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path[1])]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def width_of_front(svg: str) -> float:
    """How high the front of the body is: the patient lies, so the height is drawn from left to right."""
    front = [x for x, y in outline(svg) if y > 40]
    return max(front) - min(front)


def needle_is_in(svg: str) -> bool:
    return 'class="needle" transform="translate(0 0)"' in svg


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("moves", [True, False])
def test_a_picture_is_small_whole_and_wordless(state: BoneState, moves: bool) -> None:
    svg = bone(state, moves=moves)
    root = ElementTree.fromstring(svg)
    assert root.get("viewBox") == "0 0 640 420"
    assert len(svg) < 6_000
    assert not any(element.tag.endswith("text") for element in root.iter())


def test_the_states_differ_without_colours() -> None:
    assert len({COLOURS.sub("", bone(state, moves=False)) for state in STATES}) == 5


def test_the_front_of_a_broken_bone_is_lower_and_cement_does_not_raise_it() -> None:
    whole, broken, *_, filled = (width_of_front(bone(state)) for state in STATES)
    assert broken < 0.8 * whole
    assert filled == broken


def test_the_needle_is_in_the_bone_when_it_should_be() -> None:
    assert [needle_is_in(bone(state)) for state in STATES] == [False, False, True, True, False]
    xs, ys = zip(*outline(bone(BoneState.NEEDLE)), strict=True)
    assert min(xs) < TIP[0] < max(xs)
    assert min(ys) < TIP[1] < max(ys)


def test_dye_and_cement_are_there_when_they_should_be() -> None:
    assert [state.value for state in STATES if 'class="contrast"' in bone(state)] == ["contrast"]
    assert [state.value for state in STATES if 'class="cement"' in bone(state)] == ["cement"]


@pytest.mark.parametrize("state", STATES[1:])
def test_a_movement_ends_within_5_seconds_and_only_for_those_who_want_it(state: BoneState) -> None:
    style = re.search(r"<style>(.*)</style>", bone(state))
    assert style
    assert style[1].startswith("@media (prefers-reduced-motion:no-preference){")
    times = re.findall(r"animation:\w+ ([\d.]+)s ([\d.]+)s ease-in-out 1 backwards", style[1])
    assert len(times) == style[1].count("animation:")
    assert 0 < max(float(lasts) + float(after) for lasts, after in times) <= SECONDS < 5


@pytest.mark.parametrize("state", STATES)
def test_the_moving_picture_ends_as_the_still_one(state: BoneState) -> None:
    still = bone(state, moves=False)
    assert "<style>" not in still
    assert re.sub(r"<style>.*</style>", "", bone(state)) == still


def test_a_whole_bone_does_not_move() -> None:
    assert "<style>" not in bone(BoneState.WHOLE)
