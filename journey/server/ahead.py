"""The views that a page leads to, so that a browser has them before they are asked for (``browser/ahead.js``)."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from journey import accepted
from journey.blocks.page import Part
from journey.live_library import LiveLibrary
from journey.model.pages import PageId
from journey.paces import Made, Pace
from journey.page import page_at
from journey.place import Place
from journey.server import answers
from journey.server.below import base_address
from journey.server.first_words import standing
from journey.server.packed import ENCODINGS, Packed
from journey.server.refusals import Refusal, refused
from journey.server.station_html import station_html
from journey.settings import Settings
from journey.view import ANSWERS, VIEW_PARAMETERS, View, read_consult, read_view

ANEW = Pace(at_once=20, a_second=2)
"""How many answers one address may have composed that nobody has asked for lately: each takes some 40 milliseconds."""

_MOST_KEPT = 200

_PAGES: tuple[PageId, ...] = ("timeline", "consult")
"""Those that show another view after a press."""


def views(place: Place) -> Iterator[View]:
    """Every view of the page to which a press leads from another one, whichever of them the reader is at."""
    view = place.view
    if place.page == "consult":
        yield from place.stations
        yield from (view.at_risk(risk.id) for risk in place.journey.risks)
        yield from (view.at_part("problem").at_bone(level) for level in view.levels)
        return
    yield view.overview
    yield from (view.at_answer(part) for part in ANSWERS)
    yield from (view.at(step.id) for step in place.journey.steps)


def compose(place: Place) -> str:
    """As JSON: what of an address says the view, and each view by its address.

    A view stands as it does before Streamlit's; of a consult, its part alone, as Streamlit will draw it.
    """
    there = {place.address(place.page, view): place.at(view) for view in views(place)}
    pages = {address: str(_told(at)) for address, at in there.items()}
    return json.dumps({"parameters": sorted(VIEW_PARAMETERS), "pages": pages}, ensure_ascii=False)


def _told(place: Place) -> Markup:
    page = page_at(place)
    if place.page != "consult":
        return standing(page, place)
    return station_html((block for block in page if isinstance(block, Part)), place)


def ahead(live: LiveLibrary, settings: Settings) -> Callable[[Request], Response]:
    """Answers with all views of the timeline or the consult that the address names, in its language, with its marks."""

    def make(place: Place) -> Packed:
        content = compose(place).encode()
        return Packed.of(content, quality=9)

    made = Made(make, _MOST_KEPT, ANEW)

    def answer(request: Request) -> Response:
        page = next((one for one in _PAGES if one == request.path_params["page"]), None)
        if not page:
            return answers.nothing("page")
        asked = request.query_params
        now, draft = live.asked(asked, settings)
        languages = accepted.languages(request.headers.get("Accept-Language", ""))
        is_consult = page == "consult"
        read = read_consult(asked, languages, now) if is_consult else read_view(asked, languages, now, settings.modes)
        view = replace(read, draft=draft)
        if view.is_library:
            return answers.nothing("procedure")
        if not view.may_open(page, settings.modes):
            return answers.nothing("page")
        today = datetime.now(now.clinic.zone).date()
        base = base_address(request, settings)
        start = view if is_consult else view.overview
        place = Place(now, start, page, today, settings.modes, base, counts=settings.count is not None)
        found = made.answer(place, request.scope)
        if found is None:
            return refused(request, Refusal.TOO_MUCH, now, settings.root)
        headers = {"Cache-Control": answers.ASK_EACH_TIME, "Vary": "Accept-Language"}
        return answers.answer(request, "application/json", ENCODINGS, found.content, headers, found.tag)

    return answer
