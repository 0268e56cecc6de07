"""A real Caddy in front of two real servers: one dies, and readers read on at the other; both die, and paper stays."""

import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from journey.model.procedure import Journey
from scripts import failover
from scripts.failover import Site, caddy_command, caddy_settings, walk_on
from tests.asking import ask
from tests.browser import beside
from tests.browser.conftest import Open

READERS = 50


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with failover.site(tmp_path_factory.mktemp("caddy")) as there:
        yield there


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


def status(site: Site, path: str) -> int:
    return ask(site.address + path)[0]


def test_when_a_server_dies_everybody_is_back_at_their_step_and_no_press_is_lost(site: Site, journey: Journey) -> None:
    steps = [step.id for step in journey.steps]
    walkers = beside.run(walk_on(site, steps, READERS))
    losses = [loss for walker in walkers for loss in walker.losses]
    assert len(losses) >= READERS / 2, "each of the servers had readers, and both have left them"
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
        code, said = ask(f"{site.address}/handout/vertebroplasty.en.{kind}")
        assert (code, said[: len(start)]) == (200, start)
    code, said = ask(site.address + "/risks?step=lie-flat")
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
    ask(site.address + "/risks?levels=T12&secret=1")
    deadline = time.monotonic() + 10
    while '"uri":"/risks"' not in (said := site.log.read_text()):
        assert time.monotonic() < deadline, said[-500:]
        time.sleep(0.05)
    for word in ("secret", "T12", "remote_ip", "User-Agent", "Cookie"):
        assert word not in said


def test_with_a_public_name_caddy_gets_a_certificate_by_itself(tmp_path: Path) -> None:
    told = caddy_settings("https://journey.example.org", ["a:8501", "b:8501"], tmp_path)
    said = subprocess.run(caddy_command("validate"), env=told, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "enabling automatic HTTP->HTTPS redirects" in said.stdout + said.stderr
    assert "Caddyfile input is not formatted" not in said.stdout + said.stderr
