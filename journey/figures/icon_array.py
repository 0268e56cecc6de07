"""A number as people: 1,000 small figures in ten blocks of 100, of which so many are filled in."""

from journey.model.rates import DENOMINATOR

_WIDTH, _HEIGHT, _GAP = 10, 14, 8
_SIDE = 10
"""People in a row of a block, and rows in a block."""
_BLOCKS_IN_A_ROW = 5
_PERSON = '<circle cx="5" cy="3.3" r="2.1"/><path d="M1.9 12.6V9.5a3.1 3.1 0 0 1 6.2 0v3.1z"/>'


def icon_array(number: int, ink: str, line: str) -> str:
    """An SVG of 1,000 people, the first ``number`` filled with ``ink``, the others outlined in ``line``.

    The two differ in shape, not only in colour, and print as shapes. Raises ``ValueError`` unless
    0 <= ``number`` <= 1,000.
    """
    if not 0 <= number <= DENOMINATOR:
        raise ValueError(f"{number} of {DENOMINATOR} people cannot be drawn")
    full, rest = divmod(number, _SIDE * _SIDE)
    blocks = ["all"] * full + ["some"] * bool(rest)
    blocks += ["none"] * (DENOMINATOR // _SIDE**2 - len(blocks))
    width = _BLOCKS_IN_A_ROW * (_SIDE * _WIDTH + _GAP) - _GAP
    height = len(blocks) // _BLOCKS_IN_A_ROW * (_SIDE * _HEIGHT + _GAP) - _GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><defs>'
        f'<g id="happens" {_look(True, ink, line)}>{_PERSON}</g>'
        f'<g id="does-not" {_look(False, ink, line)}>{_PERSON}</g>'
        + _row("full", _SIDE) + _row("mixed", rest % _SIDE) + _row("empty", 0)
        + _block("all", ["full"] * _SIDE) + _block("none", ["empty"] * _SIDE)
        + _block("some", _rows(rest)) + "</defs>"
        + "".join(_placed(kind, place) for place, kind in enumerate(blocks)) + "</svg>"
    )  # fmt: skip


def person(happens: bool, ink: str, line: str) -> str:
    """An SVG of one of the people, for a legend."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f"<g {_look(happens, ink, line)}>{_PERSON}</g></svg>"
    )


def _look(happens: bool, ink: str, line: str) -> str:
    return f'fill="{ink}"' if happens else f'fill="none" stroke="{line}" stroke-width=".8"'


def _rows(number: int) -> list[str]:
    rows = ["full"] * (number // _SIDE) + ["mixed"] * bool(number % _SIDE)
    return rows + ["empty"] * (_SIDE - len(rows))


def _row(name: str, number: int) -> str:
    people = ["happens"] * number + ["does-not"] * (_SIDE - number)
    uses = "".join(f'<use href="#{kind}" x="{place * _WIDTH}"/>' for place, kind in enumerate(people))
    return f'<g id="{name}">{uses}</g>'


def _block(name: str, rows: list[str]) -> str:
    uses = "".join(f'<use href="#{kind}" y="{place * _HEIGHT}"/>' for place, kind in enumerate(rows))
    return f'<g id="{name}">{uses}</g>'


def _placed(kind: str, place: int) -> str:
    row, column = divmod(place, _BLOCKS_IN_A_ROW)
    x, y = column * (_SIDE * _WIDTH + _GAP), row * (_SIDE * _HEIGHT + _GAP)
    return f'<use href="#{kind}" x="{x}" y="{y}"/>'
