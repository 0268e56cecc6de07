"""Behind the proxies that hospitals have, with the configurations of ``deploy/``."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journey.doctor import examined
from journey.model.procedure import Journey
from tests.asking import ask
from tests.browser.conftest import SOON, Open, at_eight
from tests.browser.proxies import FILES, behind, program, two_servers
from tests.browser.serving import Server

START = "/?procedure=vertebroplasty&lang=en&step="


@pytest.fixture(scope="module")
def servers() -> Iterator[tuple[Server, Server]]:
    with two_servers() as both:
        yield both


@pytest.fixture(scope="module", params=FILES)
def kind(request: pytest.FixtureRequest) -> str:
    if not program(request.param):
        pytest.skip(f"{request.param} is not installed here")
    return str(request.param)


@pytest.fixture(scope="module")
def site(kind: str, servers: tuple[Server, Server], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with behind(kind, servers, tmp_path_factory.mktemp(kind)) as address:
        yield address


def test_nothing_stands_in_the_way_not_even_many_cookies(site: str) -> None:
    assert [str(one) for one in examined(site) if one.wrong] == []
    assert ask(f"{site}/", Cookie=f"hospital={'a' * 15_000}")[0] == 200


def test_a_reader_reads_on_when_a_server_dies(
    site: str, servers: tuple[Server, Server], journey: Journey, open_page: Open
) -> None:
    reader = open_page(START + journey.steps[0].id, at=site).sees_step(journey.steps[0].heading)
    names = {cookie.get("name") for cookie in reader.page.context.cookies()}
    assert "journey_server" in names
    for number, server in enumerate(servers, 1):
        server.kill()
        reader.presses("Next").sees_step(journey.steps[number].heading).waits()
        server.start()
    assert reader.page.locator("#journey-gone[open]").count() == 0


def test_a_file_is_saved_and_a_reader_walks_on_without_stickiness(
    kind: str, servers: tuple[Server, Server], journey: Journey, open_page: Open, tmp_path: Path
) -> None:
    sticky = {"nginx": "hash ", "apache2": "stickysession", "haproxy": "cookie journey", "traefik": "sticky:"}[kind]
    with behind(kind, servers, tmp_path, **{sticky: ""}) as address:
        reader = open_page(START + journey.steps[0].id, at=address).sees_step(journey.steps[0].heading)
        reader.presses("Next").sees_step(journey.steps[1].heading).waits()
        reader.goes_to(f"/plan?procedure=vertebroplasty&lang=en#when={at_eight(SOON)}").has_all()
        with reader.page.expect_download() as saved:
            reader.presses("Save to my calendar")
        assert "BEGIN:VCALENDAR" in saved.value.path().read_text(encoding="utf-8")


def test_with_every_server_down_each_page_says_that_it_will_be_back(
    kind: str, servers: tuple[Server, Server], tmp_path: Path
) -> None:
    if kind == "traefik":
        pytest.skip("Traefik has no page of its own for servers that are gone")
    with behind(kind, servers, tmp_path) as address:
        for server in servers:
            server.kill()
        status, said = ask(f"{address}/risks?step=lie-flat")
        for server in servers:
            server.start()
    assert status in (502, 503, 504)
    assert "tel:+17152013624" in said
    log = (tmp_path / ("said" if kind == "haproxy" else "journey.log")).read_text()
    assert "/risks" in log
    assert "lie-flat" not in log
