"""What staff send to a patient."""

from urllib.parse import parse_qs, unquote, urlsplit

from journey.library import Library
from journey.model.interface import Interface
from journey.takeaway.message import email, text_link, text_message

ADDRESS = "https://journey.example.org/?procedure=vertebroplasty&lang=en"


def test_a_text_is_one_part_and_says_who_where_and_whom_to_call(library: Library, interface: Interface) -> None:
    text = text_message(ADDRESS, library.clinic, interface)
    assert len(text) <= 160
    assert text.isascii()
    assert library.clinic.short_name in text
    assert f" {ADDRESS} " in text
    assert library.clinic.phone in text


def test_the_link_of_a_text_carries_all_of_it_to_nobody() -> None:
    link = text_link("Read & ask: a=b?")
    assert link.startswith("sms:?&body=")
    assert unquote(link.removeprefix("sms:?&body=")) == "Read & ask: a=b?"


def test_an_email_has_a_subject_and_the_address_on_a_line_of_its_own(library: Library, interface: Interface) -> None:
    mail = email(ADDRESS, library.clinic, interface)
    assert mail.subject
    assert ADDRESS in mail.body.split("\n")
    assert library.clinic.phone in mail.body
    link = urlsplit(mail.link)
    assert (link.scheme, link.path) == ("mailto", "")
    assert parse_qs(link.query) == {"subject": [mail.subject], "body": [mail.body.replace("\n", "\r\n")]}
