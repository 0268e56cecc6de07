"""A real Caddy in front of two real servers: one dies, and readers read on at the other; both die, and paper stays."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from journey.__main__ import main
from journey.model.procedure import Journey
from scripts.readers import LostConnectionError, Reader
from tests.browser.conftest import Open
from tests.browser.serving import Server, free_port
from tests.conftest import ROOT

READERS = 50
WITHIN = 5
"""In seconds: how soon everybody is back at their step."""

SECRET = "a-secret-that-both-servers-know"


@dataclass
class Site:
    """Two servers, and the address at which readers find either."""

    address: str
    servers: list[Server]
    log: Path


def caddy_command(does: str) -> list[str]:
    program = Path(sys.executable).parent / "caddy"
    return [str(program), does, "--config", str(ROOT / "deploy" / "Caddyfile"), "--adapter", "caddyfile"]


@contextmanager
def caddy(port: int, servers: list[Server], folder: Path) -> Iterator[Path]:
    """Caddy with the shipped Caddyfile. Yields its log."""
    log = folder / "caddy.log"
    environment = os.environ | {
        "JOURNEY_BASE_ADDRESS": f"http://127.0.0.1:{port}",
        "JOURNEY_SERVERS": " ".join(f"127.0.0.1:{server.port}" for server in servers),
        "JOURNEY_COOKIE_SECRET": SECRET,
        "JOURNEY_PAPER": str(folder / "paper"),
        "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder),
    }  # fmt: skip
    with (
        log.open("wb") as out,
        subprocess.Popen(caddy_command("run"), env=environment, stdout=out, stderr=out) as process,
    ):
        try:
            yield log
        finally:
            process.kill()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, port = tmp_path_factory.mktemp("caddy"), free_port()
    main(["handouts", str(folder / "paper")])
    main(["gone-page", str(folder / "paper" / "gone.html")])
    settings = {"STREAMLIT_SERVER_COOKIE_SECRET": SECRET}
    servers = [Server(settings=settings), Server(settings=settings)]
    try:
        for server in servers:
            server.start()
        with caddy(port, servers, folder) as log:
            yield Site(f"http://127.0.0.1:{port}", servers, log)
    finally:
        for server in servers:
            server.kill()


@pytest.fixture(autouse=True)
def whole(site: Site) -> None:
    """Both servers are there, and Caddy knows it."""
    for server in site.servers:
        if server.process is None or server.process.poll() is not None:
            server.start()
    deadline = time.monotonic() + 20
    while status(site, "/") != 200:
        assert time.monotonic() < deadline
        time.sleep(0.1)


def ask(site: Site, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(site.address + path, timeout=15) as answer:
            return int(answer.status), answer.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        return int(error.code), error.read().decode(errors="replace")
    except urllib.error.URLError:
        return 0, ""  # Caddy does not listen yet


def status(site: Site, path: str) -> int:
    return ask(site, path)[0]


@dataclass
class Walker:
    """A reader who goes on and back, and counts what came of each press."""

    reader: Reader
    steps: list[str]
    chance: random.Random
    place: int = 0
    presses: int = 0
    losses: list[float] = field(default_factory=list)
    """In seconds: how long it took, each time, until the same step was there again."""

    async def walk(self, over: asyncio.Event) -> None:
        await self.reader.connect()
        while not over.is_set():
            await asyncio.sleep(self.chance.uniform(0.2, 1.2))
            forward = self.place == 0 or (self.place < len(self.steps) - 1 and self.chance.random() < 0.6)
            await self.press("next" if forward else "back")
            self.place += 1 if forward else -1
            self.presses += 1
            assert self.reader.step == self.steps[self.place]
        await self.reader.leave()

    async def press(self, key: str) -> None:
        """As ``page.js`` does: what a server did not live to follow is pressed again at the next one."""
        try:
            await self.reader.press(key)
        except LostConnectionError:
            lost = time.monotonic()
            await self.comes_back(lost + 2 * WITHIN)
            assert self.reader.step in ("", self.steps[self.place])
            self.losses.append(time.monotonic() - lost)
            await self.press(key)

    async def comes_back(self, deadline: float) -> None:
        while True:
            with suppress(LostConnectionError):
                await self.reader.connect()
                return
            assert time.monotonic() < deadline, "not back in time"
            await asyncio.sleep(0.1)


async def walk_while(site: Site, steps: list[str]) -> list[Walker]:
    """Fifty walk; one server is killed and started again, then the other one is told to end, and started again."""
    walkers = [Walker(Reader(f"{site.address}/"), steps, random.Random(number)) for number in range(READERS)]
    over = asyncio.Event()
    tasks = [asyncio.create_task(walker.walk(over)) for walker in walkers]
    one, other = site.servers
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


def test_when_a_server_dies_everybody_is_back_at_their_step_and_no_press_is_lost(site: Site, journey: Journey) -> None:
    steps = [step.id for step in journey.steps]
    with ThreadPoolExecutor(1) as beside:  # Playwright has a loop of its own in this thread
        walkers = beside.submit(asyncio.run, walk_while(site, steps)).result()
    losses = [loss for walker in walkers for loss in walker.losses]
    print(f"{len(walkers)} readers, {sum(w.presses for w in walkers)} presses, {len(losses)} lost their server, "
          f"longest until back {max(losses):.2f} s")  # fmt: skip
    assert len(losses) >= READERS / 2, "each of the servers had readers, and both have left them"
    assert max(losses) < WITHIN
    assert not any(walker.reader.failed for walker in walkers)


def test_in_a_browser_it_looks_as_if_nothing_had_happened(site: Site, journey: Journey, open_page: Open) -> None:
    reader = open_page("/?step=lie-flat", at=site.address).sees_step(journey.step("lie-flat").heading)
    place = journey.step("lie-flat").number
    for server in site.servers:
        server.kill()
        reader.presses("Next").sees_step(journey.steps[place].heading).waits()
        place += 1
        server.start()
    assert reader.page.locator("#journey-gone[open]").count() == 0


def test_with_every_server_down_the_handout_is_there_and_pages_say_they_will_be_back(site: Site) -> None:
    for server in site.servers:
        server.kill()
    for kind, start in (("html", "<!doctype html>"), ("pdf", "%PDF-")):
        code, said = ask(site, f"/handout/vertebroplasty.en.{kind}")
        assert (code, said[: len(start)]) == (200, start)
    code, said = ask(site, "/risks?step=lie-flat")
    assert code in (502, 503)
    assert "These pages will be back soon" in said
    assert "tel:+17152013624" in said
    assert status(site, "/handout/knee.en.pdf") in (502, 503)
    assert status(site, "/healthz") in (502, 503)


def test_a_reader_stays_at_one_server_by_a_cookie_that_says_nothing_of_them(site: Site) -> None:
    with urllib.request.urlopen(site.address + "/") as answer:
        cookies = answer.headers.get_all("Set-Cookie")
    [cookie] = [cookie for cookie in cookies if cookie.startswith("journey_server=")]
    assert str(site.servers[0].port) not in cookie
    assert str(site.servers[1].port) not in cookie


def test_the_log_tells_neither_what_was_read_nor_by_whom(site: Site) -> None:
    ask(site, "/risks?levels=T12&secret=1")
    deadline = time.monotonic() + 10
    while '"uri":"/risks"' not in (said := site.log.read_text()):
        assert time.monotonic() < deadline, said[-500:]
        time.sleep(0.05)
    for word in ("secret", "T12", "remote_ip", "User-Agent", "Cookie"):
        assert word not in said


def test_with_a_public_name_caddy_gets_a_certificate_by_itself(tmp_path: Path) -> None:
    told = {"JOURNEY_BASE_ADDRESS": "https://journey.example.org", "JOURNEY_SERVERS": "a:8501 b:8501",
            "JOURNEY_COOKIE_SECRET": SECRET, "JOURNEY_PAPER": "/paper", "XDG_DATA_HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path)}  # fmt: skip
    said = subprocess.run(caddy_command("validate"), env=os.environ | told, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "enabling automatic HTTP->HTTPS redirects" in said.stdout + said.stderr
    assert "Caddyfile input is not formatted" not in said.stdout + said.stderr
