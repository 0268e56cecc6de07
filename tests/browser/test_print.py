"""A page on paper."""

import pytest

from journey.model.procedure import Journey
from tests.browser.conftest import Open


def test_every_expander_is_open_on_paper(open_page: Open, journey: Journey) -> None:
    reader = open_page("/risks")
    reader.page.emulate_media(media="print")
    heights = reader.page.locator("details h4").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert len(heights) == 3 * len((*journey.benefits, *journey.risks))
    assert min(heights) > 0


@pytest.mark.parametrize("path", ["/", "/risks", "/plan", "/contact"])
def test_controls_stay_off_the_paper(open_page: Open, path: str) -> None:
    reader = open_page(path)
    reader.page.emulate_media(media="print")
    assert reader.page.locator(".st-key-menu, .st-key-moves, .st-key-phases, .st-key-next-page").all() != []
    for control in reader.page.locator(".st-key-menu, .st-key-moves, .st-key-phases, .st-key-next-page").all():
        assert not control.is_visible()


def test_the_whole_page_is_printed_not_one_screen_of_it(open_page: Open) -> None:
    reader = open_page("/")
    reader.page.emulate_media(media="print")
    main = reader.measures("document.querySelector('[data-testid=stMain]').getBoundingClientRect().height")
    assert main > 2000
