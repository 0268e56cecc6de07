"""Chromium, Firefox and WebKit walk the same script: what one of them does not do as the others shows here."""

import signal
import time
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import vobject

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.serving import Server
from tests.engines.browsers import SAVED
from tests.engines.walker import IS_LOST, Walker

LAPTOP, PHONE, KIOSK = (1280, 800), (390, 844), (1080, 1920)
CLINICS = ZoneInfo("America/Chicago")
SOON = datetime.now(CLINICS).date() + timedelta(days=11)
WHEN = f"{SOON}T08:00"


def opens(walker: Walker, address: str, size: tuple[int, int] = LAPTOP) -> Walker:
    walker.browser.resizes(*size)
    return walker.goes_to(address)


def test_steps_by_buttons_chart_list_and_the_browsers_own_back(walker: Walker, journey: Journey) -> None:
    one, two, three, *_ = (step.id for step in journey.steps)
    opens(walker, "/").presses(".doors .main a").sees_step(one).waits()
    walker.presses(".st-key-next button").sees_step(two).waits()
    walker.presses(".st-key-next button").sees_step(three).waits()
    walker.presses(".st-key-back button").sees_step(two).waits()
    walker.presses_stop("lie-flat").sees_step("lie-flat").waits()
    walker.goes_back().sees_step(two).waits()
    walker.goes_back().sees_step(three).waits()
    walker.presses(".st-key-all-steps summary").presses(f".st-key-step-{one} button").sees_step(one).waits()
    walker.presses(".home a").sees_step("").waits()
    walker.reloads().waits().sees_step("")


def test_a_finger_presses_a_stop_of_the_timeline_once(walker: Walker) -> None:
    opens(walker, "/", PHONE).presses_stop("lie-flat", by="touch").sees_step("lie-flat").waits()
    walker.goes_back().sees_step("")


def test_the_next_step_is_there_in_the_next_frame_while_the_server_says_nothing(
    walker: Walker, server: Server, journey: Journey
) -> None:
    one, two, three, *_ = (step.id for step in journey.steps)
    opens(walker, f"/?step={one}").until(
        """() => performance.getEntriesByType('resource')
          .some(({ name, responseEnd }) => name.includes('/ahead/') && responseEnd)"""
    )
    assert server.process is not None
    server.process.send_signal(signal.SIGSTOP)
    try:
        walker.presses(".st-key-next button").sees_step(two)
        walker.presses(".st-key-next button").sees_step(three)
    finally:
        server.process.send_signal(signal.SIGCONT)
    walker.until("() => !document.querySelector('[data-passed]')").waits().sees_step(three)


def calendar_in(folder: Path) -> str:
    """The calendar file that a browser saves there, once it is whole: Firefox (153) makes it empty first."""
    deadline = time.monotonic() + 15
    told = ""
    while not told.rstrip().endswith("END:VCALENDAR"):
        assert time.monotonic() < deadline, list(folder.iterdir())
        time.sleep(0.05)
        told = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.ics"))
    return told


def test_a_plan_is_made_kept_saved_and_forgotten(walker: Walker, interface: Interface, folder: Path) -> None:
    words = interface.plan.picker
    opens(walker, "/plan").chooses(words.month, f"{SOON:%Y-%m}").chooses(words.day, f"{SOON:%d}")
    walker.chooses(words.time, "08:00").presses(".picker .show").sees(f"#your-times[data-when='{WHEN}']").waits()
    assert "when" not in walker.address
    walker.presses("input[data-tick]", 1)
    walker.until("() => document.querySelectorAll('input[data-tick]:checked').length === 1")
    walker.reloads().waits().sees(f"#your-times[data-when='{WHEN}']")
    walker.until("() => document.querySelectorAll('input[data-tick]:checked').length === 1").waits()
    walker.presses(".st-key-save-calendar button")
    told = vobject.readOne(calendar_in(folder / SAVED))
    starts = [event.dtstart.value for event in told.vevent_list]
    assert any(start.astimezone(CLINICS).date() == SOON for start in starts if isinstance(start, datetime))
    walker.presses(".picker .forget").sees_not("#your-times")


def test_a_personal_link_brings_its_day_and_it_is_kept_by_a_press(walker: Walker) -> None:
    opens(walker, f"/plan#when={WHEN}", PHONE).sees(f"#your-times[data-when='{WHEN}']")
    walker.presses(".picker .keep").until("() => localStorage.getItem('journey-times-vertebroplasty')")
    walker.goes_to("/plan").sees(f"#your-times[data-when='{WHEN}']")


def test_a_risk_opens_with_its_crowd(walker: Walker, journey: Journey) -> None:
    risk = next(risk for risk in journey.risks if risk.studies)
    opens(walker, "/risks", PHONE).presses(f"[data-opens=risk_{risk.id}] summary")
    walker.sees(f"[data-opens=risk_{risk.id}] img.array")
    walker.until(f"() => new URLSearchParams(location.search).get('risk_{risk.id}') === 'true'")
    walker.reloads().waits().sees(f"[data-opens=risk_{risk.id}] img.array")


def test_what_is_answered_and_asked_is_kept(walker: Walker, journey: Journey) -> None:
    statement = journey.say_it_back[0].id
    asked = f"[data-choose='{statement}'] input[value='not-sure']"
    opens(walker, "/questions").presses(f"[data-choose='{statement}'] label:has([value='not-sure'])")
    walker.until("(asked) => document.querySelector(asked).checked", asked).sees(".on-top li[data-is=not-sure]")
    walker.presses("#own-question").types("May Waldo come?").presses("[data-add]").sees(".own-questions li", "Waldo")
    walker.reloads().waits().sees(".own-questions li", "Waldo").sees(".on-top li[data-is=not-sure]")


def test_a_bone_is_marked_in_the_drawing_and_the_talk_goes_on(walker: Walker, journey: Journey) -> None:
    opens(walker, "/consult").presses_level("L1").until(
        "() => new URLSearchParams(location.search).get('levels') === 'L1'"
    )
    walker.waits().presses(".st-key-consult-next button").sees_step(journey.steps[0].id).waits()
    walker.presses(f".st-key-cover-{journey.steps[0].id} button")
    walker.until(f"() => document.querySelector('.st-key-cover-{journey.steps[0].id} button[aria-pressed=true]')")


def test_a_kiosk_starts_by_a_finger_and_forgets(walker: Walker, journey: Journey) -> None:
    opens(walker, "/?mode=kiosk", KIOSK).sees("#journey-attract")
    walker.presses("#journey-attract [data-language=en]", by="touch").sees_not("#journey-attract").waits()
    walker.presses(".doors .main a", by="touch").sees_step(journey.steps[0].id).waits()
    walker.presses(".look [data-text=largest]", by="touch")
    walker.until("() => document.documentElement.dataset.text === 'largest'")
    walker.measures("() => { window.isOfTheLastReader = true; }")
    walker.presses(".look .over", by="touch").until("() => !window.isOfTheLastReader").waits().sees("#journey-attract")
    assert walker.measures(
        "() => [localStorage.length - Object.keys(localStorage).filter(one => "
        "!one.startsWith('journey')).length, document.documentElement.dataset.text ?? '']"
    ) == [0, ""]


def test_another_language_at_the_same_step(walker: Walker, journey: Journey) -> None:
    opens(walker, f"/?step={journey.steps[2].id}").presses(".st-key-language-es button")
    walker.until("() => document.documentElement.lang === 'es'").waits().sees_step(journey.steps[2].id)


def test_a_page_is_read_aloud_where_the_device_has_a_voice(walker: Walker) -> None:
    """No engine has one on a bare machine: the button is there exactly if there is a voice."""
    opens(walker, "/?step=lie-flat").until("() => document.querySelector('.aloud')")
    shown = "() => Boolean(document.querySelector('#root .aloud [data-act=read]')?.getClientRects().length)"
    voices = """() => (window.speechSynthesis?.getVoices() ?? [])
      .some(({ lang, localService }) => localService && /^en/.test(lang))"""
    assert walker.measures(shown) == walker.measures(voices)


def test_a_page_is_whole_on_paper(walker: Walker) -> None:
    opens(walker, "/risks")
    try:
        walker.browser.prints("print")
    except NotImplementedError as reason:
        pytest.skip(str(reason))
    try:
        walker.sees_not(".st-key-menu").sees_not(".st-key-next-page")
        opened = "() => [...document.querySelectorAll('details h4')].every(one => one.getBoundingClientRect().height)"
        walker.until(opened)
    finally:
        walker.browser.prints("")


def test_a_server_that_is_killed_loses_no_press(walker: Walker, server: Server, journey: Journey) -> None:
    opens(walker, f"/?step={journey.steps[1].id}").sees_step(journey.steps[1].id)
    server.kill()
    walker.until(IS_LOST).sees("#journey-gone")
    server.start()
    walker.waits().sees_not("#journey-gone").presses(".st-key-next button").sees_step(journey.steps[2].id).waits()
    walker.browser.said()  # that nobody answered


def test_all_is_read_from_memory_once_the_server_is_gone(walker: Walker, server: Server, journey: Journey) -> None:
    opens(walker, "/?procedure=vertebroplasty&lang=en", PHONE)
    walker.until("() => document.documentElement.dataset.reserve === 'kept'")
    server.kill()
    try:
        walker.opens_words(f"/?procedure=vertebroplasty&lang=en&step={journey.steps[0].id}")
        for step, following in pairwise(journey.steps):
            walker.sees("#journey-first h2#step", step.heading).presses(".first-moves .next")
            walker.sees("#journey-first h2#step", following.heading)
        for page in ("risks", "plan", "questions", "contact"):
            walker.opens_words(f"/{page}?procedure=vertebroplasty&lang=en")
            walker.sees(f"#journey-first h1[data-page={page}]").sees(".first-alone")
    finally:
        server.start()
    walker.browser.said()
