"""A phone offers to install the pages: whatever Chromium asks of them first is there."""

import os
from collections.abc import Iterator

import pytest

from scripts.find_chromium import find_whole
from scripts.find_engines import CHROMIUM, SCREEN
from tests.browser.serving import Server
from tests.engines.browsers import Chromium, chromium, screen
from tests.engines.walker import Walker

PHONE = (390, 844)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """A whole one, with a window: a headless shell installs nothing."""
    if not os.environ.get("ENGINES"):
        pytest.skip("make engines asks it")
    if not (CHROMIUM.find() and find_whole() and SCREEN.find()):
        pytest.skip("no Chromium, or no display: make engines installs them on Debian, or says what to install")
    folder = tmp_path_factory.mktemp("browser")
    with screen(folder) as name, chromium(folder, DISPLAY=name) as browser:
        yield browser


def hindrances(browser: Chromium, server: Server, address: str) -> list[str]:
    browser.resizes(*PHONE)
    Walker(browser, server.address).goes_to(address)
    errors = browser.tells("Page.getInstallabilityErrors")["installabilityErrors"]
    return [error["errorId"] for error in errors]


@pytest.mark.parametrize("address", ["/", "/?lang=es", "/risks", "/plan?lang=es", "/?step=lie-flat"])
def test_pages_are_installed_as_they_are(browser: Chromium, server: Server, address: str) -> None:
    assert hindrances(browser, server, address) == []
    manifest = browser.tells("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["manifest"]["icons"]


def test_a_kiosk_is_not(browser: Chromium, server: Server) -> None:
    assert hindrances(browser, server, "/?mode=kiosk") == ["no-manifest"]
