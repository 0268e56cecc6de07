"""The page with an example of every kind of block, as developers open it."""

from typing import get_args

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from journey.blocks.page import Told
from journey.settings import ROOT
from scripts import gallery
from tests.browser.conftest import LAPTOP
from tests.browser.faults import RULES

SHOWN = """examples => examples
  .map(e => { for (const one of e.querySelectorAll('[hidden]')) one.hidden = false; return e; })
  .filter(e => e.querySelector('.words').getBoundingClientRect().height > 10)
  .map(e => e.querySelector('code').textContent)"""
"""What a script shows when there is something to show is looked at, too."""


HEARD = """() => {
  Object.assign(document.documentElement.dataset, { reserve: 'kept', asksIfHard: '' });
  document.querySelector('main').id = 'root';
}"""
"""As on a live page, whose scripts hear what is pressed."""


def test_every_kind_of_block_is_shown_and_axe_finds_nothing(browser: Browser) -> None:
    gallery.main()
    page = browser.new_page(viewport={"width": LAPTOP[0], "height": LAPTOP[1]})
    page.goto((ROOT / "build" / "gallery.html").as_uri())
    page.evaluate(HEARD)
    assert set(page.locator(".example").evaluate_all(SHOWN)) == {kind.__name__ for kind in get_args(Told)}
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(rule["id"], [node["html"][:90] for node in rule["nodes"]]) for rule in found] == []
    page.close()
