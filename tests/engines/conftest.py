"""The three engines, as far as this machine has them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.find_engines import ENGINES, Tool
from tests.browser.serving import Server, serving
from tests.engines.browsers import SAVED, START, Browser
from tests.engines.walker import Walker


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(scope="session", params=ENGINES, ids=lambda engine: engine.name)
def engine(request: pytest.FixtureRequest) -> Tool:
    engine: Tool = request.param
    if not os.environ.get("ENGINES"):
        pytest.skip("make engines walks it")
    if not engine.find():
        pytest.skip(f"no {engine.name}: make engines installs it on Debian, or says what to install")
    return engine


@pytest.fixture(scope="session")
def folder(engine: Tool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the browser keeps is below it."""
    folder = tmp_path_factory.mktemp(engine.name)
    (folder / SAVED).mkdir()
    return folder


@pytest.fixture(scope="session")
def browser(engine: Tool, folder: Path) -> Iterator[Browser]:
    with START[engine](folder) as browser:
        yield browser


@pytest.fixture
def walker(browser: Browser, server: Server) -> Iterator[Walker]:
    """Somebody whose browser tells of no mistake, and asks nobody but the server for anything."""
    walker = Walker(browser, server.address)
    browser.said()
    yield walker
    assert browser.said() == []
    assert walker.asked_outside() == []
    walker.forgets()
