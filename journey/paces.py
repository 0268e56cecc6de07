"""How much one address may ask for, so that nobody has to wait for somebody who asks too much."""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from starlette.types import Scope

Key = TypeVar("Key", bound=Hashable)
Content = TypeVar("Content")

_MOST_ADDRESSES = 10_000
"""How many addresses are remembered, in memory alone, to count their requests."""


@dataclass(frozen=True)
class Pace:
    """So many at once, and then so many a second."""

    at_once: int
    a_second: float


class Turnstile:
    """Lets through what a pace allows, however much more is asked for (generic cell rate algorithm)."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._due = 0.0
        """When the next one would come, if all came evenly."""

    def lets_through(self) -> bool:
        """Whether one more may pass now."""
        now = time.monotonic()
        due = max(self._due, now)
        if (due - now) * self._pace.a_second > self._pace.at_once - 1:
            return False
        self._due = due + 1 / self._pace.a_second
        return True

    @property
    def is_fresh(self) -> bool:
        """Whether so much time has passed that nothing need be remembered."""
        return self._due <= time.monotonic()


class Turnstiles:
    """A turnstile for each address that asked lately."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._of: dict[str, Turnstile] = {}

    def __len__(self) -> int:
        return len(self._of)

    def lets_through(self, scope: Scope) -> bool:
        """Whether whoever makes a request may make one more."""
        return self.lets_through_from(client(scope))

    def lets_through_from(self, address: str) -> bool:
        """Whether an address may ask once more."""
        if len(self._of) >= _MOST_ADDRESSES:
            rested = [address for address, turnstile in self._of.items() if turnstile.is_fresh]
            for address in rested or [*self._of][: _MOST_ADDRESSES // 2]:
                del self._of[address]
        return self._of.setdefault(address, Turnstile(self._pace)).lets_through()


class Made(Generic[Key, Content]):
    """What is made for a request, and kept for the next one that asks for the same: so many, the last asked for.

    What is new takes time to make. Whoever asks for more of it than a pace allows is told to wait, and takes nothing
    away from others: neither time, nor what is kept for them.
    """

    def __init__(self, make: Callable[[Key], Content], most: int, pace: Pace) -> None:
        self._make, self._most = make, most
        self._turnstiles = Turnstiles(pace)
        self._kept: dict[Key, Content] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def answer(self, key: Key, scope: Scope) -> Content | None:
        """What is wanted; None if whoever asks has to wait."""
        with self._lock:
            if key in self._kept:
                self._kept[key] = found = self._kept.pop(key)
                return found
            if not self._turnstiles.lets_through(scope):
                return None
        made = self._make(key)
        with self._lock:
            self._kept[key] = made
            if len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]
        return made


def client(scope: Scope) -> str:
    """The address that asks; behind a proxy that is trusted (FORWARDED_ALLOW_IPS), the reader's own."""
    return str((scope.get("client") or ("",))[0])
