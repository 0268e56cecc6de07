"""Why a reader gets no page, told in their language, with a way back and the number to call."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from enum import StrEnum
from functools import lru_cache

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from journey import accepted
from journey.blocks.html import in_language, whole_numbers, with_languages
from journey.figures.palette import palette
from journey.languages import chosen
from journey.library import Library
from journey.wording import fill


class Refusal(StrEnum):
    """What a reader can meet: by an old link, in a crowd behind one address, or with a browser that sends too much."""

    NOTHING = "nothing"
    TOO_MUCH = "too_much"
    TOO_LONG = "too_long"
    TOO_HEAVY = "too_heavy"


_STATUS = {Refusal.NOTHING: 404, Refusal.TOO_MUCH: 429, Refusal.TOO_LONG: 414, Refusal.TOO_HEAVY: 431}

_PAGE = Markup(
    '<!doctype html>\n<html {language}>\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
    "<title>{heading} · {clinic}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
    '<h1>{heading}</h1>\n<p>{message}</p>\n<p><a class="start" href="{root}/?lang={code}">{start}</a></p>\n'
    '<p><a href="{phone_link}">{call}</a></p>\n</main>\n</body>\n</html>\n'
)

_STYLE = Markup(
    "body {{ margin: 0 auto; padding: 24px; max-width: 34em; background: {paper}; color: {ink}; "
    "font: 125%/1.45 'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, sans-serif; }} "
    ".number {{ white-space: nowrap; }} h1 {{ font-size: 1.6rem; line-height: 1.2; }} "
    "a {{ display: inline-block; min-height: 48px; padding: 10px 0; box-sizing: border-box; color: {before}; }} "
    "a.start {{ padding: 10px 18px; border-radius: 14px; background: {before}; color: {paper}; font-weight: 700; "
    "text-decoration: none; }} "
    ":focus-visible {{ outline: 3px solid {ink}; outline-offset: 3px; }}"
)

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

Refuse = Callable[[Scope, Refusal], Response]


def refusing(library: Callable[[], Library], root: str = "") -> Refuse:
    """Answers a request that is refused, in the language that the address or the browser asks for."""

    def refuse(scope: Scope, why: Refusal) -> Response:
        return refused(Request(scope), why, library(), root)

    return refuse


def refused(request: Request, why: Refusal, library: Library, root: str, language: str = "") -> Response:
    """The same, in ``language`` where the address names one and it is on offer. Of a long address, nothing is read."""
    asked = "" if why is Refusal.TOO_LONG else request.query_params.get("lang", "")
    listed = accepted.languages(request.headers.get("Accept-Language", ""))
    code = chosen((language, asked, *listed), tuple(library.interfaces))
    headers: Mapping[str, str] = {
        "Content-Language": code,
        "Vary": "Accept-Language",
        "Cache-Control": "no-store",
        "Content-Security-Policy": _POLICY,
    }
    wait = {"Retry-After": "1"} if why is Refusal.TOO_MUCH else {}
    return HTMLResponse(_page(why, code, library, root), _STATUS[why], {**headers, **wait})


@lru_cache(maxsize=64)
def _page(why: Refusal, code: str, library: Library, root: str) -> bytes:
    """Made once: who asks too much gets it again and again."""
    interface, clinic = library.interfaces[code], library.clinic
    words = interface.refused[why]
    content = _PAGE.format(
        code=code,
        language=in_language(code),
        root=root,
        style=_STYLE.format(**asdict(palette())),
        clinic=clinic.short_name,
        heading=words.heading,
        message=words.message,
        start=interface.broken.start,
        phone_link=clinic.phone_link,
        call=fill(interface.frame.call, {"phone": clinic.phone}),
    )
    return whole_numbers(with_languages(content)).encode()
