"""One press is one step, however the hand shakes and whatever the connection does."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey, Step
from tests.browser.conftest import Open
from tests.browser.hand import Hand
from tests.browser.reader import LOST, READY, Reader
from tests.browser.serving import Server
from tests.browser.walking import comes_to_rest, knows

HELP = ".st-key-help a.care"
WHERE = "location.pathname"

SOMEBODY_ANSWERS = """() => {
  const { fetch } = window;
  window.fetch = (...asked) => asked[0] === '/_stcore/health' ? Promise.resolve(new Response('ok')) : fetch(...asked);
}"""
"""As where a proxy answers for the server: the screen that says that it is gone does not come before a press."""


def middle(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_hand_that_shakes_goes_one_step_and_never_past_the_last_one(open_page: Open, journey: Journey) -> None:
    *_, fourth, third, second, last = journey.steps
    reader = open_page(f"/?step={fourth.id}")
    hand = Hand(reader.page)
    for times, pause, step in ((2, 60, third), (2, 250, second), (10, 60, last)):
        hand.presses(".st-key-next button", times, pause)
        reader.sees_step(step.heading).waits()
    assert reader.measures(WHERE) == "/"
    reader.page.locator(".st-key-back button").focus()
    for _ in range(4):
        reader.page.keyboard.down("Enter")  # from the second time on as a key does that is held
    reader.page.keyboard.up("Enter")
    reader.sees_step(second.heading).waits()
    reader.sees_step(second.heading)


@contextmanager
def without(server: Server, reader: Reader) -> Iterator[None]:
    """The server is killed, and comes again."""
    reader.page.evaluate(SOMEBODY_ANSWERS)
    server.kill()
    reader.page.wait_for_selector(LOST)
    try:
        yield
    finally:
        server.start()
    reader.page.wait_for_selector(READY, timeout=30_000)
    expect(reader.page.locator("#journey-waiting")).to_be_empty()


def has_followed(reader: Reader, step: Step) -> None:
    """The server has, and no screen of ours is in front any longer."""
    comes_to_rest(reader, step)
    expect(reader.page.locator("dialog[open]")).to_have_count(0)


def is_on(reader: Reader, path: str) -> None:
    """The page and the address say the same."""
    reader.page.locator(f"#root h1[data-page='{path.strip('/') or 'timeline'}']").wait_for()
    reader.until(f"() => location.pathname === '{path}'")


def test_what_is_pressed_while_there_is_no_server_waits_and_is_followed(
    server: Server, open_page: Open, journey: Journey, interface: Interface
) -> None:
    """A step is there at once, by a button and by a stop of the chart. A link, and Back of the browser to what is not
    known, change nothing before, and a sign says why.
    """
    start, then = journey.step("get-numb"), journey.step("guide-needle")
    reader = knows(open_page(f"/?step={start.id}"))
    sign = reader.page.locator("#journey-waiting")

    button = middle(reader.page, ".st-key-next button")
    with without(server, reader):
        reader.page.mouse.click(*button)
        is_on(reader.sees_step(then.heading), "/")
    has_followed(reader, then)

    stop = reader.place_of_stop(start.id)
    with without(server, reader):
        reader.page.mouse.click(*stop)
        is_on(reader.sees_step(start.heading), "/")
    has_followed(reader, start)

    link = middle(reader.page, HELP)
    with without(server, reader):
        reader.page.mouse.click(*link)
        expect(sign).to_have_text(interface.frame.waiting)
        is_on(reader, "/")
    is_on(reader, "/contact")

    with without(server, reader):
        reader.page.evaluate("history.back()")
        reader.until("() => location.pathname === '/'")
    is_on(reader.sees_step(start.heading), "/")


def test_a_link_that_nobody_heard_leads_there_later_and_is_never_dead(server: Server, open_page: Open) -> None:
    reader = open_page("/")
    assert server.process
    server.process.send_signal(signal.SIGSTOP)
    try:
        reader.page.locator(HELP).click()
        expect(reader.page.locator("#journey-waiting")).not_to_be_empty()
        is_on(reader, "/")
    finally:
        with without(server, reader):
            pass
    is_on(reader, "/contact")


def test_without_a_connection_address_and_page_stay_together(open_page: Open) -> None:
    reader = open_page("/")
    reader.page.context.set_offline(True)
    try:
        reader.page.locator(".st-key-menu a[href^='/plan']").click()
        expect(reader.page.locator("#journey-waiting")).not_to_be_empty()
        is_on(reader, "/")
    finally:
        reader.page.context.set_offline(False)
    is_on(reader, "/plan")
