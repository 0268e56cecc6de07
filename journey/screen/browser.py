"""What only the reader's browser can do: language of the page, announcements, one-tap charts, reading aloud."""

from secrets import token_hex

import streamlit as st
from markupsafe import Markup

from journey.languages import direction
from journey.model.marked import unmarked
from journey.model.pages import PAGES
from journey.place import Place
from journey.wording import marked_words

_ASKED_ANEW = 1000
"""In ms: how long after a script could not be had it is asked for once more."""

_RUN = 4
"""In bytes: how long the name of a run is. No two that follow each other have the same."""


def module(name: str) -> str:
    """The script of a component whose work is done by one of the modules in ``browser/``: ``page.js``.

    It is the one that the page came with, though another version of the app may serve by now. It is asked for twice:
    a network may lose a request. Where it cannot be had, the words of the page stand alone.
    """
    return f"""export default (mounted) => {{
  const {{ modules, screens }} = window.journey;
  const load = () => import(location.origin + modules + "{name}");
  const anew = () => new Promise((wait) => setTimeout(wait, {_ASKED_ANEW})).then(load);
  const left = load().catch(anew).then(({{ default: mount }}) => mount(mounted));
  left.catch(screens.breakApart);
  return () => left.then((leave) => leave?.(), () => {{}});
}};"""


_page = st.components.v2.component("journey_page", js=module("page.js"))


def mount(place: Place) -> None:
    """Tell the browser which language the page is in, what to announce, and what Streamlit says only in English."""
    words = place.interface
    _page(
        key="journey_page",
        data=unmarked(
            {
                "language": words.code,
                "direction": direction(words.code),
                "page": place.page if place.page != PAGES[0] else "",
                "reserve": place.reserve,
                "marks": marked_words(place.view.levels, words) if place.journey.spine else "",
                "waiting": words.frame.waiting,
                "not_copied": words.frame.not_copied,
                "menu": words.frame.menu,
                "help": words.frame.need_help,
                "aloud": {
                    "language": words.code,
                    "locale": words.locale,
                    "words": words.aloud.model_dump(),
                    "abbreviated": words.sentence_rules.all_abbreviated,
                    "phones": [place.clinic.phone, place.clinic.emergency_phone],
                    "recorded": place.recorded,
                },
            }
        ),
    )


def say_where(place: Place) -> None:
    """Say which view is drawn, and that it is drawn anew: no run is so short that the browser does not see it end.

    Of the choice among procedures, no view is ahead (``browser/ahead.js``).
    """
    view = "" if place.view.is_library else place.address(place.page, place.view)
    drawn = Markup('<i class="drawn" data-view="{}" data-run="{}"></i>')
    st.html(str(drawn.format(view, token_hex(_RUN))))
