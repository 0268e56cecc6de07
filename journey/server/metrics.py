"""How the server does, for a monitor: what it counted, and how its content stands. Nothing about readers."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial

import journey
from journey.counts import BROKEN, REFUSED, RUNS
from journey.library import Library
from journey.live_library import LiveLibrary
from journey.model.review import State
from journey.server.exposition import KIND, Metric, Sample, exposition, histogram
from journey.settings import in_address

_PATIENCE = 5
"""In seconds: how long a monitor may take to ask."""

_log = logging.getLogger(__name__)


def measured(
    live: LiveLibrary, kept: Callable[[], tuple[Collection[str], Collection[str]]], most_sessions: int
) -> tuple[Metric, ...]:
    """All that a monitor is told now. ``kept`` says which sessions there are: connected, and of readers who left."""
    library, now = live.library, datetime.now(UTC)
    connected, left = kept()
    sessions = (Sample(len(connected), {"state": "connected"}), Sample(len(left), {"state": "left"}))
    return (
        _gauge("journey_info", "The version that serves.", Sample(1, {"version": journey.__version__})),
        _gauge("journey_sessions", "Sessions that are connected, and that were left and may come back.", *sessions),
        _gauge(
            "journey_sessions_most", "How many sessions there may be (JOURNEY_MOST_SESSIONS).", Sample(most_sessions)
        ),
        histogram("journey_run_seconds", "How long runs of the app took: each draws a page or a part.", *RUNS.up_to),
        _counter("journey_broken_total", "Pages and parts of pages that could not be drawn.", BROKEN.times),
        _counter("journey_refused_total", "What was refused, by HTTP status or websocket close code.", REFUSED.times),
        _gauge(
            "journey_content_age_seconds",
            "How long ago the content that readers see was changed last.",
            Sample(max(0.0, (now - library.changed).total_seconds())),
        ),
        _gauge("journey_content_mistakes", "Mistakes in the content as it is now.", Sample(len(live.mistakes))),
        _gauge(
            "journey_reviews_overdue",
            "Procedures of which something that readers see is overdue for its review.",
            Sample(_overdue(library, now)),
        ),
    )


def _gauge(name: str, says: str, *samples: Sample) -> Metric:
    return Metric(name, "gauge", says, samples)


def _counter(name: str, says: str, times: dict[str, int]) -> Metric:
    return Metric(
        name, "counter", says, tuple(Sample(often, {"code": code} if code else {}) for code, often in times.items())
    )


def _overdue(library: Library, now: datetime) -> int:
    today = now.astimezone(library.clinic.zone).date()
    return sum(
        any(
            standing.state(today) is State.OVERDUE
            for language in library.languages(procedure)
            for standing in library.standings_of(procedure, language)
        )
        for procedure in library.procedures
    )


@asynccontextmanager
async def listening(at: tuple[str, int] | None, tell: Callable[[], tuple[Metric, ...]]) -> AsyncIterator[None]:
    """Answer ``/metrics`` at an address and a port of its own, if one is named; the log says where none can be had."""
    if not at:
        yield
        return
    host, port = at
    try:
        server = await asyncio.start_server(partial(_answer, tell), host, port)
    except OSError as error:
        _log.error("JOURNEY_METRICS: nobody can be told at %s:%s (%s). The pages are served all the same. "
                   "Name a port that is free, and start again.", host, port, error.strerror)  # fmt: skip
        yield
        return
    _log.info("Telling monitors how this server does at http://%s:%s/metrics", in_address(host), port)
    try:
        yield
    finally:
        server.close()


async def _answer(
    tell: Callable[[], tuple[Metric, ...]], asked: asyncio.StreamReader, said: asyncio.StreamWriter
) -> None:
    try:
        async with asyncio.timeout(_PATIENCE):
            head = await asked.readuntil(b"\r\n\r\n")
            if head.startswith((b"GET /metrics ", b"GET /metrics?")):
                said.write(_response("200 OK", KIND, exposition(tell())))
            else:
                said.write(_response("404 Not Found", "text/plain", "There is nothing but /metrics.\n"))
            await said.drain()
    except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        pass  # whoever it was has left, or does not ask as a monitor does
    finally:
        said.close()


def _response(status: str, kind: str, text: str) -> bytes:
    content = text.encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\nConnection: close\r\n\r\n"
    return head.encode() + content
