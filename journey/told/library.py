"""All procedures to choose from, where there are several, and the way back to them."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from journey.blocks.links import Inside
from journey.blocks.offer import Offer, Offered, PictureRow, Search, Where
from journey.blocks.page import Words, words
from journey.blocks.pictures import Picture
from journey.blocks.texts import Headline, Text
from journey.model.marked import marked
from journey.model.procedure import Journey, PhaseId
from journey.place import Place
from journey.search import found
from journey.view import View
from journey.wording import fill, row_words

_MOST_IN_ROW = 6
"""How many are large enough in a row to be known across a room; who touches it sees all of them."""


def where(place: Place) -> tuple[Words, ...]:
    """Which procedure the reader is at, and the way to all of them; nothing where there is only one."""
    if not place.has_several or place.view.is_library:
        return ()
    there = Inside(place.interface.frame.library, place.address(place.page, place.view.among_all))
    is_overview = place.page == "timeline" and place.view == place.view.overview
    return (words(Where(there, "" if is_overview else place.journey.name)),)


def headline(place: Place) -> Headline:
    """What a reader does here."""
    said = place.interface.library
    return Headline(place.page, said.heading, said.message, "library")


def search(place: Place) -> Search | None:
    """A search by plain words; in a kiosk, which has no keys to write with, pictures are enough."""
    said, view = place.interface.library, place.view
    kept = tuple((name, text) for name, text in view.query.items() if name != "search")
    path = place.address(place.page).partition("?")[0]
    return None if place.is_kiosk else Search(said.search, view.search, said.find, path, kept)


def offer(place: Place) -> Words:
    """All procedures, or those that fit what is looked for; where none does, all of them with a sentence."""
    said, names = place.interface.library, place.library.procedures
    if not place.view.search:
        return words(_offer(names, place))
    fit = found(place.view.search, {name: place.library.journeys[name].values() for name in names})
    if not fit:
        nothing = Text((fill(said.nothing, {"phone": place.clinic.phone}),), "found")
        return words(nothing, _offer(names, place))
    rest = Inside(said.show_all, place.address(place.page, replace(place.view, search="")), kind="button")
    return words(Text((said.found,), "found"), _offer(fit, place), rest if len(fit) < len(names) else None)


def picture_row(place: Place) -> PictureRow:
    """All procedures by picture and name, for a kiosk that waits for its next reader."""
    told = (_told(name, view, place) for name, view in islice(place.procedures.items(), _MOST_IN_ROW))
    return PictureRow(tuple(Picture(_picture(one, place), "", _in_language(one.name, one, place)) for one in told))


def _offer(names: Iterable[str], place: Place) -> Offer:
    return Offer(place.interface.frame.library, tuple(_offered(name, place) for name in names))


def _offered(procedure: str, place: Place) -> Offered:
    said, view = place.interface.library, place.procedures[procedure]
    told = _told(procedure, view, place)
    there = view.at_part("problem") if place.page == "consult" else view.on_page(place.page)
    line = told.choices[0].what_it_is or told.main_message
    also = fill(said.also, {"names": row_words(told.also_called, place.interface)}) if told.also_called else ""
    is_here = place.view.part == "library" and procedure == place.view.procedure
    name, line, also = (_in_language(text, told, place) if text else "" for text in (told.name, line, also))
    return Offered(
        place.address(place.page, there), _picture(told, place), name, line, also, said.here if is_here else ""
    )


def _told(name: str, view: View, place: Place) -> Journey:
    """A procedure in the reader's language, or in another, if it has not that one."""
    return place.library.journeys[name][view.language]


def _in_language(text: str, told: Journey, place: Place) -> str:
    return text if told.language == place.view.language else marked(text, told.language)


def _picture(told: Journey, place: Place) -> str:
    """What shows it best: the picture of having it, or that of its first step on the day itself."""
    return place.picture(told.choices[0].picture or told.phase(PhaseId.DURING)[0].picture)
