"""What a reader sees and can do before Streamlit has loaded, and how it takes over."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.conftest import LAPTOP, PHONE, SOON, Open, at_eight
from tests.browser.hand import Hand
from tests.browser.reader import DELIBERATE, Reader
from tests.browser.serving import Server

PLACES = """(parts) => Object.fromEntries(Object.entries(parts).map(([name, part]) => {
  const box = document.querySelector(part)?.getBoundingClientRect();
  return [name, box?.width > 1 ? [Math.round(box.x), Math.round(box.y)] : null];
}))"""
BEFORE = {"home": "#journey-first .home a", "card": "#journey-first .step-card", "step": "#journey-first #step",
          "gist": "#journey-first .gist", "picture": "#journey-first .step-picture img", "next": ".first-moves .next",
          "title": "#journey-first h1", "message": "#journey-first .main-message", "doors": "#journey-first .doors",
          "call": ".first-help a.call"}  # fmt: skip
AFTER = {"home": "#root .home a", "card": "#root .step-card", "step": "#root #step", "gist": "#root .gist",
         "picture": "#root .step-picture img", "next": ":is(.st-key-next button, .st-key-finish a)",
         "title": "#root h1", "message": "#root .main-message", "doors": "#root .doors",
         "call": ".st-key-help a.call"}  # fmt: skip


def held(page: Page) -> list[Route]:
    """Scripts wait until they are let through, as on a slow network."""
    waiting: list[Route] = []
    page.route(re.compile("/static/js/"), lambda route: waiting.append(route))  # a method has no room for its marks
    return waiting


def let_through(page: Page, waiting: list[Route]) -> None:
    for route in waiting:
        route.continue_()
    waiting.clear()
    page.unroute_all()
    for route in waiting:  # those that came in between
        route.continue_()


NOTE_SHIFTS = """
  window.shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => entry.value)))
    .observe({ type: 'layout-shift', buffered: true });"""
"""Layout Instability: how far what is on screen jumps, and how much of the screen it is."""


def slow(
    browser: Browser, server: Server, size: tuple[int, int], address: str = "/", before: str = ""
) -> tuple[Reader, list[Route]]:
    page = browser.new_context(viewport={"width": size[0], "height": size[1]}).new_page()
    page.add_init_script(DELIBERATE)
    page.add_init_script(NOTE_SHIFTS + before)
    waiting = held(page)
    page.goto(server.address + address, wait_until="commit")
    page.locator("#journey-first .first-help").wait_for()
    return Reader(page, server.address), waiting


LONGER_THAN_IT_LOOKS_AGAIN = """() => window.journey?.page
  && new Promise(done => setTimeout(() => done(true), 500))"""
"""Nothing is to happen then, so there is nothing that could be awaited."""

FONTS_HAVE_COME = """() => document.fonts.ready
  .then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100))))
  .then(() => { shifts.length = 0; })"""


KEPT_PLAN = f"""localStorage.setItem('journey-plan-vertebroplasty', '{{"when":"{at_eight(SOON)}","ticks":{{}}}}')"""


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_nothing_jumps_as_what_comes_next_in_a_kept_plan_is_told(
    browser: Browser, server: Server, interface: Interface, size: tuple[int, int]
) -> None:
    reader, waiting = slow(browser, server, size, "/", KEPT_PLAN)
    room = reader.page.locator("#journey-first .next-thing")
    expect(room).to_contain_text(interface.plan.next.heading)
    expect(room).not_to_contain_text(interface.plan.arrive)
    reader.page.evaluate(FONTS_HAVE_COME)
    before = room.bounding_box()
    let_through(reader.page, waiting)
    told = reader.waits().page.locator(".st-key-next-thing")
    expect(told).to_contain_text(interface.plan.arrive)
    assert told.bounding_box() == pytest.approx(before, abs=6)
    assert sum(reader.measures("shifts")) < 0.02
    reader.page.context.close()


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("address", ["/", "/?step=tell-us", "/?step=when-to-call", "/?part=hurt"])
def test_nothing_jumps_as_streamlit_takes_over(
    browser: Browser, server: Server, size: tuple[int, int], address: str
) -> None:
    reader, waiting = slow(browser, server, size, address)
    reader.page.evaluate(FONTS_HAVE_COME)  # on a first visit, they come after the words
    before: dict[str, Any] = reader.page.evaluate(PLACES, BEFORE)
    let_through(reader.page, waiting)
    reader.waits()
    after: dict[str, Any] = reader.page.evaluate(PLACES, AFTER)
    assert len([part for part, place in before.items() if place]) >= 4
    for part, place in before.items():
        if not place:
            assert after[part] is None
            continue
        moved = max(abs(a - b) for a, b in zip(place, after[part], strict=True))
        assert moved <= 6, (part, place, after[part])
    assert sum(reader.measures("shifts")) < 0.02
    reader.page.context.close()


def test_a_press_before_streamlit_is_there_counts(browser: Browser, server: Server, journey: Journey) -> None:
    reader, waiting = slow(browser, server, PHONE, "/?step=tell-us")
    first = reader.page.locator("#journey-first #step")
    for step in journey.steps[1:4]:
        reader.page.locator(".first-moves .next").click()
        expect(first).to_have_text(step.heading)
        assert f"step={step.id}" in reader.address
    let_through(reader.page, waiting)
    reader.waits()
    expect(reader.page.locator("#root #step")).to_have_text(journey.steps[3].heading)
    reader.page.go_back()
    expect(reader.page.locator("#root #step")).to_have_text(journey.steps[2].heading)
    reader.page.context.close()


def test_a_hand_that_shakes_before_streamlit_is_there_goes_one_step_and_back_leads_back(
    browser: Browser, server: Server, journey: Journey
) -> None:
    reader, waiting = slow(browser, server, PHONE, "/?step=tell-us")
    first = reader.page.locator("#journey-first #step")
    Hand(reader.page).presses(".first-moves .next", times=4, pause=100)
    expect(first).to_have_text(journey.steps[1].heading)
    reader.page.evaluate("history.back()")
    expect(first).to_have_text(journey.steps[0].heading)
    let_through(reader.page, waiting)
    reader.waits().sees_step(journey.steps[0].heading)
    reader.page.context.close()


def test_without_a_connection_before_streamlit_is_there_a_press_waits(
    browser: Browser, server: Server, interface: Interface
) -> None:
    reader, _ = slow(browser, server, PHONE)
    title, sign = reader.page.locator("#journey-first h1"), reader.page.locator("#journey-waiting")
    reader.page.context.set_offline(True)
    reader.page.locator(".first-help a.care").click()
    expect(sign).to_have_text(interface.frame.waiting)
    expect(title).to_have_attribute("data-page", "timeline")
    assert reader.address == "/"
    reader.page.context.set_offline(False)
    expect(title).to_have_attribute("data-page", "contact")
    expect(sign).to_be_empty()
    assert reader.measures("location.pathname") == "/contact"
    reader.page.context.close()


def test_the_chart_comes_last_and_nobody_waits_for_it(browser: Browser, server: Server, journey: Journey) -> None:
    page = browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]}).new_page()
    page.add_init_script(DELIBERATE)
    waiting: list[Route] = []
    page.route(re.compile("/PlotlyChart"), lambda route: waiting.append(route))
    page.goto(server.address + "/?step=tell-us", wait_until="commit")
    reader = Reader(page, server.address).waits()
    stops = page.locator("#journey-stops a")
    expect(stops).to_have_count(len(journey.steps))
    reader.presses("Next").sees_step(journey.steps[1].heading)
    expect(page.locator("#journey-stops [aria-current]")).to_have_text(journey.steps[1].short)
    stops.nth(6).click()
    reader.sees_step(journey.steps[6].heading)
    before = stops.first.bounding_box()
    for route in waiting:
        route.continue_()
    page.unroute_all()
    expect(stops).to_have_count(0)
    expect(page.locator("#first-style")).to_have_attribute("media", "not all")
    x, y = reader.place_of_stop(journey.steps[0].id)
    assert before
    assert abs(before["x"] + 0.06 * before["width"] - x) <= 6
    assert abs(before["y"] + before["height"] / 2 - y) <= 6
    page.context.close()


@pytest.mark.parametrize("script", ["PageLink", "Button"])
def test_the_first_words_stay_until_every_part_has_its_script(browser: Browser, server: Server, script: str) -> None:
    page = browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]}).new_page()
    waiting: list[Route] = []
    page.route(re.compile(f"/{script}[.]"), lambda route: waiting.append(route))
    page.goto(server.address + "/?step=tell-us", wait_until="commit")
    page.locator("#root .st-key-help .help").wait_for(state="attached")
    page.wait_for_function(LONGER_THAN_IT_LOOKS_AGAIN)
    assert page.locator("#journey-first").count() == 1
    let_through(page, waiting)
    reader = Reader(page, server.address).waits()
    assert reader.button("Next").bounding_box()
    assert page.locator("#root .st-key-menu").get_by_role("link").count() >= 4
    page.context.close()


def test_another_page_is_a_press_away_too(browser: Browser, server: Server) -> None:
    reader, waiting = slow(browser, server, LAPTOP)
    reader.page.locator(".first-menu").get_by_role("link", name="Contact").click()
    expect(reader.page.locator("#journey-first h1")).to_have_text("Contact us")
    expect(reader.page).to_have_title(re.compile("^Contact"))
    let_through(reader.page, waiting)
    reader.waits()
    expect(reader.page.locator("#root h1")).to_have_text("Contact us")
    reader.page.context.close()


READ = """(parts) => {
  const main = document.querySelector(parts);
  const headings = [...main.querySelectorAll('h1:not(.visually-hidden), h2, h3')].filter(one => one.checkVisibility());
  const one = headings[Math.floor(headings.length / 2)];
  one.scrollIntoView({ block: 'start' });
  return one.textContent;
}"""
"""Scroll to the heading in the middle of a page: which one it is."""

TOP_OF = """([parts, text]) => [...document.querySelectorAll(`${parts} :is(h1, h2, h3)`)]
  .find(one => one.textContent === text).getBoundingClientRect().top"""


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("path", ["/", "/?step=tell-us", "/?part=do", "/risks", "/plan", "/contact", "/about"])
def test_who_has_read_on_reads_on_at_the_same_heading(
    browser: Browser, server: Server, path: str, size: tuple[int, int]
) -> None:
    reader, waiting = slow(browser, server, size, path)
    heading = reader.page.evaluate(READ, "#journey-first main")
    before = reader.page.evaluate(TOP_OF, ["#journey-first", heading])
    let_through(reader.page, waiting)
    reader.waits()
    after = reader.page.evaluate(TOP_OF, ["#root", heading])
    assert abs(before - after) < 20, (heading, before, after)
    reader.page.context.close()


def test_who_reads_about_a_risk_reads_on_about_it(browser: Browser, server: Server, journey: Journey) -> None:
    reader, waiting = slow(browser, server, PHONE, "/risks")
    risk = reader.page.locator("#journey-first .risk-name", has_text=journey.risks[-1].name)
    risk.evaluate("risk => risk.scrollIntoView({ block: 'start' })")
    before = risk.bounding_box()
    let_through(reader.page, waiting)
    reader.waits()
    after = reader.page.locator("#root .risk-name", has_text=journey.risks[-1].name).bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) <= 6
    reader.page.context.close()


def test_without_scripts_the_whole_journey_can_be_walked(browser: Browser, server: Server, journey: Journey) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address + "/")
    page.locator(".doors .main a").click()
    for step in journey.steps:
        expect(page.locator("h2#step")).to_have_text(step.heading)
        if step is not journey.steps[-1]:
            page.locator(".first-moves .next").click()
    page.locator(".first-moves .next").click()
    expect(page.locator("h1")).to_have_attribute("data-page", "risks")
    expect(page.get_by_text(journey.risks[-1].name, exact=True)).to_be_visible()
    context.close()


def test_a_kiosk_whose_scripts_never_came_starts_again(browser: Browser, server: Server) -> None:
    page = browser.new_context().new_page()
    page.clock.install()
    page.route(re.compile("/static/js/"), lambda route: route.abort())
    page.goto(server.address + "/?mode=kiosk")
    page.locator("#journey-first").wait_for()
    page.unroute_all()
    with page.expect_navigation():
        page.clock.fast_forward(61_000)
    page.context.close()


@pytest.mark.parametrize("times", [1, 2])
def test_a_script_that_the_network_loses_is_asked_for_again(browser: Browser, server: Server, times: int) -> None:
    page = browser.new_context().new_page()
    page.add_init_script(DELIBERATE)
    lost: list[str] = []

    def lose(route: Route) -> None:
        if len(lost) == times:
            return route.fallback()
        lost.append(route.request.url)
        return route.abort()

    page.route("**/browser/page.js", lose)
    Reader(page, server.address).goes_to("/about?lang=en").has_all()
    assert len(lost) == times
    page.context.close()


LATE = """async () => {
  const served = await (await fetch(location.href)).text();
  const named = new DOMParser().parseFromString(served, 'text/html').querySelectorAll('link[href], script[src]');
  const early = new Set([...named].map(e => new URL(e.getAttribute('href') ?? e.getAttribute('src'), location).href));
  return performance.getEntriesByType('resource').map(({name}) => name)
    .filter(name => name.endsWith('.js') && !early.has(name));
}"""


@pytest.mark.parametrize("address", ["/?step=lie-flat", "/about"])
def test_no_script_is_asked_for_late(open_page: Open, address: str) -> None:
    """Each would make a reader on a slow network wait once more."""
    reader = open_page(address).has_all()
    assert reader.measures("performance.getEntriesByType('resource').length") > 50
    assert reader.measures(LATE) == []


NAMED = re.compile(r'- (?:link|button) "((?:[^"\\]|\\.)+)"')


def named(part: Locator) -> set[str]:
    """The names of all links and buttons, as a screen reader hears them."""
    return set(NAMED.findall(part.aria_snapshot()))


def test_what_can_be_pressed_has_the_same_name_before_scripts_and_after_in_every_language(
    browser: Browser, server: Server, library: Library
) -> None:
    for code in library.interfaces:
        reader, waiting = slow(browser, server, LAPTOP, f"/?step=lie-flat&lang={code}")
        words, stops = (named(reader.page.locator(one)) for one in ("#journey-first", ".first-chart"))
        before = words - stops  # which a drawing shows then
        let_through(reader.page, waiting)
        assert len(before) > 10
        assert before - named(reader.has_all().page.locator("#root")) == set(), code
        reader.page.context.close()


def test_who_changes_the_language_before_scripts_stays_where_it_is_changed(
    browser: Browser, server: Server, library: Library
) -> None:
    reader, waiting = slow(browser, server, LAPTOP)
    choice = reader.page.locator("#journey-first .first-choice")
    for summary in choice.locator("summary").all():
        summary.click()
    choice.get_by_role("link", name=library.interfaces["es"].language).press("Enter")
    expect(reader.page.locator("html[lang=es]")).to_have_count(1)
    expect(choice.locator("summary, a").first).to_be_focused()
    let_through(reader.page, waiting)
    reader.waits()
    expect(reader.page.locator("html[lang=es]")).to_have_count(1)
    expect(reader.page.locator(".st-key-languages button")).to_be_focused()
    reader.page.context.close()
