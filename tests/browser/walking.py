"""A reader who walks through the steps faster than the network, and whether page and address say the same."""

import json
import random

from journey.model.procedure import Step
from tests.browser.cable import Cable
from tests.browser.reader import Reader

IS_KNOWN = """() => performance.getEntriesByType('resource')
  .some(({ name, responseEnd }) => name.includes('/ahead/') && responseEnd)"""
"""The views to which the timeline leads have come."""

IS_DRAWN = """() => new URL(document.querySelector('#root .drawn').dataset.view, location).searchParams.get('step')
  === new URLSearchParams(location.search).get('step')"""
"""Streamlit has drawn the step that the address names."""

ONWARD = ".st-key-moves :is(.st-key-next button, .st-key-finish a)"
PRESS = """() => {{
  const pressed = document.querySelector({place});
  pressed?.click();
  return Boolean(pressed);
}}"""
"""As Streamlit draws, one button takes the place of another: for a moment, neither is there."""


def knows(reader: Reader) -> Reader:
    """The browser has what comes next."""
    reader.waits().until(IS_KNOWN)
    return reader


def is_at(reader: Reader, step: Step) -> None:
    """Page, address, and the way on say the same."""
    assert reader.measures("document.querySelector('h2#step').dataset.step") == step.id
    assert reader.measures("new URLSearchParams(location.search).get('step')") == step.id


def comes_to_rest(reader: Reader, step: Step) -> None:
    """The server has followed."""
    reader.waits().until(IS_DRAWN)
    reader.until("() => !document.querySelector('[data-passed]')")
    is_at(reader, step)
    assert reader.page.locator("#root .words.step").count() == 1


def walks(reader: Reader, cable: Cable, steps: tuple[Step, ...], presses: int, chance: random.Random) -> None:
    """Press at random, while the cable is cut and mended; page and address say the same after each press."""
    entries, at = [0], 0
    for _ in range(presses):
        if chance.random() < 0.1:
            cable.cut()
        elif chance.random() < 0.3:
            cable.mend()
        way = chance.choice(["next", "next", "back", "list", "history"])
        number = entries[at]
        if way == "history":
            if not at:
                continue
            at -= 1
            reader.page.evaluate("history.back()")
            reader.sees_step(steps[entries[at]].heading)
        else:
            to = {"next": number + 1, "back": number - 1, "list": chance.randrange(len(steps))}[way]
            if to == number or not 0 <= to < len(steps):
                continue
            place = {"next": ONWARD, "back": ".st-key-back button"}.get(way, in_list(steps[to]))
            reader.until(PRESS.format(place=json.dumps(place))).sees_step(steps[to].heading)
            entries, at = [*entries[: at + 1], to], at + 1
        is_at(reader, steps[entries[at]])
    cable.mend()
    comes_to_rest(reader, steps[entries[at]])


def in_list(step: Step) -> str:
    return f".st-key-step-{step.id} button"
