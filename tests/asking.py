"""What a server answers, whatever that is.

urllib raises an answer that is no success as an error, in which the line stays open until it is closed, too.
"""

import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable


def ask(address: str, wait: float = 20, /, **headers: str) -> tuple[int, str]:
    """The status and the text of an answer; 0 and nothing where none comes within so many seconds."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=wait) as answer:
            return int(answer.status), answer.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(errors="replace")
    except OSError:
        return 0, ""


def ask_until_it_answers(
    address: str, process: "subprocess.Popen[bytes]", within: float = 60, said: Callable[[], str] = str
) -> None:
    """Ask a server that starts until it answers with success.

    AssertionError, with what the server has said, where it ends, or does not answer within so many seconds.
    """
    deadline = time.monotonic() + within
    while ask(address, 15)[0] != 200:
        assert process.poll() is None, f"{address}: the server stopped at its start. {said()}"
        assert time.monotonic() < deadline, f"{address} does not answer. {said()}"
        time.sleep(0.05)
