"""Streamlit's own page, ``index.html``, into which the first answer is put."""

import re
from functools import partial

from journey.streamlit_seam import shipped
from journey.streamlit_seam.assumptions import Assumption

_LANGUAGE = re.compile(r'<html lang="[^"]*"')
_TITLE = re.compile(r"<title>.*?</title>", re.S)
_ROOT = re.compile(r'<div id="root"></div>')
_NEEDLESS = (
    re.compile(r'<link rel="service-desc"[^>]*>'),
    re.compile(r"<noscript>.*?</noscript>", re.S),
)
"""An interface for programs, which we do not serve, and Streamlit's English words for who has no scripts."""


class UnknownPageError(Exception):
    """``index.html`` has another shape than the one that we know."""


def here(root: str) -> str:
    """Tells the page where its server is: Streamlit 1.67 would ask below the page's own address first, in vain.

    ``root`` is the path below which all pages stand: ``/journey``, or empty.
    """
    return f'<script>window.__streamlit = {{ BACKEND_BASE_URL: location.origin + "{root}" }}</script>'


def filled(index: str, language: str, head: str, body: str) -> str:
    """Streamlit's page in a language, with ``head`` in place of its title, and ``body`` behind its empty root.

    All are HTML that fits there; ``language`` are attributes, such as ``lang="en"``. Raises ``UnknownPageError`` where
    the page has not exactly one of each part that is replaced.
    """
    for part, instead in (
        *((part, "") for part in _NEEDLESS),  # first: what is put in may have the like
        (_LANGUAGE, f"<html {language}"),
        (_TITLE, head),
        (_ROOT, f'<div id="root"></div>{body}'),
    ):
        index = _replaced(part, instead, index)
    return index


def _replaced(part: re.Pattern[str], instead: str, page: str) -> str:
    replaced, times = part.subn(lambda _: instead, page)
    if times != 1:
        raise UnknownPageError(f"Streamlit's index.html has {part.pattern} {times} times, not once.")
    return replaced


def _is_as_we_know_it() -> bool:
    index = (shipped.FOLDER / "index.html").read_text(encoding="utf-8")
    return "<b>body</b>" in filled(index, 'lang="es"', "<title>head</title>", "<b>body</b>")


ASSUMPTIONS = (
    Assumption("index.html has one language, title, root, noscript and service description", _is_as_we_know_it),
    Assumption(
        "a page asks the server at window.__streamlit.BACKEND_BASE_URL, where that is set",
        partial(shipped.is_in_scripts, "__streamlit", "BACKEND_BASE_URL"),
    ),
)
