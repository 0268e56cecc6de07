"""What was composed once, kept small, and is sent to many."""

import gzip
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import brotli

from journey.server import answers

ENCODINGS = ("br", "gzip")
"""In which a packed text is on offer, the best first."""


@dataclass(frozen=True)
class Packed:
    """A text, ready to be sent."""

    small: bytes
    """Compressed (RFC 7932): better would cost ten times as much, for one byte in a hundred."""
    tag: str
    """What it is known by (``answers.tag_of``)."""

    @classmethod
    def of(cls, content: bytes, quality: int) -> Self:
        """Pack a text; ``quality`` is Brotli's, 0 to 11."""
        return cls(brotli.compress(content, quality=quality), answers.tag_of(content))

    @cached_property
    def zipped(self) -> bytes:
        """Compressed for a browser that asks by HTTP, as in a clinic's own network: it takes no Brotli (RFC 1952)."""
        return gzip.compress(brotli.decompress(self.small), 6, mtime=0)

    def content(self, encoding: str) -> bytes:
        """The text as ``br`` or ``gzip``, or plain for an empty name."""
        if encoding == "gzip":
            return self.zipped
        return self.small if encoding else brotli.decompress(self.small)
