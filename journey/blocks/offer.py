"""All procedures to choose from, how to search among them, and the way back to them."""

from dataclasses import dataclass

from journey.blocks.links import Inside
from journey.blocks.pictures import Picture


@dataclass(frozen=True)
class Offered:
    """A procedure to choose, with its picture, which only repeats its name."""

    address: str
    picture: str
    """The address of its picture."""
    name: str
    line: str
    """What it is."""
    also: str = ""
    here: str = ""
    """Said of the one from which the reader came."""


@dataclass(frozen=True)
class Offer:
    """All procedures, or those that fit a search."""

    label: str
    procedures: tuple[Offered, ...]


@dataclass(frozen=True)
class Search:
    """A search by plain words, which needs no scripts."""

    label: str
    said: str
    """What was looked for last."""
    find: str
    address: str
    kept: tuple[tuple[str, str], ...]
    """What else stands in the address, with its values."""


@dataclass(frozen=True)
class Where:
    """Which procedure the reader is at, where there are several, and the way to all of them."""

    all: Inside
    name: str = ""
    """Empty where the page's title is the name."""


@dataclass(frozen=True)
class PictureRow:
    """Procedures by picture and name, to be seen across a room."""

    procedures: tuple[Picture, ...]


EXAMPLES = (
    Offer(
        "Health library",
        (
            Offered(
                "/?procedure=x", "/pictures/inject-cement.svg", "Vertebroplasty", "Cement for a bone.", "Also: cement"
            ),
            Offered("/?procedure=y", "/pictures/knee-injection.svg", "Knee injection", "A shot.", here="You are here"),
        ),
    ),
    Search("Search by any name", "new knee", "Search", "/", (("lang", "en"),)),
    Where(Inside("Health library", "/?part=library"), "Knee injection"),
    Where(Inside("Health library", "/?part=library")),
    PictureRow((Picture("/pictures/knee-injection.svg", "", "Knee injection"),)),
)
