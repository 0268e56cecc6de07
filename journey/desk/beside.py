"""The app as readers have it, for the desk alone: it may stand within the desk's own window.

Nothing else is different, so what an author sees there is what readers see.
"""

import os
from collections.abc import Awaitable, Callable, MutableMapping
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from journey.streamlit_seam.base_path import listens_at

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

DESK, PAGE = "DESK_ADDRESS", "DESK_PAGE_ADDRESS"
"""The environment variables with the address of the desk, and with that of the app beside it."""


class WithinDesk:
    """Lets a page stand in a frame of the desk; every other answer stays as it is."""

    def __init__(self, app: Callable[[Message, Receive, Send], Awaitable[None]], desk: str) -> None:
        self.app, self.desk = app, desk

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer as the app does, with the desk among those who may frame it."""

        async def send_framed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = list(self._framed(message.get("headers", ())))
            await send(message)

        await self.app(scope, receive, send_framed)

    def _framed(self, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        mine = b"frame-ancestors 'self' " + self.desk.encode()
        return [
            (name, value.replace(b"frame-ancestors 'self'", mine))
            for name, value in headers
            if name.lower() not in (b"x-frame-options", b"cross-origin-opener-policy")
        ]


def app() -> WithinDesk:
    """The app, for uvicorn, which alone knows where it listens: the log says it, too."""
    port = urlsplit(os.environ.get(PAGE, "")).port
    if port:
        listens_at(port)
    return WithinDesk(import_module("app").app, os.environ[DESK])
