"""Print the path of a Chromium or Chrome; install Debian's where there is none and apt is at hand."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)


def find() -> str | None:
    """The path of an installed browser: the one that CHROMIUM names, or the first that is found."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in NAMES] + [p for p in PLACES if Path(p).exists()]
    return next((path for path in found if path and os.access(path, os.X_OK)), None)


def install() -> None:
    """Install Debian's Chromium, quietly. Needs apt and root."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]):
        subprocess.run(command, check=True, env=environment, stdout=sys.stderr)


if __name__ == "__main__":
    if not find() and shutil.which("apt-get") and os.geteuid() == 0:
        install()
    if not (path := find()):
        sys.exit("The browser tests need Chromium or Chrome. Install one, or name it: CHROMIUM=/path/to/it make test")
    print(path)
