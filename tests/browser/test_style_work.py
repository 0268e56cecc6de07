"""A change on a page is a small one for the browser, too: of few elements, it works out anew how they look.

A rule with ``:has()`` looks at all that stands in an element. One that means what stands there by its kind alone, such
as ``X:has(Y) > div`` or ``X:has(Y) :--column``, makes Chromium (156) work out the whole page anew after each change.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import SOON, Open, at_eight

MOST = 130
"""Elements, of several hundred."""

OURS = "a change"

CHANGE = """(place, ours) => {
  document.body.offsetHeight;
  console.timeStamp(ours);
  const change = document.createElement('div');
  change.className = 'words';
  change.innerHTML = '<p>Drink <span>water</span>.</p>';
  place.before(change);
  document.body.offsetHeight;
  change.remove();
  document.body.offsetHeight;
  console.timeStamp(ours);
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


@contextmanager
def traced(browser: Browser, page: Page) -> Iterator[list[dict[str, Any]]]:
    """What Chromium did meanwhile, as events; a browser can follow one page only, and so ends it whatever happens."""
    events: list[dict[str, Any]] = []
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    try:
        yield events
    finally:
        events += json.loads(browser.stop_tracing())["traceEvents"]


def style_work(events: list[dict[str, Any]]) -> Iterator[int]:
    """Of how many elements Chromium worked out the look, each time between the two marks of the change."""
    first, last = (one["ts"] for one in events if one["name"] == "TimeStamp" and one["args"]["data"]["message"] == OURS)
    for event in events:
        if event["name"] == "UpdateLayoutTree" and first < event["ts"] < last:
            yield event["args"]["elementCount"]


@pytest.mark.parametrize("address", PAGES)
def test_a_few_new_words_are_little_work(browser: Browser, open_page: Open, address: str) -> None:
    reader = open_page(address).has_all()
    with traced(browser, reader.page) as events:
        elements = reader.page.locator(PAGES[address]).first.evaluate(CHANGE, OURS)
    worked_out = list(style_work(events))
    assert worked_out
    assert max(worked_out) <= MOST, f"{worked_out} of {elements}"
