"""A monitor asks a real server how it does, while somebody reads."""

import socket
import urllib.request
from pathlib import Path

from journey.streamlit_seam.serving import HEALTH
from scripts.readers import Reader
from tests.asking import ask
from tests.browser import beside
from tests.browser.serving import free_port, serving
from tests.prometheus import Told, told_at


def count(told: Told, name: str) -> float:
    return told.numbers[name]


async def visits(address: str) -> None:
    """Somebody with a name opens the page, and presses once."""
    reader = await Reader(f"{address}/?lang=en&ann=secret#when=2027-03-04").connect()
    await reader.press(next(iter(reader.buttons)))
    await reader.leave()
    assert not reader.failed


def is_refused(address: str) -> None:
    assert ask(address + "/ann/secret.php?ann=secret", **{"User-Agent": "AnnSecret/1.0"})[0] == 404


def test_what_is_told_counts_what_happened_and_names_nobody() -> None:
    port = free_port()
    with serving(settings={"JOURNEY_METRICS": str(port)}) as server:
        before = told_at(port)
        beside.run(visits(server.address))
        is_refused(server.address)
        now = told_at(port)
        with urllib.request.urlopen(f"{server.address}/metrics") as answer:
            assert "# TYPE" not in answer.read().decode(), "readers find it where they read"
    assert count(now, "journey_run_seconds_count") >= count(before, "journey_run_seconds_count") + 2
    assert count(now, "journey_run_seconds_sum") > count(before, "journey_run_seconds_sum")
    assert sum(value for name, value in now.numbers.items() if name.startswith("journey_sessions{")) == 1
    assert count(now, 'journey_refused_total{code="404"}') == count(before, 'journey_refused_total{code="404"}') + 1
    assert count(now, "journey_broken_total") == 0
    assert now.numbers.keys() == before.numbers.keys(), "what is told does not grow with what readers do"
    assert not [word for word in ("ann", "secret", "127.0.0.1", "2027", "vertebroplasty") if word in str(now).lower()]


def test_a_server_whose_port_for_monitors_is_taken_serves_the_pages_and_says_so(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with (
            serving(log=log, settings={"JOURNEY_METRICS": f"127.0.0.1:{port}"}) as server,
            urllib.request.urlopen(server.address + HEALTH) as answer,
        ):
            assert answer.status == 200
            assert f"JOURNEY_METRICS: nobody can be told at 127.0.0.1:{port}" in log.read_text()
