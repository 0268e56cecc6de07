"""Somebody in front of a page, in any engine: what they press, and what they see."""

import base64
import time
from collections.abc import Callable
from typing import Any, Self

from tests.browser.parts import of_page
from tests.browser.reader import CHART_IS_DRAWN, LOST, POINT_PLACE, READY, SETTLED, SPINE_IS_DRAWN, STAYS_IN_PLACE
from tests.browser.walking import IS_DRAWN
from tests.engines.browsers import Browser
from tests.engines.webdriver import Refused

PATIENCE = 40
"""In seconds: how long something may take until it is there, also on a busy machine."""

IS_READY = f"""() => document.querySelector('{READY}') && window.journey?.page
  && getComputedStyle(document.documentElement).getPropertyValue('--help-height')
  && !document.getElementById('journey-first') && !document.querySelector('[data-passed]')
  && (!document.querySelector('#root .drawn') || ({IS_DRAWN})())"""

IS_LOST = f"() => document.querySelector('{LOST}')"

IN_SIGHT = """(selector, nth) => {
  const there = [...document.querySelectorAll(selector)]
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length).at(nth);
  if (!there) return null;
  there.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = there.getClientRects()[0];
  const [left, top] = [x + width / 2, y + height / 2];
  const hit = document.elementFromPoint(left, top);
  if (!hit || !(there.contains(hit) || hit.contains(there))) return null;
  if (window.journey?.hand) window.journey.hand.at = -1e9;
  return [left, top];
}"""
"""Where it is, in px, once nothing covers it; what is pressed next is meant, however soon it comes."""


MOVES = "() => document.getAnimations().some(({ playState }) => playState === 'running')"
"""Something is still on its way, such as what opens: a press would begin on it, and end beside it."""


class Walker:
    def __init__(self, browser: Browser, server: str, patience: int = PATIENCE) -> None:
        self.browser, self.server, self.patience = browser, server, patience

    def goes_to(self, address: str) -> Self:
        self.browser.line.ask("Navigate", url="about:blank")  # else a new fragment alone loads nothing anew
        return self.opens(address)

    def opens(self, address: str) -> Self:
        self.browser.line.ask("Navigate", url=self.server + address)
        return self.waits()

    def opens_words(self, address: str) -> Self:
        """A page while nobody answers: what stands in front is all there is."""
        self.browser.line.ask("Navigate", url=self.server + address)
        return self.sees("#journey-first h1")

    def asked_outside(self) -> list[str]:
        """What the page asked another address for than its own."""
        asked = "() => performance.getEntriesByType('resource').map(({ name }) => name)"
        own = (self.server, "data:", "blob:")
        return [name for name in self.measures(asked) if not name.startswith(own)]

    def forgets(self) -> Self:
        """What pages have left in the browser goes.

        WebKitGTK (2.50) once did not answer within 30 seconds who took out a worker: so it is asked again.
        """
        return self.until(
            """() => {
              const forgets = async () => {
                localStorage.clear();
                for (const one of await navigator.serviceWorker?.getRegistrations() ?? []) await one.unregister();
                for (const name of await caches.keys()) await caches.delete(name);
                return true;
              };
              return Promise.race([forgets(), new Promise(gives => setTimeout(gives, 3000, false))]);
            }"""
        )

    def waits(self) -> Self:
        """Until the page is drawn, and its script listens."""
        return self.until(IS_READY)

    def measures(self, script: str, *arguments: object) -> Any:  # noqa: ANN401
        """What a function in JavaScript returns, or fulfils."""
        return self.browser.line.ask("ExecuteScript", script=f"return ({script})(...arguments)", args=list(arguments))

    def until(self, holds: str, *arguments: object) -> Self:
        """Wait until a function returns something true, also while the page is loaded anew."""
        return self._until(lambda: self.measures(holds, *arguments), f"{holds} {arguments}")

    def sees(self, selector: str, text: str = "") -> Self:
        """Something in sight, with this text in it."""
        seen = """(selector, text) => [...document.querySelectorAll(selector)].some(one =>
          one.checkVisibility({ visibilityProperty: true }) && one.textContent.includes(text))"""
        return self.until(seen, selector, text)

    def sees_not(self, selector: str) -> Self:
        return self.until(
            "(selector) => ![...document.querySelectorAll(selector)].some(one => one.checkVisibility())", selector
        )

    def sees_step(self, step: str) -> Self:
        """A step, or "" for the overview, in front, and in the address."""
        return self.until(
            """(step) => {
              const front = document.getElementById('journey-first') ?? document.getElementById('root');
              return front && (front.querySelector('h2#step')?.dataset.step ?? '') === step
                && (new URLSearchParams(location.search).get('step') ?? '') === step;
            }""",
            step,
        )

    def presses(self, selector: str, nth: int = 0, by: str = "mouse") -> Self:
        """What is in sight of a selector and no longer moves, in its middle, with the mouse or a finger."""
        place: list[float] = []

        def stands_still() -> bool:
            before = [*place]
            place[:] = self.measures(IN_SIGHT, selector, nth) or []
            is_still = len(place) == len(before) and all(abs(x - y) < 2 for x, y in zip(place, before, strict=True))
            return bool(place) and is_still and not self.measures(MOVES)  # Firefox (153) goes on centering, 1 px a time

        self._until(stands_still, f"{selector} can be pressed")
        return self.presses_at(place, by)

    def presses_at(self, place: list[float], by: str = "mouse") -> Self:
        """A place on the screen, in px from the left and from the top."""
        x, y = place
        press = [
            {"type": "pointerMove", "duration": 0, "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        pointer = {"type": "pointer", "id": by, "parameters": {"pointerType": by}, "actions": press}
        self.browser.line.ask("PerformActions", actions=[pointer])
        return self

    def types(self, text: str) -> Self:
        keys = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
        self.browser.line.ask("PerformActions", actions=[{"type": "key", "id": "keys", "actions": keys}])
        return self

    def presses_stop(self, step: str, by: str = "mouse") -> Self:
        """A stop of the timeline."""
        self.until(CHART_IS_DRAWN)
        return self._presses_point(".st-key-chart", step, by)

    def presses_level(self, level: str, by: str = "mouse") -> Self:
        """A vertebra of the spine."""
        self.until(SPINE_IS_DRAWN)
        return self._presses_point(".st-key-spine-chart", level, by)

    def _presses_point(self, place: str, name: str, by: str) -> Self:
        self.until(SETTLED)
        self.measures(STAYS_IN_PLACE, place)
        middle = of_page(
            "y => document.querySelector(':--main').scrollBy({top: y - innerHeight / 2, behavior: 'instant'})"
        )
        self.measures(middle, self.measures(POINT_PLACE, [place, name])[1])
        self.measures("() => { if (window.journey?.hand) window.journey.hand.at = -1e9; }")
        return self.presses_at(self.measures(POINT_PLACE, [place, name]), by)

    def chooses(self, label: str, value: str) -> Self:
        """A value in a list, as its event says it; each engine draws the open list outside of the page."""
        chosen = """(label, value) => {
          const isMeant = one => one.labels[0]?.textContent.trim() === label;
          const list = [...document.querySelectorAll('select')].find(isMeant);
          if (!list) return false;
          list.value = value;
          list.dispatchEvent(new Event('input', { bubbles: true }));
          list.dispatchEvent(new Event('change', { bubbles: true }));
          return list.value === value;
        }"""
        return self.until(chosen, label, value)

    def goes_back(self) -> Self:
        self.browser.line.ask("Back")
        return self

    def reloads(self) -> Self:
        self.browser.line.ask("Refresh")
        return self

    @property
    def address(self) -> str:
        return str(self.browser.line.ask("GetCurrentURL")).removeprefix(self.server)

    def picture(self) -> bytes:
        """What is on the screen, as PNG."""
        return base64.b64decode(self.browser.line.ask("TakeScreenshot", full=False))

    def _until(self, holds: Callable[[], object], what: str) -> Self:
        deadline = time.monotonic() + self.patience
        refused = ""
        while True:
            try:
                if holds():
                    return self
            except Refused as error:  # a page that is on its way
                refused = str(error)
            assert time.monotonic() < deadline, f"not within {self.patience} s: {what} {refused}"
            time.sleep(0.03)
