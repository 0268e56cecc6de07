"""Read aloud: what is on the page, sentence by sentence, by a voice of the device; never without a press.

A headless browser has no voices, so ``engine.js`` stands in for its speech.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Playwright, expect

from journey.model.procedure import Journey
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, SOON, Contexts, Open, at_eight, keeping
from tests.browser.faults import SIDEWAYS, SMALL, violations
from tests.browser.reader import Reader
from tests.browser.test_layout import (
    test_heading_gist_and_buttons_of_every_step_are_seen_without_scrolling as test_what_matters_is_still_seen_at_once,
)

ENGINE = Path(__file__).with_name("engine.js").read_text()
AMERICAN, GERMAN = ["Ann", "en-US", True], ["Jan", "de-DE", True]
PLAN = f"/plan#when={at_eight(SOON)}"

__all__ = ["test_what_matters_is_still_seen_at_once"]

TEXT = """control => {
  const region = control.closest(control.dataset.region);
  const parts = '.place strong, h2, h3, h4, p:not(.place), li, dt, dd, figcaption, a.call, .risk summary > span';
  const silent = '.sources, button, summary:not(.risk summary)';
  return [...region.querySelectorAll(parts)]
    .filter(e => !e.querySelector(parts) && e.checkVisibility() && !e.closest(silent))
    .map(e => e.textContent).join(' ').replace(/\\s+/g, ' ').trim();
}"""


@pytest.fixture(scope="module")
def contexts(playwright: Playwright) -> Iterator[Contexts]:
    """Browsers with an American voice."""
    with keeping(playwright, f"{ENGINE}; engine.has({json.dumps(AMERICAN)})") as contexts:
        yield contexts


def controls(reader: Reader) -> Locator:
    return reader.page.locator(".aloud:has(button:visible)")


def button(reader: Reader, name: str) -> Locator:
    """The button of what is read now, by the words on it."""
    return reader.page.locator(".aloud button:visible").filter(has_text=name)


def starts(reader: Reader, number: int = 0) -> Reader:
    controls(reader).nth(number).get_by_role("button", name="Read aloud").click()
    return reader


def spoken(reader: Reader) -> list[str]:
    return [said["text"] for said in reader.measures("engine.spoken")]


def hears_all(reader: Reader) -> list[str]:
    """Everything from now on to the end of what is read."""
    return list(reader.measures("engine.rest()"))


def hears_next(reader: Reader, sentences: int = 1) -> str:
    for _ in range(sentences):
        reader.measures("engine.ends()")
    return str(reader.measures("engine.now.text"))


def is_reading(reader: Reader) -> bool:
    return bool(reader.measures("journey.aloud.isReading()"))


def digit_by_digit(text: str) -> str:
    return text.replace("715-201-3624", "7 1 5, 2 0 1, 3 6 2 4").replace("911", "9 1 1")


@pytest.mark.parametrize("path", ["/", "/risks?risk_cement-leak=true", "/contact", PLAN, "/consult", "/about"])
def test_nothing_is_spoken_by_itself(open_page: Open, path: str) -> None:
    reader = open_page(path)
    reader.page.locator(".summary h2").wait_for()
    reader.page.mouse.click(5, 5)
    reader.follows("About").sees("About these pages")
    reader.follows("Steps").presses("Next").sees_step("Tell us what you take")
    assert spoken(reader) == []
    assert not is_reading(reader)


TEXT_TOPS = """[...document.querySelectorAll('[data-testid=stMain] :is(h2, h3, p, li)')]
  .filter(e => !e.closest('.aloud')).map(e => e.getBoundingClientRect().top)"""


@pytest.mark.parametrize("voices", [[], [GERMAN], [["Web", "en-US", False]]], ids=["none", "German", "remote"])
@pytest.mark.parametrize("path", ["/", "/risks", "/contact"])
def test_without_a_voice_of_this_device_for_the_language_there_is_no_control_and_soon_no_gap(
    open_page: Open, path: str, voices: list[list[object]]
) -> None:
    reader = open_page(path).has_all()
    expect(controls(reader).first).to_be_visible()
    tops = reader.measures(TEXT_TOPS)
    reader.page.evaluate("voices => engine.has(...voices)", voices)
    expect(controls(reader)).to_have_count(0)
    assert reader.measures(TEXT_TOPS) == tops
    reader.page.evaluate("voices => engine.has(...voices)", [*voices, AMERICAN])
    expect(controls(reader).first).to_be_visible()
    assert reader.measures(TEXT_TOPS) == tops
    reader.page.evaluate("voices => engine.has(...voices)", voices)
    reader.follows("My plan").waits()
    reader.until("() => [...document.querySelectorAll('.aloud')].every(e => !e.getBoundingClientRect().height)")
    reader.page.evaluate("voices => engine.has(...voices)", [*voices, AMERICAN])
    reader.follows("Contact").waits()
    expect(controls(reader)).to_have_count(2)


TRANSLATE = """() => {
  window.translated = 0;
  const turn = (text) => {
    const left = 'script, style, [translate=no], [data-testid=stIconMaterial], font font';
    if (!text.data.trim() || !text.isConnected || text.parentElement.closest(left)) return;
    const outer = document.createElement('font'), inner = document.createElement('font');
    inner.textContent = `\u2039${text.data}\u203a`;
    outer.append(inner);
    text.replaceWith(outer);
    window.translated++;
  };
  const turnAll = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return turn(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(turn);
  };
  document.documentElement.lang = 'es';
  document.documentElement.classList.add('translated-ltr');
  turnAll(document.body);
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(turnAll)))
    .observe(document.body, { childList: true, subtree: true });
}"""
"""What a browser's translator does: each text, also a later one, is put into elements of its own, in other words."""

SPANISH = ["Ana", "es-ES", True]


def test_a_translators_work_is_left_alone_and_read_by_a_voice_of_its_language_or_not_at_all(
    open_page: Open, journey: Journey
) -> None:
    reader = open_page()
    reader.page.evaluate(TRANSLATE)
    expect(controls(reader)).to_have_count(0)
    reader.presses_where_it_is("\u2039Next\u203a")
    expect(reader.page.locator("h2#step")).to_have_text(f"\u2039{journey.steps[1].heading}\u203a")
    reader.waits()
    assert reader.measures("document.documentElement.lang") == "es"
    before = reader.measures("translated")
    reader.page.wait_for_timeout(1000)  # in this time, a script that writes its words back does it again and again
    assert reader.measures("translated") == before
    reader.page.evaluate("voices => engine.has(...voices)", [AMERICAN, SPANISH])
    reader.presses_where_it_is("\u2039Next\u203a")
    expect(reader.page.locator("h2#step")).to_have_text(f"\u2039{journey.steps[2].heading}\u203a")
    control = controls(reader).first
    control.get_by_role("button").click()
    assert reader.measures("[engine.now.voice.name, engine.now.lang]") == [SPANISH[0], SPANISH[1]]
    assert hears_next(reader, 2) == f"\u2039{journey.steps[2].gist}\u203a"
    expect(control.locator("[data-act=read]")).to_contain_text("\u2039Pause\u203a")


def test_the_voice_that_fits_best_is_taken(open_page: Open) -> None:
    reader = open_page()
    reader.measures("engine.has(['Jan', 'de-DE', true], ['Liz', 'en_GB', true], ['Ann', 'en-US', true])")
    starts(reader)
    reader.measures("engine.has(['Liz', 'en_GB', true])")
    hears_next(reader)
    assert [said["voice"] for said in reader.measures("engine.spoken")] == ["Ann", "Liz"]


def test_a_reading_ends_with_its_voice(open_page: Open) -> None:
    reader = starts(open_page())
    reader.measures("engine.has()")
    assert reader.measures("engine.now") is None


def test_every_step_is_read_in_order_with_nothing_left_out(open_page: Open, journey: Journey) -> None:
    reader = open_page(size=PHONE)
    for step in journey.steps:
        reader.sees_step(step.heading).waits()
        assert " ".join(hears_all(starts(reader))) == digit_by_digit(controls(reader).first.evaluate(TEXT))
        if step is not journey.steps[-1]:
            reader.presses("Next")


@pytest.mark.parametrize(
    ("path", "count"),
    [("/risks?risk_cement-leak=true", 4), ("/contact", 2), (PLAN, 1), ("/consult", 1), ("/consult?part=risks", 2)],
)
def test_every_card_is_read_with_what_is_open_and_without_what_is_closed(
    open_page: Open, path: str, count: int
) -> None:
    reader = open_page(path)
    reader.page.locator(".summary h2").wait_for()
    expect(controls(reader)).to_have_count(count)
    for number in range(count):
        shown = controls(reader).nth(number).evaluate(TEXT)
        assert " ".join(hears_all(starts(reader, number))) == digit_by_digit(shown)
        assert len(shown) > 30


def test_what_a_row_holds_is_read_once_it_is_open(open_page: Open, journey: Journey) -> None:
    risk = journey.risks[0]
    reader = open_page("/risks")
    row = reader.page.locator(f"#root [data-opens=risk_{risk.id}]")
    row.locator("summary").click()
    row.get_by_text(risk.watch).wait_for()
    row.get_by_role("button", name="Read aloud").click()
    opened = " ".join(hears_all(reader))
    assert risk.name in opened
    assert risk.meaning in opened
    assert digit_by_digit(risk.watch) in opened
    row.locator("summary").click()
    reader.page.locator(".st-key-risks .aloud:visible").get_by_role("button", name="Read aloud").click()
    closed = " ".join(hears_all(reader))
    assert all(one.meaning in closed for one in journey.risks)
    assert digit_by_digit(risk.watch) not in closed


def test_a_pause_keeps_the_sentence(open_page: Open) -> None:
    reader = starts(open_page())
    sentence = hears_next(reader, 2)
    button(reader, "Pause").click()
    assert reader.measures("engine.now") is None
    assert not is_reading(reader)
    button(reader, "Go on").click()
    assert reader.measures("engine.now.text") == sentence
    assert is_reading(reader)


def test_again_starts_from_the_beginning(open_page: Open, journey: Journey) -> None:
    reader = starts(open_page())
    hears_next(reader, 4)
    button(reader, "Again").click()
    assert reader.measures("engine.now.text") == f"Step 1 of {len(journey.steps)}"
    button(reader, "Pause").click()
    button(reader, "Again").click()
    assert reader.measures("engine.now.text") == f"Step 1 of {len(journey.steps)}"
    expect(button(reader, "Pause")).to_be_visible()


def test_speed_and_volume_change_at_once_and_are_forgotten_when_asked(open_page: Open) -> None:
    reader = starts(open_page())
    sentence = hears_next(reader, 2)
    for name in ("Speed: normal", "Speed: slow", "Volume: normal", "Volume: loud"):
        button(reader, name).click()
    said = reader.measures("engine.spoken.slice(-5)")
    assert {each["text"] for each in said} == {sentence}
    normal, slow, fast, loud, quiet = said
    assert slow["rate"] < normal["rate"] < fast["rate"]
    assert quiet["volume"] < normal["volume"] < loud["volume"] <= 1
    assert is_reading(reader)
    reader.measures("journey.aloud.forget()")
    assert not is_reading(reader)
    starts(reader)
    assert reader.measures("[engine.now.rate, engine.now.volume]") == [normal["rate"], normal["volume"]]
    assert reader.measures("[...Object.keys(localStorage), ...Object.keys(sessionStorage)].join()").count("aloud") == 0


def test_speed_can_be_changed_in_a_pause(open_page: Open) -> None:
    reader = starts(open_page())
    button(reader, "Pause").click()
    button(reader, "Speed: normal").click()
    assert reader.measures("engine.now") is None
    button(reader, "Go on").click()
    assert reader.measures("engine.now.rate") < 1


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_the_sentence_that_is_read_is_marked_and_in_sight(open_page: Open, size: tuple[int, int]) -> None:
    reader = starts(open_page("/?step=inject-cement", size))
    while reader.measures("engine.now"):
        marked, now = reader.measures("[engine.marked(), engine.now.text]")
        assert digit_by_digit(marked) == now
        top, bottom = reader.measures(
            "[...CSS.highlights.get('aloud')].map(r => r.getBoundingClientRect()).map(r => [r.top, r.bottom])[0]"
        )
        assert 0 <= top <= bottom <= size[1] - 64
        reader.page.wait_for_timeout(50)
        reader.measures("engine.ends()")
    assert reader.measures("CSS.highlights.has('aloud')") is False
    expect(button(reader, "Read aloud")).to_be_visible()


def test_where_sentences_cannot_be_marked_the_paragraph_is(open_page: Open) -> None:
    reader = open_page()
    reader.measures("Object.defineProperty(CSS, 'highlights', { value: undefined })")
    hears_next(starts(reader), 2)
    expect(reader.page.locator(".read-now")).to_have_class("gist read-now")
    reader.measures("journey.aloud.stop()")
    expect(reader.page.locator(".read-now")).to_have_count(0)


def test_who_scrolls_away_is_left_there_and_the_buttons_come_along(open_page: Open) -> None:
    reader = starts(open_page("/?step=inject-cement", PHONE))
    main = reader.page.locator("[data-testid=stMain]")
    main.evaluate("e => e.scrollTo(0, e.scrollHeight)")
    at = main.evaluate("e => e.scrollTop")
    hears_next(reader, 3)
    assert main.evaluate("e => e.scrollTop") == at
    expect(button(reader, "Pause")).to_be_in_viewport(ratio=1)
    button(reader, "Pause").click()
    button(reader, "Go on").click()
    assert main.evaluate("e => e.scrollTop") < at


def test_another_step_or_page_ends_it(open_page: Open) -> None:
    reader = starts(open_page())
    hears_next(reader)
    reader.presses("Next").sees_step("Tell us what you take")
    reader.until("() => !engine.now")
    starts(reader).follows("Contact").sees("Where we are")
    reader.until("() => !engine.now")
    starts(reader).measures("window.dispatchEvent(new Event('pagehide'))")
    assert reader.measures("engine.now") is None
    expect(button(reader, "Read aloud")).to_have_count(2)


def test_another_card_ends_the_first(open_page: Open) -> None:
    reader = open_page("/contact")
    starts(reader, 1)
    starts(reader, 0)
    assert reader.measures("engine.now.text") == "Call 9 1 1 if"
    expect(button(reader, "Pause")).to_have_count(1)
    expect(button(reader, "Again")).to_have_count(1)
    assert hears_next(reader) == "You have chest pain."


def test_a_card_that_is_drawn_anew_is_read_on_if_it_says_the_same(open_page: Open) -> None:
    reader = starts(open_page("/contact"))
    sentence = hears_next(reader, 2)
    reader.measures("document.querySelector('.card').parentElement.innerHTML += ''")
    reader.until("() => engine.marked()")
    expect(button(reader, "Pause")).to_be_visible()
    assert reader.measures("[engine.now.text, engine.marked()]") == [sentence, sentence]
    reader.measures("document.querySelectorAll('.card li')[1].textContent = 'Something else.'")
    reader.until("() => !engine.now")
    expect(button(reader, "Pause")).to_have_count(0)


def test_a_voice_that_never_tells_its_end_does_not_stop_the_reading(open_page: Open) -> None:
    reader = open_page("/contact")
    reader.page.clock.install()
    starts(reader)
    reader.page.clock.run_for(4_000)
    assert reader.measures("engine.now.text") == "Call 9 1 1 if"
    reader.page.clock.run_for(6_000)
    assert reader.measures("engine.now.text") == "You have chest pain."


def test_keys_alone_are_enough_and_the_focus_stays(open_page: Open) -> None:
    reader = open_page("/contact")
    keys = reader.page.keyboard
    controls(reader).first.get_by_role("button").focus()
    for label in ("Pause", "Go on", "Pause"):
        keys.press("Enter")
        assert reader.focus == f"{label}: Call 911 if"
    for label in ("Again", "Speed: normal", "Volume: normal"):
        keys.press("Tab")
        assert reader.focus == label
    keys.press("Space")
    assert reader.focus == "Volume: loud"
    hears_all(reader)
    assert reader.focus == "Read aloud: Call 911 if"


@pytest.mark.parametrize("path", ["/", "/risks", "/contact", PLAN])
def test_axe_finds_nothing_and_targets_are_large_also_while_it_reads(open_page: Open, path: str) -> None:
    reader = open_page(path, PHONE)
    reader.page.locator(".summary h2").wait_for()
    names = controls(reader).get_by_role("button").all_text_contents()
    assert len(set(names)) == len(names)
    starts(reader)
    for size in (NARROW, PHONE, LAPTOP, KIOSK):
        reader.resizes(size)
        controls(reader).first.evaluate("e => e.scrollIntoView({ block: 'center' })")
        assert violations(reader) == []
        assert reader.measures(SMALL) == []
        assert reader.measures(SIDEWAYS) <= 0


def test_paper_shows_neither_buttons_nor_marks(open_page: Open) -> None:
    reader = starts(open_page())
    reader.page.emulate_media(media="print")
    expect(controls(reader)).to_have_count(0)
