"""The clinic as an entry for a phone's contacts (vCard 3.0, RFC 2426)."""

from segno import helpers

from journey.model.clinic import Clinic


def vcard(clinic: Clinic, note: str) -> str:
    """The clinic's name, phone number and address as a vCard, with a note. Save it as UTF-8 text, ``text/vcard``."""
    address = clinic.address
    card = helpers.make_vcard_data(
        name=f"{clinic.name};;;;",
        displayname=clinic.name,
        org=clinic.name,
        memo=note,
        phone=f"+1-{clinic.phone}",
        street=address.street,
        city=address.city,
        region=address.state,
        zipcode=address.zip,
        country="USA",
        url=clinic.appointment_link or None,
    )
    return str(card)
