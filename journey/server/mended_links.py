"""Links as mail programs, chats and people hand them on: what they added, wrapped or changed is taken off again.

A mail program writes ``&amp;`` for ``&`` and ``%23`` for ``#``, a sentence ends behind a link with a period, a
newsletter adds what it wants to know of its readers, and capitals come from those who type.
"""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode

from journey.model.pages import PAGES
from journey.view import VIEW_PARAMETERS

_BEHIND = ".,;:!?)]}>'\"*_\u2019\u201d\u00bb"
"""What a sentence, a bracket or a quote leaves behind a link. No value of ours ends like that."""

_TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|dcl|ms|tw|wbra|gbra)clid|mc_[ce]id|_hs\w+|mkt_tok|igshid|vero_\w+|_openstat", re.I
)
"""What newsletters and networks add. Nothing here needs it, and an address that is copied would pass it on."""

_FRAGMENT = re.compile(r"(?:when|ask)=[\w:.,=&~-]{1,300}")
"""What the browser keeps to itself, if it says so: a day, or questions."""

_SHORT = re.compile(r"(?:/[a-z0-9-]{1,40}){1,4}")
"""What may be a short address, such as ``/v/12``."""

_SMALL = ("procedure", "step", "mode", "part", "risk", "for")
"""What an address says in small letters. A language may have capitals, ``zh-Hant``, and is known by any."""


def mended(path: str, query: str) -> str | None:
    """The address that was meant, for a path (decoded) and a query (as it was sent); none where nothing is wrong.

    Only pages are mended. What this module does not know stays as it is.
    """
    plain_path, plain_query, fragment = _parted(path, query)
    page = plain_path.rstrip(_BEHIND + " ").lower().rstrip("/") or "/"
    if page != "/" and page[1:] not in PAGES[1:] and not _SHORT.fullmatch(page):
        return None
    pairs = parse_qsl(plain_query, keep_blank_values=True)
    kept = [pair for pair in (_pair(*pair) for pair in pairs) if not _TRACKING.fullmatch(pair[0])]
    if kept and kept[-1][0] in VIEW_PARAMETERS - {"search"}:
        kept[-1] = kept[-1][0], kept[-1][1].rstrip(_BEHIND + " ")
    if page == path and kept == pairs and not fragment:
        return None
    there = quote(page) + (f"?{urlencode(kept, safe=',')}" if kept else "")
    return there + (f"#{fragment}" if fragment else "")


def _parted(path: str, query: str) -> tuple[str, str, str]:
    """Path, query and fragment, wherever they were put: ``/plan#when=...`` may come as a path."""
    path, sharp, fragment = path.partition("#")
    path, mark, more = path.partition("?")
    query = f"{more}&{query}" if mark and query else more or query
    if not sharp:
        before, sharp, fragment = (unquote(query) if "%23" in query else query).partition("#")
        query = before if sharp else query
    fragment = fragment.rstrip(_BEHIND + " ")
    return path, query, fragment if _FRAGMENT.fullmatch(fragment) else ""


def _pair(name: str, text: str) -> tuple[str, str]:
    name = re.sub(r"^(?:amp;)+", "", name)
    if name.lower() in VIEW_PARAMETERS:
        name = name.lower()
    return name, text.lower() if name in _SMALL else text
