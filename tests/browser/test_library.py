"""With several procedures, a reader finds one, reads it, and comes back to all of them."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from journey.library import open_library
from journey.settings import PICTURES, ROOT
from tests.browser.conftest import KIOSK, LAPTOP, PHONE, Contexts, Open, blank_pages
from tests.browser.reader import Reader
from tests.browser.serving import Server
from tests.browser.visitor import Visitor

EXAMPLE = ROOT / "examples" / "library"
LIBRARY = open_library(EXAMPLE, PICTURES)
SAID, KNEE = LIBRARY.interfaces["en"], LIBRARY.journeys["knee-injection"]["en"]
TARGETS = "links => links.map(link => link.getBoundingClientRect()).map(({width, height}) => [width, height])"


@pytest.fixture(scope="module")
def server(library_server: Server) -> Server:
    return library_server


@pytest.fixture
def blank(server: Server, contexts: Contexts) -> Iterator[Callable[..., Page]]:
    with blank_pages(server, contexts) as blank:
        yield blank


@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_from_all_procedures_to_a_step_and_back(open_page: Open, size: tuple[int, int]) -> None:
    reader = open_page("/?lang=en", size).waits()
    everything = reader.page.locator("#root .offer a")
    expect(everything).to_have_count(len(LIBRARY.procedures))
    assert reader.page.title() == f"{SAID.frame.library} · {LIBRARY.clinic.short_name}"
    assert reader.measures("() => document.documentElement.scrollWidth <= innerWidth")
    everything.filter(has_text=KNEE.name).click()
    expect(reader.page.locator("#root h1", has_text=KNEE.name)).to_be_visible()
    reader.follows(SAID.overview.steps).sees_step(KNEE.steps[0].heading).waits()
    assert KNEE.name in reader.page.title()
    reader.page.locator("#root .where a").click()
    expect(reader.page.locator("#root .offer a[aria-current]")).to_contain_text(KNEE.name)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_search_needs_no_scripts(blank: Callable[..., Page], server: Server, scripts: bool) -> None:
    page = blank(LAPTOP, java_script_enabled=scripts)
    page.goto(f"{server.address}/?lang=en")
    if scripts:
        Reader(page, server.address).waits()
    words = page.locator("#root" if scripts else "#journey-first")
    words.get_by_role("searchbox").fill(KNEE.also_called[0])
    words.get_by_role("button", name=SAID.library.find).click()
    page.wait_for_url("**search=**")
    expect(words.locator(".offer a")).to_have_count(1)
    expect(words.locator(".offer a")).to_contain_text(KNEE.name)


def test_a_kiosk_invites_to_all_and_stays_a_kiosk(blank: Callable[..., Page], server: Server) -> None:
    reader = Visitor(blank(KIOSK, has_touch=True), server.address).goes_to("/?mode=kiosk&lang=en").comes()
    invitation = reader.page.locator("#journey-attract")
    for told in LIBRARY.journeys.values():
        expect(invitation).to_contain_text(told["en"].name)
    reader.starts()
    choices = reader.page.locator("#root .offer a")
    assert all(height >= 60 for _, height in choices.evaluate_all(TARGETS))
    choices.filter(has_text=KNEE.name).click()
    reader.follows(SAID.overview.steps).sees_step(KNEE.steps[0].heading).waits()
    assert "mode=kiosk" in reader.address
    back = reader.page.locator("#root .where a")
    assert all(height >= 60 for _, height in back.evaluate_all(TARGETS))
    back.click()
    expect(choices).to_have_count(len(LIBRARY.procedures))
    assert "mode=kiosk" in reader.address


def test_a_consult_starts_with_the_choice_and_leads_back_to_it(open_page: Open) -> None:
    reader = open_page("/consult?lang=en").waits()
    reader.page.locator("#root .offer a").filter(has_text=KNEE.name).click()
    expect(reader.page.locator("#root .where")).to_contain_text(KNEE.name)
    reader.waits().presses("Next").sees_step(KNEE.steps[0].heading).waits()
    assert "mode=consult" in reader.address
    reader.page.locator("#root .where a").click()
    expect(reader.page.locator("#root .offer a")).to_have_count(len(LIBRARY.procedures))
