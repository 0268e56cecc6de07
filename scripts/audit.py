"""Ask the public list of vulnerabilities (OSV) whether one is known in what the app or a judge needs to run.

Ends with 1 if one is known, and with 2 if the list cannot be reached.
"""

import subprocess
import sys

from tests.conftest import ROOT

OSV = "https://api.osv.dev/v1/query"
"""PyPI's own list is not asked: what a mirror of PyPI does not know would pass unseen (pip-audit 2.10)."""

FOUND, UNREACHABLE = 1, 2

LISTS = (ROOT / "requirements.txt", ROOT / "scripts" / "judges" / "requirements.txt")


def audit(service: str = OSV) -> int:
    """Audit every line of the lists, and print what is found. Returns the exit code."""
    ended = subprocess.run(
        [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--strict", "--progress-spinner=off",
         "--vulnerability-service=osv", f"--osv-url={service}", *(f"--requirement={one}" for one in LISTS)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if ended.returncode and "ConnectionError" in ended.stderr:
        print(f"Not audited: {service} cannot be reached.")
        return UNREACHABLE
    print(ended.stdout + ended.stderr, end="")
    return FOUND if ended.returncode else 0


if __name__ == "__main__":
    sys.exit(audit())
