"""A small person who lies face down, with a mark at the part of the back that a drawing shows close up."""

from journey.figures.palette import DISC, GOWN, HAIR, INK, SKIN

AROUND = "M-18 -26H16V2H-18Z"
"""A mark around a part of the back."""
ACROSS = "M-2 -36V42"
"""A mark where the back is looked at as if it were cut there."""


def lying(place: str, mark: str) -> str:
    """The person as marks of an SVG, at a place ("translate(560 46)")."""
    return (
        f'<g transform="{place}"><path d="M-74 20H74V30H-74Z" fill="{DISC}"/>'
        f'<path d="M6 18V-6Q38 -12 70 18Z" fill="{SKIN}"/>'
        f'<path d="M-38 18Q-36 -20 -12 -20T24 -12 46 2V18Z" fill="{GOWN}"/>'
        f'<circle cx="-52" cy="4" r="15" fill="{SKIN}"/>'
        f'<path d="M-66 10Q-68 -16 -46 -14Q-40 -4 -58 14Z" fill="{HAIR}"/>'
        f'<path d="{mark}" fill="none" stroke="{INK}" stroke-width="7" stroke-linejoin="round"/></g>'
    )
