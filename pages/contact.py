"""The contact card, when to call, and when to call the emergency number."""

from journey.blocks.page import Columns, Page, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import closing, contact, helper, outside


def page(place: Place) -> Page:
    """The two cards first; then where the clinic is."""
    said = place.interface.contact
    return (
        words(Headline(place.page, said.heading, said.message, below=helper.speaks_to(place))),
        contact.cards(place),
        words(outside.sources(place.journey.call_sources, place)),
        Columns(((contact.whereabouts(place),), contact.keep(place))),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("contact")
