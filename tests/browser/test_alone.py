"""The words of a page stand alone: its buttons and charts do not come, are lost, or cannot be drawn."""

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from journey.model.interface import Interface
from journey.model.pages import PAGES
from journey.model.procedure import Journey
from tests.browser.conftest import KIOSK, LAPTOP, PHONE, Open
from tests.browser.faults import SMALL
from tests.browser.parts import of_page
from tests.browser.reader import DELIBERATE, PATIENCE, Reader
from tests.browser.scenes import SCENES
from tests.browser.serving import Server, serving
from tests.browser.test_safety import page_of
from tests.browser.visitor import IDLE, START, WARNING, Visitor
from tests.conftest import ROOT

SIGN = ".first-alone"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a browser of its own: nothing is kept, and what a test lets through is its own."""
    context = browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]}, has_touch=True)
    context.add_init_script(DELIBERATE)
    yield context.new_page()
    context.close()


def test_a_reader_whom_a_full_server_has_no_room_for_is_told_and_reads_on(page: Page, interface: Interface) -> None:
    with serving(settings={"JOURNEY_MOST_SESSIONS": "1"}) as full, page_of(full):
        page.goto(full.address + "/plan")
        expect(page.locator(SIGN)).to_be_visible()
        expect(page.locator(SIGN)).to_contain_text("715-201-3624")
        page.locator(".first-menu").get_by_role("link", name=interface.pages.contact).click()
        expect(page.locator("#journey-first h1")).to_have_text(interface.contact.heading)
        expect(page.locator(SIGN)).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_no_button_stands_there_that_nobody_hears(browser: Browser, server: Server, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": PHONE[0], "height": PHONE[1]})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.route_web_socket(re.compile("_stcore/stream"), lambda connection: connection.close())
    page.route(re.compile("/browser/alone-page"), lambda route: route.abort())  # what would hear them
    for name in PAGES:
        page.goto(f"{server.address}/{'' if name == 'timeline' else name}?lang=en")
        page.locator(f"#journey-first{'[data-alone]' if scripts else ''} h1").wait_for()
        expect(page.locator("#journey-first button:visible")).to_have_count(0)
    context.close()


def test_each_press_of_the_words_is_large_enough_for_a_finger(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": PHONE[0], "height": PHONE[1]})
    page = context.new_page()
    found = []
    for scene, address in SCENES.items():
        page.goto(server.address + address)
        found += [(scene, one) for one in page.evaluate(SMALL)]
    assert found == []
    context.close()


def test_a_kiosk_without_its_live_part_invites_asks_and_forgets_and_adds_nothing_to_the_history(
    page: Page, server: Server, journey: Journey
) -> None:
    page.set_viewport_size({"width": KIOSK[0], "height": KIOSK[1]})
    page.clock.install()
    page.route_web_socket(re.compile("_stcore/stream"), lambda connection: connection.close())
    page.goto(server.address + START)
    visitor = Visitor(page, server.address).comes()
    length = visitor.measures("history.length")
    visitor.taps_on(visitor.start())
    expect(page.locator(SIGN)).to_be_visible()
    page.locator(".doors .main a").tap()
    visitor.sees_step(journey.steps[0].heading)
    for step in journey.steps[1:3]:
        visitor.taps("Next").sees_step(step.heading)
    visitor.leaves_it_for(IDLE - 20).sees_step(journey.steps[2].heading)
    visitor.leaves_it_for(20).is_asked().leaves_it_for(WARNING)
    visitor.until("() => !window.isOfTheLastReader && document.getElementById('journey-attract')?.open")
    assert visitor.measures("history.length") == length
    assert visitor.address == "/?procedure=vertebroplasty&lang=en&mode=kiosk"


def test_a_connection_that_does_not_come_back_leaves_the_words_until_it_does(
    page: Page, server: Server, journey: Journey
) -> None:
    open_ones: list[WebSocketRoute] = []
    is_whole = [True]

    def carry(connection: WebSocketRoute) -> None:
        if is_whole[0]:
            connection.connect_to_server()
            open_ones.append(connection)
        else:
            connection.close()

    page.route_web_socket(re.compile("_stcore/stream"), carry)
    reader = Reader(page, server.address).goes_to("/?step=lie-flat").has_all()
    is_whole[0] = False
    for connection in open_ones:
        with suppress(Exception):  # it has ended already
            connection.close()
    expect(page.locator(SIGN)).to_be_visible()
    page.locator(".first-moves .next").click()
    following = journey.steps[journey.step("lie-flat").number]
    expect(page.locator("#journey-first #step")).to_have_text(following.heading)
    is_whole[0] = True
    reader.waits().sees_step(following.heading).presses("Back").sees_step(journey.step("lie-flat").heading)


def test_a_script_that_is_gone_from_the_server_leaves_the_words(
    page: Page, server: Server, interface: Interface
) -> None:
    """As after an update, for who has had the page open since before."""
    reader = Reader(page, server.address).goes_to("/about")
    page.route(re.compile("/js/Radio"), lambda route: route.fulfill(status=404))
    reader.follows(interface.about.to_share)
    expect(page.locator("#journey-first h1")).to_have_text(interface.share.heading)
    expect(page.locator(SIGN)).to_be_visible()


def test_a_module_of_ours_that_cannot_be_had_leaves_the_words(page: Page, server: Server, interface: Interface) -> None:
    page.route(re.compile("/browser/page"), lambda route: route.fulfill(status=502))
    page.goto(f"{server.address}/about")
    expect(page.locator("#root h1")).to_be_attached()
    expect(page.locator("#journey-first h1")).to_have_text(interface.about.heading)
    expect(page.locator(SIGN)).to_be_visible()


FAILING = """
from journey.figures import qr_code, timeline

draw = timeline.timeline

def of_most_steps(journey, phases, current, *rest, **more):
    if current == journey.steps[1].id:
        raise RuntimeError("no drawing")
    return draw(journey, phases, current, *rest, **more)

def none(*_, **__):
    raise RuntimeError("no code")

timeline.timeline, qr_code.qr_code = of_most_steps, none
"""
"""Python runs it before the server: one part of a page cannot be drawn, and one page as a whole."""


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("failing")
    (folder / "sitecustomize.py").write_text(FAILING)
    with serving(settings={"PYTHONPATH": f"{folder}:{ROOT}"}) as server:
        yield server


def test_a_part_or_a_page_that_fails_is_told_in_our_words_and_leads_back(
    failing: Server, open_page: Open, interface: Interface
) -> None:
    reader = open_page("/?step=tell-us", at=failing.address).presses("Next")
    told = reader.page.locator("#root .broken")
    expect(told).to_contain_text(interface.broken.heading)
    reader.goes_to("/about").follows(interface.about.to_share)
    expect(told).to_contain_text("715-201-3624")
    assert reader.page.get_by_text("Oh no").or_(reader.page.locator(of_page(":--exception"))).count() == 0
    told.get_by_role("link").click()
    reader.waits().sees(interface.timeline.summary)
    assert reader.address == "/?procedure=vertebroplasty&lang=en"


def test_a_kiosk_where_something_fails_starts_over_by_itself(failing: Server, page: Page) -> None:
    page.clock.install()
    visitor = Visitor(page, failing.address).goes_to(START).comes().begins()
    visitor.taps("Next")
    expect(page.locator("#root .broken")).to_be_visible()
    visitor.leaves_it_for(2).leaves_it_for(21).is_forgotten()
