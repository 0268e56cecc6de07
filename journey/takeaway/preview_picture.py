"""The picture that messengers and social pages show beside a link."""

from dataclasses import asdict
from pathlib import Path

from journey.figures.palette import palette
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.marked import unmarked
from journey.model.procedure import Journey
from journey.pictures import picture
from journey.takeaway.typesetting import set_type

_TEMPLATE = Path(__file__).with_name("preview_picture.typ")
_PIXELS_PER_INCH = 72
"""The template's points are pixels then: 1200 by 630, as previews are cut (Open Graph)."""


def preview_picture(journey: Journey, interface: Interface, clinic: Clinic) -> bytes:
    """A PNG with what a link is about, the phases, the clinic, and the picture of the last step."""
    drawn = picture(journey.steps[-1].picture)
    said = {
        "language": journey.language,
        "headline": journey.headline,
        "message": journey.main_message,
        "phases": list(interface.phases.model_dump().values()),
        "clinic": clinic.name,
        "colours": asdict(palette()),
        "picture": drawn.svg if drawn else "",
    }
    [file] = set_type(_TEMPLATE, unmarked(said), "png", _PIXELS_PER_INCH)
    return file
