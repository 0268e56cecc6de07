"""Two installations on one host keep apart: two paths of a website, or two ports of a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from scripts.find_chromium import find
from tests.browser.conftest import FLAGS, SOON, at_eight
from tests.browser.proxies import caddy
from tests.browser.reader import DELIBERATE, PATIENCE, Reader
from tests.browser.serving import free_port, serving

PLAN = "/plan?procedure=vertebroplasty&lang=en"
KEPT = "async () => [Object.keys(localStorage), await caches.keys()].flat().sort()"
SCOPES = "async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope).sort()"
IS_KEPT = "() => document.documentElement.dataset.reserve === 'kept'"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Two installations, /a and /b of one website; gives their addresses."""
    port = free_port()
    with (
        serving(settings={"STREAMLIT_SERVER_BASE_URL_PATH": "a", "STREAMLIT_SERVER_COOKIE_SECRET": "a" * 32}) as one,
        serving(settings={"STREAMLIT_SERVER_BASE_URL_PATH": "b", "STREAMLIT_SERVER_COOKIE_SECRET": "b" * 32}) as two,
    ):
        site = (
            f"http://127.0.0.1:{port} {{\n\thandle /a/* {{\n\t\treverse_proxy 127.0.0.1:{one.port}\n\t}}\n"
            f"\thandle /b/* {{\n\t\treverse_proxy 127.0.0.1:{two.port}\n\t}}\n}}\n"
        )
        with caddy(tmp_path_factory.mktemp("website"), site):
            yield f"http://127.0.0.1:{port}/a", f"http://127.0.0.1:{port}/b"


def test_what_a_reader_keeps_in_one_is_not_in_the_other(
    installed: tuple[str, str], playwright: Playwright, tmp_path: Path
) -> None:
    context = playwright.chromium.launch_persistent_context(tmp_path, executable_path=find(), args=FLAGS)
    context.add_init_script(DELIBERATE)
    context.set_default_timeout(PATIENCE)
    one, two = (Reader(context.new_page(), address) for address in installed)
    try:
        one.goes_to(f"{PLAN}#when={at_eight(SOON)}").has_all().page.locator(".picker .keep").click()
        one.until("() => localStorage.getItem('journey/a-times-vertebroplasty')").until(IS_KEPT)
        two.goes_to(PLAN).waits().until("() => document.querySelector('form.picker')").until(IS_KEPT)
        expect(two.page.locator("#your-times")).to_have_count(0)
        assert two.measures(SCOPES) == [f"{address}/" for address in installed]
        cookies = [(cookie.get("name"), cookie.get("path")) for cookie in context.cookies()]
        assert len(cookies) == len(set(cookies))
        assert {path for _, path in cookies} == {"/a/", "/b/"}

        two.goes_to("/about").waits().page.locator("button[data-reserve=remove]").click()
        two.until(
            f"async () => !(await ({KEPT})()).includes('journey/b-reserve') || (await caches.keys()).length === 1"
        )
        assert two.measures("() => caches.keys()") == ["journey/a-reserve"]
        assert two.measures(SCOPES) == [f"{installed[0]}/"]
        one.goes_to(PLAN).has_all()
        expect(one.page.locator("#your-times")).to_be_visible()
    finally:
        context.close()


def test_two_ports_of_one_name_are_read_side_by_side(playwright: Playwright, tmp_path: Path) -> None:
    """Cookies know no ports."""
    with serving() as first, serving() as second:
        context = playwright.chromium.launch_persistent_context(tmp_path, executable_path=find(), args=FLAGS)
        context.add_init_script(DELIBERATE)
        readers = [Reader(context.new_page(), server.address) for server in (first, second)]
        try:
            for reader in readers:
                reader.goes_to("/?step=tell-us").waits()
            for _ in range(2):
                for reader in readers:
                    before = reader.address
                    reader.presses("Next")
                    reader.until(f"() => !location.href.endsWith({before!r})").waits()
        finally:
            context.close()
