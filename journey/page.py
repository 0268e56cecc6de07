"""The pages as values: each is a function from a place to blocks, in a file of its own."""

from dataclasses import replace
from importlib import import_module

from journey.blocks.page import Page
from journey.place import Place
from journey.told import library
from journey.told.first_uses import with_first_uses
from journey.told.original import with_originals


def page_at(place: Place) -> Page:
    """The page at a place, as ``pages/ID.py`` composes it; or, wherever one is, all procedures to choose from."""
    page = _told(place)
    return with_originals(page, lambda: _without_day(page, place), place)


def _without_day(page: Page, place: Place) -> Page:
    return _told(replace(place, arrival=None, told="")) if place.arrival else page


def _told(place: Place) -> Page:
    name = "library" if place.view.is_library else place.page
    page: Page = import_module(f"pages.{name}").page(place)
    return (*library.where(place), *with_first_uses(page, place))
