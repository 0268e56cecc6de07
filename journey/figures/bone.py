"""The bone, close up: one vertebra from the side, from healthy to treated.

The person lies face down with the head at the left, as in the pictures: the back is up, the front of the bone is down.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, sin, sqrt

from journey.figures.palette import (
    BODY,
    BONE,
    BONE_SHADE,
    BROKEN,
    BROKEN_SHADE,
    CEMENT,
    CONTRAST,
    CRACK,
    DISC,
    NEEDLE,
    SKIN,
)
from journey.model.spine import BoneState

SECONDS = 4
"""How long the longest movement takes."""

Point = tuple[float, float]
Corner = tuple[float, float, float]
"""A point of an outline and how far from it the outline starts to turn."""


@dataclass(frozen=True)
class Amounts:
    """What a state shows: all five are one drawing with other amounts."""

    wedge: float = 0
    """The part of its height that the bone has lost at the front."""
    needle: float = 0
    """0 is out of the picture, 1 is with the tip inside the bone."""
    dye: float = 0
    """How far the dye has spread from the needle's tip."""
    cement: float = 0
    """1 is all the cement."""


_WEDGE, _DYE = 0.36, 44
AMOUNTS = {
    BoneState.WHOLE: Amounts(),
    BoneState.BROKEN: Amounts(wedge=_WEDGE),
    BoneState.NEEDLE: Amounts(wedge=_WEDGE, needle=1),
    BoneState.CONTRAST: Amounts(wedge=_WEDGE, needle=1, dye=_DYE),
    BoneState.CEMENT: Amounts(wedge=_WEDGE, dye=_DYE, cement=1),
}

# Lengths are in the units of the view box. The bone's own points count from the middle of the back of its body.
_PLACE = (320, 232)
_HALF, _DEPTH, _GAP = 104, 166, 38
_TIP: Point = (6, 100)
_ENTRY: Point = (-38, -10)
"""The middle of the pedicle, which the needle goes through."""
_NEEDLE_LENGTH = 300
_LEAN = 0.6
"""The part of the wedge that the neighbours lean in by; the discs take up the rest."""

_ARCH: tuple[Corner, ...] = (
    (-76, 12, 0), (-68, -22, 16), (-122, -24, 14), (-128, -52, 14), (-70, -62, 20), (-22, -72, 20), (22, -126, 24),
    (84, -134, 22), (94, -106, 16), (52, -78, 20), (112, -76, 14), (116, -50, 14), (40, -42, 20), (-10, -34, 22),
    (-2, 12, 0),
)  # fmt: skip
_ARCH_SHADE: tuple[Corner, ...] = (
    (84, -134, 22), (94, -106, 16), (52, -78, 20), (112, -76, 14), (116, -50, 14), (40, -42, 20), (-10, -34, 22),
    (-2, 12, 0), (-26, 12, 0), (-30, -42, 20), (16, -62, 30), (40, -110, 30),
)  # fmt: skip
_CRACKS: tuple[tuple[Point, ...], ...] = (
    ((-1, 0.5), (-0.66, 0.42), (-0.5, 0.56), (-0.2, 0.42), (0.1, 0.6), (0.34, 0.46), (0.6, 0.58), (0.98, 0.44)),
    ((-0.3, 1), (-0.42, 0.86), (-0.16, 0.78), (-0.2, 0.42)),
    ((0.5, 0.99), (0.4, 0.84), (0.64, 0.74), (0.6, 0.58)),
)
"""In shares of the body: across from -1 to 1, from the back at 0 to the front at 1."""
_CEMENT: tuple[Point, ...] = (
    (-0.02, 0.2), (-0.34, 0.1), (-0.7, 0.2), (-0.66, 0.42), (-0.8, 0.62), (-0.56, 0.74), (-0.5, 0.94), (-0.1, 0.86),
    (0.3, 0.95), (0.5, 0.8), (0.74, 0.66), (0.6, 0.46), (0.72, 0.2), (0.34, 0.1),
)  # fmt: skip


def bone(state: BoneState, *, moves: bool = True) -> str:
    """An SVG of the bone in a state; with ``moves`` it starts from the state before and then stands still.

    The marks draw the end, so the still picture also stands where nothing may move.
    """
    states = list(BoneState)
    now, before = AMOUNTS[state], AMOUNTS[states[max(0, states.index(state) - 1)]]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420">'
        f"{_style(now, before) if moves and now != before else ''}"
        f"{_back()}{_neighbours(now.wedge)}"
        f'<g transform="translate({_PLACE[0]} {_PLACE[1]})">'
        f"{_vertebra(now.wedge)}{_cracks(now.wedge)}{_dye(now.dye)}{_cement(now)}"
        f"{_needle(now.needle) if now.needle or before.needle else ''}"
        "</g></svg>"
    )


def _back() -> str:
    """The air, the skin of the back and what lies under it."""
    return (
        f'<path d="M0 0H640V420H0Z" fill="{BODY}" fill-opacity=".27"/>'
        f'<path d="M0 80Q320 56 640 80V420H0Z" fill="{BODY}"/>'
        f'<path d="M0 68Q320 44 640 68V92Q320 68 0 92Z" fill="{SKIN}"/>'
        f'<path d="M0 68Q320 44 640 68V76Q320 52 0 76Z" fill="{BONE}" fill-opacity=".4"/>'
    )


def _vertebra(wedge: float) -> str:
    light, shade = (BROKEN, BROKEN_SHADE) if wedge else (BONE, BONE_SHADE)
    return (
        f'<path id="arch" d="{_soft(_ARCH)}" fill="{light}"/>'
        f'<path id="arch-shade" d="{_soft(_ARCH_SHADE)}" fill="{shade}"/>'
        f'<path id="body" d="{_soft(_body(wedge))}" fill="{light}"/>'
        f'<path id="body-shade" d="{_soft(_body_shade(wedge))}" fill="{shade}"/>'
    )


def _neighbours(wedge: float) -> str:
    """The next bones with their discs; they lean in over a bone that has lost height at the front."""
    lean = _lean(wedge)
    disc = _soft([(-4, 2, 12), (_GAP + 30, 2, 12), (_GAP + 30, _DEPTH - 6, 12), (-4, _DEPTH - 6, 12)])
    whole = _vertebra(0).replace(' id="', ' class="')
    left, right = _PLACE[0] - _HALF - _GAP, _PLACE[0] + _HALF + _GAP
    return (
        f'<defs><g id="next">{whole}</g><path id="disc" d="{disc}" fill="{DISC}"/></defs>'
        f'<g transform="translate({left} {_PLACE[1]}) rotate({-lean:g})"><g id="left">'
        f'<use href="#disc"/><use href="#next" x="{-_HALF}"/></g></g>'
        f'<g transform="translate({right} {_PLACE[1]}) rotate({lean:g})"><g id="right">'
        f'<use href="#disc" transform="scale(-1 1)"/><use href="#next" x="{_HALF}"/></g></g>'
    )


def _lean(wedge: float) -> float:
    return round(degrees(atan2(_HALF * wedge, _DEPTH)) * _LEAN, 1)


def _body(wedge: float) -> list[Corner]:
    """The outline of the body; its front is ``wedge`` less high than its back."""
    front = _HALF * (1 - wedge)
    waist = (_HALF + front) / 2 - 10 - 14 * wedge
    return [
        (-_HALF, 0, 16), (0, 4, 60), (_HALF, 0, 16), (waist, _DEPTH * 0.55, 60),
        (front, _DEPTH, 18), (0, _DEPTH - 10, 40), (-front, _DEPTH, 18), (-waist, _DEPTH * 0.55, 60),
    ]  # fmt: skip


def _body_shade(wedge: float) -> list[Corner]:
    _, middle, corner, waist, front, bottom, *_ = _body(wedge)
    back, low = _between(middle, corner, 0.6), _between(bottom, front, 0.6)
    return [(*back, 0), corner, waist, front, (*low, 0), (waist[0] * 0.72, waist[1], 60)]


def _cracks(wedge: float) -> str:
    if not wedge:
        return ""
    lines = "".join(_line([_inside(share, wedge) for share in crack]) for crack in _CRACKS)
    return (
        f'<path id="cracks" d="{lines}" fill="none" stroke="{CRACK}" stroke-width="5" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _dye(radius: float) -> str:
    """Dots that lie as seeds do in a sunflower, in a cloud, around the needle's tip."""
    if not radius:
        return ""
    turn, dots = pi * (3 - sqrt(5)), 26
    spread = [(radius * sqrt(i / dots), i * turn) for i in range(2, dots)]
    marks = "".join(f"M{_at((r * cos(angle), r * sin(angle)))}h0" for r, angle in spread)
    return (
        f'<g transform="translate({_at(_TIP)})"><g id="dye">'
        f'<circle r="{radius + 8:g}" fill="{BONE}" fill-opacity=".75"/>'
        f'<path d="{marks}" stroke="{CONTRAST}" stroke-width="11" stroke-linecap="round"/></g></g>'
    )


def _cement(amounts: Amounts) -> str:
    """A lump that has grown from the needle's tip."""
    if not amounts.cement:
        return ""
    points = [_inside(share, amounts.wedge) for share in _CEMENT]
    grown = [((x - _TIP[0]) * amounts.cement, (y - _TIP[1]) * amounts.cement, 60.0) for x, y in points]
    return (
        f'<g transform="translate({_at(_TIP)})"><g id="cement"><path d="{_soft(grown)}" fill="{CEMENT}" '
        f'stroke="{BONE}" stroke-width="5"/></g></g>'
    )


def _needle(depth: float) -> str:
    """The needle in its own frame: the tip at 0 0, the shaft straight up from there."""
    angle = degrees(atan2(_ENTRY[0] - _TIP[0], _TIP[1] - _ENTRY[1]))
    out = round((depth - 1) * _NEEDLE_LENGTH)
    return (
        f'<g transform="translate({_at(_TIP)}) rotate({angle:.1f}) translate(0 {out})"><g id="needle">'
        f'<path d="M0 0L-6 -12V-246H6V-6Z" fill="{NEEDLE}"/>'
        f'<path d="M-1 -16V-244" stroke="{BODY}" stroke-width="4"/>'
        f'<rect x="-12" y="-262" width="24" height="26" rx="6" fill="{NEEDLE}"/>'
        f'<rect x="-34" y="-276" width="68" height="18" rx="9" fill="{NEEDLE}"/></g></g>'
    )


def _style(now: Amounts, before: Amounts) -> str:
    """Rules that move what differs from the state before, for readers who did not ask for less movement."""
    rules = ""
    if now.wedge != before.wedge:
        lean = _lean(now.wedge) - _lean(before.wedge)
        rules += _from("body", f'fill:{BONE};d:path("{_soft(_body(before.wedge))}")', 2)
        rules += _from("body-shade", f'fill:{BONE_SHADE};d:path("{_soft(_body_shade(before.wedge))}")', 2)
        rules += _from("arch", f"fill:{BONE}", 2) + _from("arch-shade", f"fill:{BONE_SHADE}", 2)
        rules += _from("left", f"transform:rotate({lean:g}deg)", 2)
        rules += _from("right", f"transform:rotate({-lean:g}deg)", 2)
        rules += _from("cracks", "opacity:0", 1.5, after=1.5)
    if now.dye != before.dye:
        rules += _from("dye", "transform:scale(0)", 3)
    if now.cement != before.cement:
        rules += _from("cement", "transform:scale(0)", 2.5)
    if now.needle != before.needle:
        far = round((before.needle - now.needle) * _NEEDLE_LENGTH)
        out = far > 0
        rules += _from(
            "needle", f"transform:translate(0,{far}px)", 1.5 if out else 3, after=SECONDS - 1.5 if out else 0
        )
    return f"<style>@media (prefers-reduced-motion:no-preference){{{rules}}}</style>"


def _from(mark: str, start: str, seconds: float, after: float = 0) -> str:
    return f"#{mark}{{animation:{mark} {seconds:g}s ease-in-out {after:g}s 1 both}}@keyframes {mark}{{from{{{start}}}}}"


def _inside(share: Point, wedge: float) -> Point:
    """A point of the body, given as its share across and its share from back to front."""
    across, depth = share
    return across * (_HALF * (1 - wedge * depth) - 24 * depth * (1 - depth)), depth * (_DEPTH - 6)


def _between(start: Sequence[float], end: Sequence[float], share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _soft(corners: Sequence[Corner]) -> str:
    """The path around a shape, with its corners rounded."""
    path = ""
    for i, corner in enumerate(corners):
        start = _towards(corner, corners[i - 1])
        end = _towards(corner, corners[(i + 1) % len(corners)])
        path += f"{'L' if path else 'M'}{_at(start)}Q{_at(corner)} {_at(end)}"
    return path + "Z"


def _towards(corner: Corner, other: Corner) -> Point:
    """Where the curve of a corner meets its side: as far as asked, but at most half of the side."""
    far = hypot(other[0] - corner[0], other[1] - corner[1])
    return _between(corner, other, min(corner[2] / far, 0.5))


def _line(points: Sequence[Point]) -> str:
    return "M" + "L".join(_at(point) for point in points)


def _at(point: Sequence[float]) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}".replace("-0 ", "0 ")
