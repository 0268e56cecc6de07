"""Voices for a browser that has none: ``browser/testing/engine.js`` stands in for its speech.

And what any voice is to say.
"""

import json

from tests.conftest import ROOT

AMERICAN, GERMAN, SPANISH = ["Ann", "en-US", True], ["Jan", "de-DE", True], ["Ana", "es-ES", True]
REMOTE = ["Web", "en-US", False]

TEXT = """control => {
  const region = control.closest(control.dataset.region);
  const parts = 'h2, h3, h4, p, li, dt, dd, figcaption, a.call, :is(.risk, .trial) summary > span';
  const silent = '.sources, button, summary:not(:is(.risk, .trial) summary), .visually-hidden';
  return [...region.querySelectorAll(parts)]
    .filter(e => !e.querySelector(parts) && e.checkVisibility() && !e.closest(silent))
    .map(e => e.textContent).join(' ').replace(/\\s+/g, ' ').trim();
}"""
"""What is shown beside a control, and so to be read."""


def speech(*voices: list[object]) -> str:
    """A script that lets a page speak by these voices: the name of each, its language, whether it is of the device."""
    return f"{(ROOT / 'browser' / 'testing' / 'engine.js').read_text()}; engine.has(...{json.dumps(voices)})"


def digit_by_digit(text: str) -> str:
    return text.replace("715-201-3624", "7 1 5, 2 0 1, 3 6 2 4").replace("911", "9 1 1")
