"""A QR code in a letter opens any page first, on a server that nobody has visited."""

import pytest

from tests.browser.conftest import Open
from tests.browser.serving import Server


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/", "Vertebroplasty"),
        ("/risks", "Benefits and risks"),
        ("/contact", "Contact us"),
        ("/plan", "My plan"),
        ("/questions", "Your questions"),
        ("/about", "About these pages"),
        ("/consult", "Talk it through together"),
        ("/share", "Share these pages"),
    ],
)
def test_a_page_is_whole_as_the_first_one(server: Server, open_page: Open, path: str, heading: str) -> None:
    server.kill()
    server.start()
    reader = open_page(path)
    reader.page.get_by_role("heading", name=heading, level=1).wait_for()
    assert reader.page.locator(".st-key-top").count() == 1
    assert reader.page.locator(".st-key-help").count() == 1
    assert reader.measures("document.documentElement.lang") == "en"
    assert "Wisconsin River Orthopaedics" in reader.page.title()


NOT_THERE = "performance.getEntriesByType('resource').filter(e => e.responseStatus >= 400).map(e => e.name)"


@pytest.mark.parametrize("path", ["/risks", "/consult"])
def test_a_page_asks_for_nothing_that_is_not_there_and_one_back_leaves_it(open_page: Open, path: str) -> None:
    reader = open_page(path).has_all()
    assert reader.measures(NOT_THERE) == []
    reader.page.go_back()
    assert reader.page.url == "about:blank"
