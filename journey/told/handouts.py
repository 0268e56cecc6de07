"""Where the general handout is."""

from markupsafe import Markup

from journey import blocks
from journey.told import Reader
from journey.view import View


def links(view: View, reader: Reader) -> Markup:
    """Links to the general handout, to print and as a page."""
    words, file = reader.interface.share, f"/handout/{view.procedure}.{view.language}"
    return blocks.presses(
        blocks.link(f"{file}.pdf", words.open_pdf, "button", beside=True),
        blocks.link(f"{file}.html", words.open_page, "button", beside=True),
    )


def handout(reader: Reader) -> Markup:
    """The handout without a date; in a kiosk, how to get it."""
    if reader.is_kiosk:
        return blocks.paragraphs([reader.interface.kiosk.paper])
    told = blocks.heading(reader.interface.share.handout) + links(reader.view, reader)
    return Markup('<section class="on-screen">{}</section>').format(told)
