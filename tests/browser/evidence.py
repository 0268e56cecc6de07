"""What a failing test leaves behind: what was done in each browser, and a picture of each page that was open."""

import re
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from playwright.sync_api import BrowserContext, Error

from tests.conftest import ROOT

FAILED = ROOT / "build" / "failed"
"""One folder a test; open a trace with ``playwright show-trace FILE``."""

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
    return folder if folder.exists() else None
