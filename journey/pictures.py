"""The pictures as a browser fetches them: read or drawn once, compressed once, and kept by the browser."""

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import get_args

from journey.figures.above import above
from journey.figures.bone import bone
from journey.model.spine import BoneState, Sides
from journey.reading.drawings import faults
from journey.settings import PICTURES

_NAME = re.compile(r"[a-z0-9-]{1,60}\.svg")


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
    """An SVG, as text in UTF-8 and compressed (gzip, RFC 1952)."""

    plain: bytes
    compressed: bytes
    version: str
    """Eight hex digits that change with the picture."""


_kept: dict[str, Picture] = {}
"""Every picture that was asked for, by its name."""


def picture(name: str) -> Picture | None:
    """The picture of a step (``lie-flat.svg``) or of the bone (``bone-needle.svg``); none if there is none."""
    if name not in _kept and (plain := _drawn(name)) is not None:
        _kept[name] = _ready(plain)
    return _kept.get(name)


def _ready(plain: bytes) -> Picture:
    return Picture(plain, gzip.compress(plain, mtime=0), sha256(plain).hexdigest()[:8])


def _drawn(name: str) -> bytes | None:
    if name in _BONES:
        state, moves = _BONES[name]
        return bone(state, moves=moves).encode()
    if name in _ABOVE:
        return above(_ABOVE[name]).encode()
    if not _NAME.fullmatch(name):
        return None
    try:
        return (PICTURES / name).read_bytes()
    except OSError:
        return None


def renew_pictures(names: Iterable[str]) -> bool:
    """Read these pictures, and every one that was asked for, now. One that is broken or gone stays as it was.

    Returns whether one of them has changed.
    """
    before = dict(_kept)
    for name in {*_kept, *names}:
        plain = _drawn(name)
        if plain is not None and not faults(plain):
            _kept[name] = _ready(plain)
    return before != _kept


def picture_address(name: str) -> str:
    """The address of a picture. A picture that changes has a new address."""
    found = picture(name)
    return f"/pictures/{name}?v={found.version}" if found else f"/pictures/{name}"


def picture_at(address: str) -> Picture | None:
    """The picture that has an address, such as ``/pictures/lie-flat.svg?v=1b2c3d4e``; none if there is none."""
    return picture(address.removeprefix("/pictures/").partition("?")[0])
