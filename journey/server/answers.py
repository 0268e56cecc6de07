"""An answer as a browser takes it: in its encoding, or not again if it has it, and kept for as long as is right."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from journey import accepted

ASK_EACH_TIME = "no-cache"
"""Kept by a browser, which asks before each use whether it is still right."""

KEEP = f"public, max-age={365 * 24 * 60 * 60}, immutable"
"""Kept for a year without asking: only under an address that holds a hash of the content (RFC 8246)."""


def tag_of(content: bytes) -> str:
    """What changes with the content, for an ``ETag`` or an address."""
    return sha256(content).hexdigest()[:16]


def answer(
    request: Request,
    kind: str,
    offered: Sequence[str],
    read: Callable[[str], bytes],
    headers: Mapping[str, str],
    tag: str = "",
) -> Response:
    """The content in the encoding that the browser likes best, or 304 if it has it.

    ``offered`` are the encodings that there are, the best first; ``read`` gives the content in one, or plain for an
    empty name. ``tag`` is given where the browser asks each time: each encoding has an ``ETag`` of its own
    (RFC 9110, 8.8.3).
    """
    encoding = accepted.encoding(request.headers.get("Accept-Encoding", ""), offered)
    said = MutableHeaders(headers)
    if offered:
        said.add_vary_header("Accept-Encoding")
    if encoding:
        said["Content-Encoding"] = encoding
    if tag:
        said["ETag"] = f'"{tag}-{encoding}"' if encoding else f'"{tag}"'
        if _has(request.headers.get("If-None-Match", ""), said["ETag"]):
            return Response(status_code=304, headers=said)
    return Response(read(encoding), media_type=kind, headers=said)


def _has(named: str, tag: str) -> bool:
    """Whether an ``If-None-Match`` names a tag, by the weak comparison (RFC 9110, 13.1.2): a proxy may weaken it."""
    return named.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in named.split(","))


def nothing(what: str) -> Response:
    """404, in words."""
    return PlainTextResponse(f"There is no such {what}.\n", 404)
