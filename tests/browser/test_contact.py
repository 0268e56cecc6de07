"""The contact page, and help on every page."""

from collections.abc import Iterator

import pytest
import vobject

from journey.library import Library
from journey.model.interface import Interface
from journey.takeaway.contact_file import vcard
from journey.wording import fill
from tests.browser.conftest import Contexts, Open, opening
from tests.browser.reader import Reader
from tests.browser.serving import Server


@pytest.fixture(scope="module")
def contact(server: Server, contexts: Contexts) -> Iterator[Reader]:
    """The page, opened once for all tests that only look at it."""
    with opening(server, contexts) as open_page:
        yield open_page("/contact").has_all()


def test_when_to_call_is_one_press_away_and_in_sight(open_page: Open) -> None:
    reader = open_page("/risks").follows("When to call 911")
    card = reader.page.locator(".card.emergency")
    card.wait_for()
    assert card.bounding_box()["y"] < 500  # type: ignore[index]
    assert reader.page.locator("details .card").count() == 0


def test_the_contact_file_is_saved(contact: Reader) -> None:
    with contact.page.expect_download() as saved:
        contact.presses("Save to your phone")
    assert saved.value.suggested_filename == "clinic.vcf"
    assert vobject.readOne(saved.value.path().read_text()).tel.value == "+1-715-201-3624"


def test_the_qr_code_holds_the_contact_file(contact: Reader, library: Library, interface: Interface) -> None:
    interpreter = fill(interface.frame.interpreter, {"phone": library.clinic.phone})
    assert contact.decodes(".st-key-contact-code img") == vcard(library.clinic, interpreter)


def test_hours_are_left_out_and_an_appointment_is_a_sentence_while_the_clinic_has_not_filled_them_in(
    contact: Reader, library: Library, interface: Interface
) -> None:
    words = interface.contact
    contact.sees(fill(words.no_appointment, {"phone": library.clinic.phone}))
    assert contact.page.get_by_role("heading", name=words.hours).count() == 0


def test_the_address_leads_to_a_map(contact: Reader) -> None:
    link = contact.page.get_by_role("link", name="See the map")
    assert "140+24th+Street+South" in (link.get_attribute("href") or "")
