"""A reader walks through the whole journey: with buttons and by touch; with the keyboard in test_keyboard.py."""

import pytest
from playwright.sync_api import expect

from journey.model.interface import Interface
from journey.model.procedure import Journey, ListId
from journey.view import Part
from tests.browser.conftest import KIOSK, LAPTOP, LYING, NARROW, PHONE, Open
from tests.browser.reader import CHART_IS_DRAWN, INTO_MIDDLE, Reader


def test_with_buttons_back_through_every_step(open_page: Open, journey: Journey) -> None:
    """The way forth is walked with the keyboard, and where the layout of every step is looked at."""
    reader = open_page(f"/?step={journey.steps[-1].id}")
    for step in reversed(journey.steps[:-1]):
        reader.presses("Back").sees_step(step.heading)
    expect(reader.button("Back")).to_be_disabled()


def test_after_the_last_step_comes_the_next_page(open_page: Open, journey: Journey) -> None:
    reader = open_page(f"/?step={journey.steps[-1].id}")
    reader.page.locator(".st-key-finish a").click()
    reader.page.get_by_role("heading", name="Benefits and risks").wait_for()


def test_a_new_step_is_announced_to_a_screen_reader(open_page: Open, journey: Journey) -> None:
    reader = open_page(f"/?step={journey.steps[0].id}").presses("Next").sees_step(journey.steps[1].heading)
    live = reader.page.locator("#journey-live[aria-live=polite]")
    live.filter(has_text=f"Step 2 of {len(journey.steps)}. {journey.steps[1].heading}").wait_for(state="attached")


@pytest.mark.parametrize("size", [PHONE, NARROW, LYING])
def test_by_one_tap_on_a_stop_of_the_overview_or_on_its_name(
    open_page: Open, journey: Journey, size: tuple[int, int]
) -> None:
    reader = open_page(size=size, has_touch=True, is_mobile=True)
    for step, beside in ((journey.steps[6], 0), (journey.steps[0], 120), (journey.steps[-1], 160)):
        reader.until(CHART_IS_DRAWN)
        reader.page.evaluate(INTO_MIDDLE, reader.place_of_stop(step.id)[1])
        x, y = reader.place_of_stop(step.id)
        reader.page.touchscreen.tap(x + beside, y)
        reader.sees_step(step.heading).waits()
        assert f"step={step.id}" in reader.address
        reader.page.locator("a.all-steps").tap()
        expect(reader.page.locator("h1:focus")).to_have_text(journey.name)
        reader.waits()
        assert "step=" not in reader.address


def test_by_one_click_on_a_stop_beside_the_step_or_on_its_name(open_page: Open, journey: Journey) -> None:
    reader = open_page(f"/?step={journey.steps[0].id}")
    reader.presses_stop("inject-cement").sees_step(journey.step("inject-cement").heading).waits()
    x, y = reader.place_of_stop("lie-flat")
    reader.page.mouse.click(x + 140, y + 12)
    reader.sees_step(journey.step("lie-flat").heading)


def test_the_chart_never_fights_the_buttons(open_page: Open, journey: Journey) -> None:
    reader = open_page(f"/?step={journey.steps[0].id}", has_touch=True)
    reader.page.touchscreen.tap(*reader.place_of_stop("lie-flat"))
    reader.sees_step(journey.step("lie-flat").heading).waits()
    reader.page.touchscreen.tap(*reader.place_of_stop("lie-flat"))
    reader.presses("Next").sees_step(journey.step("go-home").heading)
    reader.presses("Back").sees_step(journey.step("lie-flat").heading).waits()
    reader.page.touchscreen.tap(*reader.place_of_stop(journey.steps[0].id))
    reader.sees_step(journey.steps[0].heading).waits()
    reader.page.touchscreen.tap(*reader.place_of_stop("lie-flat"))
    reader.sees_step(journey.step("lie-flat").heading).presses("Next").sees_step(journey.step("go-home").heading)
    reader.waits()
    assert "step=go-home" in reader.address


def test_a_tap_is_not_repeated_when_the_reader_goes_back(open_page: Open, journey: Journey) -> None:
    one, other = journey.steps[0], journey.step("lie-flat")
    reader = open_page(f"/?step={one.id}", has_touch=True).sees_step(one.heading)
    reader.page.touchscreen.tap(*reader.place_of_stop(other.id))
    reader.sees_step(other.heading).waits()
    reader.page.go_back()
    reader.sees_step(one.heading).waits()
    reader.presses_where_it_is("Next").sees_step(journey.steps[1].heading).waits()
    reader.presses_where_it_is("Back").sees_step(one.heading).waits()
    reader.page.touchscreen.tap(*reader.place_of_stop(other.id))
    reader.sees_step(other.heading).waits()
    reader.page.touchscreen.tap(*reader.place_of_stop(one.id))
    reader.sees_step(one.heading).waits()
    assert f"step={one.id}" in reader.address


ANSWERED: dict[Part, str] = {"hurt": "what_you_feel", "do": "what_you_do"}


@pytest.mark.parametrize("mode", ["link", "kiosk"])
def test_each_door_is_one_press_from_the_overview_which_is_one_press_from_everywhere(
    open_page: Open, journey: Journey, interface: Interface, mode: str
) -> None:
    """What it is and when to stop eating: none. Will it hurt, what can go wrong, what to do, the day before, what to
    bring, when to call: one.
    """
    reader = open_page(f"/?mode={mode}", KIOSK if mode == "kiosk" else LAPTOP)
    if mode == "kiosk":
        reader.start().click()
    said, said_of_day = interface.overview, interface.plan
    expect(reader.page.locator(".strip img")).to_have_count(3)
    title = reader.page.locator("h1:focus")
    for part, field in ANSWERED.items():
        reader.page.locator(".doors").get_by_role("link", name=getattr(said, part).heading).click()
        expect(title).to_have_text(getattr(said, part).heading)
        told = [line for step in journey.steps for line in as_lines(getattr(step, field))]
        expect(reader.page.locator(".step-lines :is(p, li li)")).to_have_text(told)
        if part == "do":
            expect(reader.page.locator("#root .words.list h2")).to_have_text(
                [said_of_day.lists[name] for name in ListId]
            )
        comes_home(reader.waits(), journey)
    for name, heading in (
        (said.time.heading, said.time.heading),
        (said.risks, interface.risks.heading),
        (said.call, interface.contact.heading),
        (said.take, interface.plan.heading),
    ):
        reader.page.locator(".doors").get_by_role("link", name=name).click()
        expect(title).to_have_text(heading)
        comes_home(reader.waits(), journey)
    reader.page.locator(".doors .main a").click()
    reader.sees_step(journey.steps[0].heading)
    expect(reader.page.locator("h2#step:focus")).to_have_count(1)
    comes_home(reader.waits(), journey)
    assert ("mode=kiosk" in reader.address) == (mode == "kiosk")


def as_lines(said: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else said or ()


def comes_home(reader: Reader, journey: Journey) -> None:
    home = reader.page.locator(".home a")
    box = home.bounding_box()
    assert box
    assert box["x"] <= 120
    home.click()
    expect(reader.page.locator("h1:focus")).to_have_text(journey.name)
    reader.waits()
