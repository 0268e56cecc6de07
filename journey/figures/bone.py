"""The bone, close up: one vertebra from the side, from whole to filled with cement.

The patient lies face down, as in the pictures of the steps: the back is up, the head is at the left, and the front of
the vertebra, which collapses in a fracture, is its lower edge.
"""

from dataclasses import dataclass

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
    GROUND,
    INK,
    SKIN,
)
from journey.model.spine import BoneState

SECONDS = 4.0
"""How long the longest movement lasts. It happens once; WCAG 2.2.2 asks for a pause from 5 seconds on."""

TIP = (-2, 6)
"""Where the tip of the needle ends, seen from the middle of the bone's body."""
_ENTRY = (-46, -215)
"""Where the needle leaves the picture."""
_OUT = (-60, -260)
"""How far a needle moves to be outside the picture."""


@dataclass(frozen=True)
class Look:
    """Everything in which the five states differ; shares run from 0 to 1."""

    wedge: float = 1
    """How far the front has collapsed."""
    needle: float = 0
    """How far the needle is in."""
    contrast: float = 0
    """How far x-ray dye has spread from the needle's tip."""
    cement: float = 0
    """How far cement fills the body."""


LOOKS = {
    BoneState.WHOLE: Look(wedge=0),
    BoneState.BROKEN: Look(),
    BoneState.NEEDLE: Look(needle=1),
    BoneState.CONTRAST: Look(needle=1, contrast=1),
    BoneState.CEMENT: Look(cement=1),
}


def bone(state: BoneState, *, moves: bool = True) -> str:
    """An SVG of the bone in a state, 640 x 420.

    With ``moves``, the drawing comes from the state before, once, for readers who have not asked for less movement;
    it ends as the still picture, which is also what stands there without CSS.
    """
    states = list(BoneState)
    before = LOOKS[states[max(states.index(state) - 1, 0)]]
    style = _movement(before, LOOKS[state]) if moves and state is not BoneState.WHOLE else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420">{style}'
        f'<rect width="640" height="420" fill="{GROUND}"/>'
        f'<path d="M0 58Q320 14 640 58V420H0z" fill="{BODY}"/>'
        f'<path d="M0 58Q320 14 640 58V40Q320 -4 0 40z" fill="{SKIN}"/>'
        f"{_spine(LOOKS[state])}</svg>"
    )


def body_path(wedge: float) -> str:
    """The outline of a vertebra's body around (0, 0). Its front, below, is the lower the higher the ``wedge``."""
    back, front = 52, 52 - 17 * wedge
    waist = 46 - 5 * wedge
    return (
        f"M{-back} -66C-20 -72 20 -72 {back} -66C{back + 9} -62 {back + 7} -52 {back + 3} -46"
        f"C{waist} -20 {waist} 20 {front + 3:g} 46C{front + 7:g} 56 {front + 6:g} 64 {front - 4:g} 68"
        f"C20 73 -20 73 {4 - front:g} 68C{-front - 6:g} 64 {-front - 7:g} 56 {-front - 3:g} 46"
        f"C{-waist} 20 {-waist} -20 {-back - 3} -46C{-back - 7} -52 {-back - 9} -62 {-back} -66z"
    )


def _shade_path(wedge: float) -> str:
    """The side of the body that lies in the shade."""
    back, front = 52, 52 - 17 * wedge
    waist = 46 - 5 * wedge
    return (
        f"M20 -70Q36 -69 {back} -66C{back + 9} -62 {back + 7} -52 {back + 3} -46"
        f"C{waist} -20 {waist} 20 {front + 3:g} 46C{front + 7:g} 56 {front + 6:g} 64 {front - 4:g} 68"
        f"Q22 71 12 71C27 30 28 -30 20 -70z"
    )


_ARCH = (
    "M-26 -60L-22 -80C-36 -84 -52 -94 -54 -108C-54 -120 -42 -124 -33 -116C-24 -108 -8 -108 0 -112C6 -130 12 -152"
    " 34 -158C52 -162 66 -152 62 -139C58 -127 46 -118 42 -106C58 -98 65 -84 60 -74C54 -66 43 -72 37 -82"
    "C31 -88 27 -80 26 -60z"
)
_CRACKS = "M-44 -20L-26 -30L-12 -14L6 -27L20 -13L44 -24M-38 24L-20 13L-6 28L12 15L36 27M-8 68L-2 48L8 44"
_DYE = "M-2 -16C-20 -18 -30 -6 -24 8C-30 22 -14 34 2 28C18 32 28 18 22 4C26 -10 12 -20 -2 -16z"
_DOTS = ((-14, -2), (2, -6), (14, 4), (-12, 14), (3, 9), (12, 18), (-2, 22))
_FILLING = (
    "M-32 -48C-12 -58 16 -56 34 -46C46 -32 36 -14 34 2C36 20 32 42 22 54C6 62 -16 60 -24 50C-34 34 -32 16 -34 -2"
    "C-38 -20 -46 -36 -32 -48z"
)
_GLINTS = "M-26 -30C-18 -40 -8 -42 4 -42M-24 4C-24 -4 -20 -12 -14 -16M-4 40C6 40 14 36 18 26"


def _spine(look: Look) -> str:
    neighbours = "".join(_vertebra(0, x) for x in (-157, 157))
    discs = "".join(
        f'<rect x="{x - 17}" y="-56" width="34" height="114" rx="15" fill="{DISC}"/>' for x in (-235, -78, 78, 235)
    )
    return (
        f'<g transform="translate(320 292)scale(1.45)">{discs}{neighbours}{_vertebra(look.wedge, 0)}'
        f"{_cement(look)}{_contrast(look)}{_needle(look)}</g>"
    )


def _vertebra(wedge: float, x: int) -> str:
    broken = wedge > 0
    fill, shade = (BROKEN, BROKEN_SHADE) if broken else (BONE, BONE_SHADE)
    names = (' class="body"', ' class="shade"') if x == 0 else ("", "")
    cracks = (
        f'<path class="cracks" pathLength="1" stroke-dasharray="1" d="{_CRACKS}" fill="none" stroke="{CRACK}"'
        f' stroke-width="3.5" stroke-linejoin="round" stroke-linecap="round"/>'
    )
    return (
        f'<g transform="translate({x})"><path d="{_ARCH}" fill="{BONE_SHADE}"/>'
        f'<path{names[0]} d="{body_path(wedge)}" fill="{fill}"/>'
        f'<path{names[1]} d="{_shade_path(wedge)}" fill="{shade}"/>{cracks if broken else ""}</g>'
    )


def _needle(look: Look) -> str:
    x, y = (round(way * (1 - look.needle)) for way in _OUT)
    line = f"M{_ENTRY[0]} {_ENTRY[1]}L{TIP[0]} {TIP[1]}"
    return (
        f'<g class="needle" transform="translate({x} {y})" fill="none" stroke-linecap="round">'
        f'<path d="{line}" stroke="#FFF" stroke-width="11"/><path d="{line}" stroke="{INK}" stroke-width="7"/></g>'
    )


def _contrast(look: Look) -> str:
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="3"/>' for x, y in _DOTS)
    return _spreading("contrast", look.contrast, f'<path d="{_DYE}" fill="{CONTRAST}"/><g fill="#FFF">{dots}</g>')


def _cement(look: Look) -> str:
    glints = f'<path d="{_GLINTS}" fill="none" stroke="#FFF" stroke-width="4" stroke-linecap="round" opacity=".7"/>'
    filling = f'<path d="{_FILLING}" fill="{CEMENT}" stroke="{INK}" stroke-width="3"/>{glints}'
    return _spreading("cement", look.cement, filling)


def _spreading(name: str, share: float, drawn: str) -> str:
    """What spreads from the needle's tip; not drawn at all where there is none."""
    if not share:
        return ""
    return f'<g class="{name}">{drawn}</g>'


def _movement(before: Look, now: Look) -> str:
    """The style that lets the drawing come from how it was before (CSS Animations; Media Queries 5, 11.1)."""
    rules = []
    if before.wedge != now.wedge:
        rules += [
            _moves("body", f'd:path("{body_path(before.wedge)}");fill:{BONE}', 2),
            _moves("shade", f'd:path("{_shade_path(before.wedge)}");fill:{BONE_SHADE}', 2),
            _moves("cracks", "stroke-dashoffset:1", 2, after=1),
        ]
    if before.needle < now.needle:
        rules.append(_moves("needle", f"transform:translate({_OUT[0]}px,{_OUT[1]}px)", 3))
    if before.needle > now.needle:
        rules.append(_moves("needle", "transform:translate(0,0)", 1.2, after=SECONDS - 1.2))
    for name in ("contrast", "cement"):
        if getattr(before, name) < getattr(now, name):
            rules.append(f".{name}{{transform-origin:{TIP[0]}px {TIP[1]}px}}")
            rules.append(_moves(name, "transform:scale(0)", 2.6))
    return f"<style>@media (prefers-reduced-motion:no-preference){{{''.join(rules)}}}</style>"


def _moves(name: str, start: str, seconds: float, *, after: float = 0) -> str:
    return (
        f"@keyframes {name}{{from{{{start}}}}}"
        f".{name}{{animation:{name} {seconds:g}s {after:g}s ease-in-out 1 backwards}}"
    )
