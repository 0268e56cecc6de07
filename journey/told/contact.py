"""When to call whom, where the clinic is, and how to keep its card."""

from journey.blocks.care import CareCard
from journey.blocks.forms import Download
from journey.blocks.links import Code
from journey.blocks.page import Block, Columns, Section, Told, Words, words
from journey.blocks.texts import Address, Heading, Items, Text
from journey.dates import hours_words
from journey.model.marked import plain
from journey.place import Place
from journey.takeaway.contact_file import vcard
from journey.told import drafts, translated
from journey.told.outside import call, call_emergency, read_aloud, type_it, website
from journey.wording import fill


def cards(place: Place) -> Columns:
    """When to call the emergency number, and when to call the clinic, side by side."""
    return Columns(((words(emergency_card(place)),), (words(clinic_card(place)),)), gap="medium")


def emergency_card(place: Place) -> CareCard:
    """When to call the emergency number; in a kiosk, staff are nearer."""
    title = emergency_title(place)
    staff = (place.interface.kiosk.tell_staff,) if place.is_kiosk else ()
    otherwise = (place.interface.contact.nobody_answers, *staff)
    signs, aloud = place.journey.call_emergency, read_aloud(title, place, ".card")
    pictures = tuple(map(place.picture, place.journey.emergency_pictures))
    return CareCard("emergency", title, signs, call_emergency(place), otherwise, aloud, pictures)


def emergency_title(place: Place) -> str:
    """When to call the emergency number: if one of the signs that follow is there."""
    return fill(place.interface.contact.call_emergency, {"emergency_phone": place.clinic.emergency_phone})


def clinic_card(place: Place) -> CareCard:
    """When to call the clinic."""
    said, signs = place.interface.contact, place.journey.call_clinic
    aloud = read_aloud(said.call_clinic, place, ".card")
    pictures = tuple(map(place.picture, place.journey.clinic_pictures))
    return CareCard("clinic", said.call_clinic, signs, call(place), (said.nobody_answers,), aloud, pictures)


def whereabouts(place: Place) -> Words:
    """Address, map and appointment, and the hours if the clinic has told them."""
    where = website(place.clinic.address.map_link, place.interface.contact.map, place)
    return words(*address(place), *where, *hours(place), *appointment(place), translated.interpreter(place))


def address(place: Place) -> tuple[Told, ...]:
    """Where the clinic is."""
    clinic = place.clinic
    return Heading(place.interface.contact.address), Address((clinic.name, *clinic.address.lines))


def hours(place: Place) -> tuple[Told, ...]:
    """When the clinic is open, if it has told that."""
    blocks = tuple(hours_words(block, place.interface) for block in place.clinic.hours)
    return (Heading(place.interface.contact.hours), Items(blocks)) if blocks else ()


def appointment(place: Place) -> tuple[Told, ...]:
    """How to request an appointment."""
    said, clinic = place.interface.contact, place.clinic
    if clinic.appointment_link:
        return Heading(said.appointment), *website(clinic.appointment_link, said.appointment, place)
    return Heading(said.appointment), Text((fill(said.no_appointment, {"phone": clinic.phone}),))


def keep(place: Place) -> tuple[Block, ...]:
    """The clinic as a file for a phone's contacts, and as a QR code; in a kiosk, only as a code."""
    said = place.interface.contact
    card = vcard(place.clinic, plain(translated.interpreter_in(place.view.language, place)))
    if place.draft_until:
        return (words(Heading(said.save), drafts.stays(place)),)
    file = Download("save-contact", said.save_button, "clinic.vcf", "text/vcard", lambda: card)
    caption = place.interface.kiosk.code_caption if place.is_kiosk else said.qr_caption
    typed = type_it(place.view.taken_home, place, "contact")
    return (
        words(Heading(said.save)),
        *(() if place.is_kiosk else (file,)),
        Section("contact-code", (words(Code(card, said.qr_alt, caption, typed)),)),
    )
