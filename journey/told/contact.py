"""When to call whom, and where the clinic is."""

from markupsafe import Markup

from journey import blocks
from journey.told import Reader, outside
from journey.wording import fill, hours_words


def emergency_card(reader: Reader) -> Markup:
    """When to call the emergency number, with a link that calls it."""
    title = fill(reader.interface.contact.call_emergency, {"emergency_phone": reader.clinic.emergency_phone})
    call = outside.call_emergency(reader)
    return blocks.care_card(title, reader.journey.call_emergency, call, "emergency", reader.interface)


def clinic_card(reader: Reader) -> Markup:
    """When to call the clinic, with a link that calls it."""
    title, call = reader.interface.contact.call_clinic, outside.call(reader)
    return blocks.care_card(title, reader.journey.call_clinic, call, "clinic", reader.interface)


def whereabouts(reader: Reader) -> Markup:
    """Address, map, hours and appointment; a sentence where the clinic has not filled them in."""
    words, clinic = reader.interface.contact, reader.clinic
    hours = [hours_words(block, reader.interface) for block in clinic.hours]
    return blocks.joined(
        (
            blocks.heading(words.address),
            blocks.address(clinic),
            outside.website(clinic.address.map_link, words.map, reader),
            blocks.heading(words.hours),
            blocks.items(hours) if hours else blocks.paragraphs([words.no_hours]),
            blocks.heading(words.appointment),
            outside.website(clinic.appointment_link, words.appointment, reader)
            if clinic.appointment_link
            else blocks.paragraphs([words.no_appointment]),
        )
    )
