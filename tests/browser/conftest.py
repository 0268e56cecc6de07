"""A real browser, and what a person does in it."""

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from playwright import __file__ as PLAYWRIGHT
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from scripts.find_chromium import find
from tests.browser import evidence
from tests.browser.reader import DELIBERATE, PATIENCE, Reader
from tests.browser.serving import Server, serving
from tests.browser.voices import AMERICAN, speech
from tests.conftest import ROOT

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

NOBODY_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""No name is found: who asks another address than the server's fails, which is heard for less than each request."""

ONE_RENDERER = ["--disable-site-isolation-trials", "--renderer-process-limit=1"]
"""One process for all pages keeps what it has compiled."""

DRIVER = Path(PLAYWRIGHT).parent / "driver" / "package" / "lib" / "coreBundle.js"
"""What starts Chromium for Playwright."""


def uses_what_it_compiled() -> str:
    """The switch with which Chromium (156) takes scripts from its cache compiled: else it reads each one anew.

    A switch takes the place of one of the same name, so what Playwright (1.65) turns off stays off by name.
    """
    listed = DRIVER.read_text(encoding="utf-8").partition("disabledFeatures = [")[2].partition("]")[0]
    off = re.findall(r'^\s*"(\w+)",?$', listed, re.MULTILINE)
    assert off, f"{DRIVER} no longer lists what Playwright turns off"
    return f"--disable-features={','.join([*off, 'BackgroundResourceFetch'])}"


HAS_NO_WORKERS = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });"
"""As on a line without HTTPS: no copy is kept, and what a page asks for, it asks for by itself (test_reserve.py)."""

STORED = "cookies,local_storage,indexeddb,cache_storage,service_workers"
"""What a page can leave behind in a browser, by the names of Chromium's own protocol; its cache of files is not it."""

SOON = datetime.now(ZoneInfo("America/Chicago")).date() + timedelta(days=11)
"""A day for which a plan can be made."""

PHONE, LAPTOP, KIOSK, NARROW, WALL = (390, 844), (1280, 800), (1080, 1920), (320, 640), (1920, 1080)
HD = (1366, 768)
"""A small laptop."""
LYING = (844, 390)
"""A phone on its side."""
ZOOMED = (640, 400)
"""A laptop at 200%."""

expect.set_options(timeout=PATIENCE)

Open = Callable[..., Reader]

Contexts = Callable[..., BrowserContext]


@contextmanager
def at_laptop(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own, of which nothing is kept."""
    context = browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]})
    context.add_init_script(DELIBERATE)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def pytest_runtest_setup() -> None:
    evidence.begin()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What a failing test leaves behind stands at the end of what is said of it."""
    report = yield
    if report.failed and (folder := evidence.keep(item.nodeid)):
        report.sections.append(("Trace and screenshots", str(folder)))
    return report


def at_eight(day: date) -> str:
    """Eight in the morning of a day, as a personal link says it."""
    return f"{day}T08:00"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One for all: a thread can have no second one."""
    with sync_playwright() as playwright:
        yield playwright


def _chromium() -> str:
    path = find()
    assert path, "no Chromium; run the tests with make test, which finds or installs one"
    return path


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """For what is opened for the first time: a context of it has no cache."""
    browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One server for all modules of a worker that need no other one; a test that ends it starts it again."""
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def library_server() -> Iterator[Server]:
    """The same with several procedures on offer."""
    with serving(ROOT / "examples" / "library") as running:
        yield running


@pytest.fixture(scope="session")
def counting_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One that counts which steps are hard to understand."""
    with serving(settings={"JOURNEY_COUNT": str(tmp_path_factory.mktemp("kept"))}) as running:
        yield running


@pytest.fixture(scope="session")
def contexts(playwright: Playwright) -> Iterator[Contexts]:
    with keeping(playwright) as contexts:
        yield contexts


@pytest.fixture(scope="session")
def speaking(playwright: Playwright) -> Iterator[Contexts]:
    """Browsers with an American voice: ``contexts`` of a module whose pages can be read aloud."""
    with keeping(playwright, speech(AMERICAN)) as contexts:
        yield contexts


@contextmanager
def keeping(playwright: Playwright, script: str = "") -> Iterator[Contexts]:
    """A browser for each kind of device, kept with its cache on disk, where Chromium (156) keeps scripts compiled, too.

    ``script`` runs in each page before its own.
    """
    opened: dict[str, BrowserContext] = {}

    def of(**options: object) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in opened:
            opened[key] = playwright.chromium.launch_persistent_context(
                Path(folder) / str(len(opened)),
                executable_path=_chromium(),
                args=[*FLAGS, *ONE_RENDERER, NOBODY_ELSE, uses_what_it_compiled()],
                **options,  # type: ignore[arg-type]
            )
            opened[key].set_default_timeout(PATIENCE)
            opened[key].set_default_navigation_timeout(3 * PATIENCE)  # the first page of a server that has just started
            opened[key].add_init_script(DELIBERATE + HAS_NO_WORKERS + script)
            evidence.watch(opened[key])
        return opened[key]

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        yield of
        for context in opened.values():
            evidence.leave(context)
            context.close()


def forget(context: BrowserContext, address: str) -> None:
    """Take out of a browser what pages at an address have stored; they are closed by now, and store nothing more."""
    blank = context.pages[0]  # a kept browser starts with an empty page
    told = {"origin": address, "storageTypes": STORED}
    context.new_cdp_session(blank).send("Storage.clearDataForOrigin", told)


@pytest.fixture
def open_page(server: Server, contexts: Contexts) -> Iterator[Open]:
    with opening(server, contexts) as open_page:
        yield open_page


@contextmanager
def opening(server: Server, contexts: Contexts) -> Iterator[Open]:
    """Open an address of the app."""
    with blank_pages(server, contexts) as blank:

        def new(address: str = "/", size: tuple[int, int] = LAPTOP, at: str = "", **options: object) -> Reader:
            return Reader(blank(size, at, **options), at or server.address).goes_to(address)

        yield new


@contextmanager
def blank_pages(server: Server, contexts: Contexts) -> Iterator[Callable[..., Page]]:
    """Pages to open an address in. None may ask another address than the server's, and no script may fail."""
    pages: list[Page] = []
    outside: list[str] = []
    raised: list[str] = []

    def new(size: tuple[int, int], at: str = "", **options: object) -> Page:
        page = contexts(**options).new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        pages.append(page)
        page.on("requestfailed", lambda request: _note(request.url, at or server.address, outside))
        page.on("pageerror", lambda error: raised.append(str(error)))
        return page

    yield new
    for page in pages:
        page.close()
    for context in {page.context for page in pages}:
        forget(context, server.address)
    assert outside == []
    assert raised == []


def _note(url: str, server: str, outside: list[str]) -> None:
    if not url.startswith((server, server.replace("http", "ws"), "data:", "blob:")):
        outside.append(url)
