"""A first visit on a slow phone network: when the first words are there, when a press counts, how much was sent."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

from tests.browser.reader import READY

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
"""In ms and bytes a second: Chromium's own "slow 3G" of Lighthouse, as its DevTools make it."""

PATIENCE = 120_000
"""In ms."""

LOOKING = """
window.seen = {};
const words = '#journey-first h1, #step';
const button = () => [...document.querySelectorAll('#root button')].find(e => e.textContent.includes('Next'));
const look = () => {
  const heading = document.querySelector(words);
  if (heading?.checkVisibility()) window.seen.words ??= performance.now();
  const covered = document.getElementById('journey-first');
  if (document.querySelector(`READY`) && button() && !covered) window.seen.pressable ??= performance.now();
  requestAnimationFrame(look);
};
look();
""".replace("READY", READY)


@dataclass(frozen=True)
class Visit:
    """What a first visit was like."""

    words: float
    """In ms, until words can be read."""
    pressable: float
    """In ms, until Streamlit's own button is there and connected."""
    sent: int
    """In bytes, everything that came over HTTP until nothing more was asked for."""


def first_visit(browser: Browser, address: str) -> Visit:
    """Visit an address with an empty browser."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW)
    sent: list[int] = []
    network.on("Network.loadingFinished", lambda event: sent.append(int(event["encodedDataLength"])))
    page.add_init_script(LOOKING)
    page.goto(address)
    page.locator("#root #step").wait_for()
    page.wait_for_load_state("networkidle")
    seen: dict[str, Any] = page.evaluate("window.seen")
    context.close()
    return Visit(seen["words"], seen["pressable"], sum(sent))
