"""The page that a browser gets first: Streamlit's own, with our words inside, before any script has loaded."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

import brotli
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from journey import accepted
from journey.blocks.html import in_language
from journey.live_library import LiveLibrary
from journey.model.pages import PAGES
from journey.paces import Made, Pace, Turnstiles
from journey.page import page_at
from journey.place import Place
from journey.server import answers, browser_scripts, bundles
from journey.server.below import base_address
from journey.server.first_words import gist, standing
from journey.server.packed import ENCODINGS, Packed
from journey.server.page_html import Hearer, template
from journey.server.refusals import Refusal, refused
from journey.server.safety import CLOCKS, DAY, policy
from journey.server.static_files import Shelf, early_scripts
from journey.settings import Settings
from journey.streamlit_seam import index_html
from journey.styles import styles
from journey.told.screens import screens
from journey.view import VIEW_PARAMETERS, View, read_consult, read_view

_IDLE = (Settings.idle_seconds, Settings.idle_warning_seconds)


ANEW = Pace(at_once=200, a_second=20)
"""How many pages one address may have composed that nobody has asked for lately: each takes some milliseconds.

All that a reader without marks can see is kept soon. What is marked in a consult makes thousands of views more, and
each has its own links.
"""

_MOST_KEPT = 1000


@dataclass(frozen=True)
class FrontPage(Packed):
    """A page for one view, ready to be sent."""

    policy: str
    """What it may load (``safety.policy``)."""


def compose(
    index: str, place: Place, early: Iterable[str] = (), idle: tuple[int, int] = _IDLE, hearer: Hearer = "nobody"
) -> str:
    """Put a page's words into Streamlit's ``index.html``.

    ``early`` are the addresses of scripts that the browser may fetch before they are asked for. ``idle`` says for a
    kiosk how long it waits before it asks, and how long it then waits for an answer.
    """
    page = page_at(place)
    head = template(
        "head",
        place=place,
        title=place.title(place.page),
        gist=gist(page, place),
        address=place.public_address(place.view, place.page),
        translations={code: place.whole_address(place.page, view) for code, view in place.translations.items()},
        early=tuple(early),
        here=Markup(index_html.here(place.root)),
        style=Markup(styles(place.is_kiosk, at_first=True)),
        modules=place.file(browser_scripts.folder_address()),
        script=Markup(bundles.alone("browser/first/head.js")),
    )
    first = template(
        "first",
        place=place,
        words=standing(page, place, hearer),
        screens=_as_json(screens(place, idle)),
        script=Markup(bundles.alone("browser/first/screens.js")),
    )
    return index_html.filled(index, in_language(place.view.language), head, first)


def _as_json(said: Mapping[str, object]) -> Markup:
    """JSON that cannot end the element that it stands in."""
    return Markup(json.dumps(said, ensure_ascii=False).replace("<", "\\u003c"))


def front_page(live: LiveLibrary, settings: Settings, shelf: Shelf) -> Callable[[Request], Response]:
    """Answers every page's address with that page, in the language that the address or the browser asks for.

    ``shelf`` has Streamlit's ``index.html``, and the files that it names.
    """
    index = shelf.addressed((shelf.folder / "index.html").read_text(encoding="utf-8"))
    early = {
        page: (
            *map(shelf.addressed, early_scripts(shelf.folder, page)),
            *(settings.root + one for one in browser_scripts.of_page(page)),
        )
        for page in PAGES
    }

    def make(place: Place, hearer: Hearer = "nobody") -> FrontPage:
        plain = compose(index, place, early[place.page], settings.idle, hearer)
        content = plain.encode()
        return FrontPage(brotli.compress(content, quality=5), answers.tag_of(content), policy(plain))

    made = Made(make, _MOST_KEPT, ANEW)
    of_days = Turnstiles(ANEW)

    def with_day(place: Place, told: str, request: Request) -> FrontPage | None:
        """The page for whoever tells their day with each request. It is theirs alone, so it is not kept."""
        if not of_days.lets_through(request.scope):
            return None
        differ = request.headers.get(CLOCKS) == "differ"
        return make(place.with_day(told, datetime.now(place.clinic.zone), differ), "requests")

    def answer(request: Request) -> Response:
        now, draft = live.asked(request.query_params, settings)
        languages = accepted.languages(request.headers.get("Accept-Language", ""))
        view = replace(read_view(request.query_params, languages, now, settings.modes), draft=draft)
        name = request.url.path.strip("/")
        page = next((page for page in PAGES[1:] if page == name), PAGES[0])
        if not view.may_open(page, settings.modes):
            return RedirectResponse(f"/?{urlencode(view.query, safe=',')}", 307)
        if page == "consult":
            view = replace(read_consult(request.query_params, languages, now), draft=draft)
            if (whole := _whole_query(request, view)) != dict(request.query_params):
                return RedirectResponse(f"/{page}?{urlencode(whole, safe=',')}", 307)
        today = datetime.now(now.clinic.zone).date()
        base = base_address(request, settings)
        place = Place(now, view, page, today, settings.modes, base, counts=settings.count is not None)
        told = request.headers.get(DAY)
        found = made.answer(place, request.scope) if told is None else with_day(place, told, request)
        if found is None:
            return refused(request, Refusal.TOO_MUCH, now, settings.root)
        headers = {
            "Cache-Control": answers.ASK_EACH_TIME if told is None else "no-store",
            "Content-Language": view.language,
            "Vary": f"Accept-Language, {DAY}",
            "Content-Security-Policy": found.policy,
        }
        return answers.answer(request, "text/html", ENCODINGS, found.content, headers, found.tag)

    return answer


def _whole_query(request: Request, view: View) -> dict[str, str]:
    """What is asked for, with all that the view says: what a script adds to an address later makes a browser's first
    Back lead to the same page.
    """
    return {name: value for name, value in request.query_params.items() if name not in VIEW_PARAMETERS} | view.query
