"""What an author types, as the pages, files and answers of a content folder tell it."""

import os
import re
import shlex
from pathlib import Path

from journey.reading.names import SHIPPED

SCHEMAS = SHIPPED.parent / "docs" / "schema"
"""Where the rules of each content file stand, which its first line names."""


def typed(command: str, folder: Path, name: str = "") -> str:
    """A command for a content folder, with the folder where it is not the one that comes with the app."""
    named, there = f" NAME={name}" if name else "", _there(folder)
    return f"make {command}{named}" + (f" CONTENT={there}" if there else "")


def typed_out(command: str, folder: Path) -> str:
    """A command that ``make`` does not know, with the folder where it is not the one that comes with the app."""
    there = _there(folder)
    return (f"JOURNEY_CONTENT={there} " if there else "") + f"python -m journey {command}"


def _there(folder: Path) -> str:
    """A content folder as one types it; nothing for the one that comes with the app."""
    folder, home = folder.absolute(), SHIPPED.parent
    there = str(folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
    return "" if folder == SHIPPED else shlex.quote(there)


def typed_for(command: str, file: Path) -> str:
    """A command for the content folder, and the procedure in it, to which a file belongs."""
    folder = content_of(file)
    part = file.relative_to(folder).parts[0] if file.is_relative_to(folder) else ""
    return typed(command, folder, part if (folder / part / "journey.yaml").is_file() else "")


def content_of(file: Path) -> Path:
    """The content folder to which a file belongs."""
    return next((each for each in file.parents if (each / "clinic.yaml").is_file()), SHIPPED)


def at_home(text: str, file: Path, folder: Path) -> str:
    """A file's text as it is right where it stands: with the way to its rules, and with the commands to type."""
    rules = os.path.relpath(SCHEMAS, file.parent).replace(os.sep, "/")
    text = re.sub(r"\A(# yaml-language-server: \$schema=)\S*/", lambda found: f"{found[1]}{rules}/", text)
    text = text.replace("   (with the name of this folder)", "")
    return re.sub(
        r"(?<=  )make (content|sync) NAME=\.\.\.", lambda found: typed(found[1], folder, file.parent.name), text
    )
