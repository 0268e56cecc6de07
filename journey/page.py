"""The pages as values: each is a function from a place to blocks, in a file of its own."""

from dataclasses import replace
from importlib import import_module

from journey.blocks.page import Page
from journey.place import Place
from journey.told import library
from journey.told.first_uses import with_first_uses
from journey.told.opened import with_opened
from journey.told.original import with_originals


def page_at(place: Place) -> Page:
    """The page at a place, as ``pages/ID.py`` composes it; or, wherever one is, all procedures to choose from.

    What it tells to everybody is composed once. Nothing is kept of a reader's own day.
    """
    everybodys = replace(place, opened=frozenset())
    if not (place.arrival or place.told):
        return with_opened(place.library.kept(_everybodys)(everybodys), place)
    first = place.library.kept(_told)(replace(everybodys, arrival=None, told=""))
    return with_opened(with_originals(_told(everybodys), first, place), place)


def _everybodys(place: Place) -> Page:
    page = place.library.kept(_told)(place)
    return with_originals(page, page, place)


def _told(place: Place) -> Page:
    name = "library" if place.view.is_library else place.page
    page: Page = import_module(f"pages.{name}").page(place)
    return (*library.where(place), *with_first_uses(page, place))
