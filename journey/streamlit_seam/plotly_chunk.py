"""The part of Plotly that our charts need, cut out of the script that Streamlit ships.

Streamlit 1.67 sends all of Plotly 4.2 with the first chart: maps, globes and 46 kinds of traces, 4.7 MB, 1.0 MB of it
compressed. The script still holds Plotly's modules one by one, each with its name: those that nothing needs once the
other traces are gone are left out, and 0.3 MB remain.
"""

import re
from itertools import pairwise

from journey.streamlit_seam import chunks, shipped
from journey.streamlit_seam.assumptions import Assumption

TRACES = ("lib/bar.js",)
"""The modules of the traces that our figures use, besides scatter, which Plotly always has."""

_MODULE = re.compile(r"(?<![\w$])([\w$]+)=[\w$]+\(\{\"([^\"]{1,200}\.(?:c?js|css))\"\(")
_REGISTERED = re.compile(r"\.register\(\[((?:[\w$]+\(\),?)+)\]\)")
_END = "}})"
_CALL = re.compile(r"([\w$]+)\(\)")


def cut(script: str) -> str:
    """Leave out what our charts never use. A script of another shape comes back as it is."""
    registered, modules = _REGISTERED.search(script), list(_MODULE.finditer(script))
    names = {module[1]: module[2] for module in modules}
    calls = registered[1].split(",") if registered else []
    kept = [call for call in calls if names.get(call[:-2]) in TRACES]
    if not registered or len(kept) != len(TRACES):
        return script
    end = script.rfind(_END, modules[-1].start(), registered.start()) + len(_END)
    starts = [*(module.start() for module in modules), end]
    bodies = {module[1]: script[here:there] for module, (here, there) in zip(modules, pairwise(starts), strict=True)}
    for name in (name for name in bodies if names[name].endswith(".css")):
        bodies[name] = bodies[name].split("(){")[0] + "(){}}),"  # the style of maps, which we do not draw
    last = script[end : registered.start(1)] + ",".join(kept) + script[registered.end(1) :]
    # A module that is not followed by the next one at once has other code behind it, and stays.
    loose = {name for name, body in bodies.items() if not body.removesuffix(",").endswith(_END)}
    needed = _reached(loose | _called(script[: starts[0]] + last), bodies)
    parts = (
        body if name in needed or name in loose else f"{name}=0{',' if body.endswith(',') else ''}"
        for name, body in bodies.items()
    )
    return script[: starts[0]] + "".join(parts) + last


def _called(code: str) -> set[str]:
    """The names that are called without arguments, as modules are; names that only look so keep a module too many."""
    return set(_CALL.findall(code))


def _reached(starts: set[str], bodies: dict[str, str]) -> set[str]:
    reached: set[str] = set()
    ahead = [*starts]
    while ahead:
        name = ahead.pop()
        if name in bodies and name not in reached:
            reached.add(name)
            ahead += _called(bodies[name])
    return reached


def _is_as_we_know_it() -> bool:
    [script] = chunks.files(shipped.FOLDER, [chunks.CHART])
    whole = script.read_text(encoding="utf-8")
    return len(cut(whole)) < len(whole) / 3


ASSUMPTIONS = (Assumption("Plotly's script holds its modules one by one, each with its name", _is_as_we_know_it),)
