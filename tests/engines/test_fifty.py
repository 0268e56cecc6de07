"""Fifty readers, some in each engine, most by Streamlit's protocol alone: servers die under them, and none is lost."""

import asyncio
import os
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import chain, cycle, pairwise
from pathlib import Path

import pytest

from journey.model.procedure import Journey
from scripts import failover
from scripts.failover import Site, walk_on
from scripts.find_engines import ENGINES
from tests.browser import beside
from tests.engines.browsers import SAVED, START
from tests.engines.walker import Walker

READERS = 50
OF_EACH = 1
"""How many read in each engine."""

PATIENCE = 120
"""In seconds: after an outage, Streamlit (1.67) may wait half a minute before it looks again, and all come at once."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with failover.site(tmp_path) as there:
        yield there


@pytest.fixture
def walkers(site: Site, tmp_path: Path) -> Iterator[dict[str, Walker]]:
    """Each in a browser of their own, of all engines that this machine has, by the browser's name."""
    if not os.environ.get("ENGINES"):
        pytest.skip("make engines walks it")
    with ExitStack() as running:
        found = {}
        for engine in (engine for engine in ENGINES if engine.find()):
            for number in range(OF_EACH):
                name = f"{engine.name}-{number}"
                (tmp_path / name / SAVED).mkdir(parents=True)
                found[name] = Walker(running.enter_context(START[engine](tmp_path / name)), site.address, PATIENCE)
        yield found


def goes_on(name: str, walker: Walker, steps: list[str], is_over: Callable[[], bool]) -> int:
    """Press Next to the last step, Back to the first, and so on; each press leads where it should. Says how many."""
    presses, chance = 0, random.Random(name)
    there_and_back = cycle(chain(pairwise(steps), pairwise(reversed(steps))))
    for before, after in there_and_back:
        if is_over():
            break
        key = "next" if steps.index(after) > steps.index(before) else "back"
        time.sleep(chance.uniform(0.5, 2))  # to read
        try:
            walker.presses(f".st-key-{key} button").sees_step(after)
        except AssertionError as lost:
            raise AssertionError(f"{name} is lost at {walker.address} after {presses} presses") from lost
        presses += 1
    walker.waits().sees_step(before).reloads().waits().sees_step(before)
    return presses


async def walk_together(site: Site, steps: list[str], walkers: dict[str, Walker]) -> list[int]:
    """How often each reader in a browser has pressed while servers died under all of them."""
    crowd = asyncio.create_task(walk_on(site, steps, READERS - len(walkers)))
    run = partial(asyncio.get_running_loop().run_in_executor, ThreadPoolExecutor(len(walkers)))
    presses = await asyncio.gather(*(run(goes_on, name, walker, steps, crowd.done) for name, walker in walkers.items()))
    others = await crowd
    assert not any(other.reader.failed for other in others)
    assert sum(bool(other.losses) for other in others) >= len(others) / 4, "servers died under many of them"
    return presses


def test_none_of_fifty_readers_in_all_engines_is_lost_when_servers_die(
    site: Site, walkers: dict[str, Walker], journey: Journey
) -> None:
    steps = [step.id for step in journey.steps]
    for walker in walkers.values():
        walker.browser.resizes(1280, 800)
        walker.goes_to(f"/?procedure=vertebroplasty&lang=en&step={steps[0]}").sees_step(steps[0])
    presses = beside.run(walk_together(site, steps, walkers))
    assert min(presses) > 2
