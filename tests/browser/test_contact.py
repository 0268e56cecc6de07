"""The contact page, and help on every page."""

import vobject

from journey.library import Library
from journey.takeaway.contact_file import vcard
from tests.browser.conftest import Open


def test_when_to_call_is_one_press_away_and_in_sight(open_page: Open) -> None:
    reader = open_page("/risks").follows("When to call 911")
    card = reader.page.locator(".card.emergency")
    card.wait_for()
    assert card.bounding_box()["y"] < 500  # type: ignore[index]
    assert reader.page.locator("details .card").count() == 0


def test_the_contact_file_is_saved(open_page: Open) -> None:
    reader = open_page("/contact")
    with reader.page.expect_download() as saved:
        reader.presses("Save to your phone")
    assert saved.value.suggested_filename == "clinic.vcf"
    assert vobject.readOne(saved.value.path().read_text()).tel.value == "+1-715-201-3624"


def test_the_qr_code_holds_the_contact_file(open_page: Open, library: Library) -> None:
    assert open_page("/contact").decodes(".st-key-contact-code img") == vcard(library.clinic)


def test_hours_and_appointment_are_a_sentence_while_the_clinic_has_not_filled_them_in(open_page: Open) -> None:
    reader = open_page("/contact")
    reader.sees("Please call us to ask when we are open.").sees("Please call us to request an appointment.")


def test_the_address_leads_to_a_map(open_page: Open) -> None:
    link = open_page("/contact").page.get_by_role("link", name="See the map")
    assert "140+24th+Street+South" in (link.get_attribute("href") or "")
