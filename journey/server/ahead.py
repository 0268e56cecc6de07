"""The views that a page leads to, so that a browser has them before they are asked for (``browser/ahead.js``)."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from journey import accepted
from journey.live_library import LiveLibrary
from journey.model.pages import PAGES
from journey.paces import Made, Pace
from journey.page import page_at
from journey.place import Place
from journey.server import answers
from journey.server.below import base_address
from journey.server.first_words import standing
from journey.server.packed import ENCODINGS, Packed
from journey.server.refusals import Refusal, refused
from journey.settings import Settings
from journey.view import ANSWERS, VIEW_PARAMETERS, View, read_view

ANEW = Pace(at_once=20, a_second=2)
"""How many answers one address may have composed that nobody has asked for lately: each takes some 40 milliseconds."""

_MOST_KEPT = 200


def views(place: Place) -> Iterator[View]:
    """Every view of the timeline to which a press leads from another one, whichever of them the reader is at."""
    yield place.view.overview
    yield from (place.view.at_answer(part) for part in ANSWERS)
    yield from (place.view.at(step.id) for step in place.journey.steps)


def compose(place: Place) -> str:
    """As JSON: what of an address says the view, and each view by its address, as it stands before Streamlit's."""
    there = {place.address(place.page, view): place.at(view) for view in views(place)}
    pages = {address: str(standing(page_at(at), at)) for address, at in there.items()}
    return json.dumps({"parameters": sorted(VIEW_PARAMETERS), "pages": pages}, ensure_ascii=False)


def ahead(live: LiveLibrary, settings: Settings) -> Callable[[Request], Response]:
    """Answers with all views of the timeline in the procedure, language and mode that the address names."""

    def make(place: Place) -> Packed:
        content = compose(place).encode()
        return Packed.of(content, quality=9)

    made = Made(make, _MOST_KEPT, ANEW)

    def answer(request: Request) -> Response:
        now, draft = live.asked(request.query_params, settings)
        languages = accepted.languages(request.headers.get("Accept-Language", ""))
        view = replace(read_view(request.query_params, languages, now, settings.modes), draft=draft)
        if view.is_library:
            return answers.nothing("procedure")
        today = datetime.now(now.clinic.zone).date()
        base = base_address(request, settings)
        place = Place(now, view.overview, PAGES[0], today, settings.modes, base, counts=settings.count is not None)
        found = made.answer(place, request.scope)
        if found is None:
            return refused(request, Refusal.TOO_MUCH, now, settings.root)
        headers = {"Cache-Control": answers.ASK_EACH_TIME, "Vary": "Accept-Language"}
        return answers.answer(request, "application/json", ENCODINGS, found.content, headers, found.tag)

    return answer
