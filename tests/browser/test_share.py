"""Staff choose what to hand out, and hand it out."""

import io
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.conftest import NARROW, PHONE, Open
from tests.browser.faults import SIDEWAYS
from tests.browser.reader import Reader

JOURNEY = "procedure=vertebroplasty&lang=en"


def shows(reader: Reader, address: str) -> None:
    """The field, the code, the text and the e-mail say the same address."""
    expect(reader.page.locator("#share-address")).to_have_text(reader.server + address)
    reader.waits()
    assert reader.decodes("img.code") == reader.server + address
    for message, scheme in (("#share-text", "sms:"), ("#share-email", "mailto:")):
        said = reader.page.locator(message)
        expect(said).to_contain_text(reader.server + address)
        link = link_of(reader.page.locator(f".presses a[href^='{scheme}']"))
        assert parse_qs(link, strict_parsing=True)["body"][0].replace("\r\n", "\n") in str(said.text_content())


def link_of(link: Locator) -> str:
    return str(link.get_attribute("href")).partition("?")[2].lstrip("&")


def opens(reader: Reader, name: str) -> None:
    """Open an expander by keyboard."""
    reader.page.locator("summary", has_text=name).focus()
    reader.page.keyboard.press("Enter")


def test_everything_is_chosen_by_keyboard_and_what_comes_out_opens(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = open_page("/share")
    keys = reader.page.keyboard
    shows(reader, f"/?{JOURNEY}")
    opens(reader, "Start at another step")
    keys.press("Tab")
    for step in journey.steps[:2]:
        keys.press("ArrowDown")
        shows(reader, f"/?{JOURNEY}&step={step.id}")
    opens(reader, "Mark bones")
    for level in ("T5", "T6"):
        keys.press("Tab")
        keys.press("Space")
        reader.page.get_by_role("checkbox", name=level, exact=True, checked=True).wait_for()
        reader.waits()
    shows(reader, f"/?{JOURNEY}&step={journey.steps[1].id}&levels=T5,T6")
    live = reader.page.locator("#journey-live[aria-live=polite]")
    live.filter(has_text="The address and the code have changed.").wait_for(state="attached")
    home = open_page(reader.decodes("img.code").removeprefix(reader.server), PHONE)
    home.sees_step(journey.steps[1].heading).sees("2 bones are marked, T5 and T6.")
    reader.page.get_by_role("radio", name=interface.share.modes["link"]).focus()
    keys.press("ArrowDown")
    shows(reader, f"/consult?{JOURNEY}&step={journey.steps[1].id}&mode=consult&levels=T5,T6")
    with reader.page.expect_popup() as popup:
        reader.page.get_by_role("link", name=interface.share.try_it).press("Enter")
    together = Reader(popup.value, reader.server).waits().sees_step(journey.steps[1].heading)
    together.page.get_by_role("heading", name="Talk it through together").wait_for()
    together.page.close()


@pytest.mark.parametrize("clipboard", [True, False], ids=["clipboard", "without HTTPS"])
def test_an_address_a_message_and_a_command_are_copied_by_keyboard(
    open_page: Open, clipboard: bool, interface: Interface
) -> None:
    reader = open_page("/share?step=lie-flat", permissions=["clipboard-read", "clipboard-write"])
    read = "navigator.clipboard.readText()"
    if not clipboard:
        reader.page.evaluate("window.board = navigator.clipboard")
        reader.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        read = "board.readText()"
    opens(reader, interface.share.kiosk)
    for name in ("address", "text", "e-mail", "command"):
        element = {"e-mail": "email", "command": "kiosk"}.get(name, name)
        reader.page.get_by_role("button", name=f"Copy the {name}", exact=True).press("Enter")
        button = reader.page.locator(f"button[data-copy=share-{element}]")
        expect(button).to_have_text("Copied")
        expect(button).to_be_focused()
        expect(reader.page.locator("#journey-live")).to_have_text("Copied")
        assert reader.measures(read) == reader.page.locator(f"#share-{element}").text_content()
    expect(button).to_have_text("Copy the command")


SENDS = "() => { navigator.share = async ({ url }) => { window.sent = url; }; }"


@pytest.mark.parametrize("has_sheet", [True, False], ids=["share sheet", "none"])
def test_a_phone_has_one_button_that_sends_the_address_and_a_laptop_none(
    open_page: Open, has_sheet: bool, interface: Interface
) -> None:
    reader = open_page("/share", PHONE, permissions=["clipboard-read", "clipboard-write"])
    reader.page.evaluate(SENDS if has_sheet else "() => { navigator.share = undefined; }")
    send = reader.page.get_by_role("button", name=interface.frame.send, exact=True)
    copy = reader.page.get_by_role("button", name=interface.share.copy_address, exact=True)
    expect(copy).to_be_hidden()
    send.click()
    address = reader.page.locator("#share-address").text_content()
    if has_sheet:
        reader.until("() => window.sent")
        assert reader.measures("window.sent") == address
    else:
        reader.sees(interface.frame.send_copied)
        assert reader.measures("navigator.clipboard.readText()") == address
    reader.resizes((1366, 768))
    expect(send).to_be_hidden()
    expect(copy).to_be_visible()


REFUSED = """allowed => {
  navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  document.execCommand = () => allowed;
}"""


def test_what_a_browser_refused_to_copy_is_never_called_copied(open_page: Open, interface: Interface) -> None:
    """It may say so, or copy nothing without a word."""
    reader = open_page("/share")
    button = reader.page.locator("button[data-copy=share-address]")
    for allowed in (False, True):
        reader.page.evaluate(REFUSED, allowed)
        reader.page.evaluate("document.getElementById('journey-live')?.remove()")
        button.click()
        expect(reader.page.locator("#journey-live")).to_have_text(interface.frame.not_copied)
        expect(button).to_have_text(interface.frame.not_copied)


def test_files_for_letters_handouts_and_the_kiosks_address(open_page: Open, journey: Journey) -> None:
    reader = open_page("/share?levels=T12")
    with reader.page.expect_download() as saved:
        reader.presses("Save as a picture (PNG)")
    read = zxingcpp.read_barcode(Image.open(io.BytesIO(saved.value.path().read_bytes())))
    assert read is not None
    assert read.text == reader.page.locator("#share-address").text_content()
    with reader.page.expect_download() as saved:
        reader.presses("Save as a drawing (SVG)")
    assert saved.value.suggested_filename == "vertebroplasty-en.svg"
    assert saved.value.path().read_text().startswith("<svg")
    with reader.page.expect_download() as saved:
        reader.presses("Handout as a web page")
    assert "One bone is marked, T12." in saved.value.path().read_text()
    command = str(reader.page.locator("#share-kiosk").text_content())
    address = command.removeprefix('chromium --kiosk "').removesuffix('"')
    assert unquote(urlsplit(address).query) == f"{JOURNEY}&mode=kiosk"
    expect(open_page(address.removeprefix(reader.server)).page.locator("#root h1")).to_have_text(journey.name)


def test_the_links_to_the_handout_open_it(open_page: Open) -> None:
    reader = open_page("/share")
    for kind, start in (("pdf", b"%PDF-"), ("html", b"<!doctype html>")):
        link = reader.page.locator(f".presses a[href='/handout/vertebroplasty.en.{kind}']")
        expect(link).to_have_attribute("target", "_blank")
        assert reader.page.request.get(f"{reader.server}{link.get_attribute('href')}").body().startswith(start)


def test_the_three_doors_are_in_sight_at_once_on_a_small_laptop(open_page: Open) -> None:
    reader = open_page("/share", (1366, 768)).has_all()
    doors = reader.page.locator(
        "[class*=st-key-door-] .presses :is(a[href^='sms:'], a[href^='mailto:'], button, a[href*='/handout/'])"
    )
    assert doors.count() == 4 + 6
    bottom = reader.measures("document.querySelector('.help').getBoundingClientRect().top")
    assert max(doors.evaluate_all("all => all.map(one => one.getBoundingClientRect().bottom)")) <= bottom


def test_nothing_scrolls_sideways_and_nobody_is_asked_for_words(open_page: Open) -> None:
    reader = open_page("/share?step=lie-flat&levels=T5,T6,T7,T8,T9,T10,T11,T12,L1,L2,L3,L4,L5", NARROW)
    for name in ("Start at another step", "Mark bones"):
        opens(reader, name)
    assert reader.page.locator("input:not([type=radio], [type=checkbox]), textarea").count() == 0
    assert reader.measures(SIDEWAYS) <= 0
    assert reader.decodes("img.code") == reader.page.locator("#share-address").text_content()
    reader.page.get_by_text("This works on this computer only.").wait_for()
