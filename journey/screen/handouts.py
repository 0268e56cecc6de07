"""The handout on a page: the general one at its address, and a reader's own, which comes over the session."""

from collections.abc import Callable

import streamlit as st

from journey.plan import Plan, plan_lines
from journey.screen import addresses
from journey.screen.here import Here
from journey.takeaway.handout.paper import as_pdf
from journey.takeaway.handout.sheet import Handout, compose, public_address
from journey.takeaway.handout.web import as_html
from journey.view import View
from journey.wording import full_day_words


def save(view: View, here: Here, plan: Plan | None = None) -> None:
    """Buttons that save a handout with the marked bones and the plan, to print and as a page.

    It is made when a button is pressed, stands at no address, and is not kept.
    """
    pages, name = public_address(addresses.base()), f"{view.procedure}.{view.language}"
    words = here.interface.handout

    def own() -> Handout:
        return _own(view, here, plan, pages)

    with st.container(key="handout-files"):
        _button(words.save_pdf, lambda: as_pdf(own()), f"{name}.pdf", "application/pdf")
        _button(words.save_page, lambda: as_html(own()).encode(), f"{name}.html", "text/html")


def _button(label: str, make: Callable[[], bytes], file: str, kind: str) -> None:
    st.download_button(
        label, make, file, kind, key=f"save-{file}", icon=":material/print:", on_click="ignore", width="stretch"
    )


def _own(view: View, here: Here, plan: Plan | None, pages: str) -> Handout:
    interface = here.library.interfaces[view.language]
    return compose(
        here.library.journeys[view.procedure][view.language],
        interface,
        here.clinic,
        today=here.today,
        pages=pages,
        levels=view.levels,
        times=plan_lines(plan, interface) if plan else (),
        day=full_day_words(plan.arrival.date(), interface) if plan else "",
    )
