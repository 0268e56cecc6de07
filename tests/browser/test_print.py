"""A page on paper."""

import pytest
from playwright.sync_api import expect

from journey.model.procedure import Journey
from tests.browser.conftest import Open
from tests.browser.parts import of_page


def test_every_expander_is_open_on_paper(open_page: Open, journey: Journey) -> None:
    reader = open_page("/risks")
    reader.page.emulate_media(media="print")
    told = sum(1 + bool(risk.more) for risk in journey.risks)
    heights = reader.page.locator("details h4").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert len(heights) == told
    assert min(heights) > 0


WITHOUT_TEXT = of_page("""() => {
  const shown = [...document.querySelectorAll(':--main :is(h1, h2, h3, h4, p, li, dt, dd, img, svg)')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().height);
  const level = e => e && Number(/^H(\\d)$/.exec(e.tagName)?.[1] ?? 9);
  return shown.filter((e, i) => level(e) < 9 && !(level(shown[i + 1]) > level(e))).map(e => e.textContent);
}""")
"""The headings on paper that have nothing below them."""


@pytest.mark.parametrize("path", ["/", "/risks", "/plan", "/contact", "/share"])
def test_controls_stay_off_the_paper_and_leave_no_heading_alone(open_page: Open, path: str) -> None:
    reader = open_page(path).has_all()
    reader.page.emulate_media(media="print")
    assert reader.page.locator(".st-key-menu, .st-key-moves, .st-key-phases, .st-key-next-page").all() != []
    for control in reader.page.locator(".st-key-menu, .st-key-moves, .st-key-phases, .st-key-next-page").all():
        assert not control.is_visible()
    assert reader.measures(WITHOUT_TEXT) == []


@pytest.mark.parametrize("shown", ["the overview", "a step", "when to call"])
def test_the_timeline_is_printed_whole_whatever_of_it_is_shown(open_page: Open, journey: Journey, shown: str) -> None:
    told = {bool(step.warning_signs): step.id for step in journey.steps}
    step = {"the overview": "", "a step": told[False], "when to call": told[True]}[shown]
    reader = open_page(f"/?step={step}" if step else "/").has_all()
    expect(reader.page.locator(".printed")).to_be_hidden()
    reader.page.emulate_media(media="print")
    lines = reader.page.locator(of_page(":--main")).inner_text().splitlines()
    signs = (*journey.call_emergency, *journey.call_clinic)
    assert {sign: lines.count(sign) for sign in signs} == dict.fromkeys(signs, 1)
    whole = *(step.heading for step in journey.steps), *(task.text for task in journey.checklist.tasks)
    assert [line for line in whole if line not in lines] == []


def test_the_whole_page_is_printed_not_one_screen_of_it(open_page: Open) -> None:
    reader = open_page("/risks")
    reader.page.emulate_media(media="print")
    main = reader.measures(of_page("document.querySelector(':--main').getBoundingClientRect().height"))
    assert main > 2000


def test_no_chart_is_torn_between_two_pages(open_page: Open) -> None:
    reader = open_page("/").has_all()
    reader.page.emulate_media(media="print")
    places = reader.page.locator(of_page(":--element:has(> * :--chart, > :--chart)"))
    assert set(places.evaluate_all("all => all.map(place => getComputedStyle(place).breakInside)")) == {"avoid"}
