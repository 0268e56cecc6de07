"""When to call, side by side; and the clinic to keep, as a file for a phone's contacts and as a code."""

import streamlit as st

from journey import blocks
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code
from journey.screen.here import Here
from journey.screen.html import put
from journey.takeaway.contact_file import vcard
from journey.told import contact


def cards(here: Here) -> None:
    """When to call the emergency number, and when to call the clinic."""
    emergency, clinic = st.columns(2, gap="medium")
    with emergency:
        put(contact.emergency_card(here))
    with clinic:
        put(contact.clinic_card(here))


def keep(here: Here) -> None:
    """The clinic as a file for a phone's contacts, and as a QR code; in a kiosk, only as a code."""
    words, card = here.interface.contact, vcard(here.clinic)
    put(blocks.heading(words.save))
    if not here.is_kiosk:
        st.download_button(words.save_button, card, "clinic.vcf", "text/vcard", key="save-contact", on_click="ignore")
    caption = here.interface.kiosk.code_caption if here.is_kiosk else words.qr_caption
    with st.container(key="contact-code"):
        st.image(qr_code(card, palette().ink, palette().paper), alt=words.qr_alt, caption=caption)
