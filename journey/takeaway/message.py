"""What staff send to a patient with an address: a text and an e-mail. No name, no date, nothing about the patient."""

from dataclasses import dataclass
from urllib.parse import quote

from journey.languages import isolated
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.marked import plain
from journey.wording import fill


@dataclass(frozen=True)
class Email:
    """An e-mail that nobody has been chosen for yet."""

    subject: str
    body: str

    @property
    def link(self) -> str:
        """Opens the e-mail, ready to send (RFC 6068)."""
        lines = self.body.replace("\n", "\r\n")
        return f"mailto:?subject={quote(self.subject, safe='')}&body={quote(lines, safe='')}"


def text_message(address: str, clinic: Clinic, interface: Interface) -> str:
    """A text message with an address."""
    return isolated(plain(fill(interface.share.text_message, _values(address, clinic))), interface.code)


def text_link(message: str) -> str:
    """Opens a text message, ready to send (RFC 5724; the ``&`` is for iPhones)."""
    return f"sms:?&body={quote(message, safe='')}"


def email(address: str, clinic: Clinic, interface: Interface) -> Email:
    """An e-mail with an address."""
    words, values = interface.share, _values(address, clinic)
    body = "\n\n".join(fill(paragraph, values) for paragraph in words.email_body)
    return Email(plain(words.email_subject), isolated(plain(body), interface.code))


def _values(address: str, clinic: Clinic) -> dict[str, str]:
    return {"address": address, "clinic": clinic.short_name, "phone": clinic.phone}
