"""Files that a reader saves: one server made them and has them, while a balancer may ask another one for them."""

import logging
import re

from starlette.datastructures import QueryParams
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from journey.paces import Pace, Turnstile
from journey.streamlit_seam.serving import MEDIA

TRIES = 12
"""How often a browser is sent on in search of a file; it follows twenty redirects at most (Fetch, 4.4)."""

_FILE = re.compile(rf"{MEDIA}[\w.-]+")
_AGAIN = "again"

_log = logging.getLogger(__name__)


class SavedFiles:
    """Sends on who asks for a file that is not here (ASGI middleware).

    The name of a file is a hash, so nothing of a reader stands in the address. The connection is closed: where a
    balancer hands on connections, and not requests, the next one may lead to another server.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._told = Turnstile(Pace(at_once=1, a_second=1 / 60))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the file, or with the way to ask for it again, or at last with words."""
        if scope["type"] != "http" or not _FILE.fullmatch(scope["path"]):
            return await self.app(scope, receive, send)
        missing = False

        async def send_if_there(message: Message) -> None:
            nonlocal missing
            missing = missing or (message["type"] == "http.response.start" and message["status"] == 404)
            if not missing:
                await send(message)

        await self.app(scope, receive, send_if_there)
        if missing:
            await self._elsewhere(scope)(scope, receive, send)
        return None

    def _elsewhere(self, scope: Scope) -> Response:
        tried = QueryParams(scope["query_string"]).get(_AGAIN, "")
        tries = int(tried) if re.fullmatch(r"[0-9]{1,2}", tried) else 0
        headers = {"Cache-Control": "no-store", "Connection": "close"}
        if tries < TRIES:
            return RedirectResponse(f"{scope['path']}?{_AGAIN}={tries + 1}", 307, headers)
        if self._told.lets_through():
            _log.warning("A reader could not save a file: this server does not have it. Keep each reader at one server "
                         "(deploy/README.md).")  # fmt: skip
        return PlainTextResponse("This file is no longer here. Go back, and press the button again.\n", 404, headers)
