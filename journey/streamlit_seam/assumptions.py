"""What we take for granted of Streamlit, and whether it is true of the version that is installed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version

MADE_WITH = "1.67.0"
"""The version of Streamlit with which everything here was tried."""

ROOMS = (
    "shipped", "chunks", "fonts", "plotly_chunk", "index_html", "serving", "types", "messages", "sessions", "restarts",
    "hearing", "fragments", "pages_folder", "base_path", "figures", "components", "selectors", "lookalike",
)  # fmt: skip
"""The modules of the seam. Each names in ``ASSUMPTIONS`` what it takes for granted."""


@dataclass(frozen=True)
class Assumption:
    """One sentence about Streamlit, and how to find out whether it is true."""

    says: str
    holds: Callable[[], bool]
    """What it raises is a fault, too."""


@dataclass(frozen=True)
class Checked:
    """An assumption, after a look at the version that is installed."""

    says: str
    room: str
    """The module of the seam that makes it, without its package."""
    fault: str = ""
    """What was found instead; empty where the assumption is true."""


def checks() -> tuple[Checked, ...]:
    """Every assumption, checked. A module that cannot even be imported is one fault."""
    return tuple(checked for room in ROOMS for checked in _checks_of(room))


def surprises() -> tuple[Checked, ...]:
    """What is otherwise in the version that is installed; nothing is looked at where it is the one tried."""
    if version("streamlit") == MADE_WITH:
        return ()
    return tuple(checked for checked in checks() if checked.fault)


def _checks_of(room: str) -> Iterator[Checked]:
    try:
        found: tuple[Assumption, ...] = import_module(f"journey.streamlit_seam.{room}").ASSUMPTIONS
    except (ImportError, AttributeError) as error:
        yield Checked("all that is imported is there", room, _words(error))
        return
    for assumption in found:
        yield Checked(assumption.says, room, _fault(assumption))


def _fault(assumption: Assumption) -> str:
    try:
        return "" if assumption.holds() else "it is otherwise"
    except Exception as error:  # whatever a new version does, the others are checked, too
        return _words(error)


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
