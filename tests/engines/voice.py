"""A real voice where no loudspeaker is: espeak-ng, by speech-dispatcher, into a pipe at which a test listens.

A kiosk speaks by the same two (``deploy/kiosk/packages``); Chromium asks for them under Linux.
"""

import fcntl
import html
import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from scripts.find_engines import VOICE
from tests.engines.browsers import is_there, running, screen
from tests.engines.webdriver import once_there

RATE = 22050
"""Samples a second, of two bytes each, as espeak-ng makes them."""

TICK = 0.01
"""In seconds: how often an ear listens."""

PIPE = 8192
"""In bytes: how much sound is on its way to an ear, a fifth of a second."""

HURRIED = "EspeakMinRate 80\nEspeakNormalRate 440\nEspeakMaxRate 449\nEspeakAudioChunkSize 300\n"
"""In words a minute, as fast as espeak-ng can speak: a test listens to the end."""

PATIENCE = 40
"""In seconds: how long something may take until it is heard, or over, also on a busy machine."""

SILENCE = 1.5
"""In seconds: longer than between two sentences."""

SPEAKS_BY = """LogLevel 5
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule "espeak-ng"
"""

TOLD = re.compile(r"^language=(\w+)|Command sent to output module: \|<speak>(.*?)</speak>\|", re.MULTILINE | re.DOTALL)
"""What the log says: which language comes next, and what is spoken in it."""


class Ear:
    """Hears what comes out of a pipe, as fast as a loudspeaker takes it."""

    def __init__(self, pipe: Path) -> None:
        os.mkfifo(pipe)
        self._pipe = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        fcntl.fcntl(self._pipe, fcntl.F_SETPIPE_SZ, PIPE)
        self.last_heard = float("-inf")
        """When there was something else than silence, on the clock of ``time.monotonic``."""
        self._ends = Event()
        self._thread = Thread(target=self._listens)
        self._thread.start()

    def closes(self) -> None:
        self._ends.set()
        self._thread.join()
        os.close(self._pipe)

    def _listens(self) -> None:
        taken, start = 0, time.monotonic()
        while not self._ends.wait(TICK):
            played = int(RATE * (time.monotonic() - start))
            with suppress(BlockingIOError):
                if any(os.read(self._pipe, 2 * (played - taken))):
                    self.last_heard = time.monotonic()
            taken = played


class Voice:
    """What a browser speaks by, and what it has been told to say."""

    def __init__(self, ear: Ear, environment: dict[str, str], log: Path) -> None:
        self.environment = environment
        """By which a browser finds it."""
        self._ear, self._log = ear, log

    def said(self) -> list[tuple[str, str]]:
        """Each sentence so far, after its language."""
        language, said = "", []
        for spoken_next, text in TOLD.findall(self._log.read_text(encoding="utf-8", errors="replace")):
            language = spoken_next or language
            if text:
                said.append((language, html.unescape(text)))
        return said

    def says(self, text: str, language: str) -> None:
        """Speak without a browser."""
        own = os.environ | self.environment
        subprocess.run(["spd-say", "--language", language, text], check=True, env=own)

    def is_heard_after(self, start: float) -> float:
        """How long it took, in s, until something was heard."""
        self._waits(lambda: self._ear.last_heard > start, "nothing is heard")
        return self._ear.last_heard - start

    def falls_silent(self) -> None:
        self._waits(lambda: time.monotonic() - self._ear.last_heard > SILENCE, "it is never silent")

    def _waits(self, holds: Callable[[], bool], wrong: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, wrong
            time.sleep(TICK)


@contextmanager
def speaking(folder: Path) -> Iterator[Voice]:
    speaker, player, module = VOICE.find()
    (folder / "modules").mkdir()
    (folder / "modules" / "espeak-ng.conf").write_text(HURRIED)
    (folder / "speechd.conf").write_text(SPEAKS_BY)
    socket, sound = folder / "speech", folder / "sound"
    ear = Ear(folder / "pipe")
    own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": f"unix:{sound}"}
    plays = [player, "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"]
    plays += ["-L", f"module-native-protocol-unix socket={sound} auth-anonymous=1"]
    plays += ["-L", f"module-pipe-sink file={folder / 'pipe'} rate={RATE} channels=1 format=s16le"]
    speaks = [speaker, "-s", "-t", "0", "-c", "unix_socket", "-S", str(socket), "-P", str(folder / "pid")]
    speaks += ["-C", str(folder), "-L", str(folder), "-m", str(Path(module).parent)]
    try:
        with screen(folder) as name, running(plays, folder / "player", **own):
            once_there(lambda: is_there(sound))
            with running(speaks, folder / "speaker", **own):
                once_there(lambda: is_there(socket))
                found = {"DISPLAY": name, "SPEECHD_ADDRESS": f"unix_socket:{socket}"}
                yield Voice(ear, found, folder / "speech-dispatcher.log")
    finally:
        ear.closes()
