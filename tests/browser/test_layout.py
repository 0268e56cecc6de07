"""Nothing is cut off, nothing scrolls sideways, what matters is seen at once."""

import pytest
from playwright.sync_api import Browser, expect

from journey.model.procedure import Journey
from tests.browser.conftest import HD, KIOSK, LAPTOP, LYING, NARROW, PHONE, WALL, Contexts, Open
from tests.browser.faults import BROKEN_INSIDE, CUT_BELOW, CUT_OFF, SIDEWAYS
from tests.browser.parts import of_page
from tests.browser.reader import Reader
from tests.browser.scenes import SCENES
from tests.browser.serving import Server

IN_SIGHT = """(selector) => {
  const e = document.querySelector(selector), r = e.getBoundingClientRect();
  const seen = (x, y) => { const at = document.elementFromPoint(x, y); return at === e || e.contains(at); };
  return r.top >= 0 && r.bottom <= innerHeight && seen(r.x + 8, r.y + 8) && seen(r.x + 8, r.bottom - 8);
}"""

BOXES = """() => ['.st-key-back button', ':is(.st-key-next button, .st-key-finish a)'].map(selector => {
  const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
  return [x, y, width, height].map(Math.round);
})"""

BAND = """() => {
  const { top, bottom } = document.querySelector('.st-key-help').parentElement.getBoundingClientRect();
  return [Math.round(top), Math.round(bottom)];
}"""

IS_PICTURED = "() => document.querySelector('.step-picture img').complete"
FELT = ".step-details > section:first-child > p"


@pytest.fixture(scope="module")
def contexts(speaking: Contexts) -> Contexts:
    """With a voice, which puts a button to read aloud beside what must be seen."""
    return speaking


@pytest.mark.parametrize(
    ("mode", "sizes"), [("link", (PHONE, LAPTOP, HD, WALL)), ("kiosk", (KIOSK, WALL))], ids=["link", "kiosk"]
)
def test_each_step_is_seen_without_scrolling_and_next_never_moves(
    open_page: Open, journey: Journey, mode: str, sizes: tuple[tuple[int, int], ...]
) -> None:
    """The whole picture, heading, sentence, and first what the reader may feel; the bar is 76 px at most at home."""
    reader = open_page(f"/?mode={mode}&step={journey.steps[0].id}", sizes[0])
    if mode == "kiosk":
        reader.start().click()
    places: dict[tuple[int, int], set[str]] = {size: set() for size in sizes}
    for step in journey.steps:
        last = step is journey.steps[-1]
        reader.sees_step(step.heading).waits()
        expect(reader.page.locator(".st-key-next")).to_have_count(0 if last else 1)
        felt = [FELT] if step.what_you_feel else []
        if felt:
            expect(reader.page.locator(FELT).first).to_have_text(str(step.what_you_feel))
        for size in sizes:
            reader.resizes(size).until(IS_PICTURED)
            for part in ("h2#step", ".gist", ".step-picture img", *felt, ".st-key-back button"):
                assert reader.page.evaluate(IN_SIGHT, part), f"{part} of {step.id} at {size}"
            assert reader.measures(of_page("document.querySelector(':--main').scrollTop")) == 0
            boxes, (top, bottom) = reader.measures(BOXES), reader.measures(BAND)
            places[size].add(str(boxes))
            assert all(top <= y and y + height <= bottom for _, y, _, height in boxes)
            assert bottom - top <= (76 if mode == "link" else 100)
        if not last:
            reader.resizes(sizes[0]).presses_where_it_is("Next")
    assert [len(seen) for seen in places.values()] == [1] * len(sizes), f"Back and Next move: {places}"


WORDS = """() => {
  const chart = document.querySelector('.st-key-chart').getBoundingClientRect();
  return [...document.querySelectorAll('.st-key-chart .scatterlayer .trace:first-child text')].map(text => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const isWhole = left >= chart.left && right <= chart.right && right <= innerWidth && top >= chart.top;
    return [text.textContent, parseFloat(getComputedStyle(text).fontSize), isWhole && bottom <= chart.bottom + 1];
  });
}"""


@pytest.mark.parametrize(
    ("address", "sizes"),
    [
        ("/", (NARROW, PHONE, LYING, LAPTOP, HD, WALL)),
        ("/?step=get-numb", (LAPTOP, HD, WALL)),
        ("/?mode=kiosk", (KIOSK, WALL)),
        ("/?mode=kiosk&step=get-numb", (KIOSK, WALL)),
    ],
)
def test_every_word_of_the_timeline_is_whole_and_16_px_high_or_more(
    open_page: Open, journey: Journey, address: str, sizes: tuple[tuple[int, int], ...]
) -> None:
    reader = open_page(address, sizes[0]).has_all()
    for size in sizes:
        reader.resizes(size)
        words, names = reader.measures(WORDS), [step.short for step in journey.steps]
        assert [word for word, _, _ in words if word in names] == names, size
        assert [word for word, high, is_whole in words if high < 16 or not is_whole] == [], size


def test_the_timeline_stands_beside_a_step_in_the_whole_window(open_page: Open) -> None:
    reader = open_page("/?step=get-numb", WALL).has_all()
    band = reader.measures(BAND)[0]
    for size in (LAPTOP, HD, WALL):
        chart = reader.resizes(size).page.locator(of_page(".st-key-chart :--drawing")).bounding_box()
        assert chart
        assert chart["y"] + chart["height"] - 24 <= reader.measures(BAND)[0], (size, band)
    box = reader.page.locator(of_page(":--column-of-page")).bounding_box()
    assert box
    assert box["width"] - 64 >= 1500


def test_the_doors_of_the_overview_are_seen_without_scrolling(open_page: Open) -> None:
    reader = open_page("/", PHONE)
    for size in (PHONE, LAPTOP, HD, WALL):
        reader.resizes(size)
        for door in (".doors .main a", ".doors li:last-child a"):
            assert reader.page.evaluate(IN_SIGHT, door), (door, size)


LARGE = 32
"""Twice what a browser's text is when nobody has set it, in px."""


def test_text_grows_with_the_size_set_in_the_browser_and_nothing_is_cut(browser: Browser, server: Server) -> None:
    page = browser.new_context().new_page()
    reader = Reader(page, server.address)
    settings = page.context.new_cdp_session(page)
    told = "parseFloat(getComputedStyle(document.querySelector('#root :is(.main-message, .gist)')).fontSize)"
    for scene, sizes in (("steps-bones", (LAPTOP, PHONE)), ("share", (PHONE,)), ("kiosk-steps", (KIOSK,))):
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": LARGE / 2}})
        reader.goes_to(SCENES[scene]).has_all().opens_everything()
        usual = reader.measures(told)
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": LARGE}})
        reader.until(f"() => {told} === {2 * usual}")
        for size in sizes:
            reader.resizes(size)
            for fault in (CUT_OFF, CUT_BELOW):
                assert reader.measures(fault) == [], (scene, size)
            assert reader.measures(SIDEWAYS) <= 0, (scene, size)
    page.context.close()


LONG_WORD = """place => {
  const word = ' https://www.clinic.example/' + 'verylongname'.repeat(5);
  const texts = [...document.querySelectorAll(`${place} :is(aside, address, p, li, dt, dd, h1, h2, h3, a, legend)`)]
    .filter(e => e.checkVisibility() && !e.closest('svg, .visually-hidden, .aloud'));
  for (const e of texts) e.append(word);
  return texts.length;
}"""

FIRST_SIDEWAYS = """() => {
  const { scrollWidth, clientWidth } = document.getElementById('journey-first');
  return scrollWidth - clientWidth;
}"""


def test_a_word_as_long_as_a_web_address_wraps_wherever_it_stands(
    browser: Browser, server: Server, open_page: Open
) -> None:
    for scene in ("steps", "plan-day"):
        reader = open_page(SCENES[scene], NARROW).has_all()
        assert reader.page.evaluate(LONG_WORD, of_page(":--main")) > 20
        assert reader.measures(CUT_OFF) == []
        assert reader.measures(SIDEWAYS) <= 0
    context = browser.new_context(viewport={"width": NARROW[0], "height": NARROW[1]}, java_script_enabled=False)
    first = Reader(context.new_page(), server.address)
    first.page.goto(server.address)
    assert first.page.evaluate(LONG_WORD, "#journey-first") > 20
    assert first.measures(FIRST_SIDEWAYS) <= 0
    context.close()


CALL_CARDS = """() => [...document.querySelectorAll('.card')].map(card => {
  const words = document.createRange();
  words.selectNodeContents(card.querySelector('h2'));
  const [heading, button] = [words, card.querySelector('.aloud button')].map(e => e.getBoundingClientRect());
  return heading.right <= button.left || heading.bottom <= button.top;
})"""


def test_a_call_card_beside_the_timeline_breaks_no_word_and_its_heading_has_its_room(
    open_page: Open, journey: Journey
) -> None:
    for mode, sizes in (("kiosk", (KIOSK, WALL)), ("link", (LAPTOP, HD, WALL))):
        reader = open_page(f"/?mode={mode}&step={journey.steps[-1].id}", sizes[0])
        if mode == "kiosk":
            reader.start().click()
        reader.has_all().page.locator(".card .aloud button").first.wait_for()
        for size in sizes:
            assert reader.resizes(size).measures(BROKEN_INSIDE) == [], (mode, size)
            assert reader.measures(CALL_CARDS) == [True, True], (mode, size)


IN_A_ROW = """selectors => [...document.querySelectorAll(selectors)].map(e => {
  const { y, height } = e.getBoundingClientRect();
  return [Math.round(y), Math.round(height)].join();
})"""

OFF_THE_MIDDLE = """selector => {
  const words = document.createRange(), box = document.querySelector(selector);
  words.selectNodeContents(box);
  const [all, inside] = [box, words].map(e => e.getBoundingClientRect());
  return Math.abs(all.top + all.bottom - inside.top - inside.bottom) / 2;
}"""


def test_the_buttons_of_the_top_stand_in_one_row_and_the_words_of_those_below_in_the_middle(open_page: Open) -> None:
    reader = open_page("/contact", PHONE).has_all()
    row = ".home a, .st-key-languages button, .st-key-top summary"
    assert len(set(reader.page.evaluate(IN_A_ROW, row))) == 1
    for button in (".help .call", ".help .care"):
        assert reader.page.evaluate(OFF_THE_MIDDLE, button) < 2
    row = of_page(".home a, .st-key-languages button, .st-key-menu :--page-link[aria-current]")
    assert len(set(reader.resizes(LAPTOP).page.evaluate(IN_A_ROW, row))) == 1


def test_help_is_in_the_same_place_on_every_page(open_page: Open) -> None:
    places = set()
    for path in ("/", "/risks", "/contact", "/about", "/plan", "/questions", "/consult", "/share"):
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


STARTS = """() => ['h2', 'p', '.start', '.interpreter'].map(part => new Set(
  [...document.querySelectorAll(`#journey-attract section > ${part}`)].map(e => {
    const { y, width, height } = e.getBoundingClientRect();
    return (part === '.start' ? [y, width, height] : [y + height / 2]).map(Math.round).join();
  })).size)"""

DRAWN_OUT = """() => {
  const { width, height } = document.querySelector('#journey-attract img').getBoundingClientRect();
  return Math.abs(width / height - 640 / 420);
}"""


ONLY_TWO = """() => document.querySelectorAll('#journey-attract :is(.starts, footer) > :nth-child(n+3)')
  .forEach(e => e.remove())"""
"""Of the languages on offer, as many as ours are."""


def test_two_languages_start_a_kiosk_by_buttons_that_are_alike_below_a_whole_picture(open_page: Open) -> None:
    reader = open_page("/?mode=kiosk", KIOSK)
    reader.measures(ONLY_TWO)
    expect(reader.page.locator("#journey-attract section")).to_have_count(2)
    assert reader.resizes(KIOSK).measures(STARTS) == [1, 2, 1, 1]
    for size in (KIOSK, WALL, LAPTOP):
        assert reader.resizes(size).measures(DRAWN_OUT) < 0.02, size
