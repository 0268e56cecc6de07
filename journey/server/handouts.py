"""What is printed: ``/handout/vertebroplasty.en.pdf`` and ``.html``, and ``/handout/vertebroplasty.en.poster.pdf``.

With ``?levels=T12,L1-50``, a handout has these bones, as every page has.
"""

import re
from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from journey.library import Library
from journey.paces import Made, Pace
from journey.server import answers
from journey.server.below import base_address
from journey.server.refusals import Refusal, refused
from journey.settings import Settings
from journey.takeaway.handout.handout import Handout
from journey.takeaway.handout.paper import as_pdf
from journey.takeaway.handout.web import as_html
from journey.takeaway.invitation.invitation import FORMS, Invitation
from journey.takeaway.invitation.invitation import as_pdf as invitation_pdf
from journey.told.invitation import invitation
from journey.told.paper import SHEETS, has_letters, is_printed, place_of_anybody
from journey.view import read_view

_KINDS = (
    "html",
    "pdf",
    "risks.html",
    "risks.pdf",
    "questions.html",
    "questions.pdf",
    "helper.html",
    "helper.pdf",
    *(f"{form}.pdf" for form in FORMS),
)

_NAME = re.compile(
    r"(?P<procedure>[a-z0-9-]{1,60})\.(?P<language>[A-Za-z0-9-]{1,35})\."
    rf"(?P<kind>{'|'.join(re.escape(kind) for kind in _KINDS)})"
)

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)
"""What a handout may load: its own style, font and pictures, and nothing else (Content Security Policy, level 3)."""


ANEW = Pace(at_once=20, a_second=1)
"""How many handouts one address may have made that nobody has asked for lately: a PDF takes some tenths of a second."""


def _file(asked: tuple[Handout | Invitation, str]) -> bytes:
    """A handout or an invitation as a file, made once: it holds nothing of a reader but marked bones."""
    printed, kind = asked
    if isinstance(printed, Invitation):
        return invitation_pdf(printed, next(form for form in FORMS if kind == f"{form}.pdf"))
    return as_pdf(printed) if kind.endswith("pdf") else as_html(printed).encode()


def handout_route(library: Callable[[], Library], settings: Settings) -> Callable[[Request], Response]:
    """Answers with the general handout of a procedure in a language, or an invitation to it, or with 404."""
    made = Made(_file, 64, ANEW)

    def answer(request: Request) -> Response:
        asked, now = _NAME.fullmatch(request.path_params["name"]), library()
        if not asked or asked["language"] not in now.journeys.get(asked["procedure"], {}):
            return refused(request, Refusal.NOTHING, now, settings.root, asked["language"] if asked else "")
        language, kind = asked["language"], asked["kind"]
        base = base_address(request, settings)
        today = datetime.now(now.clinic.zone).date()
        place = place_of_anybody(asked["procedure"], language, now, today, base)
        if levels := request.query_params.get("levels", ""):
            said = place.view.query | {"levels": levels}
            place = place.at(read_view(said, [], now).taken_home)
        sheet = kind.rpartition(".")[0]
        if not is_printed(sheet, place):
            return refused(request, Refusal.NOTHING, now, settings.root, language)
        if kind.endswith("pdf") and not has_letters(place.journey):
            page = f"/handout/{asked[0].removesuffix('pdf')}html?{request.url.query}"  # a browser has other fonts
            says_why = place.address("share", place.view)
            return RedirectResponse(page.rstrip("?") if sheet in SHEETS else says_why, 307)
        printed = SHEETS.get(sheet, invitation)(place)
        content = made.answer((printed, kind), request.scope)
        if content is None:
            return refused(request, Refusal.TOO_MUCH, now, settings.root, language)
        headers = {
            "Cache-Control": answers.ASK_EACH_TIME,
            "Content-Language": language,
            "Content-Disposition": f'inline; filename="{asked[0]}"',
            "X-Content-Type-Options": "nosniff",
        }
        if kind.endswith("html"):
            headers["Content-Security-Policy"] = _POLICY
        media_type = "text/html; charset=utf-8" if kind.endswith("html") else "application/pdf"
        return answers.answer(request, media_type, (), lambda _: content, headers, answers.tag_of(content))

    return answer
