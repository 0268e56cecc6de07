"""What a phone needs to put a procedure among its apps: name, start, colours, our sign (W3C Web App Manifest)."""

import json
from pathlib import Path

from journey.figures.palette import palette
from journey.place import Place
from journey.settings import ROOT
from journey.takeaway.typesetting import set_type

_TEMPLATE = Path(__file__).with_name("app_icon.typ")
_PIXELS_PER_INCH = 72
"""The template's points are pixels then."""

ICONS = {
    "icon-192.png": (192, False),
    "icon-512.png": (512, False),
    "icon-512-maskable.png": (512, True),
}
"""Each file with its side in pixels, and whether a device may cut a shape out of it."""


def manifest(place: Place) -> str:
    """The procedure at a place as an app that opens with it, in its language."""
    start, colours = place.address("timeline", place.view.on_page("timeline").overview), palette()
    icons = [
        {
            "src": place.file(f"/icon/{name}"),
            "type": "image/png",
            "sizes": f"{side}x{side}",
            "purpose": "maskable" if maskable else "any",
        }
        for name, (side, maskable) in ICONS.items()
    ]
    said = {
        "id": start,
        "name": f"{place.journey.name} · {place.clinic.short_name}",
        "short_name": place.journey.name,
        "lang": place.view.language,
        "start_url": start,
        "scope": place.file("/"),
        "display": "minimal-ui",
        "background_color": colours.paper,
        "theme_color": colours.before,
        "icons": icons,
    }
    return json.dumps(said, ensure_ascii=False)


def app_icon(name: str) -> bytes:
    """Our sign as a PNG."""
    side, maskable = ICONS[name]
    sign = (ROOT / "assets" / "icon.svg").read_text(encoding="utf-8")
    said = {"sign": sign, "size": side, "maskable": maskable, "colour": palette().before}
    [file] = set_type(_TEMPLATE, said, "png", _PIXELS_PER_INCH)
    return file
