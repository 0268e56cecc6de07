"""A change on a page is a small one for the browser, too: of few elements, it works out anew how they look.

A rule with ``:has()`` looks at all that stands in an element. One that means what stands there by its kind alone, such
as ``X:has(Y) > div`` or ``X:has(Y) :--column``, makes Chromium (156) work out the whole page anew after each change.
"""

import json

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import SOON, Contexts, at_eight
from tests.browser.reader import Reader
from tests.browser.serving import Server

MOST = 150
"""Elements, of several hundred."""

CHANGE = """selector => {
  const change = document.createElement('div');
  change.className = 'words';
  change.innerHTML = '<p>Drink <span>water</span>.</p>';
  document.querySelector(selector).before(change);
  document.body.offsetHeight;
  change.remove();
  document.body.offsetHeight;
  return document.querySelectorAll('#root *').length;
}"""

PAGES = {
    "/?step=lie-flat": ".st-key-here",
    "/": ".st-key-overview",
    "/risks": ".st-key-risks",
    "/questions": ".st-key-to-ask",
    f"/plan#when={at_eight(SOON)}": ".st-key-checklist",
    "/contact": ".st-key-next-page",
    "/consult?levels=T12,L1": ".st-key-station",
    "/share": ".st-key-foot",
    "/?mode=kiosk&step=lie-flat": ".st-key-here",
}


@pytest.mark.parametrize("address", PAGES)
def test_a_few_new_words_are_little_work(browser: Browser, server: Server, contexts: Contexts, address: str) -> None:
    page = contexts().new_page()
    reader = Reader(page, server.address).goes_to(address)
    page.locator(PAGES[address]).first.wait_for(state="attached")
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    elements = reader.page.evaluate(CHANGE, PAGES[address])
    events = json.loads(browser.stop_tracing())["traceEvents"]
    worked_out = [event["args"]["elementCount"] for event in events if event["name"] == "UpdateLayoutTree"]
    assert worked_out
    assert max(worked_out) <= MOST, f"{worked_out} of {elements}"
