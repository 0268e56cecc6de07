"""Print the path of a Chromium or Chrome; install Debian's where there is none and apt is at hand.

Tests draw in Chromium's headless shell where there is one: the same engine without the browser around it, with a third
less work for a page (measured with 156). Only what that browser around it does, such as obeying a policy, needs it
whole.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)
APT = ["apt-get", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"]


def find() -> str | None:
    """The path of what draws pages: the browser that CHROMIUM names, a headless shell, or a whole browser."""
    return _first(SHELLS) or find_whole()


def find_whole() -> str | None:
    """The path of an installed browser: the one that CHROMIUM names, or the first that is found."""
    return _first(WHOLE, PLACES)


def _first(names: tuple[str, ...], places: tuple[str, ...] = ()) -> str | None:
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in names] + [p for p in places if Path(p).exists()]
    return next((path for path in found if path and os.access(path, os.X_OK)), None)


def install() -> None:
    """Install Debian's Chromium and its headless shell as far as they are missing and on offer. Needs apt and root."""
    install_packages(
        [package for package, there in ((WHOLE[0], find_whole()), (SHELLS[0], _first(SHELLS))) if not there]
    )


def install_packages(packages: list[str]) -> None:
    """Install Debian's packages, each as far as it is on offer. Needs apt and root."""
    for command in [["update"]] + [["install", "--yes", "--no-install-recommends", package] for package in packages]:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*APT, *command], check=False, env=environment, stdout=sys.stderr)


if __name__ == "__main__":
    if not _first(SHELLS) and shutil.which("apt-get") and os.geteuid() == 0:
        install()
    if not (path := find()):
        sys.exit("The browser tests need Chromium or Chrome. Install one, or name it: CHROMIUM=/path/to/it make test")
    print(path)
