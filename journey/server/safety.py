"""What the server refuses, and what it tells browsers to refuse."""

import logging
import re
from base64 import b64encode
from collections import defaultdict, deque
from collections.abc import Callable, Collection
from functools import partial
from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from websockets import http11

from journey.counts import REFUSED
from journey.model.pages import PAGES
from journey.paces import Pace, Turnstile, Turnstiles, client
from journey.server.mended_links import mended
from journey.server.refusals import Refusal, Refuse
from journey.settings import Settings
from journey.streamlit_seam import serving

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-site",
    "Journey": "pages",
}
"""On every answer. Addresses hold what somebody reads, so no other website is told them. The last one tells a reader's
browser that we answer, and not a proxy in our place (``browser/worker/network.js``).
"""

DAY = "Journey-Day"
"""With each request, a page without a live line tells the day that its browser keeps, or nothing."""

CLOCKS = "Journey-Clocks"
"""With each request, such a page says ``differ`` where its device is on another day than the server."""

STRICT_TRANSPORT = "max-age=31536000"
"""Only where the reader came by HTTPS (RFC 6797, 7.2)."""

MOST_ADDRESS, MOST_HEADERS, MOST_MESSAGE = 4096, 16 * 1024, 256 * 1024
"""In bytes: path with query, all headers together, one message of a page. A page of ours sends some hundred."""

MESSAGES = Pace(at_once=100, a_second=20)
"""How many messages a page may send; a reader who presses as fast as can be sends ten a second."""

REQUESTS = Pace(at_once=5000, a_second=500)
"""How many files one address may ask for. A whole clinic may share one, and a first page takes some fifty.

Whoever asks for more still gets so many: only what is let through counts.
"""

LINES = Pace(at_once=1, a_second=1 / 60)
"""How often the log repeats why pages cannot connect."""

_PROBES = ("/healthz", serving.HEALTH)
"""Asked by machines that know the server by other names, such as its address in a cluster. They are always answered:
a busy server is not a dead one.
"""

OPEN = re.compile(
    r"/(?:healthz|favicon\.png|worker\.js|(?:pictures|fonts|preview|handout|ahead|reserve|manifest|icon)/[^/]+"
    r"|(?:[0-9a-f]{16}/)?static/(?:js|css|media)/[^/]+"
    r"|[0-9a-f]{16}/(?:browser|journey/streamlit_seam)/[^/]+)?"
    rf"|{serving.MEDIA}[^/]+|{serving.HEALTH}|{serving.HOST_CONFIG}"
)
_WORD = re.compile(r"/([a-zA-Z-]{1,40})/?")
_ORIGIN = re.compile(r"https?://([^/]+)")
_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.S)

_log = logging.getLogger(__name__)


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
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'none'; frame-ancestors 'self'"
    )


def let_cookies_pass() -> None:
    """Let a page connect with as many cookies as it came with: those of a hospital's main domain come along.

    websockets 17.4 allows a header half of what we allow, and refuses the rest without a word, before it asks anybody.
    """
    http11.MAX_LINE_LENGTH = MOST_HEADERS + 1024  # its name, and what else stands on a line


class Guard:
    """Stands in front of everything (ASGI middleware).

    ``hosts`` are the names under which readers may ask, ``*`` any; ``most_sessions`` how many may be kept;
    ``kind_of`` says which kind of message of Streamlit's page some bytes are, or None if they are none; ``kept`` says
    which sessions there are: of readers who are connected, and of readers who have left and may come back;
    ``refuse`` tells a reader why there is no page; ``leads_to`` to which address a short one leads, by its path and its
    query.
    """

    def __init__(
        self,
        app: ASGIApp,
        hosts: tuple[str, ...],
        most_sessions: int,
        kind_of: Callable[[bytes], str | None],
        kept: Callable[[], tuple[Collection[str], Collection[str]]],
        refuse: Refuse,
        leads_to: Callable[[str, str], str | None] = lambda _path, _query: None,
    ) -> None:
        self.app = app
        self.hosts = hosts
        self.most_sessions = most_sessions
        self.kind_of = kind_of
        self.kept = kept
        self.refuse = refuse
        self.leads_to = leads_to
        self.connections = 0
        self._requests = Turnstiles(REQUESTS)
        self._told: dict[str, Turnstile] = defaultdict(partial(Turnstile, LINES))
        self._connecting: deque[str] = deque(maxlen=1000)
        """The addresses that asked for a line last."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or hand on."""
        if scope["type"] == "http":
            self._look_for_line(scope)
            refusal = self._refusal(scope)
            await (refusal or self.app)(scope, receive, _with_headers(scope, _counted(send)))
        elif scope["type"] == "websocket":
            await self._connect(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _look_for_line(self, scope: Scope) -> None:
        """Say so where a page has no line, and none was asked for: something between us does not hand it on."""
        if DAY in Headers(scope=scope) and client(scope) not in self._connecting:
            self._tell("A page is read without its live line: no request for the websocket %s has come here. Let the "
                       "proxy hand on Upgrade and Connection; python -m journey doctor ADDRESS says more.",
                       serving.STREAM)  # fmt: skip

    def _refusal(self, scope: Scope) -> Response | None:
        path, query, headers = scope["path"], scope["query_string"], Headers(scope=scope)
        if path not in _PROBES and not self._requests.lets_through(scope):
            return self.refuse(scope, Refusal.TOO_MUCH)
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("These pages can only be read.\n", 405, {"Allow": "GET, HEAD"})
        if len(scope.get("raw_path") or path.encode()) + len(query) > MOST_ADDRESS:
            return self.refuse(scope, Refusal.TOO_LONG)
        if _is_heavy(scope):
            return self.refuse(scope, Refusal.TOO_HEAVY)
        if path not in _PROBES and not self._knows(headers.get("Host", "")):
            return PlainTextResponse(_unknown_host(headers.get("Host", "")), 421)
        if serving.ELSEWHERE.encode() in query:
            return PlainTextResponse(f"These pages load nothing from elsewhere. Leave {serving.ELSEWHERE} out.\n", 400)
        return self._elsewhere(scope)

    def _elsewhere(self, scope: Scope) -> Response | None:
        """For what is not served here: the way to a page, for a reader; nothing, for whoever looks for holes."""
        path = scope["path"]
        if meant := mended(path, scope["query_string"].decode("latin-1")):
            return RedirectResponse(meant, 307)
        word = _WORD.fullmatch(path)
        if OPEN.fullmatch(path) or (word and path[1:] in PAGES[1:]):
            return None
        if long := self.leads_to(path, scope["query_string"].decode("latin-1")):
            return RedirectResponse(long, 307)
        if word and not path.startswith("/_"):
            name = word[1].lower()
            there = Request(scope).url.replace(path=f"/{name}" if name in PAGES[1:] else "/")
            return RedirectResponse(f"{there.path}?{there.query}" if there.query else there.path, 307)
        return self.refuse(scope, Refusal.NOTHING)

    def _knows(self, host: str) -> bool:
        return "*" in self.hosts or _name(host) in self.hosts

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._connecting.append(client(scope))
        refusal = self._no_connection(scope)
        if refusal:
            REFUSED.add(str(refusal.status_code))
            await receive()
            await refusal(scope, receive, send)
            await receive()
            await receive()  # uvicorn 0.54 says that the line is closed before it is, and logs an error in between
            return
        self.connections += 1
        try:
            await self.app(_seen_from_the_page(scope), self._checked(receive, send), send)
        finally:
            self.connections -= 1

    def _no_connection(self, scope: Scope) -> Response | None:
        """Why a page may not connect. A browser does not tell it what is said, so the log does, too."""
        headers = Headers(scope=scope)
        host, origin = headers.get("Host", ""), headers.get("Origin", "")
        if scope["path"] != serving.STREAM:
            return PlainTextResponse("There is nothing here.\n", 404)
        if not self._requests.lets_through(scope):
            return PlainTextResponse("Too much is asked for at once. Wait a moment.\n", 429, {"Retry-After": "1"})
        if not self._knows(host):
            return PlainTextResponse(_unknown_host(host), 421)
        if _is_heavy(scope):
            return PlainTextResponse("This browser sends too much. Delete its cookies for these pages.\n", 431)
        if origin and not self._may_connect(origin, host):
            self._tell("A page at %s may not connect: it is asked for as %s. If a proxy of yours stands in front, let "
                       "it pass on the Host header, or add the page's name to JOURNEY_HOSTS.",
                       _printable(origin), _printable(host))  # fmt: skip
            return PlainTextResponse("This page is not from here.\n", 403)
        if not self._has_room(scope):
            self._tell("There is no room for another reader: JOURNEY_MOST_SESSIONS is %s.", self.most_sessions)
            return PlainTextResponse("Too many people are reading. Try again soon.\n", 503, {"Retry-After": "10"})
        return None

    def _may_connect(self, origin: str, host: str) -> bool:
        """Whether a page is from here. Some proxies leave the port out of the host, or ask by a name of their own."""
        if not (fits := _ORIGIN.fullmatch(origin)):
            return False
        same_name = _name(fits[1]) == _name(host) and _name(host) == host.lower().rstrip(".")
        return fits[1] == host or same_name or _name(fits[1]) in set(self.hosts) - set(Settings.hosts)

    def _has_room(self, scope: Scope) -> bool:
        """Whether a reader may come in: whoever comes back to a session that is kept takes no room.

        A line that broke may look connected for a while, so that a reader may have a second one for the same session.
        """
        connected, left = self.kept()
        comes_back = any(asked in connected or asked in left for asked in scope.get("subprotocols", ()))
        return self.connections + (0 if comes_back else len(left)) < self.most_sessions * (2 if comes_back else 1)

    def _tell(self, line: str, *details: object) -> None:
        """Log a line, but not the same one again and again."""
        if self._told[line].lets_through():
            _log.warning(line, *details)

    def _checked(self, receive: Receive, send: Send) -> Receive:
        """Messages as Streamlit expects them; whoever sends others is disconnected (RFC 6455, 7.4.1)."""
        turnstile = Turnstile(MESSAGES)

        async def next_message() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                content = message.get("bytes")
                kind = self.kind_of(content) if content is not None and len(content) <= MOST_MESSAGE else None
                if not turnstile.lets_through():
                    reason = 1008
                elif content is None:
                    reason = 1003
                elif len(content) > MOST_MESSAGE:
                    reason = 1009
                elif kind is None:
                    reason = 1002
                elif kind in serving.WANTED:
                    return message
                else:
                    continue
                REFUSED.add(str(reason))
                await send({"type": "websocket.close", "code": reason})
                return {"type": "websocket.disconnect", "code": reason}

        return next_message


def _name(host: str) -> str:
    return re.sub(r":[0-9]+$", "", host).lower().rstrip(".")


def _printable(host: str) -> str:
    return re.sub(r"[^A-Za-z0-9.:/\[\]-]", "?", host)[:100]


def _unknown_host(host: str) -> str:
    return (
        f"These pages are not served as {_printable(host)}. Whoever runs them can allow it: add it to JOURNEY_HOSTS.\n"
    )


def _is_heavy(scope: Scope) -> bool:
    return sum(len(name) + len(value) for name, value in scope["headers"]) > MOST_HEADERS


def _seen_from_the_page(scope: Scope) -> Scope:
    """The same request under the host that the page knows: Streamlit 1.67 compares the two again, port and all."""
    headers = MutableHeaders(raw=list(scope["headers"]))
    if fits := _ORIGIN.fullmatch(headers.get("Origin", "")):
        headers["Host"] = fits[1]
    return {**scope, "headers": headers.raw}


def _counted(send: Send) -> Send:
    async def counted(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] >= 400:
            REFUSED.add(str(message["status"]))
        await send(message)

    return counted


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
