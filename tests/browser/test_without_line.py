"""Behind a real proxy that hands on pages and no live line (a websocket): all is read, and a plan is made."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.conftest import PHONE, SOON
from tests.browser.parts import of_page
from tests.browser.proxies import NO_UPGRADE, caddy
from tests.browser.reader import DELIBERATE, PATIENCE
from tests.browser.serving import Server, free_port, serving

SITES = {
    "no upgrade": NO_UPGRADE,
    "nothing of Streamlit's, without an answer": "@closed path /_stcore/*\n\tabort @closed",
    "nothing of Streamlit's, refused": "@closed path /_stcore/*\n\trespond @closed 403",
}
"""What proxies do: to what asks for another protocol, and to addresses that begin with an underscore."""

WORDS = "#journey-first[data-alone][data-keeps]"


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, dict[str, str]]]:
    """A server, and its address behind each of these proxies."""
    folder = tmp_path_factory.mktemp("proxies")
    ports = {kind: free_port() for kind in SITES}
    with serving(log=folder / "server") as server:
        sites = (
            f"http://127.0.0.1:{ports[kind]} {{\n\t{rule}\n\treverse_proxy 127.0.0.1:{server.port}\n}}\n"
            for kind, rule in SITES.items()
        )
        with caddy(folder, "".join(sites)):
            yield server, {kind: f"http://127.0.0.1:{port}" for kind, port in ports.items()}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]})
    context.add_init_script(DELIBERATE)
    context.set_default_timeout(2 * PATIENCE)
    yield context.new_page()
    context.close()


def chooses(page: Page, day: str, at: str) -> None:
    form = page.locator(f"{WORDS} form.picker")
    form.locator("[name=month]").select_option(day[:7])
    form.locator("[name=day]").select_option(day[8:])
    form.locator("[name=time]").select_option(at)
    form.locator(".show").click()


@pytest.mark.parametrize("kind", SITES)
def test_all_is_read_a_plan_is_made_and_one_line_says_what_is_missing(
    behind: tuple[Server, dict[str, str]], kind: str, page: Page, journey: Journey, interface: Interface
) -> None:
    server, addresses = behind
    page.goto(f"{addresses[kind]}/plan?procedure=vertebroplasty&lang=en")
    expect(page.locator(WORDS)).to_be_attached()
    expect(page.locator(".first-alone p").first).to_have_text(interface.alone.missing)
    chooses(page, f"{SOON}", "08:00")
    times = page.locator(f"{WORDS} #your-times")
    expect(times).to_have_attribute("data-when", f"{SOON}T08:00")
    expect(times).to_be_focused()
    chooses(page, f"{SOON}", "09:30")
    expect(times).to_have_attribute("data-when", f"{SOON}T09:30")
    page.locator(f"{WORDS} input[data-tick]").first.check()
    with page.expect_download() as saved:
        page.locator(f"{WORDS} a[download]").click()
    assert "BEGIN:VCALENDAR" in saved.value.path().read_text(encoding="utf-8")
    page.reload()
    expect(times).to_have_attribute("data-when", f"{SOON}T09:30")
    expect(page.locator(f"{WORDS} input[data-tick]").first).to_be_checked()

    page.locator(".first-top .home a").click()
    expect(page.locator(f"{WORDS} .next-thing")).to_be_visible()
    page.locator(f"{WORDS} .doors .main a").click()
    for step in journey.steps[:2]:
        expect(page.locator(f"{WORDS} #step")).to_have_text(step.heading)
        page.locator(".first-moves .next").click()
    expect(page.locator(of_page("#journey-gone[open], :--dialog:visible"))).to_have_count(0)
    assert f"{SOON}" not in page.url
    deadline = time.monotonic() + 10
    while "without its live line" not in server.log.read_text():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert not re.search(rf"{SOON}", server.log.read_text())
