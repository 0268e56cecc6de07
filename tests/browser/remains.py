"""What a server that runs still knows, and where it may write: read from the system (Linux), not from the server."""

from collections.abc import Iterable
from pathlib import Path

_PIECE = 1 << 24
"""In bytes: as much of a memory as is read at once."""

_WRITES = 0o3
"""The bits of a file's flags that say whether it was opened to be written to."""


def remembered(process: int, texts: Iterable[str]) -> set[str]:
    """Those of some texts that stand in the memory of a process, as UTF-8 or as Python keeps other text."""
    wanted = {text: (text.encode(), text.encode("utf-16-le"), text.encode("utf-32-le")) for text in texts}
    longest = max(len(one) for forms in wanted.values() for one in forms)
    found: set[str] = set()
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for start, end in _writable(process):
            for at in range(start, end, _PIECE):
                try:
                    memory.seek(at)
                    piece = memory.read(min(_PIECE + longest, end - at))
                except (OSError, ValueError, OverflowError):
                    break  # a stretch that the system keeps for itself, or that has gone meanwhile
                found |= {text for text, forms in wanted.items() if any(one in piece for one in forms)}
    return found


def _writable(process: int) -> list[tuple[int, int]]:
    lines = (line.split() for line in Path(f"/proc/{process}/maps").read_text().splitlines())
    spans = (line[0].split("-") for line in lines if line[1].startswith("rw"))
    return [(int(start, 16), int(end, 16)) for start, end in spans]


def written_to(process: int) -> set[Path]:
    """The files that a process has open to write to."""
    found = set()
    for link in Path(f"/proc/{process}/fd").iterdir():
        try:
            file, told = link.readlink(), Path(f"/proc/{process}/fdinfo/{link.name}").read_text()
        except OSError:
            continue  # closed meanwhile
        flags = int(next(line.split()[1] for line in told.splitlines() if line.startswith("flags:")), 8)
        if flags & _WRITES and file.is_file():
            found.add(file)
    return found
