"""What a failing test leaves behind: what was done in each browser, and a picture and the HTML of each open page."""

import json
import re
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from playwright.sync_api import BrowserContext, Error

from tests.conftest import ROOT

FAILED = ROOT / "build" / "failed"
"""One folder a test; open a trace with ``playwright show-trace FILE``."""

STATE = """() => ({
  address: location.href, visibility: document.visibilityState,
  isOurs: Boolean(window.journey?.page), isAlone: window.journey?.screens?.isAlone(),
  files: performance.getEntriesByType('resource').map(({ name, startTime, responseEnd, responseStatus }) =>
    [name, Math.round(startTime), Math.round(responseEnd), responseStatus].join(' ')),
  html: document.documentElement.outerHTML,
})"""
"""What it has loaded, from when to when in ms and with which status, and its elements."""

_watched: list[BrowserContext] = []


def watch(context: BrowserContext) -> None:
    """Write down what is done in a browser, from now on."""
    context.tracing.start()
    _watched.append(context)


def leave(context: BrowserContext) -> None:
    """Write down no more."""
    _watched.remove(context)
    context.tracing.stop()


def begin() -> None:
    """A new test: what was written down of the last one goes."""
    for context in _watched:
        context.tracing.stop_chunk()
        context.tracing.start_chunk()


def keep(test: str) -> Path | None:
    """Keep what there is of a test. Returns the folder; none where no page was open."""
    folder = FAILED / re.sub(r"[^\w.-]+", "-", test)[-150:]
    rmtree(folder, ignore_errors=True)
    for number, context in enumerate(_watched):
        pages = [page for page in context.pages if page.url != "about:blank"]
        if not pages:
            continue
        folder.mkdir(parents=True, exist_ok=True)
        context.tracing.stop_chunk(path=folder / f"trace-{number}.zip")
        context.tracing.start_chunk()
        for place, page in enumerate(pages):
            with suppress(Error):  # a page that hangs or has crashed
                page.screenshot(path=folder / f"page-{number}-{place}.png", timeout=5_000)
                (folder / f"page-{number}-{place}.json").write_text(json.dumps(page.evaluate(STATE), indent=1))
    return folder if folder.exists() else None
