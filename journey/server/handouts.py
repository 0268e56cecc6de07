"""The printed handouts: ``/handout/vertebroplasty.en.pdf`` and ``/handout/vertebroplasty.en.html``."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from journey.handout.paper import as_pdf
from journey.handout.sheet import Handout, compose, public_address
from journey.handout.web import as_html
from journey.library import Library
from journey.settings import Settings

_NAME = re.compile(r"(?P<procedure>[a-z0-9-]{1,60})\.(?P<language>[A-Za-z0-9-]{1,35})\.(?P<kind>html|pdf)")

_KINDS = {"html": "text/html; charset=utf-8", "pdf": "application/pdf"}

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""What a handout may load: its own style and pictures, and nothing else (Content Security Policy, level 3)."""


@lru_cache(maxsize=64)
def _file(handout: Handout, kind: str) -> bytes:
    """The general handout as a file, made once: it holds nothing of a reader."""
    return as_pdf(handout) if kind == "pdf" else as_html(handout).encode()


def handout_route(library: Callable[[], Library], settings: Settings) -> Callable[[Request], Response]:
    """Answers with the general handout of a procedure in a language, or with 404."""

    def answer(request: Request) -> Response:
        asked, now = _NAME.fullmatch(request.path_params["name"]), library()
        told = now.journeys.get(asked["procedure"], {}) if asked else {}
        if not asked or asked["language"] not in told:
            return Response("There is no such handout.\n", status_code=404, media_type="text/plain")
        language, kind = asked["language"], asked["kind"]
        handout = compose(
            told[language],
            now.interfaces[language],
            now.clinic,
            today=datetime.now(now.clinic.zone).date(),
            pages=settings.base_address or public_address(str(request.base_url).rstrip("/")),
        )
        content = _file(handout, kind)
        tag = f'"{sha256(content).hexdigest()[:16]}"'
        headers = {
            "Cache-Control": "no-cache",
            "ETag": tag,
            "Content-Language": language,
            "Content-Disposition": f'inline; filename="{asked[0]}"',
            "X-Content-Type-Options": "nosniff",
        }
        if kind == "html":
            headers["Content-Security-Policy"] = _POLICY
        if tag in request.headers.get("If-None-Match", ""):
            return Response(status_code=304, headers=headers)
        return Response(content, media_type=_KINDS[kind], headers=headers)

    return answer
