"""What is said where a draft is seen, or is no longer: nobody takes one for a page for patients, or takes it along."""

from journey.blocks.page import Words, words
from journey.blocks.texts import Notice, Text
from journey.dates import date_words
from journey.draft_address import ENDED
from journey.place import Place
from journey.wording import fill


def notice(place: Place) -> tuple[Words, ...]:
    """That this is a draft, and until when its address works; or that the address does not work."""
    said = place.interface.frame
    if place.draft_until:
        until = date_words(place.draft_until, place.interface)
        return (words(Notice(said.notice, fill(said.draft_until, {"date": until}))),)
    return (words(Notice(said.notice, said.draft_ended)),) if place.view.draft == ENDED else ()


def stays(place: Place) -> Text:
    """In place of all that is printed, saved or sent."""
    return Text((place.interface.frame.draft_stays,))
