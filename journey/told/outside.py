"""What leads out of these pages: numbers to call, other websites, sources.

At home these are links. Nobody leaves a kiosk: it shows the number, or a code for the reader's own phone.
"""

from collections.abc import Iterable
from dataclasses import replace

from journey.blocks.links import Call, Code, Link, SendButton, Source, Sources
from journey.blocks.page import Told
from journey.blocks.texts import ReadAloud, Text
from journey.model.pages import PAGES, PageId
from journey.place import Place
from journey.view import View
from journey.wording import fill


def call(place: Place) -> Call:
    """The clinic's number to call."""
    clinic = place.clinic
    return _call(clinic.phone_link, fill(place.interface.frame.call, {"phone": clinic.phone}), clinic.phone, place)


def call_emergency(place: Place) -> Call:
    """The emergency number to call."""
    clinic = place.clinic
    label = fill(place.interface.contact.call_emergency_button, {"emergency_phone": clinic.emergency_phone})
    return replace(_call(clinic.emergency_link, label, clinic.emergency_phone, place), is_urgent=True)


def _call(address: str, label: str, number: str, place: Place) -> Call:
    return Call(label, number, "" if place.is_kiosk else address)


def website(address: str, text: str, place: Place) -> tuple[Told, ...]:
    """A page of another website."""
    if not place.is_kiosk:
        return (Link(text, address, alone=True),)
    words = place.interface.kiosk
    typed = type_it(place.view.taken_home, place, place.page)
    return Text((text,)), Code(address, fill(words.code_alt, {"name": text}), words.code_caption, typed)


def sources(ids: Iterable[str], place: Place, label: str | None = None) -> Sources:
    """Where a text comes from, in small print."""
    found, every = place.journey.sources, [*place.journey.sources]
    listed = (
        Source(found[key].title, "" if place.is_kiosk else found[key].link or "", every.index(key) + 1) for key in ids
    )
    return Sources(tuple(listed), place.interface.risks.sources if label is None else label)


def read_aloud(topic: str, place: Place, region: str = ".words") -> ReadAloud:
    """A button that reads a region of the page aloud; ``region`` is its selector."""
    return ReadAloud(place.interface.aloud.read, topic, region)


def code(view: View, alt: str, caption: str, place: Place, page: PageId = PAGES[0]) -> Code:
    """A QR code with the address of a view on a page, and the short one beside it."""
    return Code(place.public_address(view, page), alt, caption, type_it(view, place, page))


def type_it(view: View, place: Place, page: PageId) -> str:
    """The short address of a view on a page, for who has no camera; empty where there is none."""
    short = place.short_address(view, page)
    return fill(place.interface.frame.type_it, {"address": short}) if short else ""


def send(text_id: str, place: Place) -> SendButton:
    """A button that sends the link that stands on the page with this id."""
    said = place.interface.frame
    return SendButton(text_id, said.send, said.send_copied)


def printed_code(place: Place) -> Code:
    """A code for paper, which opens the journey, or, where nobody else finds the pages, calls the clinic."""
    said = place.interface.handout
    if not place.is_found_by_others:
        return Code(place.clinic.phone_link, said.call_code_alt, said.call_code_caption)
    return code(place.view, said.code_alt, said.code_caption, place)
