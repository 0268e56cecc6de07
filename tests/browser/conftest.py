"""A real browser, and what a person does in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from scripts.find_chromium import find
from tests.browser.reader import DELIBERATE, PATIENCE, Reader
from tests.browser.serving import Server, serving

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

SOON = datetime.now(ZoneInfo("America/Chicago")).date() + timedelta(days=11)
"""A day for which a plan can be made."""

PHONE, LAPTOP, KIOSK, NARROW, WALL = (390, 844), (1280, 800), (1080, 1920), (320, 640), (1920, 1080)
ZOOMED = (640, 400)
"""A laptop at 200%."""

expect.set_options(timeout=PATIENCE)

Open = Callable[..., Reader]


def at_eight(day: date) -> str:
    """Eight in the morning of a day, as a personal link says it."""
    return f"{day}T08:00"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One for all: a thread can have no second one."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path = find()
    assert path, "no Chromium; run the tests with make test, which finds or installs one"
    browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One server for all modules of a worker that need no other one; a test that ends it starts it again."""
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    with keeping(browser) as contexts:
        yield contexts


@contextmanager
def keeping(browser: Browser, script: str = "") -> Iterator[Callable[..., BrowserContext]]:
    """A context for each kind of device, kept: the second page comes from the browser's cache.

    ``script`` runs in each page before its own.
    """
    opened: dict[str, BrowserContext] = {}

    def of(**options: object) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in opened:
            opened[key] = browser.new_context(**options)  # type: ignore[arg-type]
            opened[key].set_default_timeout(PATIENCE)
            opened[key].add_init_script(DELIBERATE + script)
        return opened[key]

    yield of
    for context in opened.values():
        context.close()


@pytest.fixture
def open_page(server: Server, contexts: Callable[..., BrowserContext]) -> Iterator[Open]:
    with opening(server, contexts) as open_page:
        yield open_page


@contextmanager
def opening(server: Server, contexts: Callable[..., BrowserContext]) -> Iterator[Open]:
    """Open an address of the app. No page may ask another address than the server's, and no script may fail."""
    pages: list[Page] = []
    outside: list[str] = []
    raised: list[str] = []

    def new(address: str = "/", size: tuple[int, int] = LAPTOP, at: str = "", **options: object) -> Reader:
        page = contexts(viewport={"width": size[0], "height": size[1]}, **options).new_page()
        pages.append(page)
        page.on("request", lambda request: _note(request.url, at or server.address, outside))
        page.on("pageerror", lambda error: raised.append(str(error)))
        return Reader(page, at or server.address).goes_to(address)

    yield new
    for page in pages:
        page.close()
    assert outside == []
    assert raised == []


def _note(url: str, server: str, outside: list[str]) -> None:
    if not url.startswith((server, server.replace("http", "ws"), "data:", "blob:")):
        outside.append(url)
