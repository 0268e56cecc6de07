"""Somebody at a kiosk."""

import re
import time
from datetime import date
from typing import Self

from playwright.sync_api import Locator, expect

from tests.browser.reader import PATIENCE, Reader

START = "/?mode=kiosk"
IDLE, WARNING = 90, 30


class Visitor(Reader):
    """Somebody in front of the kiosk, who has nothing but a finger."""

    def taps(self, name: str) -> Self:
        """A button or a link, by its name."""
        link = self.page.get_by_role("link", name=re.compile(f"^{re.escape(name)}(:|$)"))
        return self.taps_on(self.button(name).or_(link).first)

    def taps_on(self, target: Locator) -> Self:
        """Where it is, if it is in sight: Playwright's own tap may scroll first."""
        deadline = time.monotonic() + PATIENCE / 1000
        while not (box := target.bounding_box()):  # as words in front give way, another takes its place
            assert time.monotonic() < deadline, f"not in sight: {target}"
            self.page.wait_for_timeout(20)
        screen = self.page.viewport_size
        assert screen
        if box["y"] >= 0 and box["y"] + box["height"] <= screen["height"]:
            self.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        else:
            target.tap()
        return self

    def taps_stop(self, step: str) -> Self:
        """A stop of the timeline."""
        self.page.touchscreen.tap(*self.place_of_stop(step))
        return self

    def starts(self) -> Self:
        expect(self.page.locator("#journey-attract")).to_be_visible()
        self.taps_on(self.start())
        expect(self.page.locator("#journey-attract")).to_be_hidden()
        self.waits()
        return self

    def begins(self) -> Self:
        """Go through the first door, to the first step."""
        self.starts().page.locator(".doors .main a").tap()
        self.page.locator("#root h2#step").wait_for()
        return self.waits()

    def is_asked(self) -> Self:
        expect(self.page.get_by_role("alertdialog", name="Are you still there?")).to_be_visible()
        return self

    def is_not_asked(self) -> Self:
        expect(self.page.locator("#journey-question")).to_be_hidden()
        return self

    def leaves_it_for(self, seconds: int) -> Self:
        self.page.clock.fast_forward(seconds * 1000)
        return self

    def is_forgotten(self) -> Self:
        """The screen that invites is back, with the page loaded anew behind it."""
        self.until("() => !window.isOfTheLastReader")
        expect(self.page.locator("#journey-attract")).to_be_visible()
        self.waits()
        return self

    def comes(self) -> Self:
        """Mark the page, so that a new one can be told from it."""
        self.page.evaluate("window.isOfTheLastReader = true")
        return self

    def chooses(self, day: date, time: str) -> Self:
        """A day and a time for a plan, in its lists."""
        for name, choice in (("Month", f"{day:%Y-%m}"), ("Day", f"{day:%d}"), ("Time to come in", time)):
            self.page.get_by_label(name, exact=True).select_option(choice)
        return self.taps("Show my plan")
