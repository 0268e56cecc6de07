"""The figure of the spine as an SVG, for paper: its outlines, and the names of the marked bones, in large."""

from html import escape

import plotly.graph_objects as go

from journey.figures.palette import BODY, SKIN, Palette
from journey.figures.spine import HEIGHT, LEFT

_FONT = "Source Sans Pro, Source Sans 3, Segoe UI, Roboto, Arial, sans-serif"
_RIGHT = 370
"""How far it shows: on paper, names stand over the edge of the back."""
_LETTERS = 36
"""How high letters are, of the height of the figure: paper shows it small."""


def still_spine(figure: go.Figure, palette: Palette) -> str:
    """An SVG of what ``spine`` has drawn. Nothing in it can be pressed."""
    trunk, names, _ = figure.data
    back = " L".join(f"{x},{y}" for x, y in zip(trunk.x, trunk.y, strict=True))
    shapes = "".join(map(_shape, figure.layout.shapes))
    said = "".join(_name(y, text, palette.ink) for y, text in zip(names.y, names.text, strict=True))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{LEFT} 0 {_RIGHT - LEFT} {HEIGHT}">'
        f'<defs><linearGradient id="inside" gradientUnits="userSpaceOnUse" x1="{LEFT}" x2="{trunk.fillgradient.stop}">'
        f'<stop stop-color="{palette.paper}"/><stop offset="1" stop-color="{BODY}"/></linearGradient></defs>'
        f'<path d="M{back} L{LEFT},{HEIGHT} L{LEFT},0 Z" fill="url(#inside)"/>'
        f'<path d="M{back}" fill="none" stroke="{SKIN}" stroke-width="7" stroke-linejoin="round"/>'
        f"{shapes}{said}</svg>"
    )


def _shape(shape: go.layout.Shape) -> str:
    fill = "none" if shape.fillcolor.startswith("rgba(0,0,0,0") else shape.fillcolor
    return f'<path d="{shape.path}" fill="{fill}" stroke="{shape.line.color}" stroke-width="{shape.line.width}"/>'


def _name(y: float, text: str, ink: str) -> str:
    """The name of a bone without its sign, which not every font has: the drawing shows how the bone is."""
    name = escape(text.removeprefix("<b>").split(" ")[0])
    return (
        f'<text x="{_RIGHT - 4}" y="{y + _LETTERS / 3:g}" text-anchor="end" font-family="{_FONT}" font-weight="700" '
        f'font-size="{_LETTERS}" fill="{ink}">{name}</text>'
    )
