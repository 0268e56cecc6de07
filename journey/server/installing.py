"""Answers with what a phone needs to put a procedure among its apps."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from journey.library import Library
from journey.server import answers
from journey.server.below import base_address
from journey.settings import Settings
from journey.takeaway.manifest import ICONS, app_icon, manifest
from journey.told.paper import place_of_anybody

_NAME = re.compile(r"(?P<procedure>[a-z0-9-]{1,60})\.(?P<language>[A-Za-z0-9-]{1,35})\.webmanifest")


def manifest_route(library: Callable[[], Library], settings: Settings) -> Callable[[Request], Response]:
    """Answers with the manifest of a procedure in a language, or with 404."""

    def answer(request: Request) -> Response:
        asked, now = _NAME.fullmatch(request.path_params["name"]), library()
        if not asked or asked["language"] not in now.journeys.get(asked["procedure"], {}):
            return answers.nothing("manifest")
        today = datetime.now(now.clinic.zone).date()
        place = place_of_anybody(asked["procedure"], asked["language"], now, today, base_address(request, settings))
        content = manifest(place).encode()
        headers = {"Cache-Control": answers.ASK_EACH_TIME, "Content-Language": asked["language"]}
        return answers.answer(
            request, "application/manifest+json", (), lambda _: content, headers, answers.tag_of(content)
        )

    return answer


_icon = lru_cache(app_icon)


def icon(request: Request) -> Response:
    """Our sign as a PNG of one of the sizes that a manifest names, or 404."""
    name = request.path_params["name"]
    if name not in ICONS:
        return answers.nothing("picture")
    content = _icon(name)
    headers = {"Cache-Control": f"public, max-age={24 * 60 * 60}"}
    return answers.answer(request, "image/png", (), lambda _: content, headers, answers.tag_of(content))
