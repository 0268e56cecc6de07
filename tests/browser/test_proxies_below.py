"""Below a path of another website, behind the proxies that hospitals have, as ``docs/for-it.md`` says it."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from journey.doctor import examined
from journey.model.procedure import Journey
from tests.browser.conftest import SOON, at_eight, at_laptop
from tests.browser.proxies import behind, caddy, program, two_servers
from tests.browser.reader import Reader
from tests.browser.serving import Server, free_port
from tests.conftest import ROOT

PATH = "/journey"
FOR_IT = (ROOT / "docs" / "for-it.md").read_text(encoding="utf-8")
INSTEAD = {
    "haproxy": {"default_backend journey": "use_backend ", "cookie journey_server": "cookie journey_server insert"},
    "traefik": {"rule: ": "rule: ", "sticky: ": "sticky: "},
}
"""What a line of a shipped configuration has, and how the line begins that stands in its place below a path."""


@pytest.fixture(scope="module")
def servers() -> Iterator[tuple[Server, Server]]:
    with two_servers(STREAMLIT_SERVER_BASE_URL_PATH=PATH.strip("/")) as both:
        yield both


def said_for_it(begins: str) -> str:
    """The line for IT that begins so, for any name and without TLS."""
    [line] = re.findall(rf"^{re.escape(begins)}.*$", FOR_IT, re.M)
    return str(line).replace("Host(`example.org`) && ", "").replace(" secure: true,", "")


@contextmanager
def behind_caddy(servers: tuple[Server, Server], folder: Path) -> Iterator[str]:
    """Caddy with the site for IT."""
    [site] = re.findall(r"^```caddyfile\n(.*?)^```", FOR_IT, re.M | re.S)
    address = f"http://127.0.0.1:{free_port()}"
    for shipped, server in zip((8501, 8502), servers, strict=True):
        site = site.replace(f"127.0.0.1:{shipped}", f"127.0.0.1:{server.port}")
    with caddy(folder, site.replace("example.org {", f"{address} {{")):
        yield address + PATH


@pytest.fixture(params=["caddy", *INSTEAD])
def address(request: pytest.FixtureRequest, servers: tuple[Server, Server], tmp_path: Path) -> Iterator[str]:
    kind = request.param
    if not program(kind):
        pytest.skip(f"{kind} is not installed here")
    if kind == "caddy":
        there = behind_caddy(servers, tmp_path)
    else:
        lines = {before: said_for_it(begins) for before, begins in INSTEAD[kind].items()}
        there = behind(kind, servers, tmp_path, PATH, **lines)
    with there as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with at_laptop(browser) as page:
        yield page


def elsewhere(address: str) -> str:
    """What stands above the path."""
    try:
        with urllib.request.urlopen(f"{address.removesuffix(PATH)}/risks", timeout=20) as answer:
            return str(answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return str(error.headers)


def test_a_reader_plans_and_reads_on_when_a_server_dies(
    address: str, servers: tuple[Server, Server], page: Page, journey: Journey
) -> None:
    assert [str(one) for one in examined(address) if one.wrong] == []
    assert "journey: pages" not in elsewhere(address).lower()
    reader = Reader(page, address).goes_to(f"/?procedure=vertebroplasty&lang=en&step={journey.steps[0].id}")
    for number, server in enumerate(servers, 1):
        server.kill()
        reader.presses("Next").sees_step(journey.steps[number].heading).waits()
        server.start()
    reader.goes_to(f"/plan?procedure=vertebroplasty&lang=en#when={at_eight(SOON)}").has_all()
    with page.expect_download() as saved:
        reader.presses("Save to my calendar")
    assert "BEGIN:VCALENDAR" in saved.value.path().read_text(encoding="utf-8")
    cookies = {str(cookie.get("name")): cookie.get("path") for cookie in page.context.cookies()}
    assert "journey_server" in cookies
    assert set(cookies.values()) == {f"{PATH}/"}
