"""The command line: ``python -m journey check [FOLDER]``."""

import argparse
import os
import sys
from pathlib import Path

from journey.library import open_library
from journey.reading import ContentError
from journey.settings import PICTURES, SettingError, read_settings


def check(folder: Path | None) -> int:
    """Print every mistake in a content folder. Returns the exit code: 1 if there is one."""
    try:
        library = open_library(folder or read_settings(os.environ).content, PICTURES)
    except (ContentError, SettingError) as error:
        print(error)
        return 1
    told = ", ".join(f"{name} ({' '.join(languages)})" for name, languages in library.journeys.items())
    print(f"No mistakes. On offer: {told}.")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m journey", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser("check", help="read all content and print every mistake, with file and line")
    checking.add_argument("folder", nargs="?", type=Path, help="the content folder; without it, the one that is served")
    checking.set_defaults(run=lambda given: check(given.folder))
    given = parser.parse_args(arguments)
    return int(given.run(given))


if __name__ == "__main__":
    sys.exit(main())
