"""One vertebra from above, as it lies: the person lies face down, so the back is up and the body of the bone is down.

Its body, pedicles and canal are as large to each other as those of L1 are (docs/spine.md).
It shows why the needle goes where it goes: through a pedicle, beside the cord and its nerves, into the body.
"""

from math import atan2, degrees, hypot

from journey.figures.lying import ACROSS, lying
from journey.figures.palette import (
    BODY,
    BONE,
    BONE_SHADE,
    BROKEN,
    BROKEN_SHADE,
    GLOVE,
    GLOVE_SHADE,
    GROUND,
    INK,
    SKIN,
    SLEEVE,
)
from journey.figures.points import Point
from journey.model.spine import Sides

NERVE = "#F2DE8C"
NERVE_EDGE = "#8A6D1A"

# Places are in the view box, 640 wide and 420 high; what stands on one side is drawn again, mirrored, on the other.
MIDDLE = 320
CORD: Point = (MIDDLE, 190)
CORD_RADIUS = 24
PEDICLE: tuple[Point, Point] = ((381, 176), (425, 246))
"""Its upper left and its lower right corner."""
TIP: Point = (352, 330)
"""Where the needle ends, in the body."""
ENTRY: Point = (480, 28)
"""Where it is held, outside the skin."""

_BODY = "M214 300Q214 228 262 230Q320 242 378 230Q426 228 426 300Q426 402 320 402Q214 402 214 300Z"
_ARCH = (
    "M381 240L425 240Q428 206 440 186L496 160Q512 150 500 136Q488 126 470 132L412 146"
    "Q380 128 350 118L332 78Q320 64 308 78L290 118Q260 128 228 146L170 132Q152 126 140 136Q128 150 144 160L200 186"
    "Q212 206 215 240L259 240Q256 170 284 148Q320 128 356 148Q384 170 381 240Z"
)
_ROOT = "M336 206Q360 226 384 222Q436 222 478 254Q494 266 502 288"
_HAND = (
    f'<path d="M660 -24V40L584 48V-6Z" fill="{SLEEVE}"/>'
    f'<path d="M596 -4Q530 -10 486 4Q456 12 462 34Q468 58 500 62Q540 66 596 46Z" fill="{GLOVE}"/>'
    f'<path d="M528 18Q496 16 474 28" fill="none" stroke="{GLOVE_SHADE}" stroke-width="17" stroke-linecap="round"/>'
)
"""The gloved hand that holds a needle, outside the skin."""
_CRACK = "M226 316L262 304L290 326L326 300L360 330L388 306L414 318"


def above(sides: Sides) -> str:
    """An SVG of the broken bone from above, with the needle from one side or from both."""
    held = _needle() + _HAND
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420">'
        f'<path d="M0 0H640V420H0Z" fill="{GROUND}"/><path d="M0 62Q320 38 640 62V420H0Z" fill="{BODY}"/>'
        f'<path d="M0 50Q320 26 640 50V74Q320 50 0 74Z" fill="{SKIN}"/>'
        f"{_both_sides(_root())}"
        f'<path id="body" d="{_BODY}" fill="{BROKEN}" stroke="{BROKEN_SHADE}" stroke-width="6"/>'
        f'<path d="{_CRACK}" fill="none" stroke="{INK}" stroke-width="5" stroke-linejoin="round"/>'
        f'<path id="arch" d="{_ARCH}" fill="{BONE}" stroke="{BONE_SHADE}" stroke-width="6" stroke-linejoin="round"/>'
        f'<circle id="cord" cx="{CORD[0]}" cy="{CORD[1]}" r="{CORD_RADIUS}" fill="{NERVE}" stroke="{NERVE_EDGE}"'
        ' stroke-width="4"/>'
        f"{_both_sides(held) if sides == 'two' else held}"
        f'<circle cx="68" cy="350" r="56" fill="{GROUND}" stroke="{BONE}" stroke-width="7"/>'
        f"{lying('translate(68 350) scale(.66)', ACROSS)}</svg>"
    )


def _root() -> str:
    return (
        f'<path d="{_ROOT}" fill="none" stroke="{NERVE_EDGE}" stroke-width="22" stroke-linecap="round"/>'
        f'<path d="{_ROOT}" fill="none" stroke="{NERVE}" stroke-width="14" stroke-linecap="round"/>'
    )


def _both_sides(shape: str) -> str:
    return f'{shape}<g transform="translate({2 * MIDDLE} 0) scale(-1 1)">{shape}</g>'


def _needle() -> str:
    """A needle whose tip is in the body, with its handle outside."""
    across, up = ENTRY[0] - TIP[0], TIP[1] - ENTRY[1]
    length, lean = round(hypot(across, up)), degrees(atan2(across, up))
    shape = f"M0 0L-6 -14V-{length}H-26V-{length + 14}H26V-{length}H6V-14Z"
    return (
        f'<g transform="translate({TIP[0]} {TIP[1]}) rotate({lean:.1f})">'
        f'<path d="{shape}" fill="{INK}" stroke="{BONE}" stroke-width="5" paint-order="stroke"/></g>'
    )
