"""A surgeon and a patient talk it through at one screen."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey, PhaseId
from journey.model.risks import ClinicWord
from journey.model.spine import LEVELS, BoneState
from journey.wording import number_words
from tests.browser.cable import cable_to
from tests.browser.conftest import HD, KIOSK, LAPTOP, PHONE, WALL, Contexts, Open, opening
from tests.browser.parts import of_page
from tests.browser.reader import Reader
from tests.browser.serving import Server, serving
from tests.browser.test_risks import GROUPS, darkens_as_many_as_it_says
from tests.conftest import offer_another

HD_READY = (1280, 720)


def levels_of(reader: Reader) -> str:
    return parse_qs(urlsplit(reader.page.url).query).get("levels", [""])[0]


IN_SIGHT = """(selector) => {
  const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
  return top >= 0 && bottom <= document.querySelector('.st-key-help').getBoundingClientRect().top;
}"""


SIZES = (HD_READY, LAPTOP, HD, WALL)


def is_in_sight(reader: Reader, *parts: str) -> None:
    """On each screen that two people share, without scrolling."""
    for size in SIZES:
        reader.resizes(size)
        assert [part for part in parts if not reader.page.evaluate(IN_SIGHT, part)] == [], size


BELOW_THE_BAR = of_page("""() => {
  if (document.querySelector(':--main').scrollTop) return ['scrolled'];
  const bar = document.querySelector('.st-key-help').getBoundingClientRect().top;
  const told = ':is(h2, h3, p, figure, img, li, button, a, summary, dd)';
  const parts = document.querySelectorAll(`#root .st-key-station ${told}`);
  return [...parts].filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.st-key-moves'))
    .filter(e => e.getBoundingClientRect().bottom > bar + 1).map(e => e.textContent || e.alt);
}""")
"""What a station tells, and would need scrolling; Back and Next stand in the bar."""


def test_the_problem_is_seen_beside_the_whole_spine_without_scrolling(open_page: Open) -> None:
    reader = open_page("/consult?levels=T12,L1", HD_READY)
    is_in_sight(reader, ".st-key-spine-chart", "#step", ".st-key-consult-problem .strip")


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_step_is_seen_with_all_its_pictures_and_presses_without_scrolling(
    open_page: Open, library: Library, language: str
) -> None:
    journey = library.journeys["vertebroplasty"][language]
    reader = open_page(f"/consult?step={journey.steps[0].id}&levels=T12,L1&lang={language}", HD_READY).has_all()
    for step in journey.steps:
        reader.sees_step(step.heading).waits()
        pictures = () if step.warning_signs else (".st-key-spine-chart", ".st-key-consult-step figure img")
        is_in_sight(reader, "#step", ".gist", f".st-key-cover-{step.id} button", ".folds summary", *pictures)
        for size in (*SIZES, KIOSK):
            assert reader.resizes(size).measures(BELOW_THE_BAR) == [], (step.id, size)
        if step is not journey.steps[-1]:
            reader.page.locator(".st-key-consult-next button").click()


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_station_needs_scrolling(open_page: Open, language: str) -> None:
    marked = f"levels=T12-50,L1-two&covered=lie-flat,infection&lang={language}"
    for part in ("problem", "benefits", "choices", "end"):
        reader = open_page(f"/consult?part={part}&{marked}", HD_READY).has_all()
        for size in (*SIZES, KIOSK):
            assert reader.resizes(size).measures(BELOW_THE_BAR) == [], (part, size)


BEHIND_A_PRESS = """() => {
  const { bottom } = document.querySelector('#root .st-key-chosen-risk details[open] > div').getBoundingClientRect();
  return [...document.querySelectorAll('#root .st-key-chosen-risk summary')]
    .filter(e => e.getBoundingClientRect().top < bottom).map(e => e.textContent);
}"""
"""The presses that stand over what has opened."""


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_risk_needs_scrolling_and_nothing_that_opens_stands_behind_a_press(
    open_page: Open, library: Library, language: str
) -> None:
    reader = open_page(f"/consult?part=risks&lang={language}", HD_READY).has_all()
    folds = reader.page.locator("#root .st-key-chosen-risk .folds summary")
    for risk in library.journeys["vertebroplasty"][language].risks:
        reader.resizes(HD_READY).presses_where_it_is(risk.name).waits()
        expect(reader.page.locator(".risk-stage h3")).to_have_text(risk.name)
        for size in (HD, WALL, KIOSK, HD_READY):
            assert reader.resizes(size).measures(BELOW_THE_BAR) == [], (risk.id, size)
        for number in range(folds.count()):
            reader.presses_in_sight(folds.nth(number))
            expect(reader.page.locator("#root .folds details[open]")).to_have_count(1)
            for size in (HD, WALL, HD_READY):
                assert reader.resizes(size).measures(BEHIND_A_PRESS) == [], (risk.id, number, size)
        reader.presses_in_sight(folds.last)


def test_when_to_call_opens_without_scrolling(open_page: Open) -> None:
    reader = open_page("/consult?part=end", HD_READY).has_all()
    reader.presses_in_sight(reader.page.locator("#root .end-head summary"))
    for size in SIZES:
        assert reader.resizes(size).page.locator("#root .end-head .card").count() == 2
        is_in_sight(reader, ".end-head .emergency", ".end-head .clinic")


COVERED = """() => {
  const [opened, pictures] = ['details[open] > div', '.step-pictures']
    .map(one => document.querySelector(`#root .st-key-consult-step ${one}`).getBoundingClientRect());
  return opened.top <= pictures.top && opened.left <= pictures.left
    && opened.right >= pictures.right && opened.bottom >= pictures.bottom;
}"""


def test_what_is_told_of_a_step_stands_one_at_a_time_in_the_place_of_its_pictures(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    step = next(step for step in journey.steps if step.bone is BoneState.CEMENT)
    reader = open_page(f"/consult?step={step.id}", HD_READY).has_all()
    opened = reader.page.locator("#root .folds details[open]")
    said = interface.timeline
    for name, text in (
        (said.what_you_feel, step.what_you_feel),
        (said.what_you_do, step.what_you_do[0]),
        (interface.bone.all_states, interface.bone[BoneState.WHOLE].caption),
    ):
        reader.presses_in_sight(reader.page.locator("#root .folds summary", has_text=name))
        expect(opened).to_have_count(1)
        expect(opened).to_contain_text(text or "")
        assert reader.measures(COVERED)
        assert reader.measures(BELOW_THE_BAR) == []


def test_where_the_needle_goes_the_bone_is_seen_from_above_from_as_many_sides_as_are_said(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    step = next(step for step in journey.steps if step.bone is BoneState.NEEDLE)
    said = interface.bone.above
    for levels, alt in (("T12", said.one_alt), ("T12-two", said.two_alt)):
        reader = open_page(f"/consult?step={step.id}&levels={levels}", HD_READY).has_all()
        picture = reader.page.get_by_role("img", name=alt)
        reader.until("() => [...document.querySelectorAll('.with-above img')].slice(0, 2).every(one => one.complete)")
        assert picture.evaluate("one => one.naturalWidth > 0")
        is_in_sight(reader, ".with-above > figure:nth-of-type(1) img", ".with-above > figure:nth-of-type(2) figcaption")


def test_every_risk_is_seen_by_name_and_its_crowd_is_one_press_away_without_scrolling(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = open_page("/consult?part=risks", HD)
    names = [f".st-key-risk-{risk.id}" for risk in journey.risks]
    for risk in journey.risks:
        reader.waits().presses_where_it_is(risk.name).waits()
        expect(reader.page.locator(".risk-stage h3")).to_have_text(risk.name)
        if risk is not journey.risks[0]:
            reader.page.locator("#journey-live", has_text=risk.name).wait_for(state="attached")
        number = number_words(risk.studies[0].rate, risk.studies[0].counts, interface) if risk.studies else ""
        expect(reader.page.locator(".risk-stage > :is(.risk-number, .not-known)")).to_have_text(
            number or interface.risks.not_known
        )
        meaning = reader.page.locator(".risk-stage > .risk-meaning").text_content() or ""
        assert meaning.startswith(risk.meaning)
        assert (interface.risks.very_rare in meaning) == (risk.clinic_says is ClinicWord.VERY_RARE)
        groups = reader.measures(GROUPS)
        counted = [2 if study.compared else 1 for study in risk.studies]
        assert len(groups) == sum(counted[:1]) + sum(counted), "the first study's stand on the stage, too"
        for group in groups:
            darkens_as_many_as_it_says(group)
        text = reader.page.locator("#root .st-key-chosen-risk").text_content() or ""
        assert set(re.findall(r"out of ([\d,]+)", text)) == ({"1,000"} if risk.studies else set())
        assert "%" not in text
        shown = [".risk-stage img.array"] if risk.studies else []
        hidden = [part for part in (*names, *shown) if not reader.waits().page.evaluate(IN_SIGHT, part)]
        assert hidden == [], risk.id
        assert f"risk={risk.id}" in reader.address or risk is journey.risks[0]


def hears_keys(reader: Reader) -> Reader:
    reader.page.locator(".st-key-keys input[type=checkbox]").wait_for(state="attached")
    return reader


def sees_levels(reader: Reader, *levels: str) -> None:
    """The list, the sentence and the address say the same."""
    pressed = reader.page.locator(".st-key-levels button[aria-pressed=true]")
    expect(pressed).to_have_text(list(levels))
    assert levels_of(reader) == ",".join(levels)


@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "touch"])
def test_every_level_is_marked_and_unmarked_in_the_drawing(open_page: Open, touch: bool) -> None:
    options = {"has_touch": True, "is_mobile": True} if touch else {}
    reader = open_page("/consult", PHONE if touch else LAPTOP, **options)
    press = reader.page.touchscreen.tap if touch else reader.page.mouse.click
    for number, level in enumerate(LEVELS):
        press(*reader.place_of_level(level))
        sees_levels(reader.waits(), *LEVELS[: number + 1])
    press(*reader.place_of_level("T12"))
    sees_levels(reader.waits(), *(level for level in LEVELS if level != "T12"))


def test_every_level_is_marked_and_unmarked_by_keyboard(open_page: Open) -> None:
    reader = open_page("/consult")
    reader.page.locator(".st-key-spine-chart [data-stage=spine]").focus()
    for number, level in enumerate(LEVELS):
        reader.page.keyboard.press("Tab")
        assert reader.focus == level
        reader.page.keyboard.press("Enter")
        sees_levels(reader.waits(), *LEVELS[: number + 1])
        reader.page.locator(f".st-key-level-{level} button:focus").wait_for()
    reader.page.keyboard.press("Space")
    sees_levels(reader.waits(), *LEVELS[:-1])


def test_a_mark_is_not_repeated_when_the_surgeon_goes_back(open_page: Open) -> None:
    reader = open_page("/consult")
    reader.page.mouse.click(*reader.place_of_level("T12"))
    sees_levels(reader.waits(), "T12")
    reader.page.mouse.click(*reader.place_of_level("L1"))
    sees_levels(reader.waits(), "T12", "L1")
    reader.page.go_back()
    expect(reader.page.locator(".st-key-levels button[aria-pressed=true]")).to_have_text(["T12"])
    reader.waits().presses("Next").waits()
    sees_levels(reader, "T12")
    reader.page.mouse.click(*reader.place_of_level("T12"))
    sees_levels(reader.waits())


@pytest.mark.parametrize("wait", [True, False], ids=["while the first is answered", "before the first arrives"])
def test_no_press_is_lost_when_the_next_one_comes_before_its_answer(
    open_page: Open, server: Server, journey: Journey, interface: Interface, wait: bool
) -> None:
    first, second = journey.steps[:2]
    with cable_to(server.port) as cable:
        reader = open_page(f"/consult?step={first.id}&levels=T12", at=cable.address).has_all()
        if wait:
            cable.hold_answers()
        else:
            cable.cut()
        reader.page.locator(f".st-key-cover-{first.id} button").click()
        if wait:
            cable.has_an_answer()
        reader.presses(interface.timeline.next)
        cable.mend()
        reader.sees_step(second.heading).waits()
        assert f"covered={first.id}" in reader.address
        reader.presses(interface.timeline.back).sees_step(first.heading)
        expect(reader.page.locator(f".st-key-cover-{first.id} button")).to_have_attribute("aria-pressed", "true")


def test_marks_are_announced(open_page: Open) -> None:
    reader = open_page("/consult?levels=T12")
    reader.page.mouse.click(*reader.place_of_level("L1"))
    live = reader.page.locator("#journey-live[aria-live=polite]")
    live.filter(has_text="2 bones are marked, T12 and L1.").wait_for(state="attached")


def test_the_levels_change_what_is_said(open_page: Open, journey: Journey, interface: Interface) -> None:
    step = journey.phase(PhaseId.DURING)[0]
    reader = open_page(f"/consult?step={step.id}").sees("No bone is marked.")
    times = reader.page.locator(".st-key-station details", has_text=interface.clock.heading)
    assert times.count() == 0
    reader.page.mouse.click(*reader.place_of_level("L1"))
    reader.sees("One bone is marked, L1.")
    expect(times).to_contain_text("about 1 hour")
    expect(times).not_to_contain_text("about 2 hours")
    reader.waits().page.mouse.click(*reader.place_of_level("T12"))
    reader.sees("2 bones are marked, T12 and L1.")
    expect(times).to_contain_text("about 2 hours")


def test_what_is_known_of_a_break_is_said_by_a_press_drawn_told_and_taken_home(
    open_page: Open, interface: Interface
) -> None:
    said = interface.spine
    reader = open_page("/consult?levels=T12,L1", HD_READY).has_all()
    is_in_sight(reader, ".st-key-bones-asked", ".st-key-break", ".st-key-spine-chart")
    half, old = said.choose_lost.replace("{n}", "50"), said.choose_old
    for name, bones in (
        (half, "T12,L1-50"),
        (said.asked.replace("{level}", "T12"), "T12,L1-50"),
        (old, "T12-old,L1-50"),
    ):
        reader.presses(name).until(f"() => new URLSearchParams(location.search).get('levels') === '{bones}'")
        reader.page.get_by_role("button", name=name, pressed=True).wait_for()
        reader.waits()
    told = (said.old.replace("{level}", "T12"), said.lower_front.replace("{level}", "L1").replace("{n}", "50"))
    reader.page.get_by_role("img", name=re.compile(".*".join(map(re.escape, told)))).wait_for(state="attached")
    reader.until(of_page("() => document.querySelector('.st-key-spine :--drawing').data[1].text[0].includes('◇')"))
    reader.presses(old).until("() => new URLSearchParams(location.search).get('levels') === 'T12,L1-50'").waits()
    reader.presses(interface.consult.end).sees(told[1]).waits()
    home = open_page(reader.decodes("img.code").removeprefix(reader.server), PHONE)
    home.sees(told[1])


@pytest.mark.parametrize("levels", ["X9,T12,T12,%00,%F0%9F", ",".join(["L1"] * 1000)])
def test_hostile_levels_are_quietly_ignored(open_page: Open, levels: str) -> None:
    reader = open_page(f"/consult?levels={levels}")
    known = [level for level in ("T12", "L1") if level in levels.split(",")]
    expect(reader.page.locator(".st-key-levels button[aria-pressed=true]")).to_have_text(known)
    assert reader.page.locator(of_page(":--exception")).count() == 0


def test_bones_are_drawn_as_treated_once_the_cement_is_in(open_page: Open) -> None:
    name = of_page("document.querySelector('.st-key-spine :--drawing')?.data[1].text.at(0)")
    reader = open_page("/consult?levels=T12&step=guide-needle")
    reader.place_of_level("T12")
    reader.until(f"() => {name}?.includes('◆')")
    reader.presses("Next").sees("Drawn with cement.")
    reader.until(f"() => {name}?.includes('✓')")


def test_arrow_keys_move_and_digits_jump(open_page: Open, journey: Journey, interface: Interface) -> None:
    steps = [step.heading for step in journey.steps]
    reader = hears_keys(open_page(f"/consult?step={journey.steps[0].id}"))
    for key, heading in (
        ("ArrowRight", steps[1]),
        ("ArrowRight", steps[2]),
        ("ArrowLeft", steps[1]),
        ("9", steps[8]),
        ("1", steps[0]),
        ("ArrowLeft", interface.consult.problem),
    ):
        reader.page.keyboard.press(key)
        reader.sees_step(heading).waits()


def test_a_frame_shows_the_focus_to_who_goes_by_tab_and_not_after_another_key(
    open_page: Open, journey: Journey
) -> None:
    reader = hears_keys(open_page("/consult"))
    heading = reader.page.locator("h2#step:focus")
    for key, step, framed in (("9", 8, False), ("Tab", 8, True), ("2", 1, True)):
        reader.hits(key).sees_step(journey.steps[step].heading).waits()
        if key != "Tab":
            expect(heading).to_have_text(journey.steps[step].heading)
        assert reader.stop
        assert reader.stop["ringed"] == framed


def test_the_keys_can_be_turned_off(open_page: Open, journey: Journey, interface: Interface) -> None:
    reader = open_page(f"/consult?step={journey.steps[0].id}")
    switch = reader.page.get_by_role("switch", name=interface.consult.keys)
    switch.focus()
    reader.page.keyboard.press("Space")
    expect(switch).not_to_be_checked()
    reader.waits().page.keyboard.press("9")
    reader.page.keyboard.press("ArrowRight")
    reader.presses("Next").sees_step(journey.steps[1].heading)


def test_keys_do_nothing_on_other_pages(open_page: Open, journey: Journey) -> None:
    reader = open_page("/?step=lie-flat")
    reader.page.keyboard.press("9")
    reader.presses("Next").sees_step(journey.step("go-home").heading)


def test_from_the_last_steps_over_the_risks_to_the_end_and_back(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = open_page(f"/consult?step={journey.steps[-2].id}")
    stations = [
        *(step.heading for step in journey.steps[-2:]),
        journey.trials.heading,
        interface.risks.risks,
        interface.risks.choices,
        interface.consult.end_heading,
    ]
    for heading in stations[:-1]:
        reader.sees_step(heading).waits().presses("Next")
    reader.sees_step(stations[-1])
    expect(reader.page.get_by_role("button", name="Next", exact=True)).to_be_disabled()
    reader.presses("Back").sees_step(stations[-2]).presses("Back").sees_step(stations[-3])


def test_every_station_is_a_button(open_page: Open, journey: Journey, interface: Interface) -> None:
    said = interface.consult
    reader = open_page("/consult").sees_step(said.problem)
    for name, heading in (
        (interface.phases[PhaseId.AFTER], journey.phase(PhaseId.AFTER)[0].heading),
        (said.end, said.end_heading),
        (said.risks, interface.risks.risks),
        (interface.phases[PhaseId.DURING], journey.phase(PhaseId.DURING)[0].heading),
        (said.choices, interface.risks.choices),
        (said.problem, said.problem),
        (said.benefits, journey.trials.heading),
    ):
        reader.presses(name).sees_step(heading).waits()


FILLS = """selector => {
  const bar = document.querySelector('.st-key-help').getBoundingClientRect().top;
  return Math.max(...[...document.querySelectorAll(selector)].map(e => e.getBoundingClientRect().bottom)) / bar;
}"""

ONE_BELOW_THE_OTHER = """() => [...document.querySelectorAll('.choice')].every(card => {
  const parts = [...card.querySelectorAll('h3, img, dd')].map(e => e.getBoundingClientRect());
  return parts.every((part, i) => part.height && (!i || part.top >= parts[i - 1].bottom - 1));
})"""


def test_on_a_wall_no_station_leaves_its_lower_third_empty(open_page: Open, journey: Journey) -> None:
    for address, last in (
        ("/consult?part=choices", ".choice"),
        ("/consult?levels=T12,L1", ".st-key-break button"),
    ):
        reader = open_page(address, WALL).has_all()
        for size in (WALL, (3840, 2160)):
            reader.resizes(size)
            assert 0.75 < reader.page.evaluate(FILLS, last) <= 1, (size, last)
    reader = open_page("/consult?part=choices", WALL).has_all()
    expect(reader.page.locator(".choice img:visible")).to_have_count(len(journey.choices))
    assert reader.measures(ONE_BELOW_THE_OTHER)
    expect(reader.resizes(HD).page.locator(".choice img:visible")).to_have_count(0)


def test_what_was_covered_is_told_at_the_end(open_page: Open, journey: Journey) -> None:
    reader = open_page("/consult?step=lie-flat").presses("We talked about this").waits()
    reader.page.locator("button[aria-pressed=true]", has_text="We talked about this").wait_for()
    reader.presses("Risks").waits()
    reader.page.locator(".st-key-risk-infection button").click()
    reader.page.locator(".st-key-cover-infection button").first.click()  # of one that is lent, and one that is drawn
    reader.waits().page.locator(".st-key-cover-infection button[aria-pressed=true]").wait_for()
    expect(reader.page.locator(".st-key-risk-infection button")).to_contain_text("✓")
    reader.waits().presses("End").sees_step("What we talked about")
    done = reader.page.locator("ul.done li")
    expect(done).to_have_text([journey.step("lie-flat").heading, "An infection of the spine"])
    expect(reader.page.get_by_text(journey.questions_to_ask[0].question, exact=True)).to_be_visible()


def test_marks_outlive_a_look_at_another_page_and_a_restart(
    open_page: Open, server: Server, interface: Interface
) -> None:
    reader = open_page("/consult?step=lie-flat&levels=T12").presses("We talked about this").waits()
    reader.page.locator("button[aria-pressed=true]", has_text="We talked about this").wait_for()
    reader.follows("Contact").sees("Where we are").waits()
    reader.follows(interface.pages.consult).sees_step("Lie flat while the cement hardens")
    reader.page.locator("button[aria-pressed=true]", has_text="We talked about this").wait_for()
    server.kill()
    server.start()
    reader.page.reload()
    reader.waits().page.locator("button[aria-pressed=true]", has_text="We talked about this").wait_for()
    sees_levels(reader, "T12")


def test_the_code_carries_the_levels_home_and_nothing_of_the_talk(open_page: Open) -> None:
    reader = open_page("/consult?part=end&levels=T12,L1&covered=lie-flat")
    address = reader.decodes("img.code")
    assert address == f"{reader.server}/?procedure=vertebroplasty&lang=en&levels=T12,L1"
    home = open_page(address.removeprefix(reader.server), PHONE)
    home.sees("2 bones are marked, T12 and L1.")
    home.page.locator(of_page(".st-key-spine :--drawing")).wait_for()
    assert re.search(r"levels=T12(,|%2C)L1", home.presses_stop("lie-flat").waits().address)


def test_a_patients_page_without_levels_has_no_spine(open_page: Open, interface: Interface) -> None:
    reader = open_page("/").waits()
    assert reader.page.locator(".st-key-spine").count() == 0
    assert reader.page.locator(".st-key-menu a", has_text=interface.pages.consult).count() == 0


@pytest.fixture
def open_one_of_two(content: Path, contexts: Contexts) -> Iterator[Open]:
    """Opens pages where a second procedure is on offer."""
    offer_another(content)
    with serving(content) as server, opening(server, contexts) as open_page:
        yield open_page


def test_where_nobody_has_read_a_trial_the_benefits_are_words_below_their_heading(open_one_of_two: Open) -> None:
    reader = open_one_of_two("/consult?procedure=knee-injection&part=benefits", LAPTOP).has_all()
    heading, review = (
        reader.measures(f"() => document.querySelector('#root {one}').getBoundingClientRect().toJSON()")
        for one in ("#step", ".review")
    )
    assert heading["bottom"] <= review["top"] + 1
    assert reader.page.locator("#root .trial-rows").count() == 0


def test_below_a_notice_and_the_way_back_to_all_procedures_the_problem_is_whole_and_both_are_targets(
    open_one_of_two: Open,
) -> None:
    reader = open_one_of_two("/consult?procedure=vertebroplasty&levels=T12,L1&bone=L1", HD_READY).has_all()
    for link in (".notice a", ".where a"):
        height = reader.page.locator(f"#root {link}").first.evaluate("e => e.getBoundingClientRect().height")
        assert height >= 44, link
    last = [".st-key-level-L5 button", ".st-key-break > :last-child"]
    is_in_sight(reader, ".st-key-spine-chart", ".st-key-consult-problem .strip", *last)


TOPS = "[...document.querySelectorAll('.st-key-levels button')].map(e => e.getBoundingClientRect().top)"


@pytest.mark.parametrize("language", ["en", "es"])
def test_below_all_notices_all_that_is_said_of_the_bones_is_in_sight(open_one_of_two: Open, language: str) -> None:
    reader = open_one_of_two(f"/consult?procedure=vertebroplasty&levels=T12,L1&bone=L1&lang={language}", HD_READY)
    is_in_sight(reader.has_all(), ".st-key-to-mark", ".st-key-to-mark > :last-child", ".st-key-break")
    for size in SIZES:
        tops = sorted(reader.resizes(size).measures(TOPS))
        assert min(lower - upper for upper, lower in zip(tops, tops[2:], strict=False)) >= 44, size
