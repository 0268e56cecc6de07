"""On phones, tablets and large screens, each engine draws the page whole, and as the others do."""

from io import BytesIO

import pytest
from PIL import Image

from tests.browser.faults import CUT_BELOW, CUT_OFF, DRAWN_AS_A_WORD, SIDEWAYS
from tests.browser.reader import ALL_IS_DRAWN, SETTLED
from tests.engines.test_walk import SOON
from tests.engines.walker import Walker

SIZES = {
    "iPhone": (390, 844),
    "iPad": (820, 1180),
    "iPad on its side": (1180, 820),
    "1080p": (1920, 1080),
    "4K": (3840, 2160),
}
PAGES = ("/", "/?step=inject-cement", "/risks", f"/plan#when={SOON}T08:00")

EDGE = """() => {
  const box = document.querySelector('.ticks input');
  box.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, height } = box.getBoundingClientRect();
  const ink = getComputedStyle(document.documentElement).getPropertyValue('--soft-ink').trim();
  return [Math.round(left) + 1, Math.round(top + height / 2), ink];
}"""
"""Where an empty box of a checklist has its edge, in px, and the ink of that."""

NOTICE = "() => getComputedStyle(document.documentElement).getPropertyValue('--notice-shade').trim()"


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_and_nothing_needs_sideways_scrolling(walker: Walker, page: str) -> None:
    walker.browser.resizes(*SIZES["1080p"])
    walker.goes_to(page).sees(".st-key-foot .short-contact").until(ALL_IS_DRAWN)
    for size in SIZES.values():
        walker.browser.resizes(*size)
        walker.until("(width) => innerWidth === width", size[0]).until(SETTLED)
        assert walker.measures(SIDEWAYS) <= 0, size
        assert walker.measures(CUT_OFF) + walker.measures(CUT_BELOW) == [], size
        assert walker.measures(f"() => {DRAWN_AS_A_WORD}") == [], size


def color(written: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(written.removeprefix("#")))


def pixel(walker: Walker, x: int, y: int) -> object:
    return Image.open(BytesIO(walker.picture())).convert("RGB").getpixel((x, y))


def test_lists_marks_and_the_notice_look_the_same(walker: Walker) -> None:
    walker.browser.resizes(*SIZES["iPad"])
    walker.goes_to("/").sees(".st-key-foot .short-contact")
    dotted = "() => getComputedStyle(document.querySelector('#root a.hard-word')).textDecorationStyle"
    assert walker.measures(dotted) == "dotted"
    assert pixel(walker, 2, 10) == color(walker.measures(NOTICE))
    walker.goes_to("/plan").sees(".picker select")
    assert walker.measures("() => getComputedStyle(document.querySelector('.picker select')).appearance") == "none"
    x, y, ink = walker.sees(".ticks input").until(SETTLED).measures(EDGE)
    assert pixel(walker, x, y) == color(ink)
