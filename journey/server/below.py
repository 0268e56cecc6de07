"""Lets the pages stand below a path of their host, such as ``https://example.org/journey/``.

All that answers knows nothing of it: what is asked for comes in without that path, and where an answer leads goes out
with it. What is written into a page begins with ``Place.root``.
"""

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from journey.settings import Settings


def base_address(request: Request, settings: Settings) -> str:
    """Where readers find the pages: as it is set, else where they are asked for now."""
    return settings.base_address or f"{str(request.base_url).rstrip('/')}{settings.root}"


class Below:
    """Stands in front of everything (ASGI middleware). ``root`` is the path: ``/journey``, or empty.

    A proxy may pass the path on or take it off: what comes without it is meant, too, and so is a machine that asks
    how the server does.
    """

    def __init__(self, app: ASGIApp, root: str) -> None:
        self.app = app
        self.root = root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on what is asked for, and answer as from below the path."""
        if not self.root or scope["type"] not in ("http", "websocket"):
            return await self.app(scope, receive, send)
        if scope["type"] == "http" and scope["path"] == self.root:
            query = scope["query_string"].decode("latin-1")
            there = RedirectResponse(f"{self.root}/?{query}" if query else f"{self.root}/", 307)
            return await there(scope, receive, send)
        return await self.app(self._inside(scope), receive, self._outside(send))

    def _inside(self, scope: Scope) -> Scope:
        if not scope["path"].startswith(f"{self.root}/"):
            return scope
        raw = scope.get("raw_path") or b""
        return {
            **scope,
            "path": scope["path"].removeprefix(self.root),
            "raw_path": raw.removeprefix(self.root.encode()),
        }

    def _outside(self, send: Send) -> Send:
        async def outside(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [self._led(*header) for header in message.get("headers", ())]}
            await send(message)

        return outside

    def _led(self, name: bytes, value: bytes) -> tuple[bytes, bytes]:
        """A header: a redirect leads to below the path, and a cookie is for nobody else on the host."""
        root = self.root.encode()
        if name.lower() == b"location" and value.startswith(b"/") and not value.startswith(b"//"):
            return name, root + value
        if name.lower() == b"set-cookie":
            parts = [b" Path=%b/" % root if part.strip().lower() == b"path=/" else part for part in value.split(b";")]
            return name, b";".join(parts)
        return name, value
