"""A real server of this app, on its own port, that a test may kill and restart."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.asking import ask_until_it_answers
from tests.conftest import ROOT, shipped_content


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """``streamlit run app.py``, as ``make run`` starts it."""

    def __init__(
        self,
        content: Path | None = None,
        script: Path | None = None,
        log: Path | None = None,
        settings: dict[str, str] | None = None,
    ) -> None:
        self.log = log or Path(os.devnull)
        self.port = free_port()
        self.script = script or ROOT / "app.py"
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("JOURNEY_")}
        if content or not script:
            self.environment["JOURNEY_CONTENT"] = str(content or shipped_content())
        self.environment |= settings or {}
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [Path(sys.executable).parent / "streamlit", "run", self.script, "--server.port", str(self.port)],
                cwd=self.script.parent,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        ask_until_it_answers(self.address + "/_stcore/health", self.process)

    def kill(self) -> None:
        """End it at once, as a crash or a lost machine would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()


@contextmanager
def serving(
    content: Path | None = None,
    script: Path | None = None,
    log: Path | None = None,
    settings: dict[str, str] | None = None,
) -> Iterator[Server]:
    server = Server(content, script, log, settings)
    try:
        server.start()
        yield server
    finally:
        server.kill()
