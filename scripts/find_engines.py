"""Print which browser engines the tests find; install Debian's where some are missing and apt is at hand.

Chromium, Firefox and WebKit (WebKitGTK, the engine of Safari) walk the same script (tests/engines/). Where one is
missing, its tests are skipped, and say why.
"""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.find_chromium import install_packages


@dataclass(frozen=True)
class Engine:
    """An engine, and the programs without which it cannot be driven: each by its names, the first that is found."""

    name: str
    programs: tuple[tuple[str, ...], ...]
    packages: tuple[str, ...]
    """Debian's, which bring them."""

    def find(self) -> tuple[str, ...]:
        """The paths of its programs, in the order of ``programs``; none if one is missing."""
        found = [next(filter(None, map(shutil.which, names)), None) for names in self.programs]
        return tuple(path for path in found if path) if all(found) else ()


CHROMIUM = Engine("chromium", (("chromedriver",),), ("chromium-driver",))
FIREFOX = Engine("firefox", (("firefox-esr", "firefox"),), ("firefox-esr",))
WEBKIT = Engine(
    "webkit",
    (("WebKitWebDriver",), tuple(map(str, Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))), ("Xvfb",)),
    ("webkit2gtk-driver", "xvfb"),
)
ENGINES = (CHROMIUM, FIREFOX, WEBKIT)


def install(engines: list[Engine]) -> None:
    """Install Debian's packages of some engines. Needs apt and root."""
    install_packages([package for engine in engines for package in engine.packages])


if __name__ == "__main__":
    missing = [engine for engine in ENGINES if not engine.find()]
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        install(missing)
    for engine in ENGINES:
        if not engine.find():
            wanted = f"not found: its tests are skipped. On Debian: apt-get install {' '.join(engine.packages)}"
        print(f"{engine.name}: {', '.join(engine.find()) or wanted}", file=sys.stderr)
