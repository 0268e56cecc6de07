"""All procedures to choose from: it stands in place of a page, wherever there are several and none is chosen."""

from journey.blocks.page import Page, Section, words
from journey.place import Place
from journey.told import library


def page(place: Place) -> Page:
    """What to do, the search, and the procedures by picture, name and what they are."""
    return (words(library.headline(place), library.search(place)), Section("procedures", (library.offer(place),)))
