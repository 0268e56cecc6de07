"""Print which programs the weekly tests find; install Debian's where some are missing and apt is at hand.

Chromium, Firefox and WebKit (WebKitGTK, the engine of Safari) walk the same script (tests/engines/), Chromium reads
aloud by a real voice, and readers walk behind real proxies. Where a program is missing, its tests are skipped, and say
why.
"""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.find_chromium import install_packages


@dataclass(frozen=True)
class Tool:
    """What tests use, and the programs without which it does nothing: each by its names, the first that is found."""

    name: str
    programs: tuple[tuple[str, ...], ...]
    packages: tuple[str, ...]
    """Debian's, which bring them."""

    def find(self) -> tuple[str, ...]:
        """The paths of its programs, in the order of ``programs``; none if one is missing."""
        found = [next(filter(None, map(shutil.which, names)), None) for names in self.programs]
        return tuple(path for path in found if path) if all(found) else ()


CHROMIUM = Tool("chromium", (("chromedriver",),), ("chromium-driver",))
FIREFOX = Tool("firefox", (("firefox-esr", "firefox"),), ("firefox-esr",))
WEBKIT = Tool(
    "webkit",
    (("WebKitWebDriver",), tuple(map(str, Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))), ("Xvfb",)),
    ("webkit2gtk-driver", "xvfb"),
)
ENGINES = (CHROMIUM, FIREFOX, WEBKIT)

SCREEN = Tool("screen", (("Xvfb",),), ("xvfb",))
"""Where a browser has a window that nobody sees."""
VOICE = Tool(
    "voice",
    (("speech-dispatcher",), ("pulseaudio",), ("/usr/lib/speech-dispatcher-modules/sd_espeak-ng",)),
    ("speech-dispatcher", "speech-dispatcher-espeak-ng", "libspeechd2", "pulseaudio"),
)
"""What speaks, where Chromium reads aloud."""
NAMED = tuple(
    Tool(name, ((name, f"/usr/sbin/{name}"),), (name,)) for name in ("nginx", "apache2", "haproxy", "shellcheck")
)
"""Proxies, and what reads a kiosk's scripts: each by the name of its package."""

TOOLS = (*ENGINES, SCREEN, VOICE, *NAMED)


def install(tools: list[Tool]) -> None:
    """Install Debian's packages of some tools. Needs apt and root."""
    install_packages([package for tool in tools for package in tool.packages])


if __name__ == "__main__":
    missing = [tool for tool in TOOLS if not tool.find()]
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        install(missing)
    for tool in TOOLS:
        if not tool.find():
            wanted = f"not found: its tests are skipped. On Debian: apt-get install {' '.join(tool.packages)}"
        print(f"{tool.name}: {', '.join(tool.find()) or wanted}", file=sys.stderr)
