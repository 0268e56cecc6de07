"""The screens that cover the page: one while the server is gone, and those of a kiosk between two readers.

The browser shows them (``browser/``), also when the server cannot be reached: so they are sent ahead.
"""

from journey.blocks.html import html
from journey.blocks.screens import AttractScreen, GoneScreen, QuestionScreen, StaffScreen, Start
from journey.place import Place
from journey.reading.names import in_order
from journey.told import library
from journey.told.about import version_words
from journey.told.frame import whom_to_ask
from journey.told.translated import interpreter_in
from journey.view import View, address_of, kiosk_start


def screens(place: Place, idle: tuple[int, int]) -> dict[str, str | int]:
    """What the browser needs: each screen as HTML, empty where there is none.

    ``idle`` says after how many seconds a kiosk asks whether somebody is there, and how many the answer may take.
    """
    kiosk = place.is_kiosk
    return {
        "gone": str(html(_gone(place))),
        "attract": str(html(_attract(place))) if kiosk else "",
        "question": str(html(_question(place))) if kiosk else "",
        "staff": str(html(_staff(place))) if kiosk else "",
        "home": address_of(place.root, kiosk_start(place.view, place.library)) if kiosk else "",
        "idle": idle[0],
        "warning": idle[1],
    }


def _gone(place: Place) -> GoneScreen:
    said = place.interface.gone
    return GoneScreen(
        said.heading, (said.message, said.returns), whom_to_ask(place), place.reserve and place.interface.reserve.read
    )


def _attract(place: Place) -> AttractScreen:
    views = {place.view.language: place.view, **place.translations}
    starts = tuple(_start(views[code], place) for code in in_order(views))
    picture = place.picture(place.journey.steps[0].picture)
    row = library.picture_row(place) if place.has_several else None
    return AttractScreen(place.clinic.short_name, starts, picture, row)


def _start(view: View, place: Place) -> Start:
    """The invitation in one language: to the only journey, or to all of them."""
    words = place.library.interfaces[view.language]
    journey = place.library.journeys[view.procedure][view.language]
    return Start(
        words.code,
        words.library.heading if place.has_several else journey.headline,
        words.kiosk.what,
        words.kiosk.start,
        interpreter_in(words.code, place),
        words.kiosk.forgets,
        whom_to_ask(place.at(view)),
        words.language if place.translations else "",
    )


def _question(place: Place) -> QuestionScreen:
    said = place.interface.kiosk
    return QuestionScreen(said.question, said.question_more, said.seconds, said.still_reading, said.finished)


def _staff(place: Place) -> StaffScreen:
    said = place.interface.kiosk
    return StaffScreen(said.staff, version_words(place), said.load_anew, said.close)
