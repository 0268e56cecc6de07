"""A touch screen in a waiting room: people come and go, and it forgets each of them."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Playwright, expect

from journey import __version__
from journey.model.interface import Interface
from journey.model.procedure import Journey, PhaseId
from journey.streamlit_seam.selectors import THEME
from journey.view import VIEW_PARAMETERS
from tests.browser.cable import Cable, cable_to
from tests.browser.conftest import KIOSK, LAPTOP, SOON, Contexts, at_eight, blank_pages, keeping
from tests.browser.faults import violations
from tests.browser.parts import of_page
from tests.browser.reader import ALL_IS_DRAWN
from tests.browser.serving import Server, serving
from tests.browser.visitor import IDLE, START, WARNING, Visitor
from tests.content.test_colours import contrast

SCROLLS_FROM_ITS_TITLE = of_page("""() => {
  const main = document.querySelector(':--main');
  return document.activeElement?.matches('#root h1') && main.scrollHeight > main.clientHeight + 100;
}""")
"""Who comes to a page is taken to its top; what a module of ours draws comes last."""

LEFT_BEHIND = of_page("""async () => ({
  local: Object.keys(localStorage).filter(key => !key.startsWith('$THEME')),
  session: Object.keys(sessionStorage),
  cookies: document.cookie.split('; ').filter(cookie => !cookie.startsWith('_streamlit_xsrf')),
  databases: (await indexedDB.databases()).map(({name}) => name), caches: await caches.keys(),
  text: document.documentElement.dataset.text ?? '', contrast: document.documentElement.dataset.contrast ?? '',
  scrolled: document.querySelector(':--main').scrollTop,
  dates: Object.keys(window.journey?.plans?.own ?? {}), ticks: document.querySelectorAll('.ticks input:checked').length,
})""").replace("$THEME", THEME)
"""But for what Streamlit writes anew for every page: the name of its theme, and a random token against forgery."""

NOTHING = {
    "local": [], "session": [], "cookies": [], "databases": [], "caches": [], "text": "", "contrast": "",
    "scrolled": 0, "dates": [], "ticks": 0,
}  # fmt: skip


Come = Callable[..., Visitor]


@pytest.fixture(scope="module")
def contexts(playwright: Playwright) -> Iterator[Contexts]:
    """Browsers in which time runs, and can be let pass."""
    with keeping(playwright) as contexts:
        yield contexts


@pytest.fixture
def come(contexts: Contexts, server: Server) -> Iterator[Come]:
    """Come to a kiosk that holds nothing of anybody."""
    with blank_pages(server, contexts) as blank:

        def new(address: str = START, size: tuple[int, int] = KIOSK, at: str = "") -> Visitor:
            contexts(has_touch=True).clock.install()
            visitor = Visitor(blank(size, at, has_touch=True), at or server.address)
            return visitor.goes_to(address).comes()

        yield new


@pytest.mark.parametrize("size", [KIOSK, LAPTOP])
def test_a_whole_visit_by_taps_alone(come: Come, journey: Journey, size: tuple[int, int]) -> None:
    visitor = come(size=size).begins()
    length = visitor.measures("history.length")
    visitor.taps("Next").sees_step(journey.steps[1].heading)
    visitor.page.touchscreen.tap(*visitor.place_of_stop("lie-flat"))
    visitor.sees_step(journey.step("lie-flat").heading)
    visitor.taps("Largest text").taps("High contrast")
    visitor.taps("Benefits and risks").sees("What can go wrong")
    risk = visitor.page.locator("#root .risk summary").first
    risk.tap()
    visitor.sees("What to watch for")
    visitor.taps("My plan")
    visitor.chooses(SOON, "08:00").sees("Your times for")
    visitor.page.locator(".ticks input").first.tap()
    kept = visitor.measures(LEFT_BEHIND)
    assert (kept["dates"], kept["ticks"]) == (["vertebroplasty"], 1)
    assert (kept["local"], kept["session"], kept["cookies"]) == ([], [], []), "not even while they read"
    visitor.taps("When to call 911").sees("Call 911 if").waits()
    asked = dict(parse_qsl(urlsplit(visitor.address).query))
    assert asked.keys() <= VIEW_PARAMETERS | {key for key in asked if key.startswith("risk_")}
    assert str(SOON) not in visitor.address
    assert "mode=kiosk" in visitor.address
    assert visitor.measures("history.length") == length

    visitor.leaves_it_for(IDLE).is_asked().taps("Yes, I am still reading").is_not_asked()
    visitor.sees("Call 911 if")
    visitor.leaves_it_for(IDLE).is_asked().leaves_it_for(WARNING).is_forgotten()
    assert visitor.measures(LEFT_BEHIND) == NOTHING
    assert visitor.measures("history.length") == length
    assert visitor.address == "/?procedure=vertebroplasty&lang=en&mode=kiosk"

    following = visitor.begins()
    following.sees_step(journey.steps[0].heading)
    following.taps("My plan").sees("When is your procedure?").waits()
    assert following.page.locator("#your-times").count() == 0
    assert following.page.get_by_label("Month", exact=True).input_value() == ""
    assert following.measures(LEFT_BEHIND) == NOTHING
    following.page.go_back()
    assert "about:blank" in following.page.url or following.measures("history.length") == length


def test_any_touch_and_any_key_goes_on_and_presses_nothing_behind(come: Come, journey: Journey) -> None:
    visitor = come().begins()
    box = visitor.button("Next").bounding_box()
    assert box is not None
    next_button = (box["x"] + 40, box["y"] + 20)
    for _ in range(3):
        visitor.leaves_it_for(IDLE).is_asked().page.touchscreen.tap(*next_button)
        visitor.is_not_asked()
    visitor.leaves_it_for(IDLE).is_asked().page.keyboard.press("Enter")
    visitor.is_not_asked().sees_step(journey.steps[0].heading)
    visitor.leaves_it_for(IDLE - 5).is_not_asked()


def test_the_seconds_that_are_left_are_seen_and_said_and_who_is_finished_can_say_so(
    come: Come, interface: Interface
) -> None:
    visitor = come().starts().leaves_it_for(IDLE).is_asked()
    status = visitor.page.locator("#journey-question [role=status]")
    expect(status).to_have_text(f"Seconds left: {WARNING}")
    visitor.leaves_it_for(WARNING - 5)
    expect(status).to_have_text("Seconds left: 5")
    visitor.sees("Seconds left: 5").taps(interface.kiosk.still_reading).is_not_asked()
    visitor.leaves_it_for(IDLE).is_asked().taps(interface.kiosk.finished).is_forgotten()


def test_start_over_forgets_at_once_and_stays_in_sight_with_the_menu_also_after_scrolling(come: Come) -> None:
    visitor = come().starts()
    places = []
    for page in ("Benefits and risks", "My plan", "Questions", "Contact", "About", "Steps"):
        visitor.taps(page).waits().until(SCROLLS_FROM_ITS_TITLE)
        visitor.page.evaluate(of_page("document.querySelector(':--main').scrollTo(0, 2000)"))
        top = visitor.button("Start over"), visitor.button("Large text"), visitor.page.locator(".st-key-menu")
        places.append([part.bounding_box() for part in top])
        assert all(place and place["y"] >= 0 for place in places[-1])
    assert places == places[:1] * len(places)
    visitor.taps("Large text").taps("Start over").is_forgotten()
    assert visitor.measures(LEFT_BEHIND) == NOTHING
    assert visitor.address == "/?procedure=vertebroplasty&lang=en&mode=kiosk"


def test_a_server_that_dies_gives_way_to_our_own_screen_and_comes_back_at_the_same_step(
    come: Come, journey: Journey
) -> None:
    with serving() as own:
        visitor = come(at=own.address).starts()
        visitor.taps_stop("lie-face-down").sees_step(journey.phase(PhaseId.DURING)[0].heading)
        own.kill()
        gone = visitor.page.get_by_role("dialog", name="These pages will be back soon")
        expect(gone).to_be_visible()
        expect(gone).to_contain_text("715-201-3624")
        assert visitor.page.get_by_text("Connection error").is_hidden()
        own.start()
        expect(gone).to_be_hidden(timeout=30_000)
        visitor.waits().sees_step(journey.phase(PhaseId.DURING)[0].heading)
        visitor.taps("Next").sees_step(journey.phase(PhaseId.DURING)[1].heading)


def test_a_reader_who_leaves_while_the_server_is_gone_is_forgotten_too(come: Come) -> None:
    with serving() as own:
        visitor = come(at=own.address).starts()
        visitor.taps_stop("lie-face-down").taps("Large text")
        own.kill()
        expect(visitor.page.locator("#journey-gone")).to_be_visible()
        visitor.leaves_it_for(IDLE).is_asked().leaves_it_for(WARNING)
        expect(visitor.page.locator("#journey-attract")).to_be_visible()
        visitor.page.locator("#root").wait_for(state="detached")
        left = visitor.measures("[localStorage.length, sessionStorage.length, document.cookie]")
        assert left == [0, 0, ""]
        visitor.taps_on(visitor.start())
        expect(visitor.page.locator("#journey-gone")).to_be_visible()
        own.start()
        visitor.is_forgotten()
        assert visitor.measures(LEFT_BEHIND) == NOTHING


REFUSES_STORAGE = """
const refuse = () => { throw new DOMException('not here', 'SecurityError') };
caches.keys = async () => refuse();
indexedDB.databases = async () => refuse();
Object.defineProperty(window, 'sessionStorage', { get: refuse });
"""


def test_a_browser_that_refuses_storage_forgets_what_it_can_and_invites_again(come: Come) -> None:
    visitor = come()
    visitor.page.add_init_script(REFUSES_STORAGE)
    visitor.goes_to(START).comes().starts()
    visitor.page.evaluate("localStorage.setItem('kept', 'x')")
    visitor.taps("Start over").is_forgotten()
    assert visitor.measures("localStorage.getItem('kept')") is None


def asked_for(visitor: Visitor, address: str) -> AbstractContextManager[object]:
    return visitor.page.expect_response(lambda answer: address in answer.url)


def test_a_page_whose_proxy_keeps_the_health_address_for_itself_is_never_covered(come: Come, journey: Journey) -> None:
    visitor = come().begins()
    visitor.page.route("**/healthz", lambda route: route.fulfill(status=404))
    for _ in range(3):
        with asked_for(visitor, "health"), asked_for(visitor, "worker.js"):  # both, else the next look is not due
            visitor.taps("Large text").leaves_it_for(20)
    expect(visitor.page.locator("#journey-gone")).to_be_hidden()
    visitor.taps("Next").sees_step(journey.steps[1].heading)
    visitor.taps("Start over").is_forgotten()


@pytest.fixture
def cable(server: Server) -> Iterator[Cable]:
    with cable_to(server.port) as whole:
        yield whole


def test_a_cut_cable_wipes_nothing_but_idleness_does(come: Come, cable: Cable, journey: Journey) -> None:
    visitor = come(at=cable.address).starts()
    visitor.taps_stop("lie-face-down").sees_step(journey.phase(PhaseId.DURING)[0].heading)
    cable.cut()
    gone = visitor.page.locator("#journey-gone")
    visitor.leaves_it_for(16)
    expect(gone).to_be_visible(timeout=30_000)
    cable.mend()
    expect(gone).to_be_hidden(timeout=30_000)
    visitor.sees_step(journey.phase(PhaseId.DURING)[0].heading).waits()
    visitor.taps("Next").sees_step(journey.phase(PhaseId.DURING)[1].heading)
    cable.cut()
    visitor.leaves_it_for(IDLE).is_asked().leaves_it_for(WARNING)
    expect(visitor.page.locator("#journey-attract")).to_be_visible()
    cable.mend()
    visitor.is_forgotten()
    assert visitor.measures(LEFT_BEHIND) == NOTHING


WAYS_OUT = """() => [...document.querySelectorAll('a[href], [download], input, textarea, [contenteditable=true]')]
  .filter(e => !(e.matches('a') && new URL(e.href).origin === location.origin && !e.target && !e.download)
    && !e.matches('input:is([type=checkbox], [type=radio])'))
  .map(e => e.outerHTML)"""


@pytest.mark.parametrize("page", ["", "risks", "plan", "questions", "contact", "about"])
def test_no_page_leads_out_or_saves_or_asks_for_words(come: Come, page: str) -> None:
    visitor = come(f"/{page}{START[1:]}").starts()
    visitor.page.locator(".summary h2").wait_for()
    for summary in visitor.page.locator("summary:visible").all():
        summary.tap()
    assert visitor.measures(WAYS_OUT) == []
    assert visitor.page.locator(of_page(":--download-place, [data-copy]")).count() == 0
    links = visitor.page.locator(of_page(":--main a")).evaluate_all("links => links.map(link => link.href)")
    assert links
    assert all("mode=kiosk" in link and "/consult" not in link and "/share" not in link for link in links)


@pytest.mark.parametrize("page", ["consult", "share"])
def test_a_page_for_staff_leads_to_the_timeline(come: Come, journey: Journey, page: str) -> None:
    visitor = come(f"/{page}{START[1:]}").starts()
    expect(visitor.page.locator("#root h1")).to_have_text(journey.name)
    assert visitor.waits().address.startswith("/?")
    assert "mode=kiosk" in visitor.address


SMALL = of_page("""() => [
  ...[...document.querySelectorAll(`button, select, .ticks label, .answers label, summary, :--page-link`)]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().width)
    .map(e => [e, e.getBoundingClientRect()])
    .filter(([, box]) => box.height < 59.5 || box.width < 59.5 || box.left < 0 || box.right > innerWidth)
    .map(([e, box]) => `target ${e.textContent} ${box.width} ${box.height}`),
  ...[...document.querySelectorAll(':--main *')]
    .filter(e => e.checkVisibility() && !e.closest('svg, :--icon-material, .look')
      && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
      && parseFloat(getComputedStyle(e).fontSize) < 24)
    .map(e => `text ${e.textContent.slice(0, 30)} ${getComputedStyle(e).fontSize}`),
]""")


@pytest.mark.parametrize("page", ["", "risks", "plan", "questions", "contact", "about"])
def test_targets_are_60_px_and_text_is_24_px_in_every_size_of_text(come: Come, page: str) -> None:
    visitor = come(f"/{page}{START[1:]}").starts()
    visitor.page.locator(".summary h2").wait_for()
    found = []
    for text in ("Normal text", "Large text", "Largest text"):
        visitor.taps(text)
        for size in (KIOSK, LAPTOP):
            visitor.resizes(size)
            found += visitor.measures(SMALL)
    assert found == []


def test_staff_see_how_new_the_content_is_by_a_long_press_and_load_it_anew(come: Come) -> None:
    visitor = come().starts()
    name = visitor.page.locator(".library-name")
    name.dispatch_event("pointerdown", {"pointerType": "touch"})
    visitor.leaves_it_for(2)
    screen = visitor.page.get_by_role("dialog", name="For our staff")
    expect(screen).to_contain_text(f"Version {__version__}, with content of")
    visitor.taps("Close")
    expect(screen).to_be_hidden()
    name.dispatch_event("pointerdown", {"pointerType": "touch"})
    visitor.leaves_it_for(2).taps("Load everything anew").is_forgotten()


def test_the_menu_of_a_long_press_stays_shut(come: Come) -> None:
    visitor = come().starts()
    refused = "!document.body.dispatchEvent(new MouseEvent('contextmenu', {bubbles: true, cancelable: true}))"
    assert visitor.measures(refused)


def test_a_server_for_kiosks_alone_is_one_at_every_address_and_waits_as_long_as_it_is_told(
    come: Come, journey: Journey
) -> None:
    told = {"JOURNEY_MODES": "kiosk", "JOURNEY_IDLE_SECONDS": "120", "JOURNEY_IDLE_WARNING_SECONDS": "45"}
    with serving(settings=told) as own:
        visitor = come("/consult?mode=consult", at=own.address).starts()
        expect(visitor.page.locator("#root h1")).to_have_text(journey.name)
        visitor.leaves_it_for(110).is_not_asked().leaves_it_for(15).is_asked().sees("Seconds left: 45")


def test_axe_finds_nothing_on_the_screens_that_cover_the_page_nor_with_high_contrast(come: Come) -> None:
    with serving() as own:
        visitor = come(at=own.address)
        for size in (KIOSK, LAPTOP):
            assert violations(visitor.resizes(size)) == []
        visitor.starts().taps("High contrast")
        for page in ("Steps", "Benefits and risks", "My plan", "Questions", "Contact", "About"):
            visitor.taps(page).waits().page.locator(".summary h2").wait_for()
            assert violations(visitor) == []
        visitor.leaves_it_for(IDLE).is_asked()
        assert violations(visitor) == []
        visitor.taps("Yes, I am still reading").is_not_asked()
        visitor.page.locator(".library-name").dispatch_event("pointerdown")
        visitor.leaves_it_for(2).sees("Load everything anew")
        assert violations(visitor) == []
        visitor.taps("Close")
        own.kill()
        expect(visitor.page.locator("#journey-gone")).to_be_visible()
        assert violations(visitor) == []


DRAWN_IN = of_page("""() => {
  const colours = new Set();
  const add = (colour, opacity = 1) => /^rgb\\(/.test(colour) && Number(opacity) && colours.add(colour);
  for (const svg of document.querySelectorAll(':--drawing svg')) {
    const ground = getComputedStyle(svg).backgroundColor;
    if (svg.getAttribute('style')?.includes('background')) add(ground);
    for (const mark of svg.querySelectorAll('path, text, rect')) {
      const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth } = getComputedStyle(mark);
      add(fill, fillOpacity);
      if (parseFloat(strokeWidth)) add(stroke, strokeOpacity);
    }
  }
  return [...colours];
}""")


def test_charts_are_drawn_in_the_colours_of_high_contrast(come: Come, interface: Interface) -> None:
    told = {"white": "#FFFFFF", "black": "#000000", "yellow": "#FFE45C", "night": "#5A5A5A"}
    seen = {name: f"rgb{tuple(bytes.fromhex(colour[1:]))}" for name, colour in told.items()}
    visitor = come(f"/plan{START[1:]}#when={at_eight(SOON)}").starts().taps(interface.kiosk.contrast)
    for chart in (interface.plan.chart_label, "Timeline"):
        visitor.page.get_by_role("img", name=chart).first.wait_for()
        visitor.until(ALL_IS_DRAWN)
        assert {seen["white"], seen["black"], seen["yellow"]} <= set(visitor.measures(DRAWN_IN)) <= set(seen.values())
        visitor.taps(interface.pages.timeline)
    assert contrast(told["night"], told["black"]) >= 3
    assert contrast(told["yellow"], told["night"]) >= 3
    assert contrast(told["white"], told["night"]) >= 4.5


def test_the_whole_kiosk_works_by_keyboard(come: Come, journey: Journey) -> None:
    visitor = come()
    keys = visitor.page.keyboard
    keys.press("Enter")
    expect(visitor.page.locator("#journey-attract")).to_be_hidden()
    visitor.page.get_by_role("button", name="Largest text").focus()
    keys.press("Space")
    assert visitor.measures("document.documentElement.dataset.text") == "largest"
    visitor.page.locator(".doors .main a").focus()
    keys.press("Enter")
    visitor.sees_step(journey.steps[0].heading).waits().button("Next").focus()
    keys.press("Enter")
    visitor.sees_step(journey.steps[1].heading)
    visitor.leaves_it_for(IDLE).is_asked()
    keys.press("Escape")
    visitor.is_not_asked()
    visitor.page.get_by_role("button", name="Start over").focus()
    keys.press("Enter")
    visitor.is_forgotten()


def test_the_title_says_that_the_page_draws(come: Come) -> None:
    visitor = come()
    before = visitor.page.title()
    visitor.leaves_it_for(10)
    visitor.until(f"() => document.title !== {before!r}")
    visitor.leaves_it_for(10)
    visitor.until(f"() => document.title === {before!r}")
