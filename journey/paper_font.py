"""The font of all that is set as a file: the handout, the preview of a link, the picture for outages."""

import struct
import unicodedata
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

STAND_IN = "□"
"""What is set in the place of a sign that the font lacks."""

_REFUSED = "\u1680\ufeff"
"""Signs without a look that Typst 0.15 sets in no accessible PDF all the same."""


def font_folder() -> Path:
    """Where the font's files are: in its package, so that every machine sets the same pages."""
    package = find_spec("font_source_sans_pro")
    assert package, "font-source-sans-pro is in requirements.txt"
    assert package.origin
    return Path(package.origin).parent / "files"


def lacking(text: str) -> str:
    """The signs of a text that the font lacks, each once."""
    return "".join(dict.fromkeys(sign for sign in unicodedata.normalize("NFC", text) if not _can_be_set(sign)))


def settable(part: object) -> object:
    """Data in which each sign that the font lacks is replaced."""
    match part:
        case str():
            composed = unicodedata.normalize("NFC", part)
            return "".join(sign if _can_be_set(sign) else STAND_IN for sign in composed)
        case dict():
            return {key: settable(value) for key, value in part.items()}
        case list() | tuple():
            return [settable(value) for value in part]
        case _:
            return part


def _can_be_set(sign: str) -> bool:
    """Whether the font has a sign, or the sign has no look of its own (a space, a line's end, a join, a variant)."""
    without_look = sign in "\n\t" or unicodedata.category(sign) in ("Cf", "Zs") or "\ufe00" <= sign <= "\ufe0f"
    return ord(sign) in _known() or (without_look and sign not in _REFUSED)


@lru_cache(maxsize=1)
def _known() -> frozenset[int]:
    """Every sign of the font, as it says itself (OpenType 1.9, table cmap, format 4)."""
    font = (font_folder() / "SourceSansPro-Regular.ttf").read_bytes()
    tables = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * font[5], 16)}
    start = tables[b"cmap"]
    (number,) = struct.unpack_from(">H", font, start + 2)
    for at in range(start + 4, start + 4 + 8 * number, 8):
        (offset,) = struct.unpack_from(">I", font, at + 4)
        if struct.unpack_from(">H", font, start + offset) == (4,):
            return _format_4(font, start + offset)
    raise AssertionError("a font for the screen has a table of this format")


def _format_4(font: bytes, start: int) -> frozenset[int]:
    (twice,) = struct.unpack_from(">H", font, start + 6)
    ends, starts = (struct.unpack_from(f">{twice // 2}H", font, at) for at in (start + 14, start + 16 + twice))
    return frozenset(sign for first, last in zip(starts, ends, strict=True) for sign in range(first, last + 1)) - {
        0xFFFF
    }
