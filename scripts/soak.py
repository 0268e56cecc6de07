"""Let many people visit a kiosk, one after the other, and see whether the memory of server and tab stays level.

Each comes, reads a step, the risks and a plan, and leaves without a word; the kiosk asks, waits, forgets, and invites
again. The time of idleness is skipped, nothing else is. Prints a row every so many visits, writes ``build/soak.json``.
"""

import json
import sys
from pathlib import Path

from playwright.sync_api import CDPSession, Page, expect, sync_playwright

from scripts.find_chromium import find
from tests.browser.conftest import FLAGS, KIOSK, SOON
from tests.browser.serving import Server, serving
from tests.browser.visitor import IDLE, START, WARNING, Visitor
from tests.conftest import ROOT

VISITS, EVERY = 500, 25
PATIENCE = 60_000
"""In ms: what is measured here is memory, not speed."""


def megabytes_of_process(process: int) -> float:
    """The memory that a process holds (VmRSS)."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def renderer(browser_session: CDPSession) -> int:
    """The process of the tab: of all that draw pages, the one that has computed most."""
    processes = browser_session.send("SystemInfo.getProcessInfo")["processInfo"]
    drawing = [process for process in processes if process["type"] == "renderer"]
    return int(max(drawing, key=lambda process: process["cpuTime"])["id"])


def measured(page: Page, tab: CDPSession, browser: CDPSession, server: Server) -> dict[str, float]:
    """Megabytes of the server's process, the tab's process and the tab's scripts, and how many nodes the tab keeps."""
    assert server.process
    tab.send("HeapProfiler.collectGarbage")
    metrics = {metric["name"]: metric["value"] for metric in tab.send("Performance.getMetrics")["metrics"]}
    return {
        "server_mb": round(megabytes_of_process(server.process.pid), 1),
        "tab_mb": round(megabytes_of_process(renderer(browser)), 1),
        "scripts_mb": round(metrics["JSHeapUsedSize"] / 1024 / 1024, 1),
        "nodes": metrics["Nodes"],
        "documents": metrics["Documents"],
        "history": page.evaluate("history.length"),
    }


def visit(visitor: Visitor) -> None:
    """Come, read, and go without a word."""
    visitor.comes().begins()
    visitor.taps("Next").taps("Benefits and risks").sees("What can go wrong").taps("My plan")
    visitor.chooses(SOON, "08:00").sees("Your times for")
    visitor.leaves_it_for(IDLE).is_asked().leaves_it_for(WARNING).is_forgotten()


def main(visits: int) -> int:
    """Visit, measure, print, write. Returns the exit code."""
    rows = []
    expect.set_options(timeout=PATIENCE)
    with serving() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        context = browser.new_context(viewport={"width": KIOSK[0], "height": KIOSK[1]}, has_touch=True)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.clock.install()
        tab, whole = context.new_cdp_session(page), browser.new_browser_cdp_session()
        tab.send("Performance.enable")
        visitor = Visitor(page, server.address)
        visitor.goes_to(START)
        for number in range(1, visits + 1):
            visit(visitor)
            if number % EVERY == 0 or number == visits:
                rows.append({"visits": float(number)} | measured(page, tab, whole, server))
                print("  ".join(f"{name} {value:g}" for name, value in rows[-1].items()), flush=True)
        browser.close()
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    (build / "soak.json").write_text(json.dumps(rows, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else VISITS))
