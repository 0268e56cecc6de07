"""What hospital IT can set from outside: environment variables that start with ``JOURNEY_``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

ROOT = Path(__file__).parent.parent
"""The folder of the project: where app.py, content and assets stand."""

PICTURES = ROOT / "assets" / "pictures"


class SettingError(Exception):
    """A setting has a value that cannot be used."""


@dataclass(frozen=True)
class Settings:
    """Every setting, with a default that works."""

    content: Path
    base_address: str = ""
    """Where readers find the app, for codes and links that are taken along. Empty: where they are reading it now."""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings that an environment gives.

    Raises ``SettingError`` with one line that names the variable, what is wrong, and what to do.
    """
    known = {"JOURNEY_CONTENT", "JOURNEY_BASE_ADDRESS"}
    for name in sorted(set(environment)):
        if name not in known and (meant := get_close_matches(name, known, n=1, cutoff=0.8)):
            raise SettingError(f"{name} is not a setting. Write {meant[0]}, or remove it.")
    content = Path(environment.get("JOURNEY_CONTENT") or ROOT / "content")
    if not content.is_dir():
        raise SettingError(f"JOURNEY_CONTENT names {content}, which is not a folder. Name a folder, or remove it.")
    base_address = environment.get("JOURNEY_BASE_ADDRESS", "").rstrip("/")
    if base_address and not re.fullmatch(r"https?://[^\s/?#]+", base_address):
        raise SettingError(
            f"JOURNEY_BASE_ADDRESS is {base_address}, which is not an address. Write it like https://journey.example.org."
        )
    return Settings(content, base_address)
