"""Benefits and risks as cards: what must be seen stays in sight, the rest is one press away."""

from collections.abc import Iterable

import streamlit as st

from journey.model.procedure import Outcome
from journey.ui import blocks
from journey.ui.here import Here
from journey.wording import fill


def show(kind: str, title: str, outcomes: Iterable[Outcome], here: Here) -> None:
    """Show a card for each outcome. An open expander is in the address: ``?risk_cement-leak=true``."""
    blocks.show(blocks.heading(title))
    for outcome in outcomes:
        with st.container(key=f"{kind}-card-{outcome.id}", border=True):
            blocks.outcome_head(outcome, here.interface)
            label = fill(here.interface.risks.more_about, {"name": outcome.name})
            with st.expander(label, key=f"{kind}_{outcome.id}", on_change="rerun", bind="query-params"):
                blocks.outcome_details(outcome, here.journey, here.interface)
