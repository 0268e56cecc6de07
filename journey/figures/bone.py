"""The bone, close up: one vertebra from the side, from healthy to treated.

The person lies face down with the head at the left, as in the pictures: the back is up, the front of the bone is down.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, sin

from journey.figures.lying import AROUND, lying
from journey.figures.palette import (
    BODY,
    BONE,
    BONE_SHADE,
    BROKEN,
    BROKEN_SHADE,
    CEMENT,
    CEMENT_GRAINS,
    CEMENT_GRAY,
    CONTRAST,
    CRACK,
    DISC,
    GROUND,
    INK,
    SKIN,
    X_RAY,
    X_RAY_BONE,
    X_RAY_SHADE,
)
from journey.figures.points import Point, between
from journey.model.spine import BoneState

SECONDS = 4
"""How long the longest movement takes."""
LYING = "translate(572 20) scale(.62)"
"""Where the small person lies: so high that a strip, which cuts a tenth of its pictures off, shows none of it."""

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


_WEDGE, _DYE, _IN_THE_BACK = 0.36, 40, 0.49
"""At ``_IN_THE_BACK``, the needle is through the skin, and its tip is above the bone."""

AMOUNTS = {
    BoneState.WHOLE: Amounts(),
    BoneState.BROKEN: Amounts(wedge=_WEDGE),
    BoneState.CONTRAST: Amounts(wedge=_WEDGE, needle=_IN_THE_BACK, dye=_DYE),
    BoneState.NEEDLE: Amounts(wedge=_WEDGE, needle=1, dye=_DYE),
    BoneState.CEMENT: Amounts(wedge=_WEDGE, cement=1),
}

# Lengths are in the units of the view box. The bone's own points count from the middle of the back of its body.
_PLACE = (320, 232)
_HALF, _DEPTH, _GAP = 104, 166, 38
_TIP: Point = (2, 98)
_ENTRY: Point = (-38, -10)
"""The middle of the pedicle, which the needle goes through."""
_TRAVEL = 370
"""How far the needle moves from out of the picture to inside the bone."""
_LEAN = 0.6
"""The part of the wedge that the neighbours lean in by; the discs take up the rest."""

_ARCH: tuple[Corner, ...] = (
    (-76, 12, 0), (-66, -24, 18), (-120, -22, 20), (-128, -52, 20), (-74, -62, 20), (-18, -70, 20), (12, -130, 30),
    (92, -142, 26), (98, -102, 20), (44, -72, 18), (98, -64, 16), (104, -32, 16), (40, -36, 22), (-8, -34, 24),
    (-2, 12, 0),
)  # fmt: skip
_ARCH_SHADE: tuple[Corner, ...] = (
    *_ARCH[7:], (-28, 12, 0), (-32, -44, 24), (16, -62, 30), (36, -116, 40),
)  # fmt: skip
_CRACKS: tuple[tuple[Point, ...], ...] = (
    ((-0.88, 0.5), (-0.66, 0.42), (-0.5, 0.56), (-0.2, 0.42), (0.1, 0.6), (0.34, 0.46), (0.6, 0.58), (0.88, 0.44)),
    ((-0.3, 0.92), (-0.42, 0.86), (-0.16, 0.78), (-0.2, 0.42)),
    ((0.5, 0.92), (0.4, 0.84), (0.64, 0.74), (0.6, 0.58)),
)
"""In shares of the body: across from -1 to 1, from the back at 0 to the front at 1."""
_CLOUD: tuple[Point, ...] = (
    (0, -0.7), (0.7, -0.8), (1.1, -0.2), (2, 0.1), (1.6, 0.6), (1.2, 0.5), (0.7, 1.1), (0.1, 0.8), (-0.3, 1.3),
    (-0.9, 1.2), (-0.8, 0.6), (-1.7, 0.6), (-1.6, -0.2), (-0.9, -0.2), (-0.6, -0.9),
)  # fmt: skip
"""The dye, from the needle's tip, in shares of how far it has spread."""
_CEMENT: tuple[Point, ...] = (
    (0, 0.22), (-0.4, 0.07), (-0.92, 0.16), (-0.74, 0.52), (-0.86, 0.8), (-0.6, 0.98), (-0.08, 0.89),
    (0.42, 0.98), (0.86, 0.88), (0.74, 0.56), (0.92, 0.26), (0.6, 0.08),
)  # fmt: skip
_GRAINS: tuple[Point, ...] = (
    (-0.62, 0.24), (-0.2, 0.3), (0.3, 0.24), (0.64, 0.3), (-0.5, 0.46), (0.04, 0.48), (0.48, 0.5),
    (-0.6, 0.68), (-0.14, 0.66), (0.28, 0.68), (0.62, 0.72), (-0.4, 0.84), (0.02, 0.8), (0.42, 0.88),
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
        f"{_back()}{lying(LYING, AROUND)}{_neighbours(now.wedge)}"
        f'<g transform="translate({_PLACE[0]} {_PLACE[1]})">'
        f"{_vertebra(now.wedge)}{_cracks(now.wedge)}{_dye(now.dye)}{_cement(now)}"
        f"{_needle(now) if now.needle or before.needle else ''}"
        f"</g>{_x_ray(now) if _gets_dye(now) else ''}</svg>"
    )


def _back() -> str:
    """The air, the skin of the back and what lies under it."""
    return (
        f'<path d="M0 0H640V420H0Z" fill="{GROUND}"/>'
        f'<path d="M0 80Q320 56 640 80V420H0Z" fill="{BODY}"/>'
        f'<path d="M0 68Q320 44 640 68V92Q320 68 0 92Z" fill="{SKIN}"/>'
        f'<path d="M0 68Q320 44 640 68V76Q320 52 0 76Z" fill="{BONE}" fill-opacity=".4"/>'
    )


def _vertebra(wedge: float, of: str = "") -> str:
    """Planes that take their colors from around them, so that the screen can show them gray."""
    light, shade = (BROKEN, BROKEN_SHADE) if wedge else (BONE, BONE_SHADE)
    return (
        f'<use id="{of}arch-light" href="#arch" fill="{light}"/>'
        f'<use id="{of}arch-dark" href="#arch-shade" fill="{shade}"/>'
        f'<g fill="{light}"><path id="{of}body" d="{_soft(_body(wedge))}"/></g>'
        f'<g fill="{shade}"><path id="{of}body-shade" d="{_soft(_body_shade(wedge))}"/></g>'
    )


def _neighbours(wedge: float) -> str:
    """The next bones with their discs; they lean in over a bone that has lost height at the front."""
    lean = _lean(wedge)
    disc = _soft([(-24, 8, 12), (_GAP + 24, 14, 12), (_GAP + 24, _DEPTH - 6, 12), (-24, _DEPTH - 6, 12)])
    left, right = _PLACE[0] - _HALF - _GAP, _PLACE[0] + _HALF + _GAP
    return (
        f'<defs><path id="arch" d="{_soft(_ARCH)}"/><path id="arch-shade" d="{_soft(_ARCH_SHADE)}"/>'
        f'<g id="next">{_vertebra(0, "next-")}</g><path id="disc" d="{disc}" fill="{DISC}"/></defs>'
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
    waist = (_HALF + front) / 2 - 12 - 14 * wedge
    return [
        (-_HALF, 0, 16), (0, 4, 60), (_HALF, 0, 16), (waist, _DEPTH * 0.55, 60),
        (front, _DEPTH, 18), (0, _DEPTH - 10, 40), (-front, _DEPTH, 18), (-waist, _DEPTH * 0.55, 60),
    ]  # fmt: skip


def _body_shade(wedge: float) -> list[Corner]:
    _, middle, corner, waist, front, bottom, *_ = _body(wedge)
    back, low = between(middle, corner, 0.6), between(bottom, front, 0.6)
    return [(*back, 0), corner, waist, front, (*low, 0), (waist[0] * 0.72, waist[1], 60)]


def _cracks(wedge: float) -> str:
    if not wedge:
        return ""
    lines = "".join(_line([_inside(share, wedge) for share in crack]) for crack in _CRACKS)
    return (
        f'<g stroke="{CRACK}"><path id="cracks" d="{lines}" fill="none" stroke-width="5" '
        'stroke-linecap="round" stroke-linejoin="round"/></g>'
    )


def _dye(spread: float) -> str:
    """What has run out of the needle's tip, where that was when it was injected."""
    if not spread:
        return ""
    cloud = _soft([(x * spread, y * spread, 60) for x, y in _CLOUD])
    return (
        f'<g transform="translate({_at(_tip(_IN_THE_BACK))})"><g id="dye">'
        f'<g fill="{CONTRAST}" fill-opacity=".85" stroke="{BONE}" stroke-width="6"><path id="cloud" d="{cloud}"/></g>'
        "</g></g>"
    )


def _gets_dye(amounts: Amounts) -> bool:
    return amounts.needle == _IN_THE_BACK


def _x_ray(amounts: Amounts) -> str:
    """What the dye is for: an arrow from it to a screen that shows the same place, gray, with the dye brightest."""
    lean, beside = _lean(amounts.wedge), _HALF + _GAP
    return (
        f'<g id="x-ray" stroke-linejoin="round"><path d="M340 140H390V122L424 152L390 182V164H340Z" '
        f'fill="{INK}" stroke="{BONE}" stroke-width="6" paint-order="stroke"/>'
        '<g transform="translate(442 98)">'
        f'<rect x="-11" y="-11" width="200" height="248" rx="20" fill="{INK}" stroke="{BONE}" stroke-width="5"/>'
        '<clipPath id="screen"><rect width="178" height="226" rx="10"/></clipPath>'
        f'<g clip-path="url(#screen)"><path d="M0 0H178V226H0Z" fill="{X_RAY}"/>'
        '<g transform="translate(100 116) scale(.57)">'
        '<g opacity=".7">'
        f'<g transform="translate({-beside}) rotate({-lean:g}) translate({-_HALF})">{_gray("next-")}</g>'
        f'<g transform="translate({beside}) rotate({lean:g}) translate({_HALF})">{_gray("next-")}</g></g>'
        f'{_gray()}<use href="#cracks" stroke="{X_RAY}"/>'
        f'<g transform="translate({_at(_tip(_IN_THE_BACK))})" stroke="#FFF" stroke-linecap="round">'
        '<path d="M0 0L-74 -200" stroke-width="13"/>'
        f'<use href="#cloud" fill="#FFF" stroke="{X_RAY}" stroke-width="5"/>'
        f"</g></g></g></g>{_eye((531, 376))}</g>"
    )


def _eye(at: Point) -> str:
    """Somebody's who looks at the screen."""
    return (
        f'<g transform="translate({_at(at)})"><path d="M-62 6Q0 -62 62 6Q0 62 -62 6Z" fill="#FFF" '
        f'stroke="{INK}" stroke-width="10"/><path d="M0 -10V-10" stroke="{INK}" stroke-width="36" '
        'stroke-linecap="round"/></g>'
    )


def _gray(of: str = "") -> str:
    return (
        f'<g fill="{X_RAY_BONE}"><use href="#arch"/><use href="#{of}body"/></g>'
        f'<g fill="{X_RAY_SHADE}"><use href="#arch-shade"/><use href="#{of}body-shade"/></g>'
    )


def _cement(amounts: Amounts) -> str:
    """A lump that has grown from the needle's tip."""
    if not amounts.cement:
        return ""
    lump = _soft(_grown(_CEMENT, amounts))
    grains = "".join(f"M{_at(grain[:2])}h0" for grain in _grown(_GRAINS, amounts))
    return (
        f'<g transform="translate({_at(_TIP)})"><g id="cement" stroke-linecap="round">'
        f'<path d="{lump}" fill="{CEMENT_GRAY}" stroke="{CEMENT}" stroke-width="8"/>'
        f'<path d="{grains}" stroke="{CEMENT_GRAINS}" stroke-width="9"/></g></g>'
    )


def _grown(shape: Sequence[Point], amounts: Amounts) -> list[Corner]:
    points = [_inside(share, amounts.wedge) for share in shape]
    return [((x - _TIP[0]) * amounts.cement, (y - _TIP[1]) * amounts.cement, 60) for x, y in points]


_SLOPE = atan2(_ENTRY[0] - _TIP[0], _TIP[1] - _ENTRY[1])
"""The angle of the needle, in radians."""


def _tip(depth: float) -> Point:
    """Where the needle's tip is at a depth."""
    out = (1 - depth) * _TRAVEL
    return _TIP[0] + out * sin(_SLOPE), _TIP[1] - out * cos(_SLOPE)


def _needle(amounts: Amounts) -> str:
    """The needle in its own frame: the tip at 0 0, the shaft straight up from there."""
    angle = degrees(_SLOPE)
    out = round((amounts.needle - 1) * _TRAVEL)
    return (
        f'<g transform="translate({_at(_TIP)}) rotate({angle:.1f}) translate(0 {out})"><g id="needle">'
        f"{_with_syringe(angle) if _gets_dye(amounts) else _with_handle()}</g></g>"
    )


def _with_handle() -> str:
    shape = "M0 0L-6 -14V-294H-12V-306H-30Q-38 -306 -38 -314T-30 -322H30Q38 -322 38 -314T30 -306H12V-294H6V-6Z"
    return (
        f'<path d="{shape}" fill="{INK}" stroke="{BONE}" stroke-width="6" paint-order="stroke"/>'
        f'<path d="M-1 -18V-292" stroke="{DISC}" stroke-width="4"/>'
    )


def _with_syringe(angle: float) -> str:
    """A short needle that is full of dye. What pushes the dye lies above the skin, in the air."""
    return (
        f'<path d="M0 0L-6 -14V-118H6V-6Z" fill="{INK}" stroke="{BONE}" stroke-width="6" paint-order="stroke"/>'
        f'<path d="M-1 -18V-118" stroke="{CONTRAST}" stroke-width="4"/>'
        f'<g transform="translate(0 -116) rotate({-angle:.1f})" fill="none" stroke="{INK}" stroke-width="8" '
        'stroke-linecap="round" stroke-linejoin="round"><path d="M0 6Q0 -20 -30 -20" stroke-width="14"/>'
        f'<path d="M0 6Q0 -20 -30 -20" stroke="{CONTRAST}"/><path d="M-200 -37V-3M-200 -20H-120"/>'
        '<path d="M-160 -36H-34V-4H-160Z" fill="#FFF" stroke-width="5"/>'
        f'<path d="M-122 -34H-36V-6H-122Z" fill="{CONTRAST}" stroke="none"/><path d="M-124 -34V-6M-160 -39V-1"/>'
        "</g>"
    )


def _style(now: Amounts, before: Amounts) -> str:
    """Rules that move what differs from the state before, for readers who have not asked for less movement."""
    rules = ""
    if now.wedge != before.wedge:
        rules += _settle(now.wedge, before.wedge) + _from("cracks", "opacity:0", 1.5, after=1.5)
    if now.dye > before.dye:
        rules += _from("dye", "transform:scale(0)", 1, after=2) + _from("x-ray", "opacity:0", 1, after=3)
    if now.cement != before.cement:
        rules += _from("cement", "transform:scale(0)", 2.5)
    if now.needle != before.needle:
        start = f"transform:translateY({round((before.needle - now.needle) * _TRAVEL)}px)"
        goes_in = now.needle > before.needle
        rules += _from("needle", start, 3) if goes_in else _from("needle", start, 1.5, after=SECONDS - 1.5)
    return f"<style>@media (prefers-reduced-motion:no-preference){{{rules}}}</style>"


def _settle(now: float, before: float) -> str:
    """Rules that take the bone and its neighbours from one wedge to another."""
    lean, seconds = _lean(now) - _lean(before), 2
    starts = {
        "arch-light": f"fill:{BONE}",
        "arch-dark": f"fill:{BONE_SHADE}",
        "body": f'fill:{BONE};d:path("{_soft(_body(before))}")',
        "body-shade": f'fill:{BONE_SHADE};d:path("{_soft(_body_shade(before))}")',
        "left": f"transform:rotate({lean:g}deg)",
        "right": f"transform:rotate({-lean:g}deg)",
    }
    return "".join(_from(mark, start, seconds) for mark, start in starts.items())


def _from(mark: str, start: str, seconds: float, after: float = 0) -> str:
    """Rules that take a mark from a start to how it is drawn, once."""
    return f"#{mark}{{animation:{mark} {seconds:g}s ease-in-out {after:g}s 1 both}}@keyframes {mark}{{from{{{start}}}}}"


def _inside(share: Point, wedge: float) -> Point:
    """A point of the body, given as its share across and its share from back to front."""
    across, depth = share
    return across * (_HALF * (1 - wedge * depth) - 24 * depth * (1 - depth)), depth * (_DEPTH - 6)


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
    return between(corner, other, min(corner[2] / far, 0.5))


def _line(points: Sequence[Point]) -> str:
    return "M" + "L".join(_at(point) for point in points)


def _at(point: Sequence[float]) -> str:
    return f"{round(point[0])} {round(point[1])}"
