"""What a server answers, whatever that is.

urllib raises an answer that is no success as an error, in which the line stays open until it is closed, too.
"""

import urllib.error
import urllib.request


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
