"""What a browser says that it takes, best first (RFC 9110, 12.4.2)."""

import re
from collections.abc import Sequence

_MOST = 30
"""So many entries of a header are read; browsers send ten at most."""

_ENTRY = re.compile(r"\s*([\w*-]{1,40})\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?", re.ASCII | re.I)


def qualities(header: str) -> dict[str, float]:
    """How much each of the values of a header is liked, from 0, not at all, to 1; what cannot be read is left out."""
    entries = (_ENTRY.fullmatch(entry) for entry in header.split(",", _MOST)[:_MOST])
    return {entry[1].lower(): float(entry[2] or 1) for entry in entries if entry}


def languages(header: str) -> tuple[str, ...]:
    """The language tags of an ``Accept-Language``, the one that is liked best first."""
    liked = qualities(header)
    return tuple(sorted((tag for tag in liked if tag != "*" and liked[tag]), key=lambda tag: -liked[tag]))


def encoding(header: str, offered: Sequence[str]) -> str:
    """The one of the offered encodings that an ``Accept-Encoding`` likes best; empty for none.

    Of what is liked alike, the first is taken; what a browser does not name, it does not get (12.5.3).
    """
    liked = qualities(header)

    def quality(name: str) -> float:
        return liked.get(name, liked.get("*", 0))

    best = max(offered, key=quality, default="")
    return best if quality(best) > 0 and quality(best) >= liked.get("identity", 0) else ""
