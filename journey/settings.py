"""What hospital IT can set from outside: environment variables that start with ``JOURNEY_``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from journey.model.mode import MODES, Mode

ROOT = Path(__file__).parent.parent
"""The folder of the project: where app.py, content and assets stand."""

PICTURES = ROOT / "assets" / "pictures"


Log = Literal["text", "json"]


class SettingError(Exception):
    """A setting has a value that cannot be used."""


@dataclass(frozen=True)
class Settings:
    """Every setting, with a default that works."""

    content: Path
    base_address: str = ""
    """Where readers find the app, for codes and links that are taken along. Empty: where they are reading it now."""
    modes: tuple[Mode, ...] = MODES
    """The modes that an address may ask for; the first one is meant where it asks for none."""
    idle_seconds: int = 90
    """How long a kiosk is left alone before it asks whether somebody is still there."""
    idle_warning_seconds: int = 30
    """How long the answer may take until the kiosk forgets its reader; 20 at least (WCAG 2.2.1)."""
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    """The names under which readers may ask for the pages; ``*`` is any."""
    most_sessions: int = 1500
    """How many readers may be here at once, with those who have just left; who comes then is told to try again."""
    metrics: tuple[str, int] | None = None
    """The address and the port at which a monitor may ask how the server does; None: at none."""
    log: Log = "text"
    """How a line of the log is written."""
    count: Path | None = None
    """The folder in which this server counts how often a step was hard to understand; None: nothing is counted."""
    secret: str = field(default="", repr=False)
    """The one that servers share, with which draft addresses are signed. Empty: there are no draft addresses."""
    root: str = ""
    """The path of their host below which all pages stand, such as ``/journey``; empty at its top."""

    @property
    def idle(self) -> tuple[int, int]:
        """Both together: when a kiosk asks, and how long the answer may take."""
        return self.idle_seconds, self.idle_warning_seconds


NAMES = (
    "JOURNEY_CONTENT", "JOURNEY_BASE_ADDRESS", "JOURNEY_MODES", "JOURNEY_IDLE_SECONDS",
    "JOURNEY_IDLE_WARNING_SECONDS", "JOURNEY_HOSTS", "JOURNEY_MOST_SESSIONS", "JOURNEY_METRICS", "JOURNEY_LOG",
    "JOURNEY_COUNT",
)  # fmt: skip
"""The environment variables, one for each setting."""

SECRET = "STREAMLIT_SERVER_COOKIE_SECRET"
"""The variable with the secret that servers share: Streamlit reads it, too."""

BASE_PATH = "STREAMLIT_SERVER_BASE_URL_PATH"
"""The variable with the path below which the pages stand, where that is not told by ``JOURNEY_BASE_ADDRESS``."""

_PATH = r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*"

_OF_OTHERS = re.compile(
    r"JOURNEY_(?:\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\w+)?|PORT(?:_[0-9]+_\w+)?)"
    r"|JOURNEY_(?:REPLICAS|SERVERS|COOKIE_SECRET|PAPER)"
)
"""What Kubernetes tells every container about a service named journey, and what deploy/ tells the proxy in front."""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings that an environment gives.

    Raises ``SettingError`` with one line that names the variable, what is wrong, and what to do.
    """
    for name in sorted(environment):
        if meant := _meant(name, environment[name]):
            raise SettingError(f"{name} is not a setting. Write {meant}, or remove it.")
    content = Path(environment.get("JOURNEY_CONTENT") or ROOT / "content")
    if not content.is_dir():
        raise SettingError(f"JOURNEY_CONTENT names {content}, which is not a folder. Name a folder, or remove it.")
    base_address = environment.get("JOURNEY_BASE_ADDRESS", "").rstrip("/")
    if base_address and not re.fullmatch(rf"https?://[^\s/?#]+{_PATH}", base_address):
        raise SettingError(
            f"JOURNEY_BASE_ADDRESS is {base_address}, which is not an address. Write it like "
            "https://journey.example.org, or https://example.org/journey."
        )
    return Settings(
        content,
        base_address,
        _modes(environment.get("JOURNEY_MODES", "")),
        _number(environment, "JOURNEY_IDLE_SECONDS", "seconds", Settings.idle_seconds, least=10),
        _number(environment, "JOURNEY_IDLE_WARNING_SECONDS", "seconds", Settings.idle_warning_seconds, least=20),
        _hosts(environment.get("JOURNEY_HOSTS", ""), base_address),
        _number(environment, "JOURNEY_MOST_SESSIONS", "readers", Settings.most_sessions, least=1),
        _metrics(environment.get("JOURNEY_METRICS", "").strip()),
        _log(environment.get("JOURNEY_LOG", "").strip()),
        _count(environment.get("JOURNEY_COUNT", "").strip()),
        environment.get(SECRET, ""),
        _root(environment.get(BASE_PATH, ""), base_address),
    )


def in_address(host: str) -> str:
    """A host as an address writes it: one of version 6 in brackets."""
    return f"[{host}]" if ":" in host else host


def _meant(name: str, value: str) -> str | None:
    """The setting that somebody meant by a name that is none; None for a name that is one, or not ours."""
    if name == "JOURNEY_METRICS_PORT" and value.isdecimal():  # Kubernetes writes tcp://… for a service of that name
        return "JOURNEY_METRICS"
    if name in NAMES or not name.startswith("JOURNEY_") or _OF_OTHERS.fullmatch(name):
        return None
    words = name.split("_")
    alike = [known for known in NAMES if known.split("_")[1] == words[1]]  # JOURNEY_IDLE, JOURNEY_BASE_URL
    return next(iter(get_close_matches(name, alike or NAMES, n=1, cutoff=0.0 if alike else 0.8)), None)


def _modes(named: str) -> tuple[Mode, ...]:
    names = [name.strip() for name in named.split(",")] if named.strip() else list(MODES)
    for name in names:
        if name not in MODES:
            raise SettingError(f"JOURNEY_MODES names {name!r}, which is not a mode. Write some of: {', '.join(MODES)}.")
    return tuple(mode for mode in MODES if mode in names)


def _root(named: str, base_address: str) -> str:
    root = "/" + named.strip().strip("/") if named.strip().strip("/") else ""
    told = urlsplit(base_address).path
    if not re.fullmatch(_PATH, root):
        raise SettingError(f"{BASE_PATH} is {named}, which is not a path. Write it like journey.")
    if root and base_address and root != told:
        raise SettingError(
            f"{BASE_PATH} is {named}, and JOURNEY_BASE_ADDRESS is {base_address}. Let the address end in {root}."
        )
    return root or told


def _hosts(named: str, base_address: str) -> tuple[str, ...]:
    names = [name.strip().lower() for name in named.split(",") if name.strip()]
    for name in names:
        if name != "*" and not re.fullmatch(r"[a-z0-9.-]+|\[[0-9a-f:.]+\]", name):
            raise SettingError(
                f"JOURNEY_HOSTS names {name!r}, which is not a host. Write names, like journey.example.org."
            )
    own = re.sub(r":[0-9]+$", "", urlsplit(base_address).netloc).lower()
    return tuple(dict.fromkeys((*Settings.hosts, *names, *([own] if own else []))))


def _metrics(named: str) -> tuple[str, int] | None:
    if not named:
        return None
    fits = re.fullmatch(r"(?:([A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\]):)?([0-9]{1,5})", named)
    if not fits or not 1 <= int(fits[2]) <= 65535:
        raise SettingError(
            f"JOURNEY_METRICS is {named}. Write a port, like 9110, or with the address to listen at, 0.0.0.0:9110."
        )
    return (fits[1] or "127.0.0.1").strip("[]"), int(fits[2])


def _log(named: str) -> Log:
    if named not in ("", "text", "json"):
        raise SettingError(f"JOURNEY_LOG is {named}. Write text or json, or remove it.")
    return "json" if named == "json" else "text"


def _count(named: str) -> Path | None:
    if named and not Path(named).is_dir():
        raise SettingError(f"JOURNEY_COUNT names {named}, which is not a folder. Make it, name another, or remove it.")
    return Path(named) if named else None


def _number(environment: Mapping[str, str], name: str, unit: str, default: int, least: int) -> int:
    said = environment.get(name, "").strip() or str(default)
    if not re.fullmatch(r"[0-9]{1,4}", said) or int(said) < least:
        raise SettingError(f"{name} is {said}. Write a number of {unit} from {least} to 9999, or remove it.")
    return int(said)
