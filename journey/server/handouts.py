"""The printed handouts: ``/handout/vertebroplasty.en.pdf`` and ``/handout/vertebroplasty.en.html``."""

import re
from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from journey.library import Library
from journey.server import answers
from journey.server.paces import Made, Pace, too_much
from journey.settings import Settings
from journey.takeaway.handout.handout import Handout
from journey.takeaway.handout.paper import as_pdf
from journey.takeaway.handout.web import as_html
from journey.told.paper import handout_of

_NAME = re.compile(r"(?P<procedure>[a-z0-9-]{1,60})\.(?P<language>[A-Za-z0-9-]{1,35})\.(?P<kind>html|pdf)")

_KINDS = {"html": "text/html; charset=utf-8", "pdf": "application/pdf"}

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""What a handout may load: its own style and pictures, and nothing else (Content Security Policy, level 3)."""


ANEW = Pace(at_once=20, a_second=1)
"""How many handouts one address may have made that nobody has asked for lately: a PDF takes some tenths of a second."""


def _file(asked: tuple[Handout, str]) -> bytes:
    """The general handout as a file, made once: it holds nothing of a reader."""
    handout, kind = asked
    return as_pdf(handout) if kind == "pdf" else as_html(handout).encode()


def handout_route(library: Callable[[], Library], settings: Settings) -> Callable[[Request], Response]:
    """Answers with the general handout of a procedure in a language, or with 404."""
    made = Made(_file, 64, ANEW)

    def answer(request: Request) -> Response:
        asked, now = _NAME.fullmatch(request.path_params["name"]), library()
        if not asked or asked["language"] not in now.journeys.get(asked["procedure"], {}):
            return answers.nothing("handout")
        language, kind = asked["language"], asked["kind"]
        base = settings.base_address or str(request.base_url).rstrip("/")
        handout = handout_of(asked["procedure"], language, now, datetime.now(now.clinic.zone).date(), base)
        content = made.answer((handout, kind), request.scope)
        if content is None:
            return too_much()
        headers = {
            "Cache-Control": answers.ASK_EACH_TIME,
            "Content-Language": language,
            "Content-Disposition": f'inline; filename="{asked[0]}"',
            "X-Content-Type-Options": "nosniff",
        }
        if kind == "html":
            headers["Content-Security-Policy"] = _POLICY
        return answers.answer(request, _KINDS[kind], (), lambda _: content, headers, answers.tag_of(content))

    return answer
