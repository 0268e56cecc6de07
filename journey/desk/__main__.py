"""Opens the desk, and beside it the app as readers have it: ``make author``. Ctrl and C ends both."""

import os
import secrets
import signal
import subprocess
import sys
import time

from journey.desk.beside import DESK, PAGE
from journey.settings import ROOT, SECRET

HOST = "127.0.0.1"
"""This machine alone: the desk writes files, and asks nobody for a name."""


def main() -> int:
    """Run both until somebody ends them, or one of them ends by itself. Returns the exit code."""
    desk, page = (int(os.environ.get(name, port)) for name, port in (("AUTHOR_PORT", 8511), ("PAGE_PORT", 8512)))
    given = {
        **os.environ,
        DESK: f"http://{HOST}:{desk}",
        PAGE: f"http://{HOST}:{page}",
        SECRET: os.environ.get(SECRET) or secrets.token_hex(),
        "JOURNEY_IDLE_SECONDS": "9999",
        "STREAMLIT_THEME_BASE_FONT_SIZE": "16",
    }
    script = ROOT / "journey" / "desk" / "script.py"
    python = sys.executable, "-m"
    uvicorn = [*python, "uvicorn", "--factory", "journey.desk.beside:app", "--host", HOST, "--port", str(page)]
    streamlit = [*python, "streamlit", "run", str(script), "--server.address", HOST, "--server.port", str(desk)]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    running = [
        subprocess.Popen([*uvicorn, "--log-level", "warning"], cwd=ROOT, env=given),
        subprocess.Popen(streamlit, cwd=ROOT, env=given),
    ]
    print(f"The desk: http://{HOST}:{desk}   (Ctrl and C ends it)", flush=True)
    try:
        while all(process.poll() is None for process in running):
            time.sleep(0.5)
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        for process in running:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
