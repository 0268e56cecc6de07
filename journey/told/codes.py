"""Codes that the camera of a reader's own phone reads."""

from markupsafe import Markup

from journey import blocks
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code


def code(content: str, alt: str) -> Markup:
    """The QR code of an address, or of a number to call; fit for paper."""
    return blocks.drawing(code_svg(content), alt, "code")


def code_svg(content: str) -> str:
    """The same as a file for letters."""
    return qr_code(content, palette().ink, palette().paper, damage="h")
