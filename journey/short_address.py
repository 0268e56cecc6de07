"""Short addresses, for who types them from paper: ``/v/plan?b=T12,L1`` leads to the plan of a vertebroplasty."""

import re
from urllib.parse import parse_qs

from journey.library import Library
from journey.model.pages import PAGES, STAFF_PAGES, PageId
from journey.view import View, address_of, read_view

_SHORT = re.compile(r"/(?P<name>[a-z]{1,3})(?P<rest>(?:/[A-Za-z0-9-]{1,40}){0,3})/?")


def short_address(base: str, view: View, page: PageId, library: Library) -> str:
    """The short address of a view on a page; empty where its procedure has no short name (``clinic.yaml``), or
    it is told to a helper."""
    names = {procedure: name for name, procedure in library.clinic.short_addresses.items()}
    if view.procedure not in names or view.mode != "link" or view.is_library or view.audience != "patient":
        return ""
    default = read_view({"procedure": view.procedure}, [], library)
    parts = (
        names[view.procedure],
        view.language if view.language != default.language else "",
        page if page != PAGES[0] else "",
        view.step if view.step != default.step else "",
    )
    bones = f"?b={view.levels_text}" if view.levels else ""
    return f"{base}/{'/'.join(part for part in parts if part)}{bones}"


def long_address(path: str, query: str, library: Library) -> str | None:
    """Where a path and a query lead, ``/v/12`` to the twelfth step; none if that is no short address.

    What it says wrongly is quietly the default.
    """
    short = _SHORT.fullmatch(path)
    procedure = library.clinic.short_addresses.get(short["name"]) if short else None
    if not short or procedure not in library.procedures:
        return None
    parts = short["rest"].split("/")[1:]
    steps = library.steps(procedure)
    said, page = {"procedure": procedure, "levels": parse_qs(query).get("b", [""])[0]}, ""
    for part in parts:
        if part in library.languages(procedure):
            said["lang"] = part
        elif part in PAGES[1:] and part not in STAFF_PAGES:
            page = part
        elif part.isdecimal() and 1 <= int(part) <= len(steps):
            said["step"] = steps[int(part) - 1]
        else:
            said["step"] = part
    return address_of("", read_view(said, [], library), page)
