"""What runs beside a browser: Playwright has an event loop of its own in the thread of a test."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


def run(awaited: Coroutine[object, object, Result]) -> Result:
    """What comes of it, in a thread of its own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, awaited).result()
