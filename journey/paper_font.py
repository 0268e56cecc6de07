"""The fonts of all that is set as a file: the handout, the preview of a link, the picture for outages."""

import struct
import unicodedata
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

STAND_IN = "□"
"""What is set in the place of a sign that all fonts lack."""

_REFUSED = "\u1680\ufeff"
"""Signs without a look that Typst 0.15 sets in no accessible PDF all the same."""


_MORE = "fontpkg_noto_sans_"
"""How the packages begin that have a Noto font for one script more; IT installs what it needs."""

_SHARED = frozenset((*range(0x250), *range(0x300, 0x370), *range(0x2000, 0x2070), 0xFEFF))
"""Latin letters, accents of all letters, and punctuation (Unicode's blocks)."""

_IN_PACKAGES = ("arabic", "devanagari", "khmer", "tamil", "telugu", "thai")
"""The scripts for which there is such a package, as Unicode's names of their signs begin."""


def _folder(package: str) -> Path:
    found = find_spec(package)
    assert found, f"{package} is installed"
    assert found.origin
    return Path(found.origin).parent / "files"


@lru_cache(maxsize=1)
def more_fonts() -> dict[str, Path]:
    """The fonts for more scripts that are installed: the file of each, by a name such as ``noto-sans-arabic``."""
    packages = sorted(module.name for module in iter_modules() if module.name.startswith(_MORE))
    files = ((name, sorted(_folder(name).glob("*.ttf"))) for name in packages)
    return {name.removeprefix("fontpkg_").replace("_", "-"): fonts[0] for name, fonts in files if fonts}


def font_folders() -> tuple[Path, ...]:
    """Where the fonts' files are: in their packages, so that every machine sets the same pages."""
    return _folder("font_source_sans_pro"), *(file.parent for file in more_fonts().values())


def package_for(signs: str) -> str:
    """The package whose font has such signs; empty where we know of none."""
    scripts = {unicodedata.name(sign, "").split(" ")[0].lower() for sign in signs}
    return next((_MORE.replace("_", "-") + script for script in _IN_PACKAGES if script in scripts), "")


def lacking(text: str) -> str:
    """The signs of a text that no font has, each once."""
    return "".join(sign for sign in dict.fromkeys(unicodedata.normalize("NFC", text)) if not _can_be_set(sign))


def can_be_set(text: str) -> bool:
    """Whether the fonts have every letter of a text. A language that they cannot write, only a browser can show, with
    fonts of the reader's own device.
    """
    return not any(sign.isalpha() for sign in lacking(text))


def settable(part: object) -> object:
    """Data in which each sign that no font has is replaced."""
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
    """Whether a font has a sign, or the sign has no look of its own (a space, a line's end, a join, a variant)."""
    return ord(sign) in known() or (_has_no_look(sign) and sign not in _REFUSED)


def _has_no_look(sign: str) -> bool:
    return sign in "\n\t" or unicodedata.category(sign) in ("Cf", "Zs") or "\ufe00" <= sign <= "\ufe0f"


@lru_cache(maxsize=1)
def known() -> frozenset[int]:
    """Every sign of all fonts."""
    return _signs_of(_source_sans()).union(*map(_signs_of, more_fonts().values()))


def more_signs(font: Path) -> list[range]:
    """What a font has that Source Sans lacks, as stretches of Unicode, without what all scripts share."""
    found, stretches = sorted(_signs_of(font) - _signs_of(_source_sans()) - _SHARED), list[range]()
    for sign in found:
        if stretches and stretches[-1].stop == sign:
            stretches[-1] = range(stretches[-1].start, sign + 1)
        else:
            stretches.append(range(sign, sign + 1))
    return stretches


def _source_sans() -> Path:
    return _folder("font_source_sans_pro") / "SourceSansPro-Regular.ttf"


@lru_cache
def _signs_of(file: Path) -> frozenset[int]:
    """Every sign of a font, as it says itself (OpenType 1.9, table cmap, format 4)."""
    font = file.read_bytes()
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
