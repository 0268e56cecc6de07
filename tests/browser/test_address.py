"""What the reader looks at is in the address."""

import pytest
from playwright.sync_api import expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.conftest import PHONE, Open


def test_back_and_forward_of_the_browser(open_page: Open, journey: Journey) -> None:
    one, two, three = (step.heading for step in journey.steps[:3])
    reader = (
        open_page(f"/?step={journey.steps[0].id}")
        .presses("Next")
        .sees_step(two)
        .waits()
        .presses("Next")
        .sees_step(three)
        .waits()
    )
    reader.page.go_back()
    reader.sees_step(two)
    reader.page.go_back()
    reader.sees_step(one)
    reader.page.go_forward()
    reader.sees_step(two)


def test_a_copied_address_shows_the_same(open_page: Open, journey: Journey) -> None:
    reader = open_page().presses_stop("lie-flat").sees_step(journey.step("lie-flat").heading).waits()
    open_page(reader.address, locale="es-MX").sees_step(journey.step("lie-flat").heading)


@pytest.mark.parametrize(
    "query",
    ["step=nowhere", "procedure=brain&step=lie-flat&x=1", "lang=%00&step=%F0%9F", "step=", "part=pain", "part=end"],
)
def test_an_unknown_value_quietly_means_the_default(open_page: Open, journey: Journey, query: str) -> None:
    reader = open_page(f"/?{query}")
    if "lie-flat" in query:
        reader.sees_step(journey.step("lie-flat").heading)
    else:
        expect(reader.page.locator("#root h1")).to_have_text(journey.name)


def test_the_step_is_kept_while_another_page_is_read(open_page: Open, journey: Journey) -> None:
    reader = open_page("/?step=lie-flat").follows("Contact").sees("Where we are").waits()
    assert "step=lie-flat" in reader.address
    reader.follows("Steps").sees_step(journey.step("lie-flat").heading)


def test_an_open_risk_is_in_the_address(open_page: Open, journey: Journey) -> None:
    told = next(risk.name for risk in journey.risks if risk.id == "worse-pain")
    reader = open_page("/risks")
    name = reader.page.locator("#root .risk-name", has_text=told)
    name.click()
    reader.page.wait_for_url("**risk_worse-pain=true**")
    opened = open_page(reader.address)
    opened.page.locator("#root details[open]", has_text=told).wait_for()
    assert opened.page.locator("#root details[open]").count() == 1


def test_every_link_in_the_menu_leads_there_in_another_tab(open_page: Open) -> None:
    reader = open_page("/risks?step=lie-flat")
    links = reader.page.locator(".st-key-menu a")
    reader.page.locator(".st-key-menu a[aria-current=page]", has_text="Benefits and risks").wait_for()
    paths = links.evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    assert paths == ["/", "/risks", "/plan", "/questions", "/contact", "/about"]
    assert reader.page.locator("[aria-current=page]").count() == 1


def test_pages_for_staff_are_found_from_the_about_page_and_from_each_other(
    open_page: Open, interface: Interface
) -> None:
    reader = open_page("/about?step=lie-flat").follows("Share these pages with a patient")
    reader.page.get_by_role("heading", name="Share these pages", level=1).wait_for()
    reader.page.locator(".st-key-menu a[aria-current=page]", has_text="Share").wait_for()
    assert "step=lie-flat" in reader.waits().address
    reader.follows(interface.pages.consult).sees("Where on the spine").waits().follows("Share").sees("Set up a kiosk")


def test_the_menu_on_a_phone_opens_and_closes_as_another_page_comes(open_page: Open) -> None:
    reader = open_page("/", PHONE)
    link = reader.page.locator(".st-key-menu a", has_text="Contact")
    assert not link.is_visible()
    reader.page.locator("details.menu summary").click()
    link.click()
    reader.sees("Where we are")
    link.wait_for(state="hidden")
