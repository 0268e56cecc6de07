"""Readers behind a real Caddy with two real servers: one dies, and they read on at the other one."""

import asyncio
import io
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass, field
from pathlib import Path

from journey.__main__ import main
from scripts.readers import LostConnectionError, Reader
from tests.browser.serving import Server, free_port
from tests.conftest import ROOT

SECRET = "a-secret-that-both-servers-know"

PATIENCE = 30
"""In seconds: how long a reader tries to come back."""


@dataclass(frozen=True)
class Site:
    """Two servers, and the address at which readers find either."""

    address: str
    servers: tuple[Server, Server]
    log: Path
    """What Caddy logs."""


def caddy_command(does: str) -> list[str]:
    """Caddy with the shipped Caddyfile."""
    program = Path(sys.executable).parent / "caddy"
    return [str(program), does, "--config", str(ROOT / "deploy" / "Caddyfile"), "--adapter", "caddyfile"]


def caddy_settings(address: str, servers: list[str], folder: Path) -> dict[str, str]:
    """Caddy's environment; ``folder`` is where it finds what it shows without a server, and where it keeps its own."""
    return os.environ | {
        "JOURNEY_BASE_ADDRESS": address, "JOURNEY_SERVERS": " ".join(servers), "JOURNEY_COOKIE_SECRET": SECRET,
        "JOURNEY_PAPER": str(folder / "paper"), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder),
    }  # fmt: skip


@contextmanager
def site(folder: Path) -> Iterator[Site]:
    """Caddy and two servers, on this machine."""
    with redirect_stdout(io.StringIO()):
        main(["handouts", str(folder / "paper")])
        main(["gone-page", str(folder / "paper" / "gone.html")])
    settings = {"STREAMLIT_SERVER_COOKIE_SECRET": SECRET}
    servers = (Server(settings=settings), Server(settings=settings))
    address, log = f"http://127.0.0.1:{free_port()}", folder / "caddy.log"
    environment = caddy_settings(address, [f"127.0.0.1:{server.port}" for server in servers], folder)
    try:
        for server in servers:
            server.start()
        with (
            log.open("wb") as out,
            subprocess.Popen(caddy_command("run"), env=environment, stdout=out, stderr=out) as it,
        ):
            try:
                yield Site(address, servers, log)
            finally:
                it.kill()
    finally:
        for server in servers:
            server.kill()


@dataclass
class Walker:
    """A reader who goes on and back, and counts what comes of each press."""

    reader: Reader
    steps: list[str]
    chance: random.Random
    place: int = 0
    presses: int = 0
    losses: list[float] = field(default_factory=list)
    """In seconds: how long it took, each time, until the same step was there again."""

    async def walk(self, over: asyncio.Event) -> None:
        """Press again and again. Fails if a press is lost, counts twice, or leads elsewhere."""
        await self._come_back(time.monotonic() + PATIENCE)  # the first time, too, a server may die meanwhile
        while not over.is_set():
            await asyncio.sleep(self.chance.uniform(0.2, 1.2))
            forward = self.place == 0 or (self.place < len(self.steps) - 1 and self.chance.random() < 0.6)
            there = self.place + (1 if forward else -1)
            await self._press("next" if forward else "back", self.steps[there])
            self.place = there
            self.presses += 1
            assert self.reader.step == self.steps[self.place]
        await self.reader.leave()

    async def _press(self, key: str, wanted: str) -> None:
        """As ``browser/presses.js`` does: what a server did not live to follow is pressed again at the next one.

        What it did follow has changed the address before the connection was lost.
        """
        try:
            await self.reader.press(key)
        except LostConnectionError:
            lost = time.monotonic()
            await self._come_back(lost + PATIENCE)
            self.losses.append(time.monotonic() - lost)
            if self.reader.step != wanted:
                assert self.reader.step in ("", self.steps[self.place])
                await self._press(key, wanted)

    async def _come_back(self, deadline: float) -> None:
        while True:
            with suppress(LostConnectionError):
                await self.reader.connect()
                return
            assert time.monotonic() < deadline, f"not back within {PATIENCE} s"
            await asyncio.sleep(0.1)


async def walk_on(there: Site, steps: list[str], readers: int) -> list[Walker]:
    """Many walk; one server is killed and started again, then the other one is told to end, and started again."""
    walkers = [
        Walker(Reader(f"{there.address}/?step={steps[0]}"), steps, random.Random(number)) for number in range(readers)
    ]
    over = asyncio.Event()
    tasks = [asyncio.create_task(walker.walk(over)) for walker in walkers]
    one, other = there.servers
    await asyncio.sleep(4)
    one.kill()
    await asyncio.sleep(4)
    await asyncio.to_thread(one.start)
    await asyncio.sleep(4)
    assert other.process
    other.process.send_signal(signal.SIGTERM)
    await asyncio.to_thread(other.process.wait)
    await asyncio.to_thread(other.start)
    await asyncio.sleep(4)
    over.set()
    await asyncio.gather(*tasks)
    return walkers
