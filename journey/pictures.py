"""The pictures as a browser fetches them: read or drawn once, made small once, and kept by the browser."""

import gzip
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import get_args

from journey.figures.above import above
from journey.figures.bone import bone
from journey.model.spine import BoneState, Sides
from journey.reading.drawings import kind_of
from journey.reading.photographs import SIGN, sized
from journey.reading.picture_files import picture_faults, picture_file
from journey.settings import PICTURES

_NAME = re.compile(r"[a-z0-9-]{1,60}\.(svg|png|jpe?g)")


def bone_picture(state: BoneState, *, moves: bool = False) -> str:
    """The name of a picture of the bone, which may move, or stands still."""
    return f"bone-{state.value}{'' if moves else '-still'}.svg"


def above_picture(sides: Sides) -> str:
    """The name of a picture of the bone from above, with the needle from one side or from both."""
    return f"above-{sides}.svg"


_ABOVE: dict[str, Sides] = {above_picture(sides): sides for sides in get_args(Sides)}
_BONES = {bone_picture(state, moves=moves): (state, moves) for state in BoneState for moves in (True, False)}


@dataclass(frozen=True)
class Picture:
    """A picture as it travels, and what it is known by."""

    kind: str
    """The type of its content, such as ``image/svg+xml`` or ``image/jpeg`` (RFC 2046)."""
    plain: bytes
    version: str
    """Eight hex digits that change with the picture."""
    compressed: bytes = b""
    """An SVG compressed (gzip, RFC 1952); nothing for others, which are compressed by themselves."""
    sign: bytes = b""
    """The same small, for beside a name; nothing for an SVG, which is as good at any size."""

    @property
    def data(self) -> str:
        """An address that holds the picture itself (RFC 2397)."""
        return f"data:{self.kind};base64,{b64encode(self.plain).decode()}"

    @property
    def svg(self) -> str:
        """The picture as an SVG, whatever it is, so that paper has one kind to draw."""
        if self.kind == _SVG:
            return self.plain.decode()
        return f'<svg {_FRAME}><image width="640" height="420" href="{self.data}"/></svg>'


_SVG = "image/svg+xml"
_FRAME = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420"'

_REMARK = re.compile(rb"<!--.*?-->\n?", re.DOTALL)
"""Said in a drawing to who changes it."""

_kept: dict[str, Picture] = {}
"""Every picture that was asked for, by its name."""

_folders: list[Path] = [PICTURES]
"""Where pictures are looked for."""


def picture(name: str) -> Picture | None:
    """The picture of a step (``lie-flat.svg``) or of the bone (``bone-needle.svg``); none if there is no good one."""
    if name not in _kept:
        _renew(name)
    return _kept.get(name)


def _ready(content: bytes, version: str) -> Picture:
    match kind_of(content):
        case "a PNG":
            return Picture("image/png", sized(content), version, sign=sized(content, SIGN))
        case "a JPEG":
            return Picture("image/jpeg", sized(content), version, sign=sized(content, SIGN))
        case _:
            drawing = _REMARK.sub(b"", content)
            return Picture(_SVG, drawing, version, gzip.compress(drawing, mtime=0))


def _drawn(name: str) -> bytes | None:
    if name in _BONES:
        state, moves = _BONES[name]
        return bone(state, moves=moves).encode()
    if name in _ABOVE:
        return above(_ABOVE[name]).encode()
    if not _NAME.fullmatch(name) or not (file := picture_file(name, _folders)):
        return None
    try:
        return file.read_bytes()
    except OSError:
        return None


def renew_pictures(names: Iterable[str], folders: Sequence[Path]) -> bool:
    """Read these pictures, and every one that was asked for, now and later from these folders, the first before others.

    One that is broken or gone stays as it was. Returns whether one of them has changed.
    """
    _folders[:] = folders
    before = dict(_kept)
    for name in {*_kept, *names}:
        _renew(name)
    return before != _kept


def _renew(name: str) -> None:
    """Read a picture, and make it ready if it is good, and another one than before."""
    content = _drawn(name)
    if content is None:
        return
    version = sha256(content).hexdigest()[:8]
    is_new = name not in _kept or _kept[name].version != version
    is_ours = name in _BONES or name in _ABOVE  # drawn by this program, and moving, as no author's picture may
    if is_new and (is_ours or not picture_faults(name, content)):
        _kept[name] = _ready(content, version)


def picture_address(name: str) -> str:
    """The address of a picture. A picture that changes has a new address."""
    found = picture(name)
    return f"/pictures/{name}?v={found.version}" if found else f"/pictures/{name}"


def sign_address(name: str) -> str:
    """The address of a picture where it is small, beside the name of a step."""
    address, found = picture_address(name), picture(name)
    return address.replace("/pictures/", "/pictures/small/", 1) if found and found.sign else address


def picture_at(address: str) -> Picture | None:
    """The picture that has an address, such as ``/pictures/lie-flat.svg?v=1b2c3d4e``; none if there is none."""
    found = re.search(r"/pictures/([^/?]+)", address)
    return picture(found[1]) if found else None
