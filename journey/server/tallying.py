"""Keeps a server's tally in its file while the server runs."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from threading import Lock

from journey.tally import Tally
from journey.tally_files import new_file, write

EVERY = 15 * 60
"""In seconds. It is written whether anybody has pressed or not, so that when it was written says nothing of readers."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def keeping(tally: Tally, folder: Path | None) -> AsyncIterator[None]:
    """Write what is counted into a file of this server's own, as it starts, every 15 minutes, and as it ends.

    Without a folder, nothing is written. Where it cannot be written, the log says so, and the pages go on.
    """
    if not folder:
        yield
        return
    keeper = _Keeper(tally, new_file(folder))
    keeper.write()
    writing = asyncio.create_task(_write_again(keeper))
    try:
        yield
    finally:
        writing.cancel()
        keeper.end()


async def _write_again(keeper: "_Keeper") -> None:
    while True:
        await asyncio.sleep(EVERY)
        await asyncio.to_thread(keeper.write)


class _Keeper:
    def __init__(self, tally: Tally, file: Path) -> None:
        self._tally = tally
        self._file = file
        self._fails = False
        self._lock = Lock()

    def write(self) -> None:
        """Write all that is counted so far; what cannot be written now is written with what comes."""
        try:
            with self._lock:
                write(self._tally.totals, self._file)
        except OSError as error:
            _log.error("JOURNEY_COUNT: %s cannot be written (%s). The pages are served all the same, and it is tried "
                       "again every %s minutes. Make the folder one that this server may write to, with room on its "
                       "disk.", self._file, error.strerror, EVERY // 60)  # fmt: skip
            self._fails = True
            return
        if self._fails:
            _log.info("JOURNEY_COUNT: %s is written again.", self._file)
        self._fails = False

    def end(self) -> None:
        """Write it for the last time. A server that has counted nothing leaves no file."""
        if self._tally.totals:
            self.write()
            return
        with self._lock, suppress(OSError):
            self._file.unlink()
