"""An invitation to the pages, as PDF for US Letter (tagged, PDF/UA-1), set by Typst in one of three forms."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from journey.blocks.html import code_svg
from journey.blocks.links import Code
from journey.blocks.pictures import Picture
from journey.figures.palette import palette
from journey.model.marked import unmarked
from journey.pictures import picture_at
from journey.takeaway.typesetting import set_type

Form: TypeAlias = Literal["cards", "poster", "insert"]
FORMS: tuple[Form, ...] = get_args(Form)
"""Ten cards on a page to cut, a poster, and an insert for letters, three on a page to cut."""

_TEMPLATE = Path(__file__).with_name("invitation.typ")


@dataclass(frozen=True)
class Invitation:
    """What it says. It names nobody but the clinic."""

    language: str
    title: str
    clinic: str
    headline: str
    message: str
    call: str
    code: Code
    picture: Picture


def as_pdf(invitation: Invitation, form: Form) -> bytes:
    """The invitation in a form, as a PDF."""
    return _set(invitation, form, "pdf")[0]


def as_pictures(invitation: Invitation, form: Form, pixels_per_inch: int = 96) -> list[bytes]:
    """The same, each page as a picture (PNG)."""
    return _set(invitation, form, "png", pixels_per_inch)


def _set(invitation: Invitation, form: Form, kind: Literal["pdf", "png"], pixels_per_inch: int = 96) -> list[bytes]:
    found = picture_at(invitation.picture.address)
    said = {
        "language": invitation.language,
        "title": invitation.title,
        "clinic": invitation.clinic,
        "headline": invitation.headline,
        "message": invitation.message,
        "call": invitation.call,
        "code": code_svg(invitation.code),
        "code_alt": invitation.code.alt,
        "caption": invitation.code.caption,
        "typed": invitation.code.typed,
        "picture": found.svg if found else "",
        "picture_alt": invitation.picture.alt,
        "colours": vars(palette()),
    }
    return set_type(_TEMPLATE, unmarked(said), kind, pixels_per_inch, form=form)
