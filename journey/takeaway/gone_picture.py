"""What a kiosk's screen shows while the pages cannot be shown: who we are, and whom to ask."""

from dataclasses import asdict
from pathlib import Path

from journey.figures.palette import palette
from journey.library import Library
from journey.model.marked import unmarked
from journey.paper_font import can_be_set
from journey.takeaway.typesetting import set_type
from journey.wording import fill

_TEMPLATE = Path(__file__).with_name("gone_picture.typ")
_PIXELS_PER_INCH = 72
"""The template's points are pixels then."""


def gone_picture(library: Library, width: int, height: int) -> bytes:
    """A PNG of a screen's size in px. It says the same in every language of the interface that the fonts can write."""
    phone = {"phone": library.clinic.phone}
    said = {
        "clinic": library.clinic.name,
        "colours": asdict(palette()),
        "told": [
            {
                "language": code,
                "heading": interface.gone.heading,
                "message": f"{interface.kiosk.need_help} {fill(interface.frame.call, phone)}",
            }
            for code, interface in library.interfaces.items()
            if can_be_set(interface.gone.heading)
        ],
    }
    [picture] = set_type(_TEMPLATE, unmarked(said), "png", _PIXELS_PER_INCH, width=str(width), height=str(height))
    return picture
