"""The contact file is read back by another library."""

import vobject

from journey.library import Library
from journey.takeaway.contact_file import vcard


def test_the_contact_file_holds_name_phone_and_address(library: Library) -> None:
    card = vobject.readOne(vcard(library.clinic, "Intérprete gratis; llame, por favor."))
    assert card.fn.value == "Wisconsin River Orthopaedic Institute"
    assert card.org.value == ["Wisconsin River Orthopaedic Institute"]
    assert card.tel.value.replace("-", "") == "+17152013624"
    assert (card.adr.value.street, card.adr.value.city) == ("140 24th Street South", "Wisconsin Rapids")
    assert (card.adr.value.region, card.adr.value.code) == ("WI", "54494")
    assert card.note.value == "Intérprete gratis; llame, por favor."
