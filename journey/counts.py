"""What a server counts of its own work since it started. Nothing in it says who asked, from where, or for what."""

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import accumulate
from threading import Lock


class Count:
    """How often something happened, by a code. Those that are known begin with none; the empty one is all of it."""

    def __init__(self, codes: Iterable[str] = ("",)) -> None:
        self._times = Counter(dict.fromkeys(codes, 0))
        self._lock = Lock()

    def add(self, code: str = "") -> None:
        """It happened once more."""
        with self._lock:
            self._times[code] += 1

    @property
    def times(self) -> dict[str, int]:
        """How often, by code."""
        with self._lock:
            return dict(self._times)


class Durations:
    """How long something took, each time: in classes up to given bounds (seconds), and one for what is longer."""

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self._bounds = bounds
        self._of_class = [0] * (len(bounds) + 1)
        self._seconds = 0.0
        self._lock = Lock()

    def add(self, seconds: float) -> None:
        """It took so long."""
        with self._lock:
            self._of_class[bisect_left(self._bounds, seconds)] += 1
            self._seconds += seconds

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Add how long what stands inside takes, however it ends. As a decorator: each call."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.add(time.perf_counter() - began)

    @property
    def up_to(self) -> tuple[dict[float, int], float]:
        """How often it took at most so long, by bound, the last one infinite; and how long all took together."""
        with self._lock:
            return dict(zip((*self._bounds, float("inf")), accumulate(self._of_class), strict=True)), self._seconds


RUNS = Durations((0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0))
"""Runs of the app: each draws a page, or a part of one, after a press."""

REFUSED = Count(["400", "403", "404", "405", "414", "421", "429", "431", "503", "1002", "1003", "1008", "1009"])
"""What was refused, by the code of the answer: of HTTP, or above 1000, of a websocket that was closed."""

BROKEN = Count()
"""Pages and parts of pages that could not be drawn."""
