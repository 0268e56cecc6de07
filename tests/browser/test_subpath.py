"""The pages below a path of another website, behind a real proxy that passes the path on, or takes it off."""

import re
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from journey.doctor import examined
from journey.model.interface import Interface
from journey.model.procedure import Journey
from scripts.find_chromium import find
from tests.asking import ask
from tests.browser.conftest import FLAGS, KIOSK, LAPTOP, SOON, at_eight
from tests.browser.proxies import caddy
from tests.browser.reader import DELIBERATE, PATIENCE, Reader
from tests.browser.serving import Server, free_port, serving
from tests.browser.visitor import IDLE, START, WARNING, Visitor

ROOT = "/journey"
WORDS = "#journey-first"
PLAN = f"/plan?procedure=vertebroplasty&lang=en#when={at_eight(SOON)}"
STORED = (
    "async () => (await (await caches.open('journey/journey-reserve')).keys()).map(({ url }) => new URL(url).pathname)"
)
SCOPES = "async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname)"
PICTURES_ARE_SHOWN = (
    "() => [...document.querySelectorAll('#root img')].every((one) => one.complete && one.naturalWidth)"
)
TALK = "procedure=vertebroplasty&lang=en&mode=consult"

SITE = """http://127.0.0.1:{port} {{
	redir {root} {root}/ 307
	{handle} {root}/* {{
		reverse_proxy 127.0.0.1:{server}
	}}
	handle {{
		respond "another website" 404
	}}
}}
"""
"""As a hospital would write it whose website has everything else."""

PASSES_ON, TAKES_OFF = "handle", "handle_path"


@contextmanager
def proxied(folder: Path, server: Server, handle: str) -> Iterator[str]:
    """Caddy in front of a server; gives the address of the website."""
    port = free_port()
    with caddy(folder, SITE.format(port=port, root=ROOT, handle=handle, server=server.port)):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module", params=[PASSES_ON, TAKES_OFF])
def website(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Server]]:
    settings = {"STREAMLIT_SERVER_BASE_URL_PATH": ROOT.strip("/")}
    with (
        serving(settings=settings) as server,
        proxied(tmp_path_factory.mktemp("website"), server, request.param) as address,
    ):
        yield address, server


class Watched:
    """A browser, and what it asked for that is not there, or of another website."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address
        self.lost: list[str] = []
        context.on("request", lambda one: self._look(one.url))
        context.on("response", lambda one: self.lost.append(one.url) if 400 <= one.status < 500 else None)

    def _look(self, url: str) -> None:
        if url.startswith(self.address) and not urlsplit(url).path.startswith(f"{ROOT}/"):
            self.lost.append(url)

    def page(self, size: tuple[int, int]) -> Page:
        page = self.context.new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        return page

    def reader(self) -> Reader:
        return Reader(self.page(LAPTOP), self.address + ROOT)


@pytest.fixture(params=[{}])
def watched(
    request: pytest.FixtureRequest, website: tuple[str, Server], playwright: Playwright, tmp_path: Path
) -> Iterator[Watched]:
    context = playwright.chromium.launch_persistent_context(
        tmp_path, executable_path=find(), args=FLAGS, **request.param
    )
    context.set_default_timeout(PATIENCE)
    context.add_init_script(DELIBERATE)
    watched = Watched(context, website[0])
    yield watched
    context.close()
    assert watched.lost == []


def test_a_reader_walks_it_plans_and_saves_a_file(watched: Watched, journey: Journey, interface: Interface) -> None:
    first, second, _, fourth = journey.steps[:4]
    start = "/?procedure=vertebroplasty&lang=en&step="
    reader = watched.reader().goes_to(start + first.id).has_all()
    reader.presses(interface.timeline.next).sees_step(second.heading)
    expect(reader.page).to_have_url(f"{reader.server}{start}{second.id}")
    reader.presses_stop(fourth.id).sees_step(fourth.heading).waits()
    reader.until(PICTURES_ARE_SHOWN)
    reader.page.go_back()
    reader.sees_step(second.heading)
    for page in ("risks", "plan", "questions", "contact", "about"):
        reader.follows(getattr(interface.pages, page))
        expect(reader.page.locator(f"#root h1[data-page={page}]")).to_be_visible()
        expect(reader.page).to_have_url(re.compile(rf"{ROOT}/{page}\?"))
    reader.goes_to(PLAN).has_all()
    with reader.page.expect_download() as saved:
        reader.presses("Save to my calendar")
    assert "BEGIN:VCALENDAR" in saved.value.path().read_text(encoding="utf-8")
    assert {cookie.get("path") for cookie in watched.context.cookies()} == {f"{ROOT}/"}


def test_it_is_read_without_a_network(watched: Watched, website: tuple[str, Server], journey: Journey) -> None:
    reader = watched.reader().goes_to("/?procedure=vertebroplasty&lang=en")
    reader.until("() => document.documentElement.dataset.reserve === 'kept'")
    assert reader.measures(SCOPES) == [f"{ROOT}/"]
    stored = reader.measures(STORED)
    assert f"{ROOT}/reserve/vertebroplasty.en.json" in stored
    assert all(one.startswith(f"{ROOT}/") for one in stored)
    website[1].kill()
    try:
        reader.page.goto(f"{reader.server}/risks?procedure=vertebroplasty&lang=en")
        expect(reader.page.locator(".first-alone")).to_be_visible()
        expect(reader.page.locator(f"{WORDS} h1[data-page=risks]")).to_be_visible()
        reader.page.goto(f"{reader.server}/?procedure=vertebroplasty&lang=en&step={journey.steps[0].id}")
        reader.page.locator(".first-moves .next").click()
        expect(reader.page.locator(f"{WORDS} #step")).to_have_text(journey.steps[1].heading)
    finally:
        website[1].start()


@pytest.mark.parametrize("watched", [{"has_touch": True}], indirect=True)
def test_a_kiosk_forgets_and_starts_over_there(watched: Watched) -> None:
    visitor = Visitor(watched.page(KIOSK), watched.address + ROOT)
    visitor.page.clock.install()
    visitor.goes_to(START).starts().comes()
    visitor.page.evaluate("document.cookie = 'left=1; path=/journey/'")
    visitor.leaves_it_for(IDLE).is_asked().leaves_it_for(WARNING).is_forgotten()
    expect(visitor.page).to_have_url(re.compile(rf"{ROOT}/\?procedure=.*mode=kiosk"))
    assert "left" not in visitor.measures("document.cookie")


def test_a_talk_hands_out_addresses_that_lead_here(watched: Watched) -> None:
    reader = watched.reader().goes_to(f"/consult?{TALK}&part=problem").waits()
    reader.page.mouse.click(*reader.place_of_level("T12"))
    expect(reader.page).to_have_url(re.compile(rf"{ROOT}/consult\?.*levels=T12"))
    reader.goes_to(f"/share?{TALK}&levels=T12").has_all()
    told = reader.decodes("img.code")
    assert told.startswith(f"{reader.server}/")
    assert ask(told)[0] == 200
    files = reader.page.locator("#root a[href*='/handout/']")
    addresses = {str(link.get_attribute("href")) for link in files.all()}
    assert addresses
    assert {ask(watched.address + file)[0] for file in addresses} == {200}


def test_short_addresses_lead_to_below_the_path_and_it_is_found_healthy(website: tuple[str, Server]) -> None:
    address = website[0] + ROOT
    with urllib.request.urlopen(f"{address}/v/2", timeout=30) as answer:
        assert answer.url.startswith(f"{address}/?procedure=vertebroplasty&lang=en&step=")
    assert ask(f"{website[0]}/risks")[0] == 404
    assert [str(one) for one in examined(address) if one.wrong] == []


def test_who_asks_the_server_itself_comes_to_where_the_pages_stand(
    website: tuple[str, Server], playwright: Playwright, tmp_path: Path
) -> None:
    context = playwright.chromium.launch_persistent_context(tmp_path, executable_path=find(), args=FLAGS)
    page = context.new_page()
    page.goto(f"{website[1].address}/risks?lang=en")
    expect(page).to_have_url(f"{website[1].address}{ROOT}/risks?lang=en")
    context.close()
