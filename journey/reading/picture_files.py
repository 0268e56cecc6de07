"""Where a picture's file is: with the content that names it or, where it has none, with the app; and if it is one."""

from collections.abc import Sequence
from os.path import isfile
from pathlib import Path

from journey.reading import drawings, photographs
from journey.reading.drawings import Fault
from journey.reading.names import OWN_PICTURES

_ENDINGS = (".svg", ".png", ".jpg", ".jpeg")


def picture_folders(content: Path, shipped: Path) -> tuple[Path, Path]:
    """Where the pictures of a content folder are looked for: first among its own, then among those of the app."""
    return content / OWN_PICTURES, shipped


def picture_file(name: str, folders: Sequence[Path]) -> Path | None:
    """The file of a picture such as ``lie-flat.svg``: that of the first folder which has it.

    A name that no file can have has none (``Path.is_file`` of Python 3.11 raises).
    """
    return next((file for folder in folders if isfile(file := folder / name)), None)  # noqa: PTH113


def picture_names(folders: Sequence[Path]) -> list[str]:
    """The names of all pictures that there are."""
    return sorted({file.name for folder in folders for file in folder.glob("*") if file.suffix in _ENDINGS})


def picture_faults(name: str, content: bytes) -> list[Fault]:
    """What keeps a file from being shown as a picture; nothing for a good one."""
    return drawings.faults(content) if name.endswith(".svg") else photographs.faults(name, content)
