"""Measure speed side by side with a bare Streamlit page, on the same machine, in the same run.

Prints a table of ratios and writes ``build/bench.json``. Seconds differ from machine to machine; ratios hardly do.
"""

import json
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.find_chromium import find
from tests.browser.conftest import FLAGS
from tests.browser.reader import READY
from tests.browser.serving import serving
from tests.conftest import ROOT

BARE = """
import streamlit as st

number = int(st.query_params.get("step", 0))
if st.button("Next"):
    number += 1
    st.query_params["step"] = str(number)
if st.button("Back"):
    number -= 1
    st.query_params["step"] = str(number)
st.html(f'<h2 id="step">Step {number}</h2>')
"""
"""The smallest page that does the same: two buttons, one heading, the step in the address."""

ROUNDS, PRESSES = 6, 14

PRESS = """async (name) => {
  const heading = () => document.getElementById('step')?.textContent;
  const before = heading();
  const button = [...document.querySelectorAll('button')].find(b => b.querySelector('p')?.textContent === name);
  const start = performance.now();
  button.click();
  while (heading() === before) await new Promise(resolve => requestAnimationFrame(resolve));
  return performance.now() - start;
}"""


def presses(page: Page) -> list[float]:
    """Milliseconds from a press to the new step's heading, for a walk forth and back."""
    page.bring_to_front()
    times = []
    for name in ["Next"] * PRESSES + ["Back"] * PRESSES:
        times.append(float(page.evaluate(PRESS, name)))
        page.wait_for_selector(READY)
    return times


def opened(browser: Browser, address: str) -> Page:
    """A page at an address, drawn, its charts included."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address)
    page.wait_for_selector(READY)
    page.locator("#step").wait_for()
    page.get_by_role("button", name="Next").wait_for()
    page.wait_for_load_state("networkidle")
    return page


def main() -> int:
    """Measure, print, write. Returns the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        bare_script = Path(folder) / "bare.py"
        bare_script.write_text(BARE)
        (Path(folder) / ".streamlit").mkdir()
        # The same settings, so that the ratio is that of the pages and not of the settings.
        (Path(folder) / ".streamlit" / "config.toml").write_text((ROOT / ".streamlit" / "config.toml").read_text())
        with serving() as ours, serving(script=bare_script) as bare, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
            pages = {"ours": opened(browser, ours.address), "bare": opened(browser, bare.address)}
            times: dict[str, list[float]] = {name: [] for name in pages}
            for page in pages.values():
                presses(page)
            for _ in range(ROUNDS):
                for name, page in pages.items():
                    times[name] += presses(page)
            browser.close()
    medians = {name: statistics.median(values) for name, values in times.items()}
    ratio = medians["ours"] / medians["bare"]
    print(f"{'':34}{'ours':>10}{'bare':>10}{'ratio':>8}")
    print(f"{'press to new step, median (ms)':34}{medians['ours']:10.1f}{medians['bare']:10.1f}{ratio:8.2f}")
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    row = {"figure": "press to new step, median", "unit": "ms", **medians, "ratio": ratio}
    (build / "bench.json").write_text(json.dumps([row], indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
