"""A reader walks through the whole journey: with buttons and by touch; with the keyboard in test_keyboard.py."""

from journey.model.procedure import Journey
from tests.browser.conftest import PHONE, Open


def test_with_buttons_back_through_every_step(open_page: Open, journey: Journey) -> None:
    """The way forth is walked with the keyboard, and where the layout of every step is looked at."""
    reader = open_page(f"/?step={journey.steps[-1].id}")
    for step in reversed(journey.steps[:-1]):
        reader.presses("Back").sees_step(step.heading)
    assert reader.page.get_by_role("button", name="Back", exact=True).is_disabled()


def test_after_the_last_step_comes_the_next_page(open_page: Open, journey: Journey) -> None:
    reader = open_page(f"/?step={journey.steps[-1].id}")
    reader.page.locator(".st-key-finish a").click()
    reader.page.get_by_role("heading", name="Benefits and risks").wait_for()


def test_a_new_step_is_announced_to_a_screen_reader(open_page: Open, journey: Journey) -> None:
    reader = open_page().presses("Next").sees_step(journey.steps[1].heading)
    live = reader.page.locator("#journey-live[aria-live=polite]")
    live.filter(has_text=f"Step 2 of {len(journey.steps)}. {journey.steps[1].heading}").wait_for(state="attached")


def test_by_one_tap_on_the_chart(open_page: Open, journey: Journey) -> None:
    reader = open_page(size=PHONE, has_touch=True, is_mobile=True)
    for step in (journey.steps[6], journey.steps[-1], journey.steps[0], journey.steps[4]):
        reader.page.touchscreen.tap(*reader.place_of_stop(step.id))
        reader.sees_step(step.heading)
        assert f"step={step.id}" in reader.address
        reader.waits()


def test_by_one_click_on_the_chart(open_page: Open, journey: Journey) -> None:
    reader = open_page()
    reader.page.mouse.click(*reader.place_of_stop("inject-cement"))
    reader.sees_step(journey.step("inject-cement").heading)


def test_the_chart_never_fights_the_buttons(open_page: Open, journey: Journey) -> None:
    reader = open_page(size=PHONE, has_touch=True, is_mobile=True)
    reader.page.touchscreen.tap(*reader.place_of_stop("lie-flat"))
    reader.sees_step(journey.step("lie-flat").heading).waits()
    reader.page.touchscreen.tap(*reader.place_of_stop("lie-flat"))
    reader.presses("Next").sees_step(journey.step("go-home").heading)
    reader.presses("Back").sees_step(journey.step("lie-flat").heading)
    reader.presses("Before").sees_step(journey.steps[0].heading).waits()
    reader.page.touchscreen.tap(*reader.place_of_stop("lie-flat"))
    reader.sees_step(journey.step("lie-flat").heading).presses("Next").sees_step(journey.step("go-home").heading)
    reader.waits()
    assert "step=go-home" in reader.address


def test_a_phase_button_leads_to_its_first_step(open_page: Open, journey: Journey) -> None:
    reader = open_page()
    reader.presses("After").sees_step(journey.step("lie-flat").heading)
    reader.presses("During").sees_step(journey.step("lie-face-down").heading)
    reader.presses("Before").sees_step(journey.steps[0].heading)


def test_a_tap_is_not_repeated_when_the_reader_goes_back(open_page: Open, journey: Journey) -> None:
    one, other = journey.steps[0], journey.step("lie-flat")
    reader = open_page(size=PHONE, has_touch=True, is_mobile=True).sees_step(one.heading)
    reader.page.touchscreen.tap(*reader.place_of_stop(other.id))
    reader.sees_step(other.heading).waits()
    reader.page.go_back()
    reader.sees_step(one.heading).waits()
    reader.presses_where_it_is("Next").sees_step(journey.steps[1].heading).waits()
    reader.presses_where_it_is("Back").sees_step(one.heading).waits()
    reader.page.touchscreen.tap(*reader.place_of_stop(other.id))
    reader.sees_step(other.heading).waits().presses("Before").sees_step(one.heading).waits()
    assert f"step={one.id}" in reader.address
