"""The contact card: when to call, where we are, and a file and a code to keep."""

import streamlit as st

from journey import blocks
from journey.contact_file import vcard
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code
from journey.ui import outside
from journey.ui.here import Here
from journey.ui.html import put
from journey.wording import fill, hours_words


def emergency_card(here: Here) -> None:
    """When to call the emergency number, with a link that calls it."""
    title = fill(here.interface.contact.call_emergency, {"emergency_phone": here.clinic.emergency_phone})
    call = outside.call_emergency(here)
    put(blocks.care_card(title, here.journey.call_emergency, call, "emergency", here.interface))


def clinic_card(here: Here) -> None:
    """When to call the clinic, with a link that calls it."""
    put(
        blocks.care_card(
            here.interface.contact.call_clinic, here.journey.call_clinic, outside.call(here), "clinic", here.interface
        )
    )


def whereabouts(here: Here) -> None:
    """Address, map, hours and appointment; a sentence where the clinic has not filled them in."""
    words, clinic = here.interface.contact, here.clinic
    hours = [hours_words(block, here.interface) for block in clinic.hours]
    put(
        blocks.heading(words.address),
        blocks.address(clinic),
        outside.website(clinic.address.map_link, words.map, here),
        blocks.heading(words.hours),
        blocks.items(hours) if hours else blocks.paragraphs([words.no_hours]),
        blocks.heading(words.appointment),
        outside.website(clinic.appointment_link, words.appointment, here)
        if clinic.appointment_link
        else blocks.paragraphs([words.no_appointment]),
    )


def keep(here: Here) -> None:
    """The clinic as a file for a phone's contacts, and as a QR code; in a kiosk, only as a code."""
    words, card = here.interface.contact, vcard(here.clinic)
    put(blocks.heading(words.save))
    if not here.is_kiosk:
        st.download_button(words.save_button, card, "clinic.vcf", "text/vcard", key="save-contact", on_click="ignore")
    caption = here.interface.kiosk.code_caption if here.is_kiosk else words.qr_caption
    with st.container(key="contact-code"):
        st.image(qr_code(card, palette().ink, palette().paper), alt=words.qr_alt, caption=caption)
