"""A press never waits: the next step is there before the server has heard of it."""

import os
import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.cable import Cable, cable_to
from tests.browser.conftest import HD, LAPTOP, PHONE, Contexts, Open, opening
from tests.browser.parts import of_page
from tests.browser.serving import Server
from tests.browser.walking import IS_KNOWN, comes_to_rest, is_at, knows, walks


@pytest.fixture
def cable(server: Server) -> Iterator[Cable]:
    with cable_to(server.port) as cable:
        yield cable


@pytest.fixture
def open_by_cable(server: Server, contexts: Contexts, cable: Cable) -> Iterator[Open]:
    with opening(server, contexts) as open_page:
        yield lambda path, *rest, **options: open_page(path, *rest, at=cable.address, **options)
        cable.mend()


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_each_step_is_there_though_no_answer_comes_and_each_press_is_one_entry_in_the_history(
    open_by_cable: Open, cable: Cable, journey: Journey, size: tuple[int, int]
) -> None:
    reader = knows(open_by_cable(f"/?step={journey.steps[0].id}&x=1", size))
    length = reader.measures("history.length")
    cable.hold_answers()
    for step in journey.steps[1:]:
        reader.presses("Next")
        is_at(reader, step)
    assert reader.measures("history.length") == length + len(journey.steps) - 1
    assert "x=1" in reader.address
    told = reader.page.locator(".st-key-here .words").first.inner_text()
    cable.mend()
    comes_to_rest(reader, journey.steps[-1])
    assert reader.measures("history.length") == length + len(journey.steps) - 1
    assert reader.page.locator("#root .words.step").first.inner_text() == told
    reader.page.go_back()
    reader.sees_step(journey.steps[-2].heading)
    comes_to_rest(reader, journey.steps[-2])


def test_what_follows_the_last_step_and_what_comes_before_it_can_be_pressed_at_once(
    open_by_cable: Open, cable: Cable, journey: Journey
) -> None:
    *_, third, second, last = journey.steps
    reader = knows(open_by_cable(f"/?step={last.id}"))
    cable.hold_answers()
    reader.presses("Back")
    is_at(reader, second)
    assert reader.page.locator("#root .card.emergency").locator("visible=true").count() == 0
    reader.page.locator(".st-key-finish a").click()  # it says where Next leads by now
    is_at(reader, last)
    expect(reader.page.locator("#root .card.emergency").locator("visible=true").first).to_be_visible()
    reader.presses("Back").presses("Back")
    is_at(reader, third)
    reader.page.locator(".st-key-finish a").click()
    reader.page.locator(".st-key-finish a").click()
    is_at(reader, last)
    cable.mend()
    comes_to_rest(reader, last)
    reader.page.locator(".st-key-finish a").click()
    reader.page.locator("#root h1[data-page=risks]").wait_for()


def test_a_stop_of_the_chart_and_a_line_of_the_list_lead_there_at_once(
    open_by_cable: Open, cable: Cable, journey: Journey
) -> None:
    reader = knows(open_by_cable(f"/?step={journey.steps[0].id}"))
    reader.page.locator(".st-key-all-steps summary").click()
    reader.page.locator("#root .home").scroll_into_view_if_needed()
    stop = reader.place_of_stop("lie-flat")
    cable.hold_answers()
    reader.page.mouse.click(*stop)
    is_at(reader, journey.step("lie-flat"))
    said = reader.page.locator("#journey-live")
    expect(said).to_contain_text(journey.step("lie-flat").heading)  # now the reader is taken up to the step
    reader.page.locator(".st-key-step-get-numb button").click()
    is_at(reader, journey.step("get-numb"))
    cable.mend()
    comes_to_rest(reader, journey.step("get-numb"))
    reader.page.locator("h2#step:focus").wait_for()


def test_back_and_forward_of_the_browser_do_not_wait_either(
    open_by_cable: Open, cable: Cable, journey: Journey
) -> None:
    one, two, three = journey.steps[:3]
    reader = knows(open_by_cable(f"/?step={one.id}")).presses("Next").presses("Next")
    comes_to_rest(reader, three)
    cable.hold_answers()
    for way, step in (("back", two), ("back", one), ("forward", two)):
        reader.page.evaluate(f"history.{way}()")
        reader.sees_step(step.heading)
        is_at(reader, step)
    cable.mend()
    comes_to_rest(reader, two)


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_the_overview_and_what_it_leads_to_are_there_though_no_answer_comes(
    open_by_cable: Open, cable: Cable, journey: Journey, size: tuple[int, int]
) -> None:
    reader = knows(open_by_cable("/?lang=en&x=1", size))
    length = reader.measures("history.length")
    cable.hold_answers()
    reader.page.locator("#root .doors .main a").click()
    is_at(reader, journey.steps[0])
    expect(reader.page.locator("#step:focus")).to_have_text(journey.steps[0].heading)
    reader.page.locator("#journey-first .first-moves .next").click()
    is_at(reader, journey.steps[1])
    reader.page.locator("#journey-first .home a").click()
    expect(reader.page.locator("h1:visible")).not_to_have_attribute("data-part", "step")
    reader.page.locator("#journey-first .doors a[href*='part=do']").click()
    expect(reader.page.locator("h1:visible")).to_have_attribute("data-part", "do")
    reader.page.evaluate("history.go(-2)")
    expect(reader.page.locator("#step:visible")).to_have_text(journey.steps[1].heading)
    is_at(reader, journey.steps[1])
    assert "x=1" in reader.address
    assert reader.measures("history.length") == length + 4
    cable.mend()
    comes_to_rest(reader, journey.steps[1])
    expect(reader.page.locator("#root h2#step")).to_be_focused()
    assert reader.measures("history.length") == length + 4


def test_words_in_front_give_way_to_what_they_lead_to_elsewhere(open_by_cable: Open, cable: Cable) -> None:
    reader = knows(open_by_cable("/?lang=en"))
    cable.hold_answers()
    reader.page.locator("#root .doors a[href*='part=hurt']").click()
    expect(reader.page.locator("h1:visible")).to_have_attribute("data-part", "hurt")
    cable.mend()
    reader.page.locator(":is(#journey-first, #root) .help a.care").locator("visible=true").click()
    reader.page.locator("#root h1[data-page=contact]").wait_for()
    reader.waits()
    assert "/contact" in reader.address
    reader.page.go_back()
    reader.page.locator("#root h1[data-part=hurt]").wait_for()


def test_a_step_is_announced_once_and_who_pressed_next_stays_there(
    open_by_cable: Open, cable: Cable, journey: Journey
) -> None:
    reader = knows(open_by_cable(f"/?step={journey.steps[0].id}"))
    reader.page.evaluate("""() => {
      window.said = [];
      new MutationObserver(() => said.push(document.getElementById('journey-live')?.textContent))
        .observe(document.body, { childList: true, subtree: true });
    }""")
    cable.hold_answers()
    reader.button("Next").focus()
    reader.hits("Enter")
    is_at(reader, journey.steps[1])
    live = reader.page.locator("#journey-live")
    expect(live).to_contain_text(journey.steps[1].heading)
    live.evaluate("live => { live.textContent = ''; }")
    cable.mend()
    comes_to_rest(reader, journey.steps[1])
    expect(reader.page.locator(".st-key-next button:focus")).to_have_count(1)
    expect(live).to_be_empty()


def test_what_is_pressed_without_a_connection_is_there_and_is_followed(
    open_by_cable: Open, cable: Cable, journey: Journey
) -> None:
    reader = knows(open_by_cable(f"/?step={journey.steps[0].id}"))
    cable.cut()
    reader.presses("Next").presses("Next").presses("Back")
    is_at(reader, journey.steps[1])
    cable.mend()
    comes_to_rest(reader, journey.steps[1])


def test_where_bytes_cost_money_nothing_is_fetched_ahead(open_page: Open, journey: Journey) -> None:
    reader = open_page(f"/?step={journey.steps[0].id}")
    reader.page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    reader.goes_to(f"/?step={journey.steps[0].id}").presses("Next").sees_step(journey.steps[1].heading)
    assert not reader.measures(f"({IS_KNOWN})()")


PLACES = """() => [...document.querySelectorAll('#root .st-key-station :is(h2, h3, p, li, img, button, summary)')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.st-key-spine-chart, button *'))
  .map(one => [one.textContent.trim() || one.alt, one.getBoundingClientRect()])
  .map(([says, { x, y, width, height }]) => [says, ...[x, y, width, height].map(Math.round)])"""
"""Where everything stands that a reader sees of a station."""

PRESSED = f"""async (key) => {{
  document.querySelector(`.st-key-${{key}} button`).click();
  await new Promise(requestAnimationFrame);
  const named = ['step', 'part'].map(name => new URLSearchParams(location.search).get(name));
  const clock = document.querySelector('.talk-clock').checkVisibility();
  return [document.querySelector('#root h2#step').textContent, ...named, clock, ({PLACES})()];
}}"""
"""What a reader of a consult sees one frame after a press, and the address."""


@pytest.mark.parametrize("size", [PHONE, HD], ids=["phone", "small laptop"])
def test_every_station_of_a_consult_is_there_at_once_and_nothing_moves_once_it_is_drawn(
    server: Server, open_page: Open, journey: Journey, interface: Interface, size: tuple[int, int]
) -> None:
    first, last = journey.steps[0].id, journey.steps[-1].id
    stations = [
        *((one.heading, one.id, "steps") for one in journey.steps),
        (journey.trials.heading, last, "benefits"),
        (interface.risks.risks, last, "risks"),
        (interface.risks.choices, last, "choices"),
        (interface.consult.end_heading, last, "end"),
    ]
    address = f"/consult?levels=T12,L1&step={first}&part=problem&x=1"
    with cable_to(server.port, delay=0.075) as cable:
        reader = knows(open_page(address, size, at=cable.address).has_all()).hits("t")
        length = reader.measures("history.length")
        for number, station in enumerate(stations):
            is_cut = number >= len(stations) // 2
            if is_cut:
                cable.cut()
            *seen, lent = reader.page.evaluate(PRESSED, "consult-next")
            assert seen == [*station, True]
            if not is_cut:
                assert reader.waits().measures(PLACES) == lent
        assert {"x=1", "levels=T12,L1"} <= set(reader.address.split("&"))
        cable.mend()
        assert reader.waits().measures(PLACES) == lent
        assert reader.measures("history.length") == length + len(stations)
        reader.page.go_back()
        reader.sees_step(stations[-2][0]).waits()


def test_what_is_covered_at_a_station_that_is_not_drawn_yet_is_covered_once_it_is(
    open_by_cable: Open, cable: Cable, journey: Journey, interface: Interface
) -> None:
    first, second, third = journey.steps[:3]
    reader = knows(open_by_cable(f"/consult?step={first.id}&part=steps").has_all())
    cable.hold_answers()
    reader.presses(interface.timeline.next)
    reader.page.locator(f".lent .st-key-cover-{second.id} button").click()
    reader.page.locator(".lent .st-key-consult-next button").click()
    cable.mend()
    reader.sees_step(third.heading).waits()
    assert f"covered={second.id}" in reader.address
    reader.presses(interface.timeline.back).sees_step(second.heading)
    reader.page.get_by_role("button", name=interface.consult.cover, pressed=True).wait_for()


def test_a_press_that_begins_before_a_station_is_drawn_and_ends_after_it_counts(
    open_by_cable: Open, cable: Cable, journey: Journey, interface: Interface
) -> None:
    first, second = journey.steps[:2]
    reader = knows(open_by_cable(f"/consult?step={first.id}&part=steps").has_all())
    cable.hold_answers()
    reader.presses(interface.timeline.next)
    cover = f".st-key-cover-{second.id} button"
    box = reader.page.locator(f".lent {cover}").bounding_box()
    assert box
    reader.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    reader.page.mouse.down()
    cable.mend()
    reader.page.locator(f"#root .st-key-station:not(.lent) {cover}").wait_for(state="attached")
    reader.until(of_page("() => document.querySelector(':--app').dataset.testScriptState === 'notRunning'"))
    reader.until("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))")
    reader.page.mouse.up()
    reader.page.get_by_role("button", name=interface.consult.cover, pressed=True).wait_for()
    assert f"covered={second.id}" in reader.waits().address


def test_no_address_is_wrong_however_one_presses(open_by_cable: Open, cable: Cable, journey: Journey) -> None:
    """``make fuzz`` walks longer."""
    reader = knows(open_by_cable(f"/?step={journey.steps[0].id}"))
    walks(reader, cable, journey.steps, 500 if os.environ.get("FUZZ") else 40, random.Random(18))
