"""Behind a real proxy that keeps ``/healthz`` to itself: pages work all the same, and the doctor says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journey.doctor import examined
from journey.model.procedure import Journey
from tests.browser.conftest import Open
from tests.browser.proxies import caddy
from tests.browser.serving import Server, free_port, serving


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(params=["respond @health 403", "abort @health"], ids=["refused", "without an answer"])
def address(request: pytest.FixtureRequest, server: Server, tmp_path: Path) -> Iterator[str]:
    there = f"http://127.0.0.1:{free_port()}"
    rules = f"@health path /healthz\n\t{request.param}\n\treverse_proxy 127.0.0.1:{server.port}"
    with caddy(tmp_path, f"{there} {{\n\t{rules}\n}}\n"):
        yield there


def test_a_reader_walks_on_after_a_restart_and_the_doctor_names_it_alone(
    address: str, server: Server, open_page: Open, journey: Journey
) -> None:
    [found] = [one for one in examined(address) if one.wrong]
    assert found.tried == "/healthz"
    assert "Pages come all the same" in found.do
    first, second, third = journey.steps[:3]
    reader = open_page(f"/?procedure=vertebroplasty&lang=en&step={first.id}", at=address).sees_step(first.heading)
    reader.presses("Next").sees_step(second.heading).waits()
    server.kill()
    server.start()
    reader.presses("Next").sees_step(third.heading).waits()
    assert reader.page.locator("#journey-gone[open]").count() == 0
