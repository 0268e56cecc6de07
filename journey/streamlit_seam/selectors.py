"""The parts of Streamlit's page, as our style sheets, the browser's scripts and the browser tests name them."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path

from journey.streamlit_seam import shipped
from journey.streamlit_seam.assumptions import Assumption

_ROOT = Path(__file__).parents[2]
_OURS = (_ROOT / "assets", _ROOT / "browser", _ROOT / "journey" / "desk", Path(__file__).parent)
"""Where our style sheets and scripts stand, in folders at any depth."""

_PART = re.compile(r"""data-testid[~^$*|]?=\\?["']?(st[A-Z][\w-]*)|\.(st[A-Z]\w*)""")
"""A part by its test id, or by its class: ``[data-testid="stMain"]``, ``.stButton``."""

_LIST = Path(__file__).with_name("selectors.css")
"""What each ``:--name`` in our style sheets and browser tests stands for, such as ``:--main``."""

_LINE = re.compile(r"^@custom-selector :--([\w-]+) ([^;]+);$", re.M)
_USE = re.compile(r":--([\w-]+)")

STATES = ("data-test-connection-state", "CONNECTED", "data-test-script-state", "notRunning")
"""How the page says whether it is connected, and whether all is drawn."""

MAIN_ID = "stMain"
"""The id of the main area, to which a reader may skip."""

THEME = "stActiveTheme"
"""How the name begins under which the page keeps its theme in the browser's storage."""

OTHERS = ("st-key-", "stBaseButton-", "data-react-aria-top-layer", "vite:preloadError", MAIN_ID, THEME)
"""The class of what has a key, the test id of a button's kind, what stands above dialogs, a script that is missing."""

PLOTLY = ("js-plotly-plot", "js-plotly-tester", "main-svg", "nsewdrag", "_hoverdata")
"""A drawing, what Plotly measures with, what is drawn, what takes the presses, what is under the hand."""


@lru_cache
def selectors() -> dict[str, str]:
    """Each name with the selector that it stands for: ``main``, ``[data-testid=stMain]``."""
    return dict(_LINE.findall(_text(_LIST)))


def expanded(text: str, names: dict[str, str]) -> str:
    """A text, such as a style sheet, with the selector in place of each ``:--name``.

    So it will be in browsers (Media Queries 5, ``@custom-selector``).

    ``KeyError`` where no such name is in the list.
    """

    def selector(found: re.Match[str]) -> str:
        if found[1] not in names:
            raise KeyError(f"Something says :--{found[1]}, which {_LIST.name} does not name.")
        return names[found[1]]

    return _USE.sub(selector, text)


def named() -> frozenset[str]:
    """The parts of the page that our style sheets and scripts name, by test id or class: ``stMain``."""
    return frozenset(name for file in _files() for pair in _PART.findall(_text(file)) for name in pair if name)


def _files() -> Iterator[Path]:
    for folder in _OURS:
        yield from (file for file in folder.rglob("*.*") if file.suffixes in ([".css"], [".js"]))  # not .test.js


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def are_parts(names: frozenset[str]) -> bool:
    """Whether the page has parts of these names. Raises ``LookupError`` where one is in no script of the page."""
    left = set(names)
    for quote in "`\"'":  # one bundler writes this, another one that
        left = {text.strip(quote) for text in shipped.missing_from_scripts(f"{quote}{name}{quote}" for name in left)}
    if left:
        raise LookupError(f"not in any script: {', '.join(sorted(left))}")
    return bool(names)


ASSUMPTIONS = (
    Assumption("every part of the page that our sheets and scripts name is one", lambda: are_parts(named())),
    Assumption(f"the page tells its states by {', '.join(STATES)}", partial(shipped.is_in_scripts, *STATES)),
    Assumption(f"the page has {', '.join(OTHERS)}", partial(shipped.is_in_scripts, *OTHERS)),
    Assumption(f"Plotly draws with {', '.join(PLOTLY)}", partial(shipped.is_in_scripts, *PLOTLY)),
)
