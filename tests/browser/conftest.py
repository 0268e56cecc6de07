"""A real browser, and what a person does in it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts.find_chromium import find
from tests.browser.reader import Reader
from tests.browser.serving import Server, serving

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

PHONE, LAPTOP, KIOSK, NARROW = (390, 844), (1280, 800), (1080, 1920), (320, 640)

Open = Callable[..., Reader]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, "no Chromium; run the tests with make test, which finds or installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    opened: list[BrowserContext] = []

    def new(**options: object) -> BrowserContext:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        opened.append(context)
        return context

    yield new
    for context in opened:
        context.close()


@pytest.fixture
def outside() -> list[str]:
    """Every request to another address than the server's."""
    return []


@pytest.fixture
def open_page(server: Server, contexts: Callable[..., BrowserContext], outside: list[str]) -> Iterator[Open]:
    """Open an address of the app, as somebody who has never been here."""
    raised: list[str] = []

    def new(address: str = "/", size: tuple[int, int] = LAPTOP, **options: object) -> Reader:
        context = contexts(viewport={"width": size[0], "height": size[1]}, **options)
        page: Page = context.new_page()
        page.on("request", lambda request: _note(request.url, server, outside))
        page.on("pageerror", lambda error: raised.append(str(error)))
        return Reader(page, server.address).goes_to(address)

    yield new
    assert outside == []
    assert raised == []


def _note(url: str, server: Server, outside: list[str]) -> None:
    if not url.startswith((server.address, server.address.replace("http", "ws"), "data:", "blob:")):
        outside.append(url)
