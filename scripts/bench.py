"""Measure speed, on this machine, side by side with a bare Streamlit page in the same run.

Prints a table and writes ``build/bench.json``. Seconds differ from machine to machine; ratios hardly do. What each
figure means stands in ``docs/performance.md``.
"""

import asyncio
import json
import random
import statistics
import sys
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

from journey.library import open_library
from journey.settings import PICTURES
from journey.streamlit_seam.selectors import selectors
from scripts import bare, failover
from scripts.crowd import Crowd, crowd
from scripts.find_chromium import find
from scripts.readers import Reader
from scripts.slow_network import Visit, first_visit
from tests.asking import ask
from tests.browser import reader, walking
from tests.browser.cable import cable_to
from tests.browser.conftest import FLAGS
from tests.browser.reader import DELIBERATE, READY
from tests.browser.serving import Server, serving
from tests.conftest import ROOT, keep_english_alone
from tests.knee import offer_knee

STEP = "/?step=tell-us"
"""Where presses are measured: at the first step, since the overview before it has none."""

CONSULT = "/consult?procedure=vertebroplasty&lang=en&levels=T12,L1"
"""Where presses in a consult are measured: from its first station on, with two marked bones."""

VISITS = 3
ROUNDS, PRESSES = 3, 9
PAUSE = 60
"""In ms, between presses: a server that hears more than 20 a second for long closes the line (``server/safety.py``)."""

ROUND_TRIPS = (0, 150, 400)
"""In ms: this machine, a phone, a phone far away."""
RANDOM_PRESSES = 500
READERS_OF_CADDY = 50
OPENINGS = 40

DRAWN = f"#root {selectors()['drawing']}"

PRESS = """async (name) => {
  const heading = () => document.getElementById('step')?.textContent;
  const before = heading();
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
  const named = b => b.querySelector('p')?.textContent.startsWith(name);
  const find = () => [...document.querySelectorAll('button')].find(named);
  while (!find()) await frame(); // as Streamlit draws, one button takes the place of another
  const start = performance.now();
  find().click();
  while (heading() === before) await frame();
  return performance.now() - start;
}"""


@dataclass(frozen=True)
class Row:
    """One figure. What counts is the ratio to the bare page where there is a goal for it, else the value itself."""

    figure: str
    unit: str
    ours: float
    bare: float | None = None
    most_ratio: float | None = None
    most: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours, divided by the bare page's."""
        return self.ours / self.bare if self.bare else None

    @property
    def is_met(self) -> bool:
        """Whether the goal is met."""
        if self.most_ratio is not None:
            return self.ratio is not None and self.ratio <= self.most_ratio
        return self.most is None or self.ours <= self.most

    @property
    def goal(self) -> str:
        """The goal, in signs."""
        if self.most_ratio is not None:
            return f"ratio <= {self.most_ratio:.2f}"
        return f"<= {self.most:g}" if self.most is not None else ""

    def __str__(self) -> str:
        there = f"{self.bare:10,.1f}" if self.bare is not None else f"{'':10}"
        ratio = f"{self.ratio:8.2f}" if self.ratio is not None else f"{'':8}"
        met = ("yes" if self.is_met else "NO") if self.goal else ""
        return f"{self.figure:58}{self.unit:>5}{self.ours:10,.1f}{there}{ratio}  {self.goal:15}{met}"


@contextmanager
def browsing() -> Iterator[Browser]:
    """A real browser, as long as it is needed: its driver keeps an event loop of its own in this thread."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        yield browser
        browser.close()


def slow_network() -> Iterator[Row]:
    """A first visit at 1.6 Mbit/s and 150 ms, beside a bare page as Streamlit ships it."""
    with browsing() as browser, serving() as ours, bare.bare(bare.AS_SHIPPED) as other:
        visits = {
            name: [first_visit(browser, address) for _ in range(VISITS)]
            for name, address in (("ours", f"{ours.address}{STEP}"), ("bare", other.address))
        }
    for figure, field, part, unit, most_ratio in (
        ("slow network: first words can be read", "words", 1000, "s", 0.1),
        ("slow network: a button can be pressed", "pressable", 1000, "s", 0.5),
        ("slow network: everything that was sent", "sent", 1024, "KB", 1 / 3),
    ):
        mine, its = (statistics.median(getattr(v, field) for v in visits[name]) / part for name in ("ours", "bare"))
        yield Row(figure, unit, mine, its, most_ratio=most_ratio)


def presses(page: Page) -> list[float]:
    """Milliseconds from a press to the new step's heading, for a walk forth and back."""
    page.bring_to_front()
    times = []
    for name in ["Next"] * PRESSES + ["Back"] * PRESSES:
        times.append(float(page.evaluate(PRESS, name)))
        page.wait_for_selector(READY)
        page.wait_for_timeout(PAUSE)
    return times


def press() -> Iterator[Row]:
    """From a press to the new step, in the browser, near and far, beside a bare page."""
    with (
        browsing() as browser,
        serving() as ours,
        bare.bare(bare.AS_SHIPPED) as shipped,
        bare.bare(bare.AS_OURS) as tuned,
    ):
        for far in ROUND_TRIPS:
            mine, talk = (timed(browser, ours, path, far) for path in (STEP, CONSULT))
            its = timed(browser, shipped, "", far)
            yield Row(f"from a press to the new step, at {far} ms round trip, median", "ms", mine, its, most=40)
            yield Row(f"from a press to the new station of a consult, at {far} ms", "ms", talk, its, most=40)
        mine, its = (timed(browser, server, path, 0) for server, path in ((ours, STEP), (tuned, "")))
        yield Row("the same on this machine, if the bare page has our settings", "ms", mine, its)
        journeys = open_library(ROOT / "content", PICTURES).journeys
        steps = next(iter(next(iter(journeys.values())).values())).steps
        with cable_to(ours.port) as cable, blank(browser) as page:
            walker = walking.knows(reader.Reader(page, cable.address).goes_to(STEP))
            walking.walks(walker, cable, steps, RANDOM_PRESSES, random.Random(18))
        yield Row(f"{RANDOM_PRESSES} random presses, with cuts: wrong addresses", "", 0, most=0)  # one ends the run


def timed(browser: Browser, server: Server, path: str, far: int) -> float:
    """The median of some walks, in ms, over a cable with a round trip of so many ms."""
    with cable_to(server.port, far / 2000) as cable, blank(browser) as page:
        page.goto(cable.address + path)
        page.wait_for_selector(READY)
        page.get_by_role("button", name="Next").wait_for()
        page.wait_for_load_state("networkidle")
        presses(page)
        return statistics.median(time for _ in range(ROUNDS) for time in presses(page))


@contextmanager
def blank(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(60_000)
    context.add_init_script(DELIBERATE)
    yield context.new_page()
    context.close()


def walks(server: Server, readers: int, every: float, seconds: float, path: str = STEP) -> Crowd:
    """Let a crowd walk, after a first reader has warmed the server."""
    assert server.process
    crowd(server.address + path, 20, 1, 5, server.process.pid)
    return crowd(server.address + path, readers, every, seconds, server.process.pid)


def crowds() -> Iterator[Row]:
    """Many readers at once, on this machine's cores, which they share with the readers' own program."""
    with bare.bare(bare.AS_SHIPPED) as other:
        its = walks(other, 100, 3, 20, path="")
    with serving() as ours:
        many = walks(ours, 300, 3, 30)
    yield Row("300 readers, a press every 3 s: median (bare: 100 readers)", "ms", many.median, its.median)
    yield Row("300 readers: 95% of the presses are faster than", "ms", many.p95, its.p95, most=250)
    yield Row("300 readers: errors", "", len(many.errors), len(its.errors), most=0)
    yield Row("300 readers: memory for each", "KB", many.memory, its.memory, most=150)
    with serving() as ours:
        more = walks(ours, 1000, 10, 30)
    yield Row("1,000 readers, a press every 10 s: 95% are faster than", "ms", more.p95)
    yield Row("1,000 readers: errors", "", len(more.errors), most=0)


def caddy() -> Iterator[Row]:
    """Readers behind Caddy: one of two servers killed, the other one restarted."""
    journeys = open_library(ROOT / "content", PICTURES).journeys
    steps = [step.id for step in next(iter(next(iter(journeys.values())).values())).steps]
    with TemporaryDirectory() as folder, failover.site(Path(folder)) as there:
        deadline = time.monotonic() + 30
        while ask(there.address + "/healthz", 5)[0] != 200:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        walkers = asyncio.run(failover.walk_on(there, steps, READERS_OF_CADDY))
    losses = [loss for walker in walkers for loss in walker.losses]
    yield Row(f"Caddy, {READERS_OF_CADDY} readers: times that one lost its server", "", len(losses))
    yield Row("Caddy: longest until back at the same step", "s", max(losses), most=5)
    yield Row("Caddy: presses lost, of all", "", 0, most=0)  # a press that is lost, or counts twice, ends the run


def content() -> Iterator[Row]:
    """How soon a changed sentence is on the page, without a restart."""
    with TemporaryDirectory() as folder:
        words = Path(copytree(ROOT / "content", Path(folder) / "content")) / "vertebroplasty" / "en.yaml"
        with serving(content=words.parent.parent) as ours:
            words.write_text(words.read_text().replace("heading: Your first day", "heading: Your very first day"))
            start = time.monotonic()
            while "Your very first day" not in _text(ours.address + "/?step=first-day"):
                assert time.monotonic() < start + 60
                time.sleep(0.02)
            took = time.monotonic() - start
    yield Row("content: from a change to the page", "s", took, most=5)


def periods() -> Iterator[Row]:
    """How long a procedure of two years and 14 periods takes to tell its times, and what that costs other readers."""
    with TemporaryDirectory() as folder:
        content = Path(copytree(ROOT / "content", Path(folder) / "content"))
        offer_knee(content)
        with serving(content=content) as ours:
            yield from asyncio.run(_tell_times(ours.address))
            with browsing() as browser:
                yield _draw_times(browser, ours.address)


def languages() -> Iterator[Row]:
    """What a second language on offer costs who reads the first, beside the same content in one language."""
    with TemporaryDirectory() as folder:
        english = Path(copytree(ROOT / "content", Path(folder) / "content"))
        keep_english_alone(english)
        with browsing() as browser, serving() as both, serving(content=english) as one:
            visits = [[first_visit(browser, each.address + STEP) for each in (both, one)] for _ in range(VISITS)]
            presses = [[timed(browser, each, CONSULT, 0) for each in (both, one)] for _ in range(VISITS)]
    for figure, unit, pairs, most_ratio in (
        ("two languages: everything that was sent (bare: one)", "KB", _each(visits, "sent", 1024), 1.03),
        ("two languages: a button can be pressed", "s", _each(visits, "pressable", 1000), 1.03),
        ("two languages: from a press to the new station", "ms", presses, 1.1),
    ):
        mine, its = map(statistics.median, zip(*pairs, strict=True))
        yield Row(figure, unit, mine, its, most_ratio=most_ratio)


def _each(visits: list[list[Visit]], name: str, part: int) -> list[list[float]]:
    return [[getattr(visit, name) / part for visit in pair] for pair in visits]


def _times(address: str) -> tuple[str, str]:
    """The addresses of the times of vertebroplasty, and of the long one's."""
    short, long = (f"{address}/?procedure={name}&part=time" for name in ("vertebroplasty", "knee-injection"))
    return short, long


def _draw_times(browser: Browser, address: str) -> Row:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    took: dict[str, list[float]] = {each: [] for each in _times(address)}
    for _ in range(VISITS * VISITS):
        for each, times in took.items():
            start = time.perf_counter()
            page.goto(each)
            page.locator(DRAWN).first.wait_for()
            times.append((time.perf_counter() - start) * 1000)
    its, vertebroplastys = (statistics.median(took[each]) for each in reversed(_times(address)))
    return Row("the same, until a browser has drawn them", "ms", its, vertebroplastys, most_ratio=1.2)


async def _tell_times(address: str) -> list[Row]:
    short, long = _times(address)
    step = f"{address}/?procedure=vertebroplasty&step=lie-flat"
    for each in (short, long, step):  # what is made once is made
        await _open(each)
    pairs = [(await _open(long), await _open(short)) for _ in range(OPENINGS)]
    alone = [await _open(step) for _ in range(OPENINGS)]
    over = asyncio.Event()
    others = [asyncio.create_task(_open_until(over, long)) for _ in range(3)]
    beside = [await _open(step) for _ in range(OPENINGS)]
    over.set()
    await asyncio.gather(*others)
    its, vertebroplastys = (statistics.median(times) for times in zip(*pairs, strict=True))
    return [
        Row("times of two years in 14 periods (bare: vertebroplasty's)", "ms", its, vertebroplastys, most_ratio=1.2),
        Row("a step beside three who read them (bare: nobody)", "ms", *map(statistics.median, (beside, alone))),
    ]


async def _open_until(over: asyncio.Event, address: str) -> None:
    while not over.is_set():
        await _open(address)
        await asyncio.sleep(0.3)


async def _open(address: str) -> float:
    """Milliseconds until a page has arrived, whole."""
    start = time.perf_counter()
    reader = await Reader(address).connect()
    took = time.perf_counter() - start
    await reader.leave()
    assert not reader.failed, address
    return took * 1000


def _text(address: str) -> str:
    with urllib.request.urlopen(address, timeout=5) as answer:
        return str(answer.read().decode())


PARTS: dict[str, Callable[[], Iterable[Row]]] = {
    "network": slow_network, "press": press, "crowds": crowds, "caddy": caddy, "content": content,
    "periods": periods, "languages": languages,
}  # fmt: skip


def main(names: list[str]) -> int:
    """Measure all parts, or those that are named; print, and write. Returns the exit code."""
    rows = []
    print(f"{'':58}{'':>5}{'ours':>10}{'bare':>10}{'ratio':>8}  {'goal':15}met")
    for name in names or PARTS:
        for row in PARTS[name]():
            print(row, flush=True)
            rows.append(asdict(row) | {"ratio": row.ratio, "met": row.is_met})
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    (build / "bench.json").write_text(json.dumps(rows, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
