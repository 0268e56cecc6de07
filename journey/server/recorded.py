"""Answers with recorded voices."""

import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from journey.library import Library
from journey.reading.recordings import KINDS, name_of
from journey.server import answers

_NAME = re.compile(r"(?P<procedure>[a-z0-9-]{1,60})\.(?P<language>[A-Za-z0-9-]{1,35})\.(?P<of>[0-9a-f]{8}\.\w{3})")


def recorded_route(library: Callable[[], Library]) -> Callable[[Request], Response]:
    """Answers with a recording such as ``vertebroplasty.es.3f2a9c01.mp3``, whole or in ranges, or with 404."""

    def answer(request: Request) -> Response:
        asked = _NAME.fullmatch(request.path_params["name"])
        found = library().recordings.get((asked["procedure"], asked["language"]), {}) if asked else {}
        file = next((file for text, file in found.items() if asked and name_of(text, file) == asked["of"]), None)
        if file is None:
            return answers.nothing("recording")
        return FileResponse(file, media_type=KINDS[file.suffix], headers={"Cache-Control": answers.ASK_EACH_TIME})

    return answer
