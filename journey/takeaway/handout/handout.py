"""A handout: a page for paper, and what a document needs besides."""

from dataclasses import dataclass

from journey.blocks.links import Sources
from journey.blocks.page import Page


@dataclass(frozen=True)
class Handout:
    """Everything that a handout says. Equal handouts look alike."""

    language: str
    title: str
    author: str
    foot: str
    """What stands at the foot of every page."""
    front: Page
    """The first page, in large letters."""
    journey: Page
    """What happens, in two columns."""
    tasks: Page
    """What there is to do, and what there is to fill in."""
    decision: Page
    """What can get better and what can go wrong."""
    sources: Sources
    """All publications, at the end; before, a number stands for each."""


def typed(address: str) -> str:
    """An address as one types it."""
    return address.removeprefix("https://").removesuffix("/")
