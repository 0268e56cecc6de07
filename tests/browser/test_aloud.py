"""Read aloud: what is on the page, sentence by sentence, by a voice of the device; never without a press.

How a reading goes on, pauses and ends is tested beside its script (``browser/aloud.test.js``).
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, SOON, Contexts, Open, at_eight, opening
from tests.browser.faults import SIDEWAYS, SMALL, violations
from tests.browser.parts import of_page
from tests.browser.reader import Reader
from tests.browser.serving import Server
from tests.browser.voices import AMERICAN, GERMAN, REMOTE, SPANISH, TEXT, digit_by_digit
from tests.browser.walking import comes_to_rest

FIRST = "/?step=tell-us"
RISKS = {"/risks?risk_cement-leak=true": 4}
AT_HOME = {FIRST: 1, **RISKS, "/contact": 2, f"/plan#when={at_eight(SOON)}": 1}
PLACES = {**AT_HOME, "/consult?step=tell-us": 1, "/consult?part=risks": 1, "/consult?part=choices": 1}
"""Pages, and how much of each can be read aloud as it opens."""
BESIDE_HEADINGS = [place for place in PLACES if place not in (FIRST, *RISKS)]
"""Those where no button stands by itself, as it does below a step's first words, and in an open row."""


@pytest.fixture(scope="module")
def contexts(speaking: Contexts) -> Contexts:
    return speaking


@pytest.fixture(scope="module", params=PLACES)
def scene(request: pytest.FixtureRequest, server: Server, contexts: Contexts) -> Iterator[Reader]:
    """A page that is opened once for all tests that only look and listen."""
    with opening(server, contexts) as open_page:
        yield open_page(request.param).has_all()


@pytest.fixture(scope="module")
def step(server: Server, contexts: Contexts) -> Iterator[Reader]:
    """A long step on a phone, opened once for all tests that stay at it."""
    with opening(server, contexts) as open_page:
        yield open_page("/?step=inject-cement", PHONE).has_all()


def controls(reader: Reader) -> Locator:
    return reader.page.locator(".aloud:has(button:visible)")


def button(reader: Reader, name: str) -> Locator:
    """The button of what is read now, by the words on it."""
    return reader.page.locator(".aloud button:visible").filter(has_text=name)


def starts(reader: Reader, number: int = 0) -> Reader:
    controls(reader).nth(number).locator("[data-act=read]").click()
    return reader


def has(reader: Reader, *voices: list[object]) -> None:
    reader.page.evaluate("voices => engine.has(...voices)", list(voices))


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


def test_nothing_is_spoken_by_itself_or_by_a_press_elsewhere(scene: Reader) -> None:
    scene.page.mouse.click(5, 5)
    assert spoken(scene) == []
    assert not is_reading(scene)


TEXT_TOPS = of_page("""[...document.querySelectorAll(':--main :is(h2, h3, p, li)')]
  .filter(e => !e.closest('.aloud')).map(e => e.getBoundingClientRect().top)""")


def test_without_a_voice_of_this_device_for_the_language_there_is_no_control_and_nothing_moves(scene: Reader) -> None:
    count, tops = controls(scene).count(), scene.measures(TEXT_TOPS)
    for voices in ([], [GERMAN], [REMOTE]):
        has(scene, *voices)
        expect(controls(scene)).to_have_count(0)
        assert scene.measures(TEXT_TOPS) == tops, voices
        has(scene, *voices, AMERICAN)
        expect(controls(scene)).to_have_count(count)
        assert scene.measures(TEXT_TOPS) == tops, voices


VOICELESS = "is => { document.documentElement.toggleAttribute('data-voiceless', is) }"


@pytest.mark.parametrize("scene", BESIDE_HEADINGS, indirect=True)
def test_no_room_is_empty_where_no_voice_comes(scene: Reader) -> None:
    tops = scene.measures(TEXT_TOPS)
    scene.page.evaluate(VOICELESS, True)
    without = scene.measures(TEXT_TOPS)
    scene.page.evaluate(VOICELESS, False)
    assert without == tops


def test_every_card_is_read_with_what_is_open_and_without_what_is_closed(scene: Reader) -> None:
    count = PLACES[scene.opened]
    expect(controls(scene)).to_have_count(count)
    for number in range(count):
        shown = controls(scene).nth(number).evaluate(TEXT)
        assert " ".join(hears_all(starts(scene, number))) == digit_by_digit(shown)
        assert len(shown) > 30


@pytest.mark.parametrize("scene", RISKS, indirect=True)
def test_what_a_row_holds_is_read_once_it_is_open(scene: Reader, journey: Journey) -> None:
    risk = journey.risks[0]
    row = scene.page.locator(f"#root [data-opens=risk_{risk.id}]")
    row.locator("summary").click()
    row.get_by_text(risk.watch).wait_for()
    row.locator("[data-act=read]").click()
    opened = " ".join(hears_all(scene))
    assert risk.name in opened
    assert risk.meaning in opened
    assert digit_by_digit(risk.watch) in opened
    row.locator("summary").click()
    scene.page.locator(".st-key-risks .aloud:visible").last.locator("[data-act=read]").click()
    closed = " ".join(hears_all(scene))
    assert all(one.meaning in closed for one in journey.risks)
    assert digit_by_digit(risk.watch) not in closed


@pytest.mark.parametrize("scene", AT_HOME, indirect=True)
def test_axe_finds_nothing_and_targets_are_large_also_while_it_reads(scene: Reader) -> None:
    names = controls(scene).get_by_role("button").all_text_contents()
    assert len(set(names)) == len(names)
    starts(scene)
    for size in (NARROW, PHONE, LAPTOP, KIOSK):
        scene.resizes(size)
        controls(scene).first.evaluate("e => e.scrollIntoView({ block: 'center' })")
        assert violations(scene) == []
        assert scene.measures(SMALL) == []
        assert scene.measures(SIDEWAYS) <= 0
    scene.measures("journey.aloud.stop()")


TRANSLATE = of_page("""() => {
  window.translated = 0;
  const turn = (text) => {
    const left = 'script, style, [translate=no], :--icon-material, font font';
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
}""")
"""What a browser's translator does: each text, also a later one, is put into elements of its own, in other words."""


def test_a_translators_work_is_left_alone_and_read_by_a_voice_of_its_language_or_not_at_all(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = open_page(FIRST)
    reader.page.evaluate(TRANSLATE)
    expect(controls(reader)).to_have_count(0)
    reader.presses_where_it_is(f"\u2039{interface.timeline.next}")
    expect(reader.page.locator("h2#step")).to_have_text(f"\u2039{journey.steps[1].heading}\u203a")
    comes_to_rest(reader, journey.steps[1])
    assert reader.measures("document.documentElement.lang") == "es"
    before = reader.measures("translated")
    reader.page.wait_for_timeout(1000)  # in this time, a script that writes its words back does it again and again
    assert reader.measures("translated") == before
    has(reader, AMERICAN, SPANISH)
    reader.presses_where_it_is(f"\u2039{interface.timeline.next}")
    expect(reader.page.locator("h2#step")).to_have_text(f"\u2039{journey.steps[2].heading}\u203a")
    control = controls(reader).first
    control.get_by_role("button").click()
    assert reader.measures("[engine.now.voice.name, engine.now.lang]") == [SPANISH[0], SPANISH[1]]
    heard = hears_next(reader, 2).replace("\u203a\u2039", "")  # a word that stays on one line is a text of its own
    assert heard == f"\u2039{journey.steps[2].gist}\u203a"
    expect(control.locator("[data-act=read]")).to_contain_text(f"\u2039{interface.aloud.pause}\u203a")
    reader.place_of_stop(journey.steps[3].id)
    shown = reader.page.locator(of_page(".st-key-chart :--drawing text"), has_text=journey.steps[3].short)
    expect(shown.first).to_be_visible()
    assert reader.page.locator(of_page(":--drawing font")).count() == 0


def test_every_step_is_read_in_order_with_nothing_left_out(open_page: Open, journey: Journey) -> None:
    reader = open_page(FIRST, PHONE)
    for step in journey.steps:
        reader.sees_step(step.heading).waits()
        assert " ".join(hears_all(starts(reader))) == digit_by_digit(controls(reader).first.evaluate(TEXT))
        if step is not journey.steps[-1]:
            reader.presses("Next")


def test_another_step_or_page_ends_it_and_the_place_of_buttons_without_a_voice(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = starts(open_page(FIRST))
    hears_next(reader)
    reader.presses(interface.timeline.next).sees_step(journey.steps[1].heading)
    reader.until("() => !engine.now")
    starts(reader.waits()).follows(interface.pages.contact).sees(interface.contact.heading)
    reader.until("() => !engine.now")
    expect(button(reader, interface.aloud.read)).to_have_count(2)
    said = spoken(reader)
    has(reader, GERMAN)
    reader.waits().follows(interface.pages.plan).waits()
    reader.until("() => [...document.querySelectorAll('.aloud')].every(e => !e.getBoundingClientRect().height)")
    has(reader, GERMAN, AMERICAN)
    reader.follows(interface.pages.about).sees(interface.about.heading)
    reader.waits().follows(interface.pages.contact).waits()
    expect(controls(reader)).to_have_count(2)
    assert spoken(reader) == said


def test_the_sentence_that_is_read_is_marked_and_in_sight(step: Reader, interface: Interface) -> None:
    for size in (PHONE, LAPTOP):
        starts(step.resizes(size))
        while step.measures("engine.now"):
            marked, now = step.measures("[engine.marked(), engine.now.text]")
            assert digit_by_digit(marked) == now
            top, bottom = step.measures(
                "[...CSS.highlights.get('aloud')].map(r => r.getBoundingClientRect()).map(r => [r.top, r.bottom])[0]"
            )
            assert 0 <= top <= bottom <= size[1] - 64
            step.page.wait_for_timeout(50)
            step.measures("engine.ends()")
        assert step.measures("CSS.highlights.has('aloud')") is False
        expect(button(step, interface.aloud.read)).to_be_visible()


def test_who_scrolls_away_is_left_there_and_the_buttons_come_along(step: Reader, interface: Interface) -> None:
    starts(step.resizes(PHONE))
    main = step.page.locator(of_page(":--main"))
    main.evaluate("e => e.scrollTo(0, e.scrollHeight)")
    at = main.evaluate("e => e.scrollTop")
    hears_next(step, 3)
    assert main.evaluate("e => e.scrollTop") == at
    expect(button(step, interface.aloud.pause)).to_be_in_viewport(ratio=1)
    button(step, interface.aloud.pause).click()
    button(step, interface.aloud.go_on).click()
    assert main.evaluate("e => e.scrollTop") < at
    step.measures("journey.aloud.stop()")


def test_keys_alone_are_enough_and_the_focus_stays(step: Reader, journey: Journey, interface: Interface) -> None:
    words, topic = interface.aloud, journey.step("inject-cement").heading
    keys = step.page.keyboard
    controls(step).first.get_by_role("button").focus()
    for label in (words.pause, words.go_on, words.pause):
        keys.press("Enter")
        assert step.focus == f"{label}: {topic}"
    for label in (words.again, words.speeds.normal, words.volumes.normal):
        keys.press("Tab")
        assert step.focus == label
    keys.press("Space")
    assert step.focus == words.volumes.loud
    hears_all(step)
    assert step.focus == f"{words.read}: {topic}"


def test_paper_shows_neither_buttons_nor_marks(step: Reader) -> None:
    starts(step).page.emulate_media(media="print")
    expect(controls(step)).to_have_count(0)
