"""What leads out of these pages: numbers to call, other websites, sources.

At home these are links. Nobody leaves a kiosk: it shows the number, or a code for the reader's own phone.
"""

from collections.abc import Iterable

from markupsafe import Markup

from journey import blocks
from journey.ui import addresses
from journey.ui.here import Here
from journey.wording import fill


def call(here: Here) -> Markup:
    """The clinic's number to call."""
    number = Markup('<span class="number">{}</span>').format(here.clinic.phone)
    return _call(here.clinic.phone_link, Markup.escape(here.interface.frame.call).format(phone=number), here)


def call_emergency(here: Here) -> Markup:
    """The emergency number to call; in a kiosk, staff are nearer."""
    number = {"emergency_phone": here.clinic.emergency_phone}
    label = fill(here.interface.contact.call_emergency_button, number)
    told = _call(here.clinic.emergency_link, Markup.escape(label), here)
    return told + blocks.paragraphs([here.interface.kiosk.tell_staff]) if here.is_kiosk else told


def _call(address: str, label: Markup, here: Here) -> Markup:
    if here.is_kiosk:
        return Markup('<p class="call-number">{}</p>').format(label)
    return blocks.link(address, label, "call")


def website(address: str, text: str, here: Here) -> Markup:
    """A page of another website."""
    if here.is_kiosk:
        return Markup("<p>{}</p>{}").format(text, code(address, text, here))
    return Markup("<p>{}</p>").format(blocks.link(address, text))


def code(content: str, name: str, here: Here) -> Markup:
    """A QR code for the camera of the reader's own phone, with ``name`` for those who do not see it."""
    words = here.interface.kiosk
    return addresses.code(content, fill(words.code_alt, {"name": name})) + blocks.paragraphs([words.code_caption])


def sources(ids: Iterable[str], here: Here) -> Markup:
    """Where a text comes from, in small print."""
    label = here.interface.risks.sources
    return Markup('<div class="sources"><p>{}</p>{}</div>').format(label, source_list(ids, here))


def source_list(ids: Iterable[str], here: Here) -> Markup:
    """Publications. Titles stay in the language in which they were published."""
    lines = (
        Markup('<li lang="en" translate="no">{}</li>').format(
            blocks.link(source.link, source.title) if source.link and not here.is_kiosk else source.title
        )
        for source in (here.journey.sources[key] for key in ids)
    )
    return Markup("<ul>{}</ul>").format(blocks.joined(lines))
