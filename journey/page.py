"""The pages as values: each is a function from a place to blocks, in a file of its own."""

from importlib import import_module

from journey.blocks.page import Page
from journey.place import Place


def page_at(place: Place) -> Page:
    """The page at a place, as ``pages/ID.py`` composes it."""
    page: Page = import_module(f"pages.{place.page}").page(place)
    return page
