"""The reserve: every page of a procedure in one language as one file, which a browser keeps for when nobody answers.

One file is of one version: no page of it comes from before a change, and another from after it.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from journey.blocks.forms import ArrivalPicker
from journey.blocks.page import Block, Page, walk
from journey.live_library import LiveLibrary
from journey.model.pages import PAGES, STAFF_PAGES
from journey.paces import Made, Pace
from journey.page import page_at
from journey.place import Place
from journey.server import answers, browser_scripts
from journey.server.below import base_address
from journey.server.first_words import first_words
from journey.server.packed import ENCODINGS, Packed
from journey.server.page_html import template
from journey.server.refusals import Refusal, refused
from journey.server.safety import HEADERS, policy
from journey.server.static_files import Shelf
from journey.settings import Settings
from journey.styles import styles
from journey.told import my_day, reserve
from journey.view import ANSWERS, View

ANEW = Pace(at_once=10, a_second=1)
"""How many one address may have composed that nobody has asked for lately: each takes a second or two."""

_NAME = re.compile(r"(?P<procedure>[a-z0-9-]{1,60})\.(?P<language>[A-Za-z0-9-]{1,35})\.json")
_PICTURE = re.compile(r"/pictures/(?:small/)?[\w.-]+(?:\?v=[0-9a-f]{8})?")


def reserve_route(live: LiveLibrary, settings: Settings, shelf: Shelf) -> Callable[[Request], Response]:
    """Answers with the reserve of a procedure in a language; 404 tells a browser to forget the one that it has."""

    def make(place: Place) -> Packed:
        content = json.dumps(composed(place, place.file(shelf.letters)), ensure_ascii=False).encode()
        return Packed.of(content, quality=5)

    made = Made(make, 64, ANEW)

    def answer(request: Request) -> Response:
        asked, now = _NAME.fullmatch(request.path_params["name"]), live.library
        if not asked or asked["language"] not in now.journeys.get(asked["procedure"], {}):
            return answers.nothing("copy")
        today = datetime.now(now.clinic.zone).date()
        base = base_address(request, settings)
        place = Place(now, View(asked["procedure"], asked["language"]), PAGES[0], today, settings.modes, base)
        if not place.reserve:
            return answers.nothing("copy")
        found = made.answer(place, request.scope)
        if found is None:
            return refused(request, Refusal.TOO_MUCH, now, settings.root, asked["language"])
        headers = {"Cache-Control": answers.ASK_EACH_TIME}
        return answers.answer(request, "application/json", ENCODINGS, found.content, headers, found.tag)

    return answer


def composed(place: Place, font: str) -> dict[str, object]:
    """All that a browser keeps: pages as HTML by their keys, what stands around them, and the files that they need.

    ``font`` is the address of the font in which all is shown.
    """
    pages = {key: _told(at, _page(at)) for key, at in _places(place)}
    module = place.file(browser_scripts.of_reserve())
    shell = template(
        "reserve",
        place=place,
        style=Markup(styles(False, at_first=True)),
        font=font,
        rules=my_day.rules(place),
        module=module,
    )
    pictures = sorted({name for _, words in pages.values() for name in _PICTURE.findall(words)})
    return {
        "procedure": place.view.procedure,
        "language": place.view.language,
        "locale": place.interface.locale.replace("_", "-"),
        "zone": place.clinic.time_zone,
        "days": int(place.clinic.offline_days),
        "name": f"{place.journey.name} · {place.interface.language}",
        "home": place.address(PAGES[0]),
        "steps": place.library.aliases(place.view.procedure),
        "headers": {
            **HEADERS,
            "Content-Type": "text/html; charset=utf-8",
            "Content-Language": place.view.language,
            "Content-Security-Policy": policy(shell),
            "Cache-Control": "no-store",
        },
        "shell": shell,
        "pages": pages,
        "old": _told(place, reserve.old(place)),
        "missing": _told(place, reserve.missing(place)),
        "files": [*map(place.file, pictures), font, module],
    }


def _places(place: Place) -> Iterator[tuple[str, Place]]:
    """Every page of a procedure that is a reader's, by the key that ``browser/worker/asked.js`` makes of an address.

    Each is there as it is told to the patient, and to a helper, where it is told to them.
    """
    yield from _told_to_one(place)
    if place.library.speaks_to_helpers(place.view.procedure):
        for key, at in _told_to_one(place.at(place.view.told_to("helper"))):
            yield f"{key}&for=helper", at


def _told_to_one(place: Place) -> Iterator[tuple[str, Place]]:
    first, *others = (page for page in PAGES if page not in STAFF_PAGES)
    yield first, place
    for step in place.journey.steps:
        yield f"{first}?step={step.id}", place.at(place.view.at(step.id))
    for part in ANSWERS:
        yield f"{first}?part={part}", place.at(place.view.at_answer(part))
    for page in others:
        yield page, replace(place, page=page)


def _page(place: Place) -> Page:
    """As everywhere; but where a day would be asked for, that it cannot be here."""
    blocks = (
        (*reserve.without_times(place), block) if _asks_for_a_day(block) else (block,) for block in page_at(place)
    )
    return tuple(chain.from_iterable(blocks))


def _asks_for_a_day(block: Block) -> bool:
    return any(isinstance(one, ArrivalPicker) for one in walk((block,)))


def _told(place: Place, page: Page) -> tuple[str, str]:
    """The title and the words of a page, below the line that says how old they are."""
    return place.title(place.page), str(first_words(page, place, reserve.line(place), "device"))
