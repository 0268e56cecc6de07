"""Chromium, Firefox and WebKit, each started, sized and listened to in its own way, and driven in the same one."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from scripts.find_chromium import find as find_chromium
from scripts.find_chromium import find_whole as find_whole_chromium
from scripts.find_engines import CHROMIUM, FIREFOX, SCREEN, WEBKIT, Tool
from tests.browser.serving import free_port
from tests.engines.webdriver import Line, Marionette, OverHttp, Refused, once_there

SAVED = "saved"
"""The folder, inside of a browser's own, in which it keeps what a reader saves."""


class Browser(Protocol):
    """One that runs."""

    @property
    def line(self) -> Line:
        """What carries commands to it."""

    def resizes(self, width: int, height: int) -> None:
        """Give the page a size, in px, as a window or a device would."""

    def prints(self, media: str) -> None:
        """Draw the page for a medium: "print", or "" for the screen again."""

    def said(self) -> list[str]:
        """The mistakes that the browser has told of since it was asked last."""


class Chromium:
    def __init__(self, line: OverHttp) -> None:
        self.line = line

    def resizes(self, width: int, height: int) -> None:
        self.tells("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prints(self, media: str) -> None:
        self.tells("Emulation.setEmulatedMedia", media=media)

    def said(self) -> list[str]:
        return [entry["message"] for entry in self.line.send("se/log", {"type": "browser"})]

    def tells(self, command: str, **parameters: object) -> Any:  # noqa: ANN401
        """What it answers to a command of its own protocol."""
        return self.line.send("goog/cdp/execute", {"cmd": command, "params": parameters})


SIZE_OF_PAGE = """
let style = document.getElementById('size-of-page');
if (!style) {
  style = document.documentElement.appendChild(document.createElement('style'));
  style.id = 'size-of-page';
}
const [width, height] = arguments;
style.textContent = `browser { min-width: ${width}px !important; max-width: ${width}px !important;
  min-height: ${height}px !important; max-height: ${height}px !important; }`;
"""
"""Firefox's window cannot be as narrow as a phone; the page in it can."""

LISTEN = """
window.said = [];
Services.console.registerListener({ observe(message) {
  if (!(message instanceof Ci.nsIScriptError) || !/^https?:/.test(message.sourceName) || message.flags & 1) return;
  if (!/ServiceWorker intercepted the request/.test(message.errorMessage))
    window.said.push(`${message.sourceName}: ${message.errorMessage}`);
} });
"""
"""Flag 1 is a mere warning; Firefox tells so, too, of a picture that was still loading as its page was left."""


class Firefox:
    def __init__(self, line: Marionette) -> None:
        self.line = line
        line.in_chrome(LISTEN)

    def resizes(self, width: int, height: int) -> None:
        self.line.in_chrome(SIZE_OF_PAGE, width, height)

    def prints(self, media: str) -> None:
        self.line.in_chrome("gBrowser.selectedBrowser.browsingContext.top.mediumOverride = arguments[0]", media)

    def said(self) -> list[str]:
        return list(self.line.in_chrome("return window.said.splice(0)"))


TOOLBAR = 20
"""In px: how high MiniBrowser's toolbar is without its letters and margins."""

NO_MARGINS = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0; font-size: 1px; }"
"""With which MiniBrowser's toolbar is as narrow as a phone."""


class WebKit:
    def __init__(self, line: OverHttp, log: Path) -> None:
        self.line, self._log, self._heard = line, log, 0

    def resizes(self, width: int, height: int) -> None:
        self.line.ask("SetWindowRect", x=0, y=0, width=width, height=height + TOOLBAR)

    def prints(self, media: str) -> None:
        raise NotImplementedError("WebKitGTK (2.50) cannot be told to draw for paper")

    def said(self) -> list[str]:
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines()
        new, self._heard = lines[self._heard :], len(lines)
        return [line for line in new if line.startswith("CONSOLE") and " ERROR " in line]


@contextmanager
def running(command: Sequence[str | Path], log: Path, **environment: str) -> Iterator[None]:
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=os.environ | environment)
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def chromium(folder: Path, **screen: str) -> Iterator[Chromium]:
    """With a window on a screen that its environment names, it is whole, and speaks by the voice that this names."""
    (driver,), port = CHROMIUM.find(), free_port()
    options = {
        "binary": find_whole_chromium() if screen else find_chromium(),
        "args": ["--enable-speech-dispatcher" if screen else "--headless", "--no-sandbox", "--disable-gpu"],
    }
    with running([driver, f"--port={port}"], folder / "log", **screen):
        line = OverHttp(port, {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "SEVERE"}})
        browser = Chromium(line)
        browser.tells("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder / SAVED))
        yield browser
        # Where a script starts the browser, the driver would end that script alone. Who is closed answers no more.
        with suppress(Refused):
            browser.tells("Browser.close")


PREFERENCES = {
    "app.normandy.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.download.folderList": 2,
    "browser.helperApps.neverAsk.saveToDisk": "text/calendar,application/octet-stream",
}
"""What keeps Firefox from asking for anything by itself, and from asking where a file goes."""


@contextmanager
def firefox(folder: Path) -> Iterator[Browser]:
    (program,), port, profile = FIREFOX.find(), free_port(), folder / "profile"
    profile.mkdir()
    chosen = PREFERENCES | {"marionette.port": port, "browser.download.dir": str(folder / SAVED)}
    lines = [f'user_pref("{name}", {json.dumps(value)});\n' for name, value in chosen.items()]
    (profile / "user.js").write_text("".join(lines))
    flags = ["-headless", "-no-remote", "-marionette", "-remote-allow-system-access", "-profile", str(profile)]
    with running([program, *flags], folder / "log"):
        line = Marionette(port)
        yield Firefox(line)
        line.quit()


@contextmanager
def webkit(folder: Path) -> Iterator[Browser]:
    (driver, program, _), port = WEBKIT.find(), free_port()
    styles = folder / "gtk-3.0" / "gtk.css"
    styles.parent.mkdir()
    styles.write_text(NO_MARGINS)
    (folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{folder / SAVED}"\n')
    options = {"binary": program, "args": ["--automation", "--enable-write-console-messages-to-stdout=true"]}
    log = folder / "log"
    with (
        screen(folder) as name,
        running([driver, f"--port={port}"], log, DISPLAY=name, XDG_CONFIG_HOME=str(folder)),
    ):
        line = OverHttp(port, {"webkitgtk:browserOptions": options})
        yield WebKit(line, log)
        line.ask("DeleteSession")


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    """The name of one that nobody sees."""
    (program,), number = SCREEN.find(), free_port()
    with running([program, f":{number}", "-screen", "0", "3840x2200x24", "-nolisten", "tcp"], folder / "display"):
        once_there(lambda: is_there(Path(f"/tmp/.X11-unix/X{number}")))
        yield f":{number}"


def is_there(socket: Path) -> None:
    if not socket.exists():
        raise OSError(f"{socket} is not there")


START: dict[Tool, Callable[[Path], AbstractContextManager[Browser]]] = {
    CHROMIUM: chromium,
    FIREFOX: firefox,
    WEBKIT: webkit,
}
