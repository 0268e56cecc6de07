"""Readers without a browser: they speak Streamlit's protocol over a websocket, so that hundreds can walk at once."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import NamedTuple, Self
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.typing import Subprotocol

from journey.streamlit_seam.messages import BackMsg, ForwardMsg, key_of
from journey.streamlit_seam.serving import STREAM, protocols

PATIENCE = 60
"""In seconds: how long an answer may take."""


class LostConnectionError(Exception):
    """The server is gone, or took too long."""


class Button(NamedTuple):
    """A button, and the part of the page that it draws anew, by their ids; the whole page's is empty."""

    widget: str
    part: str


@dataclass
class Reader:
    """Somebody who reads at an address such as ``http://127.0.0.1:8501/?step=lie-flat``."""

    address: str
    buttons: dict[str, Button] = field(default_factory=dict)
    """The buttons on the page, by their keys."""
    query: str = ""
    failed: bool = False
    """Whether a script ended with an exception."""
    received: int = 0
    """In bytes."""
    _connection: ClientConnection | None = None
    _session: str = ""
    _cookies: dict[str, str] = field(default_factory=dict)
    _kept: set[str] = field(default_factory=set)
    """The hashes of the messages that the page keeps, so that the server need not send them again."""

    def __post_init__(self) -> None:
        self.query = self.query or urlsplit(self.address).query

    @property
    def step(self) -> str:
        """The step that the address names; empty at the first one before anything was pressed."""
        return parse_qs(self.query).get("step", [""])[0]

    async def connect(self) -> Self:
        """Open the page, or come back to it after the connection was lost, at the address where the reader was.

        Raises ``LostConnectionError``.
        """
        asked = urlsplit(self.address)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        try:
            self._connection = await connect(
                f"{asked.scheme.replace('http', 'ws')}://{asked.netloc}{STREAM}",
                origin=f"{asked.scheme}://{asked.netloc}",  # type: ignore[arg-type]
                subprotocols=[*map(Subprotocol, protocols(self._session))],
                additional_headers=headers if self._cookies else None,
                compression=None,
                max_size=None,
                open_timeout=PATIENCE,
                ping_interval=None,
            )
        except (OSError, InvalidHandshake, TimeoutError, ConnectionClosed) as error:
            raise LostConnectionError(str(error)) from error
        response = self._connection.response
        for cookie in response.headers.get_all("Set-Cookie") if response else []:
            name, _, value = cookie.split(";")[0].partition("=")
            self._cookies[name] = value
        await self._ask()
        return self

    async def press(self, key: str) -> float:
        """Press a button, and return the seconds until everything that it changed has arrived.

        Raises ``LostConnectionError``; ``KeyError`` where the page has no such button.
        """
        start = time.perf_counter()
        await self._ask(*self.buttons[key])
        return time.perf_counter() - start

    async def leave(self) -> None:
        """Close the page."""
        if self._connection:
            await self._connection.close()

    async def _ask(self, pressed: str = "", part: str = "") -> None:
        message = BackMsg()
        rerun = message.rerun_script
        asked = urlsplit(self.address)
        rerun.query_string = self.query
        rerun.fragment_id = part
        rerun.page_name = asked.path.strip("/")
        rerun.context_info.timezone = "America/Chicago"
        rerun.context_info.locale = "en-US"
        rerun.context_info.url = self.address
        rerun.cached_message_hashes.extend(self._kept)
        if pressed:
            rerun.widget_states.widgets.add(id=pressed, trigger_value=True)
        await self.say(message.SerializeToString())

    async def say(self, message: bytes) -> None:
        """Send a message of Streamlit's protocol, and wait until the run that it started is over.

        Raises ``LostConnectionError``.
        """
        assert self._connection is not None
        try:
            await self._connection.send(message)
            async with asyncio.timeout(PATIENCE):
                while not self._hear(await self._connection.recv(decode=False)):
                    pass
        except (OSError, ConnectionClosed, TimeoutError) as error:
            raise LostConnectionError(str(error)) from error

    def _hear(self, said: bytes) -> bool:
        """Take in one message of the server. Returns whether the run of the script is over."""
        self.received += len(said)
        message = ForwardMsg.FromString(said)
        if message.metadata.cacheable:
            self._kept.add(message.hash)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._session = message.new_session.initialize.session_id
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "delta":
            element = message.delta.new_element
            if element.WhichOneof("type") == "button":
                self.buttons[key_of(element.button.id)] = Button(element.button.id, message.delta.fragment_id)
            self.failed |= element.WhichOneof("type") == "exception"
        return bool(kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN)
