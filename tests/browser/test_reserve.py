"""Read without a network: what a reader's browser keeps, when it is shown, and how it goes."""

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from scripts.find_chromium import find
from tests.browser import evidence
from tests.browser.conftest import FLAGS, PHONE, SOON, at_eight
from tests.browser.reader import DELIBERATE, PATIENCE, Reader
from tests.browser.serving import Server, serving
from tests.browser.visitor import START
from tests.conftest import shipped_content

WORDS = "#journey-first"
LINE = ".first-alone"
STORED = """async () => {
  const cache = await caches.open("journey-reserve");
  return (await cache.keys()).map(({ url }) => url.slice(location.origin.length));
}"""
OF_RESERVE = """async (address) => {
  const kept = await (await caches.open("journey-reserve")).match(address);
  return kept ? kept.json() : null;
}"""
LETTERS = """async () => {
  const cache = await caches.open("journey-reserve");
  const sizes = (await cache.keys()).map(async (one) => (await (await cache.match(one)).arrayBuffer()).byteLength);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}"""
OLDER = """async ([address, days]) => {
  const cache = await caches.open("journey-reserve");
  const kept = await cache.match(address);
  const headers = new Headers(kept.headers);
  headers.set("Journey-From", new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString());
  await cache.put(address, new Response(await kept.text(), { headers }));
}"""
PICTURES_ARE_SHOWN = """() => [...document.querySelectorAll("#journey-first img")]
  .filter((one) => one.checkVisibility()).every((one) => { one.scrollIntoView(); return one.naturalWidth; })"""
FONT_IS_SHOWN = "() => [...document.fonts].some(({ status }) => status === 'loaded')"
HAS_NEW_WORDS = """async () => {
  const kept = await (await caches.open("journey-reserve")).match("/reserve/vertebroplasty.en.json");
  return (await kept.text()).includes("You rest flat");
}"""
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
ENGLISH = "/reserve/vertebroplasty.en.json"
BUDGET = 1_250_000
"""In bytes: what one procedure in one language may take, told to a patient and to a helper, with its pictures."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(shipped_content(), tmp_path_factory.mktemp("reserve") / "content"))


@pytest.fixture(scope="module")
def running(content: Path) -> Iterator[Server]:
    with serving(content) as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    """A test may end it: the next one finds it there."""
    if running.process is None or running.process.poll() is not None:
        running.start()
    return running


Browse = Callable[..., BrowserContext]


@contextmanager
def browsing(playwright: Playwright, folder: Path, *flags: str) -> Iterator[BrowserContext]:
    """A browser with all that it has kept in a folder."""
    context = playwright.chromium.launch_persistent_context(
        folder,
        executable_path=find(),
        args=[*FLAGS, *flags],
        viewport={"width": PHONE[0], "height": PHONE[1]},
        has_touch=True,
    )
    context.set_default_timeout(PATIENCE)
    context.add_init_script(DELIBERATE)
    evidence.watch(context)
    yield context
    evidence.leave(context)
    context.close()


@pytest.fixture
def browse(playwright: Playwright, tmp_path: Path) -> Iterator[Browse]:
    """Start a reader's browser, again and again: each ends the one before; the last stays until a failure is kept."""
    with ExitStack() as running:

        def new(*flags: str) -> BrowserContext:
            running.close()
            return running.enter_context(browsing(playwright, tmp_path / "browser", *flags))

        yield new


@pytest.fixture
def page(browse: Browse) -> Page:
    return browse().new_page()


def reads(page: Page, server: Server, address: str = "/?procedure=vertebroplasty&lang=en") -> Reader:
    """A reader whose browser has kept what they read."""
    reader = Reader(page, server.address).goes_to(address)
    return reader.until("() => document.documentElement.dataset.reserve === 'kept'")


def opens(page: Page, server: Server, address: str) -> None:
    page.goto(server.address + address)
    expect(page.locator(LINE)).to_be_visible()


def walks(page: Page, server: Server, journey: Journey, interface: Interface) -> None:
    """All of it, by its links."""
    opens(page, server, "/?procedure=vertebroplasty&lang=en&step=" + journey.steps[0].id)
    Reader(page, server.address).until(FONT_IS_SHOWN)
    for number, step in enumerate(journey.steps):
        expect(page.locator(f"{WORDS} #step")).to_have_text(step.heading)
        Reader(page, server.address).until(PICTURES_ARE_SHOWN)
        if number < len(journey.steps) - 1:
            page.locator(".first-moves .next").click()
    for name in ("risks", "plan", "questions", "contact", "about"):
        page.locator(".first-menu summary").click()
        page.locator(".first-menu").get_by_role("link", name=getattr(interface.pages, name), exact=True).click()
        expect(page.locator(f"{WORDS} h1[data-page={name}]")).to_be_visible()
        expect(page.locator(LINE)).to_contain_text("715-201-3624")
    page.reload()
    expect(page.locator(f"{WORDS} h1[data-page=about]")).to_be_visible()


def test_all_is_read_from_memory_once_the_server_is_gone_and_after_a_cold_start(
    browse: Browse, server: Server, journey: Journey, interface: Interface
) -> None:
    page = browse().new_page()
    reader = reads(page, server)
    assert page.evaluate(LETTERS) < BUDGET
    reader.goes_to(f"/plan?lang=en#when={at_eight(SOON)}")
    page.locator(".picker button.keep").click()
    reader.until("() => localStorage.getItem('journey-times-vertebroplasty')")
    times = page.locator(".st-key-my-plan .plan, .st-key-my-plan dl").first.inner_text()
    day = page.locator(".st-key-checklist p").first.inner_text()
    page.locator("input[data-tick]").nth(1).check()
    server.kill()
    walks(page, server, journey, interface)
    page = browse().new_page()
    walks(page, server, journey, interface)
    opens(page, server, "/plan?lang=en")
    expect(page.locator("#your-times")).to_have_attribute("data-when", at_eight(SOON))
    assert page.locator(f"{WORDS} dl").first.inner_text() == times
    expect(page.locator(WORDS).get_by_text(day, exact=True)).to_be_visible()
    boxes = page.locator("input[data-tick]")
    expect(boxes.nth(1)).to_be_checked()
    boxes.nth(2).check()
    page.reload()
    expect(boxes.nth(2)).to_be_checked()
    expect(page.locator(f"{WORDS} .first-help").get_by_role("link").first).to_be_visible()


def test_who_answers_from_memory_finds_it_on_the_live_page(page: Page, server: Server, journey: Journey) -> None:
    reader = reads(page, server)
    server.kill()
    opens(page, server, "/questions?lang=en")
    asked = f"[data-choose='{journey.say_it_back[0].id}'] input[value='not-sure']"
    expect(page.locator(".ask-code")).to_be_hidden()
    page.locator(asked).check()
    page.locator("input[data-ask]").nth(1).check()
    page.locator("#own-question").fill("Who drives me?")
    page.locator("[data-add]").click()
    page.reload()
    for _ in range(2):
        expect(page.locator(asked)).to_be_checked()
        expect(page.locator(".on-top li:visible")).to_have_count(1)
        expect(page.locator("input[data-ask]").nth(1)).to_be_checked()
        expect(page.locator(".own-questions li span")).to_have_text(["Who drives me?"])
        expect(page.locator(".ask-code .code svg")).to_be_visible()
        copied = page.locator("[data-copy='ask-link']")
        copied.click()
        expect(copied).to_have_text(copied.get_attribute("data-done") or "")
        if server.process and server.process.poll() is not None:
            server.start()
            reader.goes_to("/questions?lang=en")


def test_the_next_visit_shows_what_is_new_and_keeps_it(page: Page, server: Server, content: Path) -> None:
    reads(page, server)
    server.kill()
    words = content / "vertebroplasty" / "en.yaml"
    before = words.read_text()
    assert before.count("You lie flat") > 0
    words.write_text(before.replace("You lie flat", "You rest flat"))
    try:
        server.start()
        reader = reads(page, server, "/?lang=en&step=lie-flat")
        expect(page.locator(":is(#root, #journey-first) .step").first).to_contain_text("You rest flat")
        reader.until(HAS_NEW_WORDS)
        server.kill()
        opens(page, server, "/?lang=en&step=lie-flat")
        expect(page.locator(WORDS)).to_contain_text("You rest flat")
    finally:
        words.write_text(before)


def test_one_press_removes_it_another_keeps_it_again(page: Page, server: Server) -> None:
    reader = reads(page, server, "/about?lang=en")
    page.locator("[data-reserve=remove]").click()
    expect(page.locator("[data-reserve=keep]")).to_be_focused()
    reader.until(f"async () => !(await ({WORKERS})()) && !(await caches.has('journey-reserve'))")
    reader.goes_to("/about?lang=en").until("() => document.documentElement.dataset.reserve === 'refused'")
    assert page.evaluate(WORKERS) == 0
    page.locator("[data-reserve=keep]").click()
    reader.until(f"async () => (await ({STORED})()).includes('{ENGLISH}')")


def test_a_kiosk_keeps_nothing_and_removes_what_is_there(page: Page, server: Server) -> None:
    reader = reads(page, server)
    page.goto(server.address + START)
    reader.until(f"async () => !(await ({WORKERS})()) && !(await caches.has('journey-reserve'))")
    reader.waits().until("() => document.readyState === 'complete'")
    assert page.evaluate("() => document.documentElement.dataset.reserve") is None


def test_nothing_of_staff_or_of_marks_is_kept_or_shown(page: Page, server: Server) -> None:
    reader = reads(page, server, "/?procedure=vertebroplasty&lang=en&levels=T12&step=lie-flat")
    for address in ("/consult?lang=en&levels=T12", "/share?lang=en"):
        reader.goes_to(address)
    kept = page.evaluate(OF_RESERVE, ENGLISH)
    assert set(kept["pages"]) & {"consult", "share"} == set()
    assert "levels=" not in json.dumps(kept)
    assert all(
        name.startswith(("/reserve/", "/pictures/")) or name.endswith((".js", ".woff2"))
        for name in page.evaluate(STORED)
    )
    server.kill()
    for address in ("/consult?lang=en&levels=T12", "/share?lang=en", "/?lang=en&mode=kiosk"):
        with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
            page.context.new_page().goto(server.address + address)
    opens(page, server, "/?lang=en&levels=T12&step=lie-flat")
    assert "T12" not in page.locator(f"{WORDS} main").inner_html()


def test_what_is_too_old_is_not_shown_but_whom_to_call(page: Page, server: Server, interface: Interface) -> None:
    reads(page, server)
    page.evaluate(OLDER, [ENGLISH, 20])
    server.kill()
    opens(page, server, "/risks?lang=en")
    expect(page.locator(f"{WORDS} h1")).to_have_attribute("data-page", "risks")
    page.evaluate(OLDER, [ENGLISH, 31])
    for address in ("/risks?lang=en", "/?lang=en&step=lie-flat"):
        opens(page, server, address)
        expect(page.locator(f"{WORDS} h1")).to_have_text(interface.reserve.old_heading)
        expect(page.locator(f"{WORDS} main")).to_contain_text("715-201-3624")
        expect(page.locator(f"{WORDS} main")).to_contain_text("911")


def test_what_is_not_kept_leads_to_what_is(page: Page, server: Server, interface: Interface) -> None:
    reads(page, server)
    server.kill()
    opens(page, server, "/risks?procedure=vertebroplasty&lang=es")
    expect(page.locator(f"{WORDS} h1")).to_have_text(interface.reserve.missing_heading)
    page.locator(f"{WORDS} main a.button").click()
    expect(page.locator(f"{WORDS} .steps-in-phases, {WORDS} main").first).to_be_visible()
    expect(page.locator(f"{WORDS} h1")).not_to_have_text(interface.reserve.missing_heading)


@contextmanager
def stranger(port: int) -> Iterator[dict[str, Any]]:
    """Somebody who answers in our place: a network that wants a consent first, or a proxy whose server is gone."""
    says: dict[str, Any] = {"status": 200}

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(says["status"])
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<title>Sign in</title><h1>Sign in to this network</h1>")

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", port), Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield says
    finally:
        server.shutdown()
        server.server_close()


def test_who_answers_in_our_place_is_not_taken_for_us(page: Page, server: Server) -> None:
    reads(page, server)
    server.kill()
    with stranger(server.port) as says:
        opens(page, server, "/risks?lang=en")
        page.reload()
        expect(page.locator("h1")).to_have_text("Sign in to this network")
        says["status"] = 502
        opens(page, server, "/risks?lang=en")
        page.reload()
        expect(page.locator(f"{WORDS} h1")).to_have_attribute("data-page", "risks")


def test_a_live_page_whose_server_is_gone_leads_to_what_is_kept(page: Page, server: Server, journey: Journey) -> None:
    reads(page, server, "/?procedure=vertebroplasty&lang=en&step=lie-flat")
    server.kill()
    page.locator("#journey-gone .if-reserve").click()
    expect(page.locator(LINE)).to_be_visible()
    expect(page.locator(f"{WORDS} #step")).to_have_text(journey.step("lie-flat").heading)


def test_without_a_secure_line_nothing_is_kept_or_promised(browse: Browse) -> None:
    with serving(settings={"JOURNEY_HOSTS": "hospital.test"}) as server:
        page = browse("--host-resolver-rules=MAP hospital.test 127.0.0.1").new_page()
        raised: list[Error] = []
        page.on("pageerror", lambda error: raised.append(error))
        Reader(page, f"http://hospital.test:{server.port}").goes_to("/about?lang=en").has_all()
        expect(page.locator("#root .if-reserve")).to_be_hidden()
        assert raised == []
