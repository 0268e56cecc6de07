"""A hand that presses at exact times, however slow the machine is."""

import time

from playwright.sync_api import Page


class Hand:
    """Holds a mouse over a page. Between what it does there is time enough for each to be meant."""

    def __init__(self, page: Page) -> None:
        page.evaluate("window.shakes = true")
        self._page = page
        self._wire = page.context.new_cdp_session(page)
        self._at = time.time()

    def presses(self, selector: str, times: int, pause: int) -> None:
        """Press so often at one place, whatever comes there by then; ``pause`` in ms lies between two presses."""
        box = self._page.locator(selector).bounding_box()
        assert box
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self._at += 1
        for _ in range(times):
            for kind in ("mousePressed", "mouseReleased"):
                press = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1, "timestamp": self._at}
                self._wire.send("Input.dispatchMouseEvent", press)
            self._at += pause / 1000
