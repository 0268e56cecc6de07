"""The accessibility baseline: axe finds nothing, everything is named, nothing needs a pointer."""

import re
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import KIOSK, LAPTOP, PHONE, SOON, Open, at_eight
from tests.browser.reader import Reader

PAGES = [
    "/",
    "/?step=back-to-normal",
    "/risks?risk_cement-leak=true",
    "/contact",
    "/about",
    f"/plan#when={at_eight(SOON)}",
    "/?step=inject-cement&levels=T12,L1",
    "/consult?step=inject-cement&levels=T12,L1",
    "/consult?part=risks",
    "/consult?part=end&levels=T12&covered=lie-flat",
    "/share?levels=T12",
]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


SMALL = """() => [
  ...[...document.querySelectorAll(`button, select, .ticks label, summary, a.call, .button,
    [data-testid=stPageLink-NavLink], [data-testid=stRadioOption], [data-testid=stCheckbox] label`)]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().width && e.getBoundingClientRect().height < 47.5)
    .map(e => `target ${e.textContent} ${e.getBoundingClientRect().height}`),
  ...[...document.querySelectorAll('[data-testid=stMain] *')]
    .filter(e => e.checkVisibility() && !e.closest('svg, [data-testid=stIconMaterial]')
      && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
      && parseFloat(getComputedStyle(e).fontSize) < 20)
    .map(e => `text ${e.textContent.slice(0, 30)} ${getComputedStyle(e).fontSize}`),
]"""


def violations(reader: Reader) -> list[str]:
    found = Axe().run(reader.page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:90]} {[check['data'] for check in node['any']]}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_phone_laptop_and_kiosk_and_headings_tell_the_structure(
    open_page: Open, path: str
) -> None:
    reader = open_page(path, PHONE)
    reader.page.locator(".summary h2").wait_for()
    for size in (PHONE, LAPTOP, KIOSK):
        assert violations(reader.resizes(size)) == []
    levels = reader.measures(
        "[...document.querySelectorAll('h1,h2,h3,h4')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
    )
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_axe_finds_nothing_with_every_expander_and_the_menu_open(open_page: Open) -> None:
    reader = open_page("/", PHONE)
    for summary in reader.page.locator("summary:visible").all():
        summary.click()
    reader.page.get_by_role("link", name="Contact", exact=True).wait_for()
    assert violations(reader) == []


def test_the_chart_and_every_picture_have_a_text(open_page: Open) -> None:
    reader = open_page("/?step=lie-flat")
    reader.page.get_by_role("figure", name="Timeline of 16 steps").wait_for()
    reader.page.get_by_role("figure", name="Chart of times").wait_for()
    assert all(reader.page.locator("img").evaluate_all("images => images.map(i => i.alt.length > 20)"))


@pytest.mark.parametrize("path", ["/", "/risks", "/contact", "/about", "/plan", "/consult", "/share"])
def test_targets_are_48_px_high_and_text_is_20_px(open_page: Open, path: str) -> None:
    reader = open_page(path, PHONE)
    reader.page.locator(".summary h2").wait_for()
    small = [found for size in (PHONE, LAPTOP) for found in reader.resizes(size).measures(SMALL)]
    assert small == []


def test_the_first_tab_stop_skips_to_the_main_text(open_page: Open) -> None:
    reader = open_page()
    reader.page.get_by_role("link", name="Go to the main text").wait_for(state="attached")
    reader.page.keyboard.press("Tab")
    assert reader.focus == "Go to the main text"


def test_the_chosen_phase_and_step_are_named_not_only_coloured(open_page: Open) -> None:
    reader = open_page("/?step=numb-back").presses("After")
    chosen = reader.page.locator("button[aria-current=step]")
    expect(chosen).to_have_text(["After", re.compile("Lie flat while the cement hardens")])
