"""Every scene, whole and with all that opens: axe finds nothing, everything is named, in sight, and large enough."""

import os
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from journey.library import Library
from journey.model.procedure import Journey
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, ZOOMED, Contexts, Open, opening
from tests.browser.faults import (
    AT_THE_EDGE,
    CUT_BELOW,
    CUT_OFF,
    DRAWN_AS_A_WORD,
    SIDEWAYS,
    SMALL,
    ace_violations,
    violations,
)
from tests.browser.parts import of_page
from tests.browser.reader import Reader
from tests.browser.scenes import ALL, server_of
from tests.browser.trees import TREES, heard

COVERED = of_page("""() => {
  const bars = [...document.querySelectorAll(':--wrapper:has(> :is(.st-key-moves, .st-key-help))')];
  const stops = [...document.querySelectorAll('a[href], button:enabled, summary, input, select')]
    .filter(e => e.checkVisibility() && e.tabIndex >= 0 && !bars.some(bar => bar.contains(e)));
  const hidden = [];
  for (const stop of [...stops, ...stops.toReversed()]) {
    stop.focus();
    const at = (stop.closest('label') ?? stop).getBoundingClientRect();
    const under = bars.some(bar => {
      const on = bar.getBoundingClientRect();
      return at.bottom > on.top + 1 && at.top < on.bottom - 1 && at.right > on.left && at.left < on.right;
    });
    if (under || at.top < -1 || at.bottom > innerHeight + 1) hidden.push(`${stop.textContent} ${at.top} ${at.bottom}`);
  }
  return [stops.length > 3, hidden];
}""")

REACHED = """() => {
  if (document.activeElement.matches('.skip')) window.reached = new Set();
  else window.reached.add(document.activeElement);
  return window.reached.size;
}"""

NOT_REACHED = of_page("""() => [
  ...document.querySelectorAll(':--main :is(a[href]:not(.skip), button:enabled, summary, input, select)')
].filter(e => e.checkVisibility() && e.tabIndex >= 0 && !window.reached.has(e)
  && !(e.type === 'radio' && [...window.reached].some(one => one.name === e.name)))
  .map(e => e.outerHTML.slice(0, 80))""")

WIDE_TEXT = """
  * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
  p { margin-bottom: 2em !important; }"""

ON_EACH_OTHER = of_page("""() => {
  const bars = '.st-key-moves, .st-key-help, :root:has(.look) .st-key-top';
  const hidden = '.skip, :--expander :--widget-label';
  const forTheEar = e => e && (getComputedStyle(e).clipPath === 'inset(50%)' || forTheEar(e.parentElement));
  const out = `${bars}, ${hidden}, svg, style, option, :--icon-material`;
  const texts = [];
  const inFront = [...document.querySelectorAll(':--main details[open] > div')]
    .filter(e => getComputedStyle(e).position === 'absolute');
  const isBehind = (e, r) => !e.closest('summary') && inFront.some(one => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return !one.contains(e) && left <= r.left && r.right <= right && top <= r.top && r.bottom <= bottom;
  });
  const walker = document.createTreeWalker(document.querySelector(':--main'), NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const e = n.parentElement;
    if (!n.textContent.trim() || !e.checkVisibility() || e.closest(out) || forTheEar(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(n);
    for (const r of range.getClientRects()) if (r.width > 1 && !isBehind(e, r)) texts.push([r, n.textContent]);
  }
  texts.sort(([a], [b]) => a.top - b.top);
  const found = [];
  texts.forEach(([a, one], i) => {
    for (let j = i + 1; j < texts.length && texts[j][0].top < a.bottom - 6; j++) {
      const [b, other] = texts[j];
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4) found.push(`${one} | ${other}`);
    }
  });
  return found;
}""")

NOTE_GROUNDS = of_page("""() => {
  const plain = ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'];
  window.grounds = [...document.querySelectorAll(':--main *')].filter(e => e.checkVisibility()
    && !e.closest(':--chart, img') && !plain.includes(getComputedStyle(e).backgroundColor));
  return window.grounds.length;
}""")

UNTOLD_GROUNDS = """() => window.grounds.filter(e => {
  const told = [e, e.parentElement].some(one => {
    const style = getComputedStyle(one);
    return parseFloat(style.borderTopWidth) || parseFloat(style.borderLeftWidth) || style.forcedColorAdjust === 'none';
  });
  return e.checkVisibility() && !told;
}).map(e => e.className)"""

LOST_DRAWINGS = of_page("""() => [...document.querySelectorAll(':--main :is(img, :--chart)')].filter(e => {
  const { forcedColorAdjust, backgroundColor } = getComputedStyle(e);
  return forcedColorAdjust !== 'none' || backgroundColor !== 'rgb(255, 255, 255)';
}).map(e => e.outerHTML.slice(0, 80))""")

UNTOLD_CHOICES = """() => {
  const ground = e => getComputedStyle(e).backgroundColor;
  const chosen = [...document.querySelectorAll('[aria-current], [aria-pressed=true]')];
  const others = ':is(.home a, .st-key-menu a, .st-key-phases button):not([aria-current])';
  const usual = new Set([...document.querySelectorAll(others)].map(ground));
  return [chosen.length, chosen.filter(e => usual.has(ground(e))).map(e => e.textContent)];
}"""


@pytest.fixture(scope="module", params=ALL)
def scene(request: pytest.FixtureRequest, contexts: Contexts) -> Iterator[Reader]:
    """A scene with everything open, for all tests that only look at it."""
    server = request.getfixturevalue(server_of(request.param))
    with opening(server, contexts) as open_page:
        reader = open_page(ALL[request.param]).has_all()
        reader.name = request.param
        if "mode=kiosk" in ALL[reader.name]:
            reader.start().click()
        reader.tree = heard(reader.page.locator("body").aria_snapshot())
        yield reader.opens_everything()


def test_a_screen_reader_hears_what_was_reviewed(scene: Reader, library: Library) -> None:
    if library.interfaces.keys() != {"en", "es"}:
        pytest.skip(
            "what was reviewed has these two languages on offer: each line that asks for an interpreter is heard"
        )
    file = TREES / f"{scene.name}.yml"
    if os.environ.get("RENEW_TREES"):
        file.write_text(scene.tree)
    assert scene.tree == file.read_text(), "if this change is meant, write it with: make trees"


def test_every_kept_tree_is_of_a_scene() -> None:
    assert {file.stem for file in TREES.glob("*.yml")} == set(ALL)


def test_axe_finds_nothing_and_headings_tell_the_structure(scene: Reader) -> None:
    for size in (PHONE, LAPTOP, KIOSK):
        assert violations(scene.resizes(size)) == []
    levels = scene.measures(
        "[...document.querySelectorAll('h1,h2,h3,h4')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
    )
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_a_second_engine_finds_nothing_either(scene: Reader) -> None:
    assert ace_violations(scene.resizes(LAPTOP)) == []


def test_targets_are_48_px_high_and_text_is_20_px(scene: Reader) -> None:
    for size in (PHONE, LAPTOP):
        assert scene.resizes(size).measures(SMALL) == []
        assert scene.measures(AT_THE_EDGE) == []


def test_what_has_the_focus_is_never_covered(scene: Reader) -> None:
    for size in (PHONE, LAPTOP, KIOSK, ZOOMED):
        assert scene.resizes(size).measures(COVERED) == [True, []], size


def test_tab_goes_through_everything_once_as_it_is_seen_with_a_ring_and_leaves(scene: Reader) -> None:
    scene.resizes(LAPTOP).page.locator(".skip").focus()
    assert scene.measures(REACHED) == 0
    stops = []
    while (stop := scene.hits("Tab").stop) and stop["name"] != "Go to the main text":
        scene.measures(REACHED)
        stops.append(stop)
        assert len(stops) < 200, f"there is no way out of {[stop['name'] for stop in stops[-5:]]}"
    assert [stop["name"] for stop in stops if not stop["ringed"]] == []
    assert scene.measures(NOT_REACHED) == []
    in_text = [stop for stop in stops[1:] if not stop["bar"]]
    backwards = [
        (one["name"], other["name"])
        for one, other in pairwise(in_text)
        if other["bottom"] <= one["top"] and other["left"] < one["right"]
    ]
    assert backwards == []


def test_at_320_px_at_200_percent_and_with_wide_text_nothing_is_cut_or_covers_other_text(scene: Reader) -> None:
    def is_whole(size: tuple[int, int]) -> None:
        scene.resizes(size)
        for fault in (CUT_OFF, CUT_BELOW, ON_EACH_OTHER):
            assert scene.measures(fault) == [], size
        assert scene.measures(SIDEWAYS) <= 0, size

    is_whole(ZOOMED)
    style = scene.page.add_style_tag(content=WIDE_TEXT)
    is_whole(NARROW)
    is_whole(LAPTOP)
    style.evaluate("style => style.remove()")


def test_high_contrast_tells_by_borders_what_grounds_tell_and_keeps_drawings(scene: Reader) -> None:
    scene.resizes(LAPTOP)
    assert scene.measures(NOTE_GROUNDS) > 3
    scene.page.emulate_media(forced_colors="active")
    assert scene.measures(UNTOLD_GROUNDS) == []
    assert scene.measures(LOST_DRAWINGS) == []
    chosen, untold = scene.measures(UNTOLD_CHOICES)
    assert chosen > 0
    assert untold == []
    scene.page.emulate_media(forced_colors="none")


def test_every_icon_is_in_our_font(scene: Reader) -> None:
    """An icon whose name is not in the font would be drawn as that name; scripts/fonts.py lists them."""
    assert scene.measures(DRAWN_AS_A_WORD) == []


def test_the_browser_says_of_no_mistake_and_the_policy_refuses_nothing(scene: Reader) -> None:
    assert scene.console == []


def test_the_chart_and_every_picture_have_a_text(open_page: Open) -> None:
    reader = open_page("/?step=lie-flat")
    reader.page.get_by_role("img", name="Timeline of 10 steps").wait_for()
    assert all(reader.page.locator("img").evaluate_all("images => images.map(i => i.alt.length > 20)"))


def test_the_first_tab_stop_skips_the_menu(open_page: Open, journey: Journey) -> None:
    reader = open_page()
    reader.page.get_by_role("link", name="Go to the main text").wait_for(state="attached")
    reader.page.keyboard.press("Tab")
    assert reader.focus == "Go to the main text"
    reader.page.keyboard.press("Enter")
    assert reader.focus == journey.name
    reader.page.keyboard.press("Tab")
    assert reader.measures("Boolean(document.activeElement.closest('.st-key-overview'))")


def test_the_chosen_step_and_the_overview_are_named_not_only_coloured(open_page: Open, journey: Journey) -> None:
    reader = open_page("/?step=lie-flat")
    chosen = reader.page.locator("button[aria-current=step]")
    expect(chosen).to_have_text(re.compile(re.escape(journey.step("lie-flat").heading)))
    expect(reader.page.locator(".home a[aria-current]")).to_have_count(0)
    expect(open_page().page.locator(".home a[aria-current=page]")).to_have_count(1)


def test_without_movement_nothing_moves(open_page: Open) -> None:
    reader = open_page("/?step=guide-needle", reduced_motion="reduce").has_all()
    moving = """() => new Promise(done => {
      const seen = new Set();
      let frames = 30;
      const look = () => {
        for (const one of document.getAnimations()) seen.add(one.effect.target?.className ?? '');
        frames-- ? requestAnimationFrame(look) : done([...seen]);
      };
      look();
    })"""
    for press in ("Next", "Back"):
        reader.presses(press)
        assert reader.measures(moving) == []
    reader.page.locator("summary", has_text="All 10 steps").click()
    assert reader.measures(moving) == []
    smooth = "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).scrollBehavior === 'smooth').length"
    assert reader.measures(smooth) == 0
