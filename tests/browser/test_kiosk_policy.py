"""Chromium's policy on a kiosk, as install.sh writes it, in a real Chromium."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from shutil import which
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright, expect

from scripts.find_chromium import find_whole
from tests.browser.conftest import FLAGS
from tests.browser.reader import DELIBERATE, PATIENCE, Reader
from tests.browser.serving import Server, free_port
from tests.conftest import ROOT

POLICIES = "/etc/chromium/policies"
BLOCKED = "This page is blocked"


def may_mount() -> bool:
    command = ["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


pytestmark = pytest.mark.skipif(
    not may_mount(), reason="Only root on Linux can give a Chromium its own policy folder (unshare -m)."
)


def policy_for(address: str, root: Path) -> dict[str, Any]:
    """The policy that install.sh writes for an address."""
    settings = root / "etc" / "journey-kiosk.conf"
    settings.parent.mkdir()
    settings.write_text(f"ADDRESS={address}\nROTATION=normal\nVOLUME=70\n")
    command = [str(ROOT / "deploy" / "kiosk" / "install.sh"), "--root", str(root)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | {"PYTHON": sys.executable})
    written: dict[str, Any] = json.loads((root / POLICIES[1:] / "managed" / "journey-kiosk.json").read_text())
    return written


@pytest.fixture(scope="module")
def policy(server: Server, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return policy_for(server.address, tmp_path_factory.mktemp("root"))


def under(policy: dict[str, Any], folder: Path) -> str:
    """The path of a Chromium that has this policy and no other. Chromiums beside it keep theirs."""
    managed = folder / "policies" / "managed"
    managed.mkdir(parents=True)
    (managed / "kiosk.json").write_text(json.dumps(policy))
    script = folder / "chromium"
    Path(POLICIES).mkdir(parents=True, exist_ok=True)
    mount = f"mount --bind {managed.parent} {POLICIES}"
    script.write_text(f'#!/bin/sh\nexec unshare -m sh -c \'{mount} && exec {find_whole()} "$@"\' sh "$@"\n')
    script.chmod(0o755)
    return str(script)


@contextmanager
def driven(playwright: Playwright, policy: dict[str, Any], folder: Path) -> Iterator[BrowserContext]:
    """A driven Chromium. The one thing that a test has to loosen is the lock on developer tools: they drive it."""
    context = playwright.chromium.launch_persistent_context(
        folder / "profile",
        executable_path=under(policy | {"DeveloperToolsAvailability": 1}, folder),
        args=FLAGS,
        ignore_default_args=["--disable-popup-blocking"],
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture(scope="module")
def kiosk(
    playwright: Playwright, policy: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    with driven(playwright, policy, tmp_path_factory.mktemp("kiosk")) as context:
        context.add_init_script(DELIBERATE)
        yield context


@pytest.fixture
def page(kiosk: BrowserContext, server: Server) -> Iterator[Page]:
    """The start page of the kiosk."""
    page = kiosk.new_page()
    Reader(page, server.address).goes_to("/?mode=kiosk")
    yield page
    page.close()


def is_refused(page: Page) -> None:
    expect(page.locator("h1")).to_have_text(BLOCKED)
    assert page.evaluate("location.href") == "chrome-error://chromewebdata/"


def test_our_pages_open_and_a_press_goes_on(page: Page, server: Server) -> None:
    reader = Reader(page, server.address)
    reader.start().click()
    reader.presses_stop("stop-eating").sees("Step 2 of 10")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "http://127.0.0.1:9/",
        "https://127.0.0.1/",
        "http://localhost/",
        "file:///etc/passwd",
        "file:///",
        "ftp://127.0.0.1/",
        "data:text/html,x",
        "mailto:somebody@example.org",
        "chrome://settings/",
        "chrome://policy/",
        "chrome://history/",
        "chrome://downloads/",
        "chrome://inspect/",
        "chrome-untrusted://print/",
        "devtools://devtools/bundled/inspector.html",
    ],
)
def test_another_address_is_refused(kiosk: BrowserContext, address: str) -> None:
    page = kiosk.new_page()
    with suppress(Error):
        page.goto(address)
    is_refused(page)
    page.close()


def test_the_source_of_our_own_page_is_refused(kiosk: BrowserContext, server: Server) -> None:
    page = kiosk.new_page()
    with suppress(Error):
        page.goto(f"view-source:{server.address}/")
    is_refused(page)
    page.close()


def test_a_script_as_an_address_does_nothing(page: Page) -> None:
    before = page.url
    with suppress(Error):
        page.goto("javascript:document.title='taken'")
    assert page.url == before
    assert page.title() != "taken"


def test_a_window_with_another_address_shows_that_it_is_blocked(page: Page) -> None:
    page.evaluate(
        """() => {
          const link = document.createElement('a');
          Object.assign(link, {href: 'https://example.org/', target: '_blank', textContent: 'Elsewhere'});
          document.body.prepend(link);
        }"""
    )
    with page.expect_popup() as opened:
        page.get_by_text("Elsewhere").dispatch_event("click")
    is_refused(opened.value)
    opened.value.close()


def test_no_policy_is_unknown_or_wrong(playwright: Playwright, policy: dict[str, Any], tmp_path: Path) -> None:
    looked_at = policy | {"URLAllowlist": [*policy["URLAllowlist"], "chrome://policy"]}
    with driven(playwright, looked_at, tmp_path) as context:
        page = context.new_page()
        page.goto("chrome://policy")
        rows = page.locator("policy-row")
        expect(rows.filter(has_text="URLBlocklist").first).to_be_visible()
        told = dict(
            rows.evaluate_all(
                """rows => rows.map(row => ['#name', '.messages'].map(
                  part => row.shadowRoot.querySelector(part).textContent))"""
            )
        )
        # Debian 13 has an older Chromium, which does not know the successor of what is called deprecated here.
        assert {told.get(name, f"{name} is unknown") for name in looked_at} <= {"OK", "Deprecated"}


def test_developer_tools_cannot_be_attached(
    playwright: Playwright, policy: dict[str, Any], server: Server, tmp_path: Path
) -> None:
    port = free_port()
    with started(policy, tmp_path, server.address, f"--remote-debugging-port={port}", "--headless") as chromium:
        line = next(line for line in chromium.stderr or () if "DevTools listening" in line)
        session = playwright.chromium.connect_over_cdp(line.split()[-1]).new_browser_cdp_session()
        targets = session.send("Target.getTargets")["targetInfos"]
        for target in targets:
            with pytest.raises(Error, match="Not allowed"):
                session.send("Target.attachToTarget", {"targetId": target["targetId"]})
        assert targets


@contextmanager
def started(
    policy: dict[str, Any], folder: Path, address: str, *flags: str, display: str = ""
) -> Iterator[subprocess.Popen[str]]:
    """A Chromium that nobody drives."""
    home = folder / "home"
    home.mkdir()
    command = [
        under(policy, folder),
        *FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        "--no-first-run",
        *flags,
        address,
    ]
    environment = os.environ | {"HOME": str(home), "DISPLAY": display}
    chromium = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        yield chromium
    finally:
        chromium.kill()
        chromium.communicate()


PROBE = """<!doctype html><title>Probe</title><script type="module">
const say = words => fetch(`/said/${words}`);
await say(window.open('/another') ? 'a window has opened' : 'no window');
const link = document.createElement('a');
Object.assign(link, {href: '/file', download: 'file.bin'});
document.body.append(link);
link.click();
if (location.search === '?print') {
  print();
  await say('nothing printed');
}
</script>"""


class Probe(BaseHTTPRequestHandler):
    """A page that tries what is not allowed, and says what came of it."""

    said: Queue[str]

    def do_GET(self) -> None:
        is_page = self.path.startswith("/?")
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if is_page else "application/octet-stream")
        self.end_headers()
        self.wfile.write(PROBE.encode() if is_page else b"x")
        self.said.put(self.path.replace("%20", " "))

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def probe() -> Iterator[tuple[str, Queue[str]]]:
    """The address of the probe, and what it says."""
    said: Queue[str] = Queue()
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Telling", (Probe,), {"said": said})) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", said
        server.shutdown()


def hears(said: Queue[str], words: str) -> None:
    heard: list[str] = []
    while words not in heard:
        try:
            heard.append(said.get(timeout=PATIENCE / 1000))
        except Empty:
            pytest.fail(f"{words} was not heard, but {heard}")


def arrives(file: Path, within: float) -> bool:
    """Whether a file is written in so many seconds."""
    watch = threading.Event()
    for _ in range(int(within * 10)):
        if file.exists():
            return True
        watch.wait(0.1)
    return False


@pytest.mark.parametrize("is_kiosk", [True, False], ids=["with the policy", "without it, to prove the test"])
def test_no_file_is_downloaded(probe: tuple[str, Queue[str]], tmp_path: Path, is_kiosk: bool) -> None:
    address, said = probe
    policy = policy_for(address, tmp_path) if is_kiosk else {}
    with started(policy, tmp_path, address + "/?", "--headless"):
        hears(said, "/said/no window")
        hears(said, "/file")
        assert arrives(tmp_path / "home" / "Downloads" / "file.bin", 3 if is_kiosk else 15) is not is_kiosk


@pytest.mark.skipif(not which("Xvfb"), reason="Printing shows on a screen only; install xvfb.")
def test_nothing_is_printed(probe: tuple[str, Queue[str]], tmp_path: Path) -> None:
    """Where printing is allowed, its dialog waits for somebody."""
    address, said = probe
    reading, writing = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        display = f":{os.read(reading, 8).decode().strip()}"
        with started(policy_for(address, tmp_path), tmp_path, address + "/?print", "--kiosk", display=display):
            hears(said, "/said/nothing printed")
    finally:
        screen.kill()
        screen.wait()


def test_a_handout_is_not_opened(page: Page, server: Server) -> None:
    """Chromium treats the PDF as a download, so the page stays; no viewer takes its place."""
    before = page.url
    with suppress(Error):
        page.goto(server.address + "/handout/vertebroplasty.en.pdf")
    assert page.url == before
