"""Somebody who helps a patient: one press tells the pages to them, and it stays on every page."""

from playwright.sync_api import expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.conftest import KIOSK, Open


def test_a_press_tells_it_to_a_helper_on_every_page_and_another_one_to_the_patient(
    open_page: Open, interface: Interface, journey: Journey
) -> None:
    said, helpers = interface.helper, journey.to_helper
    assert helpers
    reader = open_page("/").waits()
    reader.follows(said.i_help)
    expect(reader.page.get_by_role("heading", name=said.heading)).to_be_visible()
    assert "for=helper" in reader.address
    reader.follows(interface.overview.steps)
    reader.sees_step(helpers.steps[0].heading).sees(helpers.steps[0].gist)
    reader.presses("Next").sees_step(helpers.steps[1].heading).sees(helpers.steps[1].gist)
    assert "for=helper" in reader.address
    reader.goes_to(f"/plan?{reader.address.partition('?')[2]}").waits()
    expect(reader.page.get_by_role("heading", name=said.heading)).to_be_visible()
    reader.follows(said.i_am_patient)
    expect(reader.page.get_by_role("heading", name=said.heading)).to_be_hidden()
    assert "for=" not in reader.address


def test_a_kiosk_forgets_that_a_helper_read(open_page: Open, interface: Interface) -> None:
    reader = open_page("/?mode=kiosk", KIOSK)
    reader.start().click()
    reader.follows(interface.helper.i_help)
    expect(reader.page.get_by_role("heading", name=interface.helper.heading)).to_be_visible()
    with reader.page.expect_navigation():
        reader.presses(interface.kiosk.start_over)
    reader.waits().start().click()
    expect(reader.page.get_by_role("link", name=interface.helper.i_help)).to_be_visible()
    assert "for=" not in reader.address
