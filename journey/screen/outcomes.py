"""Benefits and risks as cards: what must be seen stays in sight, the rest is one press away."""

from collections.abc import Iterable

import streamlit as st

from journey import blocks
from journey.model.outcomes import Outcome
from journey.screen import controls
from journey.screen.here import Here
from journey.screen.html import put
from journey.told import outcomes as told


def show(kind: str, outcomes: Iterable[Outcome], here: Here) -> None:
    """Show a card for each outcome. An open expander is in the address: ``?risk_cement-leak=true``.

    In a consult, each card has a button that marks it as talked about.
    """
    for outcome in outcomes:
        name = f"{kind}-card-{outcome.id}"
        card = st.container(key=name, border=True)
        with card:
            put(told.head(outcome, here), blocks.read_aloud(outcome.name, here.interface, f".st-key-{name}"))
            key = f"{kind}_{outcome.id}"
            with st.expander(told.label(outcome, here), key=key, on_change="rerun", bind="query-params"):
                put(told.rest(outcome, here))
        if here.view.mode == "consult":
            controls.cover(card, outcome, here)


def research_risks(here: Here) -> None:
    """Show the risks that only research names, if there are any."""
    if here.journey.research_risks:
        put(blocks.heading(here.interface.risks.research_risks))
        with st.container(key="research-risks"):
            show("risk", here.journey.research_risks, here)
