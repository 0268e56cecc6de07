"""A QR code as a drawing (ISO/IEC 18004)."""

import io
from typing import Literal

import segno

Damage = Literal["m", "h"]
"""How much of a code may be lost: about 15% (for screens), or about 30% (for paper, which is folded and smudged)."""

_QUIET_ZONE = 4  # modules
_PNG_MODULE = 16  # px: a code of 57 modules is 3 inches wide at 300 dpi


def qr_code(text: str, ink: str, paper: str, damage: Damage = "m") -> str:
    """An SVG of the QR code of a text, with the quiet zone of 4 modules."""
    file = io.BytesIO()
    _make(text, damage).save(
        file, kind="svg", border=_QUIET_ZONE, dark=ink, light=paper, xmldecl=False, omitsize=True, nl=False
    )
    return file.getvalue().decode()


def qr_code_png(text: str, ink: str, paper: str, damage: Damage = "h") -> bytes:
    """The same as a PNG, for programs that do not take an SVG."""
    file = io.BytesIO()
    _make(text, damage).save(file, kind="png", border=_QUIET_ZONE, scale=_PNG_MODULE, dark=ink, light=paper)
    return file.getvalue()


def _make(text: str, damage: Damage) -> segno.QRCode:
    return segno.make(text, error=damage, micro=False)
