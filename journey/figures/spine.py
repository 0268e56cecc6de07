"""The spine from the side, from T5 down to L5: the front of the body is at the left, the back at the right."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin

import plotly.graph_objects as go

from journey.figures.canvas import canvas
from journey.figures.palette import BODY, BONE, BONE_SHADE, BROKEN, CEMENT, DISC, SKIN, Palette
from journey.figures.points import Point, between
from journey.figures.vertebrae import SIZES, Size
from journey.model.spine import LEVELS, Fracture, LevelState

Shape = dict[str, object]

# A place in the figure is in pixels: x to the back, from where the trunk fades at its front, and y down. Where there is
# less height, all is drawn smaller, but for the letters.
HEIGHT = 700
LEFT, RIGHT = 110, 410
"""What the figure shows; its place is as wide to its height as this is to ``HEIGHT`` (consult.css)."""
NAMES = 307
"""Where the names of marked bones begin, behind the skin."""

SCALE = 2.05
"""Pixels for a millimetre."""
_FIRST = (199.0, 27.0)
"""The centre of T5."""
_WEDGE = 0.38
"""How much of its front height a broken vertebra is drawn to have lost where nobody has said it. Cement holds it, and
does not raise it."""
_NAMES = {LevelState.FRACTURED: "<b>{} ◆</b>", LevelState.TREATED: "<b>{} ✓</b>"}
_OLD_NAME = "<b>{} ◇</b>"
_CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class _Stance:
    """How a vertebra stands, in degrees, and its spinous process, in millimetres: drawn for the eye, not measured.

    ``tilt`` is how far its axis, going down, leans to the back; ``slope`` how steeply its spinous process falls.
    """

    tilt: float
    process: float = 0
    slope: float = 0
    thickness: float = 0


_STANCES = {
    "T5": _Stance(15, 23, 54, 5.8), "T6": _Stance(10, 23, 57, 5.8), "T7": _Stance(4, 22, 59, 5.8),
    "T8": _Stance(-2, 20, 57, 6), "T9": _Stance(-7, 19, 50, 6.7), "T10": _Stance(-11, 19, 40, 7.5),
    "T11": _Stance(-14, 19.5, 30, 9), "T12": _Stance(-15, 19.5, 20, 10.7), "L1": _Stance(-14, 21, 13, 13),
    "L2": _Stance(-10, 22, 11, 14), "L3": _Stance(-2, 22, 10, 14.5), "L4": _Stance(9, 19.5, 10, 13.8),
    "L5": _Stance(23, 15, 14, 10.7),
}  # fmt: skip
_SACRUM, _SACRUM_STANCE = Size(30, 26, 0), _Stance(42)
_SACRUM_OUTLINE = (
    (-17, -14), (-15, -15), (0, -13), (15, -13), (17, -12), (20, -10), (22, -19), (25, -20), (29, -8), (33, -4),
    (29, 4), (32, 12), (27, 18), (28, 60), (-4, 60), (-10, 20), (-17, -8),
)  # fmt: skip
"""The sacrum in millimetres behind and below the centre of its first segment; its end is below the figure."""
_RIBS = {"T5": 95, "T6": 102, "T7": 108, "T8": 110, "T9": 110, "T10": 104, "T11": 72, "T12": 45}
"""How far a rib is drawn to the front, in pixels."""

# Places in a body: shares of the way from its front to its back, and from its upper to its lower plate.
_CRACK = ((-0.03, 0.42), (0.18, 0.3), (0.3, 0.6), (0.48, 0.3), (0.6, 0.55), (0.78, 0.25))
_CEMENT = (
    (0.12, 0.3), (0.3, 0.38), (0.38, 0.12), (0.55, 0.3), (0.75, 0.08), (0.86, 0.4), (0.76, 0.62), (0.8, 0.9),
    (0.55, 0.72), (0.36, 0.95), (0.12, 0.8),
)  # fmt: skip


@dataclass(frozen=True)
class _Bone:
    """A vertebra at its place."""

    size: Size
    stance: _Stance
    centre: Point
    lost: float = 0
    """The share of its height that is gone in front."""
    lost_behind: float = 0
    """The same, in back."""

    def at(self, back: float, down: float) -> Point:
        """The place that is so many millimetres behind and below the centre, along the axes of the bone."""
        tilt = radians(self.stance.tilt)
        return (
            self.centre[0] + SCALE * (back * cos(tilt) + down * sin(tilt)),
            self.centre[1] + SCALE * (down * cos(tilt) - back * sin(tilt)),
        )

    def along(self, *places: Point) -> list[Point]:
        """The same for many places."""
        return [self.at(*place) for place in places]

    def within(self, *shares: Point) -> list[Point]:
        """Places in the body, as shares of the way from front to back and from the upper to the lower plate."""
        front_above, back_above, back_below, front_below = self.along(*self.corners)
        return [
            between(between(front_above, back_above, back), between(front_below, back_below, back), down)
            for back, down in shares
        ]

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Front above, back above, back below and front below, in millimetres behind and below the centre."""
        half, front, back = self.size.depth / 2, self.size.front / 2, self.size.back / 2
        lost, behind = self.lost * self.size.front, self.lost_behind * self.size.back
        return (
            (-half, -front + 0.7 * lost),
            (half, -back + 0.7 * behind),
            (half, back - 0.3 * behind),
            (-half, front - 0.3 * lost),
        )


def spine(
    states: Mapping[str, LevelState], drawn_for: str, palette: Palette, fractures: Iterable[Fracture] = ()
) -> go.Figure:
    """Draw the spine with the levels that are not healthy in their state, and with what is known of their fractures.

    Each level is a point that carries ``customdata = [its name, drawn_for]``: the second tells an answer to this
    drawing from one to an earlier drawing. The figure names the marked bones alone.
    """
    known = {fracture.level: fracture for fracture in fractures}
    old = {level for level, fracture in known.items() if fracture.age == "old"}
    bones = _bones(states, known)
    shapes = _scenery(bones, palette)
    for level, bone in bones.items():
        shapes += _level(level, bone, states.get(level, LevelState.HEALTHY), level in old, palette)
    traces = [_trunk(bones, palette), _names(bones, _said(states, old), palette), _levels(bones, drawn_for)]
    return go.Figure(traces, canvas(HEIGHT, (LEFT, RIGHT), palette, shapes=shapes, hoverdistance=RIGHT))


def _bones(states: Mapping[str, LevelState], known: Mapping[str, Fracture]) -> dict[str, _Bone]:
    """The vertebrae one below the other, along the curve that their tilts make."""
    bones: dict[str, _Bone] = {}
    above: _Bone | None = None
    for level in LEVELS:
        size, stance = SIZES[level], _STANCES[level]
        hurt = states.get(level, LevelState.HEALTHY) is not LevelState.HEALTHY
        lost = _lost(known.get(level, Fracture(level))) if hurt else (0.0, 0.0)
        above = _Bone(size, stance, _below(above, size, stance) if above else _FIRST, *lost)
        bones[level] = above
    return bones


def _lost(fracture: Fracture) -> tuple[float, float]:
    """The share of its height that a vertebra has lost in front and in back."""
    lost = _WEDGE if fracture.lost is None else fracture.lost / 100
    return lost, lost if fracture.lowered == "both" else 0


def _below(above: _Bone, size: Size, stance: _Stance) -> Point:
    x, y = above.at(0, (above.size.front + above.size.back) / 4)
    between_them = (above.stance.tilt + stance.tilt) / 2
    steps = ((above.size.disc, between_them), ((size.front + size.back) / 4, stance.tilt))
    for length, tilt in steps:
        x, y = x + SCALE * length * sin(radians(tilt)), y + SCALE * length * cos(radians(tilt))
    return x, y


def _rounded(points: Sequence[Point]) -> str:
    """A closed path that is drawn towards each point and passes midway between them.

    ``T`` goes on smoothly: its own point mirrors the one before, which is the next point as the path passes midway.
    """
    middles = [between(here, there, 0.5) for here, there in zip(points, _turned(points), strict=True)]
    first, second, *others = [*middles, middles[0]]
    return f"M{_pair(first)} Q{_pair(points[1])} {_pair(second)} " + " ".join(f"T{_pair(p)}" for p in others) + " Z"


def _turned(points: Sequence[Point]) -> list[Point]:
    return [*points[1:], points[0]]


def _straight(points: Sequence[Point]) -> str:
    return "M" + " L".join(_pair(point) for point in points)


def _pair(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"


def _body(bone: _Bone) -> str:
    """The outline of a body: rims at its corners, a waist, and plates that are a little hollow."""
    waist = -1.2 if bone.lost else 1.7
    hollows = ((0.0, 1.0), (-0.8, 0.0), (0.0, -0.9), (waist, 0.0))
    points: list[Point] = []
    for here, there, (back, down) in zip(bone.corners, _turned(bone.corners), hollows, strict=True):
        points += [here, *((x + back, y + down) for x, y in (between(here, there, 0.25), between(here, there, 0.75)))]
    return _rounded(bone.along(*points))


def _arch(bone: _Bone) -> str:
    """What is behind a body: pedicle, joints above and below, and the spinous process."""
    half, height, thick = bone.size.depth / 2, bone.size.back, bone.stance.thickness
    fall, reach = sin(radians(bone.stance.slope)), cos(radians(bone.stance.slope))
    back, down = _tip(bone)
    return _rounded(
        bone.along(
            (half - 2, -0.42 * height),
            (half + 5, -0.34 * height),
            (half + 6.5, -0.66 * height),
            (half + 9.5, -0.66 * height),
            (half + 12, -0.2 * height),
            (back + 0.5 * thick * fall, down - 0.5 * thick * reach),
            (back + 3 * reach, down + 3 * fall),
            (back - 0.5 * thick * fall, down + 0.5 * thick * reach),
            (half + 13.5, 0.4 * height),
            (half + 13.5, 0.68 * height),
            (half + 10, 0.7 * height),
            (half + 8.5, 0.2 * height),
            (half + 5, 0.02 * height),
            (half - 2, 0.08 * height),
        )
    )


def _tip(bone: _Bone) -> Point:
    """The end of the spinous process, in millimetres from the centre."""
    slope = radians(bone.stance.slope)
    return bone.size.depth / 2 + 12 + bone.stance.process * cos(slope), bone.stance.process * sin(slope)


def _disc(above: _Bone, below: _Bone) -> str:
    _, _, back, front = above.along(*above.corners)
    front_below, back_below, _, _ = below.along(*below.corners)
    behind, before = between(back, back_below, 0.5), between(front, front_below, 0.5)
    return _rounded(
        [
            front, between(front, back, 0.2), between(front, back, 0.8), back,
            (behind[0] + 3, behind[1]),
            back_below, between(front_below, back_below, 0.8), between(front_below, back_below, 0.2), front_below,
            (before[0] - 4, before[1]),
        ]
    )  # fmt: skip


def _rib(bone: _Bone, length: float) -> str:
    x, y = bone.within((0.1, 0.3))[0]
    return f"M{_pair((x, y))} Q{_pair((x - 0.5 * length, y + 0.42 * length))} {_pair((x - length, y + 0.6 * length))}"


def _scenery(bones: dict[str, _Bone], palette: Palette) -> list[Shape]:
    """What no state colours: the ribs, all that is behind the bodies, the discs and the sacrum."""
    column = list(bones.values())
    sacrum = _Bone(_SACRUM, _SACRUM_STANCE, _below(column[-1], _SACRUM, _SACRUM_STANCE))
    ribs = " ".join(_rib(bones[level], length) for level, length in _RIBS.items())
    arches = " ".join(_arch(bone) for bone in column)
    discs = " ".join(_disc(*pair) for pair in pairwise([*column, sacrum]))
    return [
        _path("ribs", ribs, _CLEAR, BONE_SHADE, 9),
        _path("arches", arches, BONE_SHADE, palette.line, 1.5),
        _path("discs", discs, DISC, palette.ink, 1),
        _path("sacrum", _rounded(sacrum.along(*_SACRUM_OUTLINE)), BONE_SHADE, palette.line, 1.5),
    ]


def _trunk(bones: dict[str, _Bone], palette: Palette) -> go.Scatter:
    """The inside of the back up to the skin, faded towards the front."""
    tips = [bone.at(*_tip(bone)) for bone in bones.values()]
    xs, ys = [round(x + 11) for x, _ in tips], [round(y) for _, y in tips]
    return go.Scatter(
        x=[xs[0] - 14, *xs, xs[-1] + 26],
        y=[0, *ys, HEIGHT],
        mode="lines",
        hoverinfo="skip",
        fill="tozerox",
        fillgradient={
            "type": "horizontal", "start": LEFT, "stop": _FIRST[0], "colorscale": [[0, palette.paper], [1, BODY]],
        },
        line={"shape": "spline", "color": SKIN, "width": 7},
    )  # fmt: skip


def _level(level: str, bone: _Bone, state: LevelState, is_old: bool, palette: Palette) -> list[Shape]:
    """A body, and what is in it."""
    hurt = state is not LevelState.HEALTHY
    line, width = (palette.ink, 3) if hurt else (palette.line, 1.5)
    shapes = [_path(level, _body(bone), BROKEN if hurt and not is_old else BONE, line, width)]
    if state is LevelState.FRACTURED and not is_old:
        shapes.append(_path("crack", _straight(bone.within(*_CRACK)), _CLEAR, palette.ink, 3))
    if state is LevelState.TREATED:
        shapes.append(_path("cement", _rounded(bone.within(*_CEMENT)), CEMENT, palette.ink, 1.5))
    return shapes


def _path(name: str, path: str, fill: str, line: str, width: float) -> Shape:
    return {"name": name, "type": "path", "path": path, "fillcolor": fill, "line": {"color": line, "width": width}}


def _names(bones: dict[str, _Bone], said: dict[str, str], palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=[NAMES] * len(said),
        y=[round(bones[level].centre[1], 1) for level in said],
        mode="text",
        hoverinfo="skip",
        text=list(said.values()),
        textposition="middle right",
        textfont={"size": 20, "color": palette.ink},
    )


def _said(states: Mapping[str, LevelState], old: Set[str]) -> dict[str, str]:
    """What is written beside each marked bone, from the top down."""
    marked = {level: states[level] for level in LEVELS if states.get(level, LevelState.HEALTHY) in _NAMES}
    return {
        level: (_OLD_NAME if level in old and state is LevelState.FRACTURED else _NAMES[state]).format(level)
        for level, state in marked.items()
    }


def _levels(bones: dict[str, _Bone], drawn_for: str) -> go.Scatter:
    return go.Scatter(
        x=[round(bone.centre[0], 1) for bone in bones.values()],
        y=[round(bone.centre[1], 1) for bone in bones.values()],
        mode="markers",
        customdata=[[level, drawn_for] for level in LEVELS],
        hovertext=list(LEVELS),
        hovertemplate="%{hovertext}<extra></extra>",
        # Nearly clear: Plotly picks the nearest marker, so a bone with all that is beside it is one.
        # Plotly draws markers of its own sizes at 70% opacity, and fades what is not selected, unless told (7.1).
        marker={"size": 44, "opacity": 1, "color": "rgba(255,255,255,0.01)", "line": {"width": 0}},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
