"""A reader who walks through the steps faster than the network, and whether page and address say the same."""

import json
import random

from journey.model.procedure import Step
from tests.browser.cable import Cable
from tests.browser.reader import Reader

IS_KNOWN = """() => performance.getEntriesByType('resource')
  .some(({ name, responseEnd }) => name.includes('/ahead/') && responseEnd)"""
"""The views to which the timeline leads have come."""

IS_DRAWN = """() => ['step', 'part'].every((name) => {
  const said = new URL(document.querySelector('#root .drawn').dataset.view, location).searchParams;
  return said.get(name) === new URLSearchParams(location.search).get(name);
})"""
"""Streamlit has drawn the view that the address names."""

IN_FRONT = "(document.getElementById('journey-first') ?? document.getElementById('root'))"
"""What a reader sees: the words that stand in front, or what Streamlit has drawn."""

SHOWN = f"({IN_FRONT}.querySelector('h2#step')?.dataset.step ?? '')"

ONWARD = ".st-key-moves :is(.st-key-next button, .st-key-finish a), .first-moves .next"
BACK = ".st-key-back button, .first-moves > a:first-child"
HOME = ".home a"
DOOR = ".doors .main a"
PRESS = f"""() => {{{{
  const pressed = {IN_FRONT}.querySelector({{place}});
  pressed?.click();
  return Boolean(pressed);
}}}}"""
"""As Streamlit draws, one button takes the place of another: for a moment, neither is there."""


def knows(reader: Reader) -> Reader:
    """The browser has what comes next."""
    reader.waits().until(IS_KNOWN)
    return reader


def is_at(reader: Reader, step: Step | None) -> None:
    """Page, address, and the way on say the same; without a step, the overview."""
    assert reader.measures(SHOWN) == (step.id if step else "")
    assert reader.measures("new URLSearchParams(location.search).get('step') ?? ''") == (step.id if step else "")


def comes_to_rest(reader: Reader, step: Step | None) -> None:
    """The server has followed."""
    reader.waits().until(IS_DRAWN)
    reader.until("() => !document.querySelector('[data-passed]')")
    is_at(reader, step)
    assert reader.page.locator("#root .words.step").count() == (1 if step else 0)


def walks(reader: Reader, cable: Cable, steps: tuple[Step, ...], presses: int, chance: random.Random) -> None:
    """Press at random, while the cable is cut and mended; page and address say the same after each press.

    The reader begins at the first step.
    """
    places = (*steps, None)  # the last one is the overview
    home = len(steps)
    entries, at = [0], 0
    for _ in range(presses):
        if chance.random() < 0.1:
            cable.cut()
        elif chance.random() < 0.3:
            cable.mend()
        way = chance.choice(["next", "next", "back", "list", "home", "history"])
        number = entries[at]
        if way == "history":
            if not at:
                continue
            at -= 1
            reader.page.evaluate("history.back()")
        else:
            to = {"next": number + 1, "back": number - 1, "list": chance.randrange(len(steps)), "home": home}[way]
            place = {"next": ONWARD, "back": BACK, "home": HOME}.get(way) or to_stop(steps[to])
            if number == home:
                to, place = 0, DOOR
            elif to == number or (not 0 <= to < len(steps) and way != "home"):
                continue
            reader.until(PRESS.format(place=json.dumps(place)))
            entries, at = [*entries[: at + 1], to], at + 1
        there = places[entries[at]]
        reader.until(f"() => {SHOWN} === {json.dumps(there.id if there else '')}")
        is_at(reader, there)
    cable.mend()
    comes_to_rest(reader, places[entries[at]])


def to_stop(step: Step) -> str:
    """A step in the list below a card, or among the stops beside its first words."""
    return f".st-key-step-{step.id} button, .first-chart a[href*='step={step.id}']"
