"""One vertebra from above, as it lies: the person lies face down, so the back is up and the body of the bone is down.

It shows why the needle goes where it goes: through a pedicle, beside the cord and its nerves, into the body.
"""

from math import atan2, degrees, hypot

from journey.figures.palette import BODY, BONE, BONE_SHADE, BROKEN, BROKEN_SHADE, GROUND, INK, SKIN
from journey.figures.points import Point
from journey.model.spine import Sides

NERVE = "#F2DE8C"
NERVE_EDGE = "#8A6D1A"

# Places are in the view box, 640 wide and 420 high; what stands on one side is drawn again, mirrored, on the other.
MIDDLE = 320
CORD: Point = (MIDDLE, 196)
CORD_RADIUS = 22
PEDICLE: tuple[Point, Point] = ((366, 184), (406, 250))
"""Its upper left and its lower right corner."""
TIP: Point = (352, 330)
"""Where the needle ends, in the body."""
ENTRY: Point = (430, 28)
"""Where it is held, outside the skin."""

_BODY = "M214 300Q214 236 262 238Q320 262 378 238Q426 236 426 300Q426 392 320 392Q214 392 214 300Z"
_ARCH = (
    "M366 250L406 250Q410 214 424 196L484 168Q500 158 488 144Q476 134 458 140L402 162"
    "Q372 146 346 132L332 84Q320 68 308 84L294 132Q268 146 238 162L182 140Q164 134 152 144Q140 158 156 168L216 196"
    "Q230 214 234 250L274 250Q268 196 288 176Q320 152 352 176Q372 196 366 250Z"
)
_ROOT = "M334 208Q352 226 372 222Q424 220 470 252Q486 262 494 284"
_CRACK = "M226 316L262 304L290 326L326 300L360 330L388 306L414 318"


def above(sides: Sides) -> str:
    """An SVG of the broken bone from above, with the needle from one side or from both."""
    needle = _needle()
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
        f"{_both_sides(needle) if sides == 'two' else needle}</svg>"
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
