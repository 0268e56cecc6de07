"""States of a page that no address names, each shown before the judges look."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from tests.browser.reader import Reader
from tests.browser.serving import Server

_PRESS = "#root .original a[role=button]:visible"
_SHOWN = ".original-words"


@contextmanager
def shown(scene: str, reader: Reader, server: Server) -> Iterator[None]:
    """What a scene is named after, where that takes more than its address."""
    match scene:
        case "original":
            for press in reader.page.locator(_PRESS).all():
                press.click()
            if reader.page.locator(_PRESS).count():  # a translation alone has any
                reader.page.locator(_SHOWN).first.wait_for()
            yield
        case "consult-lent":
            assert server.process
            server.process.send_signal(signal.SIGSTOP)
            try:
                reader.page.locator(".st-key-consult-next button").click()
                reader.page.locator(".lent").first.wait_for()
                yield
            finally:
                server.process.send_signal(signal.SIGCONT)
        case _:
            yield
