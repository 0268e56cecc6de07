"""What a reader does and sees, in words that the tests can be read in."""

import io
import re
import time
from typing import Any, Self, cast

import zxingcpp
from PIL import Image
from playwright.sync_api import Error, Locator, Page, expect

from tests.browser.parts import of_page

PATIENCE = 15_000
"""In ms: how long something may take until it is there, also on a busy machine."""

READY = of_page(":--app:--connected:--at-rest")
LOST = of_page(":--app:not(:--connected)")

DELIBERATE = """for (const kind of ['pointerdown', 'keydown']) {
  addEventListener(kind, () => { if (window.journey && !window.shakes) journey.hand.at = -1e9; }, true);
}"""
"""Tests press faster than people do: each press is meant, unless a hand is said to shake."""

POINT_PLACE = of_page("""([place, name]) => {
  const chart = document.querySelector(`${place} :--drawing`);
  const stops = chart.data.at(-1);
  const i = stops.customdata.findIndex(([id]) => id === name);
  const { xaxis, yaxis } = chart._fullLayout;
  const box = chart.getBoundingClientRect();
  return [box.x + xaxis._offset + xaxis.l2p(stops.x[i]), box.y + yaxis._offset + yaxis.l2p(stops.y[i])];
}""")


CHART_IS_DRAWN = of_page("""() => {
  const chart = document.querySelector('.st-key-chart :--drawing');
  return chart?.querySelector(':--surface-of-drawing')
    && chart.data.at(-1).customdata[0][1] === (document.getElementById('step')?.dataset.step ?? '');
}""")

SPINE_IS_DRAWN = of_page("""() => {
  const chart = document.querySelector('.st-key-spine-chart :--drawing');
  const marked = [...document.querySelectorAll('.st-key-levels button[aria-pressed=true]')].map(e => e.textContent);
  return chart?.querySelector(':--surface-of-drawing')
    && chart.data.at(-1).customdata[0][1].split(' ')[0] === marked.join(',');
}""")

STAYS_IN_PLACE = of_page("""place => new Promise(done => {
  let before = '', same = 0;
  const look = () => {
    const { x, y, width, height } = document.querySelector(`${place} :--drawing`).getBoundingClientRect();
    const now = `${document.fonts.status} ${x} ${y} ${width} ${height}`;
    same = now === before && document.fonts.status === 'loaded' ? same + 1 : 0;
    before = now;
    if (same === 6) done(); else requestAnimationFrame(look);
  };
  look();
})""")
"""A page is drawn piece by piece, and what comes later may move a chart: nobody hits what is on its way."""

INTO_MIDDLE = of_page(
    "y => document.querySelector(':--main').scrollBy({top: y - innerHeight / 2, behavior: 'instant'})"
)

EVERY_WORD = of_page("""() => {
  const page = document.querySelector(':--app').cloneNode(true);
  page.querySelectorAll('style').forEach(style => style.remove());
  return page.textContent;
}""")

ALL_IS_DRAWN = of_page("""() => !document.querySelector(':--skeleton')
  && [...document.querySelectorAll(':--chart')].every(chart => chart.querySelector(':--svg-of-drawing'))""")

STOP = of_page("""() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const shown = at.closest('label') ?? at;
  const icon = /^[a-z]+_[a-z_]+$/;
  const lines = (at.labels?.[0] ?? at).innerText.split('\\n');
  const name = at.getAttribute('aria-label') ?? lines.find(line => line.trim() && !icon.test(line));
  const bar = Boolean(at.closest('.st-key-moves, .st-key-help'));
  const { top, bottom, left, right } = shown.getBoundingClientRect();
  const scrolled = document.querySelector(':--main').scrollTop;
  const ringed = [at, shown].some(e => {
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  return { name, bar, ringed, top: top + scrolled, bottom: bottom + scrolled, left, right };
}""")

CLOSED = "[...document.querySelectorAll('details:not([open])')]"
MAY_OPEN = "(one => !one.name || !document.querySelector(`details[name='${one.name}'][open]`))"

SETTLED = of_page("""() => [...document.querySelectorAll(':--drawing')].every(
  chart => !chart._fullLayout || Math.abs(chart._fullLayout.width - chart.getBoundingClientRect().width) < 2)""")


class Reader:
    """Somebody in front of a page of this app."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.opened = ""
        self.name = self.tree = ""
        self.console: list[str] = []
        """What the browser says of mistakes, such as what the policy refuses."""
        page.on("console", lambda one: self.console.append(one.text) if one.type in ("error", "warning") else None)

    def goes_to(self, address: str) -> Self:
        self.opened = address
        self.page.goto(self.server + address)
        return self.waits()

    def waits(self) -> Self:
        """Until the page is drawn, and its script listens."""
        self.page.wait_for_selector(READY)
        self.page.locator(".st-key-help .help").wait_for()
        self.until("() => getComputedStyle(document.documentElement).getPropertyValue('--help-height')")
        self.until("() => window.journey?.page && !document.querySelector('#journey-first, .lent')")
        return self

    def has_all(self) -> Self:
        """Until the last word is there, and every chart is drawn."""
        self.page.locator(".st-key-foot .short-contact").wait_for()
        if "#when" in self.opened:
            self.page.locator("#your-times").wait_for()
        self.waits().until(ALL_IS_DRAWN)
        return self

    def opens_everything(self) -> Self:
        """Every expander, of a group in which one is open at most the first, and the menu."""
        self.page.evaluate(f"{CLOSED}.forEach(one => {MAY_OPEN}(one) && one.querySelector('summary').click())")
        self.until(f"() => !{CLOSED}.some({MAY_OPEN}) && !document.getAnimations().length")
        return self.waits()

    def resizes(self, size: tuple[int, int]) -> Self:
        """Turn to a screen of another size, and wait until everything has found its place on it."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.until(SETTLED)
        return self

    def sees_step(self, heading: str) -> Self:
        expect(self.page.locator("h2#step")).to_have_text([heading])  # for a moment, the one before is there, too
        return self

    def start(self, language: str = "en") -> Locator:
        """What starts a kiosk in a language, on the screen that invites."""
        return self.page.locator(f"#journey-attract [data-language={language}]")

    def button(self, name: str) -> Locator:
        """A button by its name, or by its beginning: Next says where it leads."""
        return self.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}(:|$)"))

    def presses(self, name: str) -> Self:
        self.button(name).click()
        return self

    def presses_stop(self, step: str) -> Self:
        """A stop of the timeline, with the mouse."""
        self.page.mouse.click(*self.place_of_stop(step))
        return self

    def presses_where_it_is(self, name: str) -> Self:
        """Press a button that is in sight, by hand: Playwright's own click may scroll first."""
        return self.presses_in_sight(self.button(name))

    def presses_in_sight(self, what: Locator) -> Self:
        """The same of what is no button."""
        box = what.bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        return self

    def follows(self, name: str) -> Self:
        self.page.get_by_role("link", name=name, exact=True).first.click()
        return self

    def sees(self, text: str) -> Self:
        expect(self.page.get_by_text(text).first).to_be_visible()
        return self

    def place_of_stop(self, step: str) -> tuple[float, float]:
        """Where a stop of the timeline is on the screen, in px."""
        self.until(CHART_IS_DRAWN)
        self.until(SETTLED)
        self.page.evaluate(STAYS_IN_PLACE, ".st-key-chart")
        return self._place_of_point(".st-key-chart", step)

    def place_of_level(self, level: str) -> tuple[float, float]:
        """Where a vertebra is on the screen, in px, after scrolling to it."""
        self.place_of_level_in_sight(level)
        self.page.evaluate(INTO_MIDDLE, self._place_of_point(".st-key-spine-chart", level)[1])
        return self._place_of_point(".st-key-spine-chart", level)

    def place_of_level_in_sight(self, level: str) -> tuple[float, float]:
        """Where a vertebra is on the screen, in px, without scrolling."""
        self.until(SPINE_IS_DRAWN)
        self.until(SETTLED)
        self.page.evaluate(STAYS_IN_PLACE, ".st-key-spine-chart")
        return self._place_of_point(".st-key-spine-chart", level)

    def _place_of_point(self, place: str, name: str) -> tuple[float, float]:
        x, y = self.page.evaluate(POINT_PLACE, [place, name])
        return float(x), float(y)

    def decodes(self, selector: str) -> str:
        """What the QR code in a picture says."""
        code = zxingcpp.read_barcode(Image.open(io.BytesIO(self.page.locator(selector).screenshot())))
        assert code is not None
        return str(code.text)

    def hits(self, *keys: str) -> Self:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
        return self

    @property
    def stop(self) -> dict[str, Any] | None:
        """What has the keyboard's focus: its name, where it is, and whether a ring shows it; None outside the page."""
        return cast("dict[str, Any] | None", self.measures(STOP))

    def tabs_to(self, name: str, key: str = "Tab") -> Self:
        """Go on by Tab until something with this name has the focus; everything on the way has a ring."""
        passed = []
        for _ in range(150):
            stop = self.hits(key).stop
            assert stop is None or stop["ringed"], stop
            if stop and (stop["name"] == name or str(stop["name"]).startswith(f"{name}:")):
                return self
            passed.append(stop and stop["name"])
        raise AssertionError(f"{name} is not among {passed}")

    @property
    def focus(self) -> str:
        """The words of what has the keyboard's focus."""
        return str(self.page.evaluate("document.activeElement.textContent"))

    @property
    def text(self) -> str:
        """Every word on the page, closed expanders included."""
        return str(self.page.evaluate(EVERY_WORD))

    @property
    def address(self) -> str:
        return self.page.url.removeprefix(self.server)

    def measures(self, script: str) -> Any:  # noqa: ANN401
        return cast("Any", self.page.evaluate(script))

    def until(self, holds: str) -> Self:
        """Wait until a function in JavaScript returns something true, also while the page is loaded anew.

        Playwright's own ``wait_for_function`` (1.65) makes code of text in the page, which the pages' policy refuses.
        """
        deadline = time.monotonic() + PATIENCE / 1000
        while not self._holds(holds):
            assert time.monotonic() < deadline, f"not within {PATIENCE} ms: {holds}"
            self.page.wait_for_timeout(20)
        return self

    def _holds(self, holds: str) -> bool:
        try:
            return bool(self.page.evaluate(holds))
        except Error as error:
            if "context was destroyed" in error.message:
                return False
            raise
