"""A cable between a browser and a server, that a test can cut: nothing arrives any more, and nothing is closed."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Cable:
    """Carries every connection to a port of this machine, as long as it is not cut."""

    def __init__(self, port: int) -> None:
        self._whole = threading.Event()
        self._whole.set()
        self._to = port
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def cut(self) -> None:
        self._whole.clear()

    def mend(self) -> None:
        self._whole.set()

    def end(self) -> None:
        self.mend()
        for connection in (self._listener, *self._open):
            connection.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:  # the cable, or the server, is gone
                return
            self._open += (near, far)
            for pair in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=pair, daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                self._whole.wait()
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:  # one of both ends was closed
            pass


@contextmanager
def cable_to(port: int) -> Iterator[Cable]:
    cable = Cable(port)
    try:
        yield cable
    finally:
        cable.end()
