"""Nothing is cut off, nothing scrolls sideways, what matters is seen at once."""

from itertools import pairwise

import pytest

from journey.model.procedure import Journey
from tests.browser.conftest import LAPTOP, NARROW, PHONE, Open
from tests.browser.faults import SIDEWAYS

IN_SIGHT = """(selector) => {
  const e = document.querySelector(selector), r = e.getBoundingClientRect();
  const seen = (x, y) => { const at = document.elementFromPoint(x, y); return at === e || e.contains(at); };
  return r.top >= 0 && r.bottom <= innerHeight && seen(r.x + 8, r.y + 8) && seen(r.x + 8, r.bottom - 8);
}"""


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_heading_gist_and_buttons_of_every_step_are_seen_without_scrolling(
    open_page: Open, journey: Journey, size: tuple[int, int]
) -> None:
    reader = open_page(size=size)
    for step in journey.steps:
        reader.sees_step(step.heading).waits()
        reader.page.locator(".st-key-chart .js-plotly-plot .nsewdrag").wait_for(state="attached")
        last = step is journey.steps[-1]
        for part in ("h2#step", ".gist", ".st-key-back button", ".st-key-finish a" if last else ".st-key-next button"):
            assert reader.page.evaluate(IN_SIGHT, part), f"{part} of {step.id}"
        assert reader.measures("document.querySelector('[data-testid=stMain]').scrollTop") == 0
        if not last:
            reader.presses_where_it_is("Next")


def test_stops_stand_44_px_apart_at_320_px(open_page: Open, journey: Journey) -> None:
    reader = open_page(size=NARROW)
    during = [reader.place_of_stop(step.id)[0] for step in journey.steps[4:11]]
    assert all(right - left >= 44 for left, right in pairwise(during))
    assert during[0] - 22 >= 0
    assert during[-1] + 22 <= 320


def test_help_is_in_the_same_place_on_every_page(open_page: Open) -> None:
    places = set()
    for path in ("/", "/risks", "/contact", "/about", "/plan", "/consult", "/share"):
        reader = open_page(path)
        places.add(str(reader.page.locator(".st-key-help a[href='tel:+17152013624']").bounding_box()))
        assert reader.page.get_by_role("link", name="When to call 911").count() == 1
        assert reader.page.locator(".st-key-foot a[href='tel:+17152013624']").count() == 1
    assert len(places) == 1


def test_at_200_percent_zoom_nothing_covers_the_text(open_page: Open) -> None:
    reader = open_page("/?step=lie-flat", (640, 400))
    assert reader.measures(SIDEWAYS) <= 0
    reader.page.locator("h2#step").scroll_into_view_if_needed()
    assert reader.page.evaluate(IN_SIGHT, "h2#step")
