"""Many readers at once: each opens the timeline and presses Back or Next again and again."""

import asyncio
import random
import statistics
from dataclasses import dataclass
from pathlib import Path

from scripts.readers import LostConnectionError, Reader

ARRIVALS = 20
"""How many readers open the page in a second, at most."""


@dataclass(frozen=True)
class Crowd:
    """What a crowd of readers met."""

    readers: int
    presses: list[float]
    """In seconds, from a press to the end of its answer, sorted; only while all readers were there."""
    errors: list[str]
    memory: float
    """In KB, what the server took for each reader: resident memory with all of them, less that before they came."""

    @property
    def median(self) -> float:
        """In ms."""
        return statistics.median(self.presses) * 1000

    @property
    def p95(self) -> float:
        """The time that 95% of the presses stayed below, in ms."""
        return self.presses[int(0.95 * len(self.presses))] * 1000


def resident(process: int) -> int:
    """The resident memory of a process, in KB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


def crowd(address: str, readers: int, every: float, seconds: float, process: int) -> Crowd:
    """Let readers walk for some seconds, each pressing every so many seconds. ``process`` is the server's id."""
    return asyncio.run(_walk(address, readers, every, seconds, process))


async def _walk(address: str, readers: int, every: float, seconds: float, process: int) -> Crowd:
    presses: list[float] = []
    errors: list[str] = []
    arrived = 0
    all_there = asyncio.Event()
    over = asyncio.Event()
    chance = random.Random(readers)

    async def read(delay: float) -> None:
        nonlocal arrived
        await asyncio.sleep(delay)
        try:
            reader = await Reader(address).connect()
            arrived += 1
            if arrived == readers:
                all_there.set()
            while not over.is_set():
                await asyncio.sleep(every * chance.uniform(0.5, 1.5))
                took = await reader.press("next" if chance.random() < 0.5 else "back")
                if all_there.is_set() and not over.is_set():
                    presses.append(took)
            if reader.failed:
                errors.append("a script failed")
            await reader.leave()
        except (LostConnectionError, KeyError) as error:
            errors.append(repr(error))
            all_there.set()

    before = resident(process)
    tasks = [asyncio.create_task(read(number / ARRIVALS)) for number in range(readers)]
    await all_there.wait()
    await asyncio.sleep(seconds)
    memory = (resident(process) - before) / readers
    over.set()
    await asyncio.gather(*tasks)
    return Crowd(readers, sorted(presses), errors, memory)


if __name__ == "__main__":
    import sys

    seen = crowd(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5]))
    print(
        f"{seen.readers} readers, {len(seen.presses)} presses: median {seen.median:.0f} ms, p95 {seen.p95:.0f} ms, "
        f"{seen.memory:.0f} KB each, errors: {len(seen.errors)} {seen.errors[:2]}"
    )
