"""The first use of a hard word, pressed: what it means opens in a line below its text."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from journey.model.procedure import Journey
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, Contexts, Open
from tests.browser.faults import CUT_OFF, SIDEWAYS, ace_violations, violations
from tests.browser.reader import Reader
from tests.browser.serving import Server
from tests.browser.voices import AMERICAN

STEP = "/?step=get-numb"

HEIGHT_OF_TEXT = "e => e.closest('p, li, dd').getBoundingClientRect().height"

AS_IF_IT_WERE_NONE = "e => { e.replaceWith(...e.childNodes); }"

RIGHT_BELOW = """e => {
  const text = document.createRange(), line = e.parentElement.querySelector('.means');
  text.setStart(e.parentElement, 0);
  text.setEndBefore(line);
  const below = line.getBoundingClientRect().top - text.getBoundingClientRect().bottom;
  return below >= -12 && below < 24;
}"""
"""The link is higher than its letters."""


@pytest.fixture(scope="module")
def contexts(speaking: Contexts) -> Contexts:
    return speaking


def word(reader: Reader) -> Locator:
    return reader.page.locator("#root a.hard-word").locator("visible=true").first


def lines(reader: Reader) -> Locator:
    return reader.page.locator("#root .means")


def opens(reader: Reader) -> Reader:
    word(reader).click()
    return has_opened(reader)


def has_opened(reader: Reader) -> Reader:
    expect(lines(reader)).to_have_text([str(word(reader).get_attribute("data-means"))])
    expect(word(reader)).to_have_attribute("aria-expanded", "true")
    return reader


def has_closed(reader: Reader) -> Reader:
    expect(lines(reader)).to_have_count(0)
    expect(word(reader)).to_have_attribute("aria-expanded", "false")
    return reader


@pytest.mark.parametrize("address", ["/", STEP, "/?part=do", "/risks"])
def test_a_press_opens_one_line_right_below_and_another_one_closes_it(open_page: Open, address: str) -> None:
    reader = open_page(address, PHONE).has_all()
    before = reader.address
    opens(reader)
    assert word(reader).evaluate(RIGHT_BELOW)
    expect(reader.page.locator("#journey-live")).to_have_text(lines(reader).inner_text())
    assert reader.address == before
    word(reader).click()
    has_closed(reader)


def test_every_key_of_a_button_presses_it_and_escape_closes_it(open_page: Open) -> None:
    reader = open_page(STEP).has_all()
    word(reader).focus()
    for opening, closing in (("Enter", "Enter"), ("Space", "Space"), ("Enter", "Escape")):
        has_opened(reader.hits(opening))
        has_closed(reader.hits(closing))
        expect(word(reader)).to_be_focused()


def test_pointing_at_it_opens_nothing(open_page: Open) -> None:
    reader = open_page(STEP).has_all()
    word(reader).hover()
    word(reader).focus()
    has_closed(reader)


@pytest.mark.parametrize("size", [NARROW, PHONE, LAPTOP])
def test_no_line_of_text_grows_by_it(open_page: Open, size: tuple[int, int]) -> None:
    reader = open_page(STEP, size).has_all()
    text = reader.page.locator("#root .gist")
    height = word(reader).evaluate(HEIGHT_OF_TEXT)
    word(reader).evaluate(AS_IF_IT_WERE_NONE)
    assert text.evaluate("e => e.getBoundingClientRect().height") == height


def test_at_a_kiosk_a_finger_hits_it_and_stays_where_it_is(open_page: Open) -> None:
    reader = open_page(f"{STEP}&mode=kiosk", KIOSK, has_touch=True)
    reader.start().tap()
    reader.has_all()
    before, box = reader.address, word(reader).bounding_box()
    assert box
    assert box["height"] >= 60
    reader.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] - 4)
    has_opened(reader)
    assert reader.address == before


def test_the_next_step_explains_its_own_words_also_where_it_is_shown_ahead(open_page: Open, journey: Journey) -> None:
    reader = open_page(STEP).has_all()
    opens(reader).presses("Next")
    after = journey.neighbour(journey.step("get-numb"), 1)
    assert after
    reader.sees_step(after.heading)
    has_closed(reader)
    has_closed(opens(reader).presses("Back"))
    opens(reader)


def test_the_word_is_read_aloud_once_and_within_its_sentence(open_page: Open, journey: Journey) -> None:
    reader = open_page(STEP).has_all()
    reader.page.evaluate("voices => engine.has(...voices)", [AMERICAN])
    opens(reader)
    word(reader).click()
    reader.page.locator("#root .aloud [data-act=read]").first.click()
    heard = list(reader.measures("engine.rest()"))
    assert journey.step("get-numb").gist in heard


@pytest.mark.parametrize("address", [STEP, "/risks", "/?part=do"])
def test_what_is_open_is_for_everyone(open_page: Open, address: str) -> None:
    reader = opens(open_page(address).has_all())
    for size in (LAPTOP, NARROW):
        assert violations(reader.resizes(size)) == []
        assert reader.measures(SIDEWAYS) <= 0
        assert reader.measures(CUT_OFF) == []
    assert ace_violations(reader) == []


def test_a_screen_reader_hears_a_button_that_opens_and_its_line_after_the_sentence(
    open_page: Open, journey: Journey
) -> None:
    reader = open_page(STEP).has_all()
    gist, said = reader.page.locator("#root .gist"), word(reader).inner_text()
    start, end = journey.step("get-numb").gist.split(said)
    expect(gist).to_match_aria_snapshot(
        f'- paragraph:\n  - text: {start.strip()}\n  - button "{said}"\n  - text: "{end}"'
    )
    opens(reader)
    assert re.search(rf'button "{said}" \[expanded\]', gist.aria_snapshot())
    assert lines(reader).inner_text() in gist.aria_snapshot()


def test_a_press_before_our_modules_are_there_opens_the_line_and_it_stays_open(
    server: Server, browser: Browser
) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route(re.compile(r"/browser/[\w-]+\.js"), lambda route: held.append(route))
    page.goto(f"{server.address}{STEP}")
    link = page.locator("#journey-first a.hard-word").first
    means = str(link.get_attribute("data-means"))
    link.click()
    expect(page.locator("#journey-first .means")).to_have_text(means)
    for route in held:
        route.continue_()
    page.unroute_all()
    reader = Reader(page, server.address).has_all()
    expect(lines(reader)).to_have_text(means)
    assert "step=get-numb" in page.url
    page.close()


def test_without_scripts_it_leads_to_its_entry(server: Server, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{server.address}{STEP}&mode=kiosk&lang=es")
    link = page.locator("#journey-first a.hard-word").first
    means = str(link.get_attribute("data-means"))
    link.click()
    assert re.search(r"/questions\?.*mode=kiosk.*#word-", page.url)
    entry = page.locator("#journey-first :target")
    expect(entry).to_be_in_viewport()
    assert entry.locator("dd").inner_text().partition(".")[0] in means
    page.close()
