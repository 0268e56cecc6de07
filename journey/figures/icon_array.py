"""A number as people: 1,000 small figures in ten blocks of 100, of which so many are dark; and the same as one strip.

A figure is drawn once and repeated as a pattern: a thousand of them cost a browser as much as a few rectangles.
"""

from collections.abc import Iterator

from journey.model.rates import DENOMINATOR

_WIDTH, _HEIGHT, _GAP = 10, 14, 8
_SIDE = 10
"""People in a row of a block, and rows in a block."""
_BLOCKS_IN_A_ROW = 5
_PERSON = '<circle cx="5" cy="3.3" r="2.1"/><path d="M1.9 12.6V9.5a3.1 3.1 0 0 1 6.2 0v3.1z"/>'
_DOT = 4
"""The side of a square of the strip, with its gap."""
_SQUARES = 10
"""Squares above each other in the strip."""


def icon_array(number: int, ink: str, line: str) -> str:
    """An SVG of 1,000 people, the first ``number`` filled with ``ink``, the others outlined in ``line``.

    The two differ in shape, not only in colour, and print as shapes. Raises ``ValueError`` unless
    0 <= ``number`` <= 1,000.
    """
    _check(number)
    blocks = DENOMINATOR // _SIDE**2
    width = _BLOCKS_IN_A_ROW * (_SIDE * _WIDTH + _GAP) - _GAP
    height = blocks // _BLOCKS_IN_A_ROW * (_SIDE * _HEIGHT + _GAP) - _GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><defs>'
        + _pattern("happens", True, ink, line) + _pattern("does-not", False, ink, line) + "</defs>"
        + "".join(_block(place, min(max(number - place * _SIDE**2, 0), _SIDE**2)) for place in range(blocks)) + "</svg>"
    )  # fmt: skip


def strip(number: int, ink: str, line: str) -> str:
    """An SVG of 1,000 squares in 100 columns, the first ``number``, column by column, in ``ink``, the others faint.

    Raises ``ValueError`` unless 0 <= ``number`` <= 1,000.
    """
    _check(number)
    columns, rest = divmod(number, _SQUARES)
    full = f"M0 0h{columns * _DOT}v{_SQUARES * _DOT}H0z" if columns else ""
    some = f"M{columns * _DOT} 0h{_DOT}v{rest * _DOT}h-{_DOT}z" if rest else ""
    width, height = DENOMINATOR // _SQUARES * _DOT, _SQUARES * _DOT
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" preserveAspectRatio="none"><defs>'
        f'<pattern id="square" width="{_DOT}" height="{_DOT}" patternUnits="userSpaceOnUse">'
        f'<rect x=".5" y=".5" width="3" height="3" fill="{line}" opacity=".28"/></pattern></defs>'
        f'<rect width="{width}" height="{height}" fill="url(#square)"/><path d="{full}{some}" fill="{ink}"/></svg>'
    )


def person(happens: bool, ink: str, line: str) -> str:
    """An SVG of one of the people, for a legend."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f"<g {_look(happens, ink, line)}>{_PERSON}</g></svg>"
    )


def _check(number: int) -> None:
    if not 0 <= number <= DENOMINATOR:
        raise ValueError(f"{number} of {DENOMINATOR} people cannot be drawn")


def _look(happens: bool, ink: str, line: str) -> str:
    return f'fill="{ink}"' if happens else f'fill="none" stroke="{line}" stroke-width=".8"'


def _pattern(kind: str, happens: bool, ink: str, line: str) -> str:
    return (
        f'<pattern id="{kind}" width="{_WIDTH}" height="{_HEIGHT}" patternUnits="userSpaceOnUse">'
        f"<g {_look(happens, ink, line)}>{_PERSON}</g></pattern>"
    )


def _block(place: int, number: int) -> str:
    """A block with its first ``number`` people dark: full rows, a row of both, empty rows."""
    row, column = divmod(place, _BLOCKS_IN_A_ROW)
    x, y = column * (_SIDE * _WIDTH + _GAP), row * (_SIDE * _HEIGHT + _GAP)
    return f'<g transform="translate({x} {y})">{"".join(_areas(number))}</g>'


def _areas(number: int) -> Iterator[str]:
    """Rectangles in which all are dark, or none is; their sides count people."""
    rows, rest = divmod(number, _SIDE)
    yield _area("happens", 0, 0, _SIDE, rows)
    yield _area("happens", 0, rows, rest, 1)
    yield _area("does-not", rest, rows, _SIDE - rest if rest else 0, 1)
    below = rows + bool(rest)
    yield _area("does-not", 0, below, _SIDE, _SIDE - below)


def _area(kind: str, column: int, row: int, columns: int, rows: int) -> str:
    if not columns or not rows:
        return ""
    return (
        f'<rect x="{column * _WIDTH}" y="{row * _HEIGHT}" width="{columns * _WIDTH}" height="{rows * _HEIGHT}"'
        f' fill="url(#{kind})"/>'
    )
