"""The pictures as a browser fetches them: read or drawn once, compressed once, and kept by the browser."""

import gzip
import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from journey.figures.bone import bone
from journey.model.spine import BoneState
from journey.settings import PICTURES

_NAME = re.compile(r"[a-z0-9-]{1,60}\.svg")


def bone_picture(state: BoneState, *, moves: bool = False) -> str:
    """The name of a picture of the bone, which may move, or stands still."""
    return f"bone-{state.value}{'' if moves else '-still'}.svg"


_BONES = {bone_picture(state, moves=moves): (state, moves) for state in BoneState for moves in (True, False)}


@dataclass(frozen=True)
class Picture:
    """An SVG, as text in UTF-8 and compressed (gzip, RFC 1952)."""

    plain: bytes
    compressed: bytes

    @property
    def version(self) -> str:
        """Eight hex digits that change with the picture."""
        return sha256(self.plain).hexdigest()[:8]


@lru_cache(maxsize=512)
def picture(name: str) -> Picture | None:
    """The picture of a step (``lie-flat.svg``) or of the bone (``bone-needle.svg``); none if there is none."""
    if name in _BONES:
        state, moves = _BONES[name]
        plain = bone(state, moves=moves).encode()
    elif _NAME.fullmatch(name) and (PICTURES / name).is_file():
        plain = (PICTURES / name).read_bytes()
    else:
        return None
    return Picture(plain, gzip.compress(plain, mtime=0))


def forget_pictures() -> None:
    """Read every picture anew when it is next asked for: it may have changed."""
    picture.cache_clear()
    picture_address.cache_clear()


@lru_cache(maxsize=512)
def picture_address(name: str) -> str:
    """The address of a picture. A picture that changes has a new address."""
    found = picture(name)
    return f"/pictures/{name}?v={found.version}" if found else f"/pictures/{name}"
