"""A cable between a browser and a server, that a test can cut: nothing arrives any more, and nothing is closed.

What is on its way waits, in one direction or both: so a test has a network as slow as it needs, and no slower.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import SimpleQueue


class Cable:
    """Carries every connection to a port of this machine, as long as it is not cut.

    ``delay`` is how long everything takes in either direction, in seconds: half of a round trip. A browser's own
    DevTools slow no websocket.
    """

    def __init__(self, port: int, delay: float = 0) -> None:
        self._asks, self._answers, self._waits = threading.Event(), threading.Event(), threading.Event()
        self.mend()
        self._to, self._delay = port, delay
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def cut(self) -> None:
        self._asks.clear()
        self.hold_answers()

    def hold_answers(self) -> None:
        """What a browser sends arrives, and nothing comes back."""
        self._answers.clear()
        self._waits.clear()

    def has_an_answer(self) -> None:
        """Wait until the server has begun to answer."""
        assert self._waits.wait(timeout=20)

    def mend(self) -> None:
        self._asks.set()
        self._answers.set()

    def end(self) -> None:
        self.mend()
        with suppress(OSError):  # a listener that is closed alone goes on to wait
            self._listener.shutdown(socket.SHUT_RDWR)
        self._accepting.join(timeout=5)  # what came last is among those that are open
        for connection in (self._listener, *self._open):
            connection.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
                self._open.append(near)
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:  # the cable, or the server, is gone
                return
            self._open.append(far)
            for way in ((near, far, self._asks), (far, near, self._answers)):
                threading.Thread(target=self._carry, args=way, daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, is_open: threading.Event) -> None:
        on_its_way: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
        threading.Thread(target=self._bring, args=(on_its_way, target, is_open), daemon=True).start()
        data = b"-"
        while data:
            try:
                data = source.recv(65536)
            except OSError:  # one of both ends was closed
                data = b""
            on_its_way.put((time.monotonic() + self._delay, data))

    def _bring(
        self, on_its_way: "SimpleQueue[tuple[float, bytes]]", target: socket.socket, is_open: threading.Event
    ) -> None:
        try:
            while data := self._next(on_its_way):
                if is_open is self._answers and not is_open.is_set():
                    self._waits.set()
                is_open.wait()
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:  # one of both ends was closed
            pass

    def _next(self, on_its_way: "SimpleQueue[tuple[float, bytes]]") -> bytes:
        due, data = on_its_way.get()
        time.sleep(max(0, due - time.monotonic()))
        return data


@contextmanager
def cable_to(port: int, delay: float = 0) -> Iterator[Cable]:
    cable = Cable(port, delay)
    try:
        yield cable
    finally:
        cable.end()
