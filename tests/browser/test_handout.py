"""The handout in a browser: on a screen, for a screen reader, and printed."""

import io
import urllib.request
from collections.abc import Iterator
from datetime import date

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from journey.library import Library
from journey.place import Place
from journey.takeaway.handout.paper import number_of_pages
from journey.takeaway.handout.web import as_html
from journey.told.paper import handout
from journey.view import View
from tests.browser.conftest import LAPTOP, NARROW, PHONE
from tests.browser.faults import RULES
from tests.browser.serving import Server
from tests.journey.test_handout import with_plan


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{server.address}/handout/vertebroplasty.en.html")
    yield page
    page.close()


def test_axe_finds_nothing_on_phone_and_laptop(browser: Browser, server: Server) -> None:
    for size in (PHONE, LAPTOP):
        # The page's own policy would keep axe out, too.
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, bypass_csp=True)
        page = context.new_page()
        page.goto(f"{server.address}/handout/vertebroplasty.en.html")
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(rule["id"], [node["html"][:90] for node in rule["nodes"]]) for rule in found] == []
        context.close()


def test_it_is_read_without_scripts_in_one_request(page: Page) -> None:
    assert page.locator("script").count() == 0
    assert (
        page.evaluate("performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length") == 0
    )
    assert page.evaluate("document.documentElement.lang") == "en"
    assert all(page.locator("img").evaluate_all("all => all.map(i => i.complete && i.naturalWidth > 0)"))


def test_nothing_scrolls_sideways_on_a_narrow_phone(page: Page) -> None:
    page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]


def test_what_is_pressed_is_48_px_high(page: Page) -> None:
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    heights = page.locator("a.call").evaluate_all("all => all.map(a => a.getBoundingClientRect().height)")
    assert len(heights) == 3
    assert min(heights) >= 48


def test_it_prints_on_hardly_more_pages_than_the_pdf(page: Page, server: Server) -> None:
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    with urllib.request.urlopen(f"{server.address}/handout/vertebroplasty.en.pdf") as answer:
        assert len(printed.pages) <= len(pypdf.PdfReader(io.BytesIO(answer.read())).pages) + 1
    assert (printed.pages[0].mediabox.width, printed.pages[0].mediabox.height) == (612, 792)


def test_a_plan_with_marked_bones_prints_on_hardly_more_pages_than_the_pdf(page: Page, library: Library) -> None:
    view = View("vertebroplasty", "en", library.steps("vertebroplasty")[0])
    own = handout(with_plan(Place(library, view, "timeline", date(2026, 11, 23))))
    page.set_content(as_html(own))
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    assert len(printed.pages) <= number_of_pages(own) + 1


def test_the_pdf_comes_from_the_same_server(server: Server) -> None:
    with urllib.request.urlopen(f"{server.address}/handout/vertebroplasty.en.pdf") as answer:
        assert answer.headers["Content-Type"] == "application/pdf"
        assert len(pypdf.PdfReader(io.BytesIO(answer.read())).pages) >= 2
