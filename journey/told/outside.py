"""What leads out of these pages: numbers to call, other websites, sources.

At home these are links. Nobody leaves a kiosk: it shows the number, or a code for the reader's own phone.
"""

from collections.abc import Iterable

from markupsafe import Markup

from journey import blocks
from journey.told import Reader
from journey.told.codes import code as drawn_code
from journey.wording import fill


def call(reader: Reader) -> Markup:
    """The clinic's number to call."""
    number = Markup('<span class="number">{}</span>').format(reader.clinic.phone)
    return _call(reader.clinic.phone_link, Markup.escape(reader.interface.frame.call).format(phone=number), reader)


def call_emergency(reader: Reader) -> Markup:
    """The emergency number to call; in a kiosk, staff are nearer."""
    number = {"emergency_phone": reader.clinic.emergency_phone}
    label = fill(reader.interface.contact.call_emergency_button, number)
    told = _call(reader.clinic.emergency_link, Markup.escape(label), reader)
    return told + blocks.paragraphs([reader.interface.kiosk.tell_staff]) if reader.is_kiosk else told


def _call(address: str, label: Markup, reader: Reader) -> Markup:
    if reader.is_kiosk:
        return Markup('<p class="call-number">{}</p>').format(label)
    return blocks.link(address, label, "call")


def website(address: str, text: str, reader: Reader) -> Markup:
    """A page of another website."""
    if reader.is_kiosk:
        return Markup("<p>{}</p>{}").format(text, code(address, text, reader))
    return Markup("<p>{}</p>").format(blocks.link(address, text))


def code(content: str, name: str, reader: Reader) -> Markup:
    """A QR code for the camera of the reader's own phone, with ``name`` for those who do not see it."""
    words = reader.interface.kiosk
    return drawn_code(content, fill(words.code_alt, {"name": name})) + blocks.paragraphs([words.code_caption])


def sources(ids: Iterable[str], reader: Reader) -> Markup:
    """Where a text comes from, in small print."""
    label = reader.interface.risks.sources
    return Markup('<div class="sources"><p>{}</p>{}</div>').format(label, source_list(ids, reader))


def source_list(ids: Iterable[str], reader: Reader) -> Markup:
    """Publications. Titles stay in the language in which they were published."""
    lines = (
        Markup('<li lang="en" translate="no">{}</li>').format(
            blocks.link(source.link, source.title) if source.link and not reader.is_kiosk else source.title
        )
        for source in (reader.journey.sources[key] for key in ids)
    )
    return Markup("<ul>{}</ul>").format(blocks.joined(lines))
