"""What a reader's device keeps for when nobody answers: what is said on it, and where it can be removed."""

from journey.blocks.page import Page, words
from journey.blocks.reserve import ReserveControl
from journey.blocks.texts import Headline, Text
from journey.model.words.frame import AloneWords
from journey.place import Place
from journey.told.outside import call, call_emergency
from journey.wording import fill

FROM, KEPT = "[[from]]", "[[kept]]"
"""What the browser fills in: the day from which its copy is, and links to all that it keeps."""


def line(place: Place) -> AloneWords:
    """What stands above every page of it."""
    said = place.interface.reserve
    return place.interface.alone.model_copy(update={"message": fill(said.line, {"date": FROM}), "again": said.again})


def old(place: Place) -> Page:
    """In place of every page, once it is older than the clinic allows."""
    said = place.interface.reserve
    headline = Headline(place.page, said.old_heading, fill(said.old, {"date": FROM}))
    return (words(headline, call(place), call_emergency(place)),)


def missing(place: Place) -> Page:
    """In place of a page that is not kept."""
    said = place.interface.reserve
    return (words(Headline(place.page, said.missing_heading, said.missing), Text((KEPT,), "first-link")),)


def without_times(place: Place) -> Page:
    """On the plan: that it has no times, which is shown where a day is kept, and how another day is chosen."""
    said = place.interface.reserve
    return (words(Text((said.times,), "without-times"), Text((said.other_day,))),)


def control(place: Place) -> tuple[ReserveControl, ...]:
    """What is kept, with the press that removes it, and keeps it again; shown by a browser that can keep it."""
    said = place.interface.reserve
    told = ReserveControl(said.heading, said.kept, said.remove, said.refused, said.keep)
    return (told,) if place.reserve else ()
