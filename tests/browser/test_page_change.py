"""Another page starts at its title: for the eye, for the keyboard, and for a screen reader, which says it once."""

from playwright.sync_api import expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.conftest import PHONE, Open
from tests.browser.parts import of_page
from tests.browser.reader import Reader


def starts_at(reader: Reader, title: str) -> None:
    expect(reader.page.locator("h1:focus")).to_have_text(title)
    assert reader.waits().measures(of_page("document.querySelector(':--main').scrollTop")) == 0
    expect(reader.page.locator("#journey-live")).to_have_count(0)


def scrolls_to_the_end(reader: Reader) -> Reader:
    reader.page.locator(".st-key-next-page a").focus()
    reader.until(of_page("() => document.querySelector(':--main').scrollTop > 300"))
    return reader


def test_a_first_page_leaves_the_focus_where_it_is(open_page: Open) -> None:
    reader = open_page("/risks").has_all()
    reader.page.locator(".st-key-menu a[aria-current=page]").wait_for()
    assert reader.stop is None


def test_the_next_page_the_help_and_the_menu_lead_to_a_title_at_the_top(open_page: Open) -> None:
    reader = open_page().has_all()
    for name, title in (
        ("Read about benefits and risks", "Benefits and risks"),
        ("See what to ask us", "Your questions"),
        ("See when to call", "Contact us"),
        ("About", "About these pages"),
        ("When to call 911", "Contact us"),
    ):
        scrolls_to_the_end(reader)
        starts_at(reader.follows(name), title)


def test_back_and_forward_do_so_too_and_a_step_of_before_is_not_said_beside(open_page: Open) -> None:
    reader = open_page("/consult?step=lie-flat").has_all()
    reader.follows("Contact")
    starts_at(reader, "Contact us")
    scrolls_to_the_end(reader).page.go_back()
    starts_at(reader, "Talk it through together")
    reader.page.go_forward()
    starts_at(reader, "Contact us")


def test_on_a_phone_the_menu_closes(open_page: Open) -> None:
    reader = open_page("/", PHONE)
    reader.page.locator("details.menu summary").click()
    reader.follows("My plan")
    starts_at(reader, "My plan")
    expect(reader.page.locator("details.menu[open]")).to_have_count(0)


def test_home_an_answer_and_a_step_start_at_their_title_too(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = open_page("/?step=lie-flat", PHONE).has_all()
    reader.measures(of_page("document.querySelector(':--main').scrollTo(0, 300)"))
    starts_at(reader.follows(interface.overview.home), journey.name)
    reader.follows(interface.overview.hurt.heading)
    starts_at(reader, interface.overview.hurt.heading)
    reader.page.locator(".step-lines a").last.click()
    expect(reader.page.locator("h2#step:focus")).to_have_count(1)
    reader.waits().page.go_back()
    starts_at(reader, interface.overview.hurt.heading)
