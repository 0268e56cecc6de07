"""Voices for a browser that has none: ``browser/testing/engine.js`` stands in for its speech."""

import json

from tests.conftest import ROOT

AMERICAN, GERMAN, SPANISH = ["Ann", "en-US", True], ["Jan", "de-DE", True], ["Ana", "es-ES", True]
REMOTE = ["Web", "en-US", False]


def speech(*voices: list[object]) -> str:
    """A script that lets a page speak by these voices: the name of each, its language, whether it is of the device."""
    return f"{(ROOT / 'browser' / 'testing' / 'engine.js').read_text()}; engine.has(...{json.dumps(voices)})"
