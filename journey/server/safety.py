"""What the server refuses, and what it tells browsers to refuse."""

import re
import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from journey.model.interface import PAGES

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-site",
}
"""On every answer. Addresses hold what somebody reads, so no other website is told them."""

STRICT_TRANSPORT = "max-age=31536000"
"""Only where the reader came by HTTPS (RFC 6797, 7.2)."""

MOST_ADDRESS, MOST_HEADERS, MOST_MESSAGE = 4096, 16 * 1024, 256 * 1024
"""In bytes: path with query, all headers together, one message of a page. A page of ours sends some hundred."""


@dataclass(frozen=True)
class Rate:
    """So many at once, and then so many a second."""

    at_once: int
    a_second: int


MESSAGES = Rate(at_once=100, a_second=20)
"""How many messages a page may send; a reader who presses as fast as can be sends ten a second."""

REQUESTS = Rate(at_once=5000, a_second=500)
"""How many files one address may ask for. A whole clinic may share one, and a first page takes some fifty."""

_MOST_ADDRESSES = 10_000
"""How many addresses are remembered, in memory alone, to count their requests."""

_PROBES = ("/healthz", "/_stcore/health")
"""Asked by machines that know the server by other names, such as its address in a cluster."""

_OPEN = re.compile(
    r"/(?:healthz|favicon\.png|(?:pictures|preview|handout)/[^/]+|(?:[0-9a-f]{16}/)?static/(?:js|css|media)/[^/]+|media/[^/]+"
    r"|_stcore/(?:health|host-config|allowed-message-origins))?"
)
_WORD = re.compile(r"/([a-zA-Z-]{1,40})/?")
_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.S)

_WANTED = {"rerun_script", "stop_script", "app_heartbeat", "backend_operation_request"}
"""The messages that our pages send; Streamlit knows some more, for developers and for files."""


def policy(html: str) -> str:
    """What a page may load: from here alone, and of scripts in the page only those that it came with.

    Content Security Policy, level 3. Streamlit makes scripts of its components as blobs, and styles as it draws; its
    protocol counts with WebAssembly.
    """
    hashes = (b64encode(sha256(code.encode()).digest()).decode() for code in _SCRIPT.findall(html))
    scripts = " ".join(f"'sha256-{code}'" for code in hashes)
    return (
        f"default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval' {scripts}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'self'"
    )


class _Bucket:
    """Lets through what a rate allows."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._left: float = rate.at_once
        self._at = time.monotonic()

    def lets_through(self) -> bool:
        self._left = max(self._filled(), 0) - 1
        self._at = time.monotonic()
        return self._left >= 0

    @property
    def is_full(self) -> bool:
        """Whether so much time has passed that nothing need be remembered."""
        return self._filled() >= self._rate.at_once

    def _filled(self) -> float:
        return min(self._rate.at_once, self._left + (time.monotonic() - self._at) * self._rate.a_second)


class _Buckets(dict[str, _Bucket]):
    """A bucket for each address that asked lately."""

    def lets_through(self, address: str) -> bool:
        if len(self) >= _MOST_ADDRESSES:
            for old in [old for old, bucket in self.items() if bucket.is_full] or [*self][: _MOST_ADDRESSES // 2]:
                del self[old]
        return self.setdefault(address, _Bucket(REQUESTS)).lets_through()


class Guard:
    """Stands in front of everything (ASGI middleware).

    ``hosts`` are the names under which readers may ask, ``*`` any; ``most_sessions`` how many may be connected;
    ``kind_of`` says which kind of message of Streamlit's page some bytes are, or None if they are none.
    """

    def __init__(
        self, app: ASGIApp, hosts: tuple[str, ...], most_sessions: int, kind_of: Callable[[bytes], str | None]
    ) -> None:
        self.app = app
        self.hosts = hosts
        self.most_sessions = most_sessions
        self.kind_of = kind_of
        self.sessions = 0
        self._requests = _Buckets()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or hand on."""
        if scope["type"] == "http":
            refusal = self._refusal(scope)
            with_headers = _with_headers(scope, send)
            await (refusal or self.app)(scope, receive, with_headers)
        elif scope["type"] == "websocket":
            await self._connect(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        path, query, headers = scope["path"], scope["query_string"], Headers(scope=scope)
        if not self._requests.lets_through(_client(scope)):
            return PlainTextResponse("Too much is asked for at once. Wait a moment.\n", 429, {"Retry-After": "1"})
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("These pages can only be read.\n", 405, {"Allow": "GET, HEAD"})
        if len(scope.get("raw_path") or path.encode()) + len(query) > MOST_ADDRESS:
            return PlainTextResponse("This address is too long. Start again at /.\n", 414)
        if sum(len(name) + len(value) for name, value in scope["headers"]) > MOST_HEADERS:
            return PlainTextResponse("This browser sends too much. Delete its cookies for these pages.\n", 431)
        if path not in _PROBES and not self._knows(headers.get("Host", "")):
            return PlainTextResponse(_unknown_host(headers.get("Host", "")), 421)
        if b"staticAppId" in query:
            return PlainTextResponse("These pages load nothing from elsewhere. Leave staticAppId out.\n", 400)
        return self._elsewhere(scope)

    def _elsewhere(self, scope: Scope) -> Response | None:
        """For what is not served here: the way to a page, for a reader; nothing, for whoever looks for holes."""
        path = scope["path"]
        word = _WORD.fullmatch(path)
        if _OPEN.fullmatch(path) or (word and path[1:] in PAGES[1:]):
            return None
        if word and not path.startswith("/_"):
            name = word[1].lower()
            there = Request(scope).url.replace(path=f"/{name}" if name in PAGES[1:] else "/")
            return RedirectResponse(f"{there.path}?{there.query}" if there.query else there.path, 307)
        return PlainTextResponse("There is nothing here. Start at /.\n", 404)

    def _knows(self, host: str) -> bool:
        name = re.sub(r":[0-9]+$", "", host).lower().rstrip(".")
        return "*" in self.hosts or name in self.hosts

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        host, origin = headers.get("Host", ""), headers.get("Origin", "")
        fits = re.fullmatch(r"https?://(.+)", origin) if origin else None
        if scope["path"] != "/_stcore/stream" or not self._knows(host) or (origin and (not fits or fits[1] != host)):
            await _close(receive, send, 1008)
        elif self.sessions >= self.most_sessions or not self._requests.lets_through(_client(scope)):
            await _close(receive, send, 1013)
        else:
            self.sessions += 1
            try:
                await self.app(scope, self._checked(receive, send), send)
            finally:
                self.sessions -= 1

    def _checked(self, receive: Receive, send: Send) -> Receive:
        """Messages as Streamlit expects them; whoever sends others is disconnected (RFC 6455, 7.4.1)."""
        bucket = _Bucket(MESSAGES)

        async def next_message() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                content = message.get("bytes")
                kind = self.kind_of(content) if content is not None and len(content) <= MOST_MESSAGE else None
                if not bucket.lets_through():
                    reason = 1008
                elif content is None:
                    reason = 1003
                elif len(content) > MOST_MESSAGE:
                    reason = 1009
                elif kind is None:
                    reason = 1002
                elif kind in _WANTED:
                    return message
                else:
                    continue
                await send({"type": "websocket.close", "code": reason})
                return {"type": "websocket.disconnect", "code": reason}

        return next_message


def _client(scope: Scope) -> str:
    """The address that asks; behind a proxy that is trusted (FORWARDED_ALLOW_IPS), the reader's own."""
    return str((scope.get("client") or ("",))[0])


def _unknown_host(host: str) -> str:
    name = re.sub(r"[^A-Za-z0-9.:\[\]-]", "?", host)[:100]
    return f"These pages are not served as {name}. Whoever runs them can allow it: add it to JOURNEY_HOSTS.\n"


async def _close(receive: Receive, send: Send, reason: int) -> None:
    await receive()
    await send({"type": "websocket.close", "code": reason})


def _with_headers(scope: Scope, send: Send) -> Send:
    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            if scope["scheme"] == "https":
                headers.setdefault("Strict-Transport-Security", STRICT_TRANSPORT)
            headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        await send(message)

    return with_headers
