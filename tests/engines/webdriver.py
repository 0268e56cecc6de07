"""A browser, told what to do by WebDriver, the W3C's standard: as much of it as the tests need.

Chromium and WebKit speak it over HTTP, through a program of their own; Firefox speaks the same commands over a socket
(Marionette), and needs no program beside it.
"""

import json
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

Answer = TypeVar("Answer")

START = 30
"""In seconds: how long a browser may take to start, also on a busy machine."""

COMMANDS = {
    "Navigate": ("POST", "url"),
    "GetCurrentURL": ("GET", "url"),
    "Back": ("POST", "back"),
    "Refresh": ("POST", "refresh"),
    "ExecuteScript": ("POST", "execute/sync"),
    "PerformActions": ("POST", "actions"),
    "SetWindowRect": ("POST", "window/rect"),
    "TakeScreenshot": ("GET", "screenshot"),
    "DeleteSession": ("DELETE", ""),
}
"""By Marionette's names: how each is asked for over HTTP."""


class Refused(Exception):
    """The browser could not do it, and says why."""


class Line(Protocol):
    """What carries commands to one browser."""

    def ask(self, command: str, **parameters: object) -> Any: ...  # noqa: ANN401


class OverHttp:
    """The line through a driver program that listens on a port."""

    def __init__(self, port: int, capabilities: Mapping[str, object]) -> None:
        self._session = f"http://127.0.0.1:{port}/session"
        asked = {"capabilities": {"alwaysMatch": capabilities}}
        self.capabilities = once_there(lambda: self._send("POST", "", asked))
        self._session += f"/{self.capabilities['sessionId']}"

    def ask(self, command: str, **parameters: object) -> Any:  # noqa: ANN401
        method, path = COMMANDS[command]
        return self._send(method, path and f"/{path}", parameters)

    def send(self, path: str, parameters: Mapping[str, object]) -> Any:  # noqa: ANN401
        """A command that this driver alone has."""
        return self._send("POST", f"/{path}", parameters)

    def _send(self, method: str, path: str, parameters: Mapping[str, object]) -> Any:  # noqa: ANN401
        body = json.dumps(parameters).encode() if method == "POST" else None
        request = urllib.request.Request(
            self._session + path, body, {"Content-Type": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            with error:
                raise Refused(json.load(error)["value"]["message"]) from error


class Marionette:
    """The line to Firefox: each message is its length, a colon, and JSON."""

    def __init__(self, port: int) -> None:
        self._socket = once_there(lambda: socket.create_connection(("127.0.0.1", port), timeout=60))
        self._answers = self._socket.makefile("rb")
        self._number = 0
        self._read()
        self._send("WebDriver:NewSession", {})

    def ask(self, command: str, **parameters: object) -> Any:  # noqa: ANN401
        answer = self._send(f"WebDriver:{command}", parameters)
        return answer["value"] if isinstance(answer, dict) and "value" in answer else answer

    def in_chrome(self, script: str, *arguments: object) -> Any:  # noqa: ANN401
        """Run a script in the window around the page, as an extension of Firefox's own would."""
        self._send("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.ask("ExecuteScript", script=script, args=list(arguments))
        finally:
            self._send("Marionette:SetContext", {"value": "content"})

    def quit(self) -> None:
        self._send("Marionette:Quit", {"flags": ["eForceQuit"]})
        self._socket.close()

    def _send(self, name: str, parameters: Mapping[str, object]) -> Any:  # noqa: ANN401
        self._number += 1
        message = json.dumps([0, self._number, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, answer = self._read()
        if error:
            raise Refused(error["message"])
        return answer

    def _read(self) -> Any:  # noqa: ANN401
        length = b""
        while (letter := self._answers.read(1)) != b":":
            if not letter:
                raise ConnectionError("Firefox is gone")
            length += letter
        return json.loads(self._answers.read(int(length)))


def once_there(ask: Callable[[], Answer]) -> Answer:
    """Ask what has just been started, until it listens."""
    deadline = time.monotonic() + START
    while True:
        try:
            return ask()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
