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

    What it tells to everybody is composed once, and so is what it tells to all who have opened the same steps. Nothing
    is kept of a reader's own day.
    """
    if not (place.arrival or place.told):
        return place.library.kept(_with_opened)(place)
    first = place.library.kept(_told)(_unopened(replace(place, arrival=None, told="")))
    return with_opened(with_originals(_told(_unopened(place)), first, place), place)


def _with_opened(place: Place) -> Page:
    return with_opened(place.library.kept(_everybodys)(_unopened(place)), place)


def _unopened(place: Place) -> Place:
    return replace(place, opened=frozenset())


def _everybodys(place: Place) -> Page:
    page = place.library.kept(_told)(place)
    return with_originals(page, page, place)


def _told(place: Place) -> Page:
    name = "library" if place.view.is_library else place.page
    page: Page = import_module(f"pages.{name}").page(place)
    return (*library.where(place), *with_first_uses(page, place))
