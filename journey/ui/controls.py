"""What a reader can press on the timeline page. Each returns the id of the step that was asked for, or none.

Written as ``if st.button(...)`` and never as callbacks: after the server is restarted, Streamlit 1.67 loses the
callback of the first press, and the press of a button in a fragment.
"""

from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from journey.model.procedure import PhaseId
from journey.ui.here import Here
from journey.wording import fill


def emphasis(chosen: bool) -> Literal["primary", "secondary"]:
    """How a button shows that it stands for what is on screen now."""
    return "primary" if chosen else "secondary"


def phases(place: DeltaGenerator, here: Here) -> str | None:
    """A button for each phase; it leads to the first step of that phase."""
    wish = None
    for phase in PhaseId:
        label, key = here.interface.phases[phase], f"phase-{phase.value}"
        if place.button(label, key=key, type=emphasis(phase is here.step.phase), width="stretch"):
            wish = here.journey.phase(phase)[0].id
    return wish


def moves(place: DeltaGenerator, here: Here) -> str | None:
    """Back and Next. At the last step, Next makes way for the link to the next page."""
    words = here.interface.timeline
    back, forward = (here.journey.neighbour(here.step, by) for by in (-1, 1))
    wish = None
    if place.button(words.back, key="back", icon=":material/arrow_back:", disabled=back is None, width="stretch"):
        wish = back
    if forward is None:
        with place.container(key="finish"):
            st.page_link("pages/risks.py", label=words.finish, query_params=here.view.query, width="stretch")
    elif place.button(
        words.next, key="next", type="primary", icon=":material/arrow_forward:", icon_position="right", width="stretch"
    ):
        wish = forward
    return wish.id if wish else None


def all_steps(place: DeltaGenerator, here: Here) -> str | None:
    """A list of all steps, by phase."""
    words = here.interface.timeline
    wish = None
    with place.expander(fill(words.all_steps, {"total": len(here.journey.steps)})):
        for phase, column in zip(PhaseId, st.columns(len(PhaseId)), strict=True):
            column.html(f'<h3 class="{phase.value}">{here.interface.phases[phase]}</h3>')
            for step in here.journey.phase(phase):
                label = fill(words.step_in_list, {"number": step.number, "heading": step.heading})
                kind = emphasis(step is here.step)
                if column.button(_plain(label), key=f"step-{step.id}", type=kind, width="stretch"):
                    wish = step.id
    return wish


def _plain(label: str) -> str:
    """A button's label without Markdown: ``1. Name`` must not become a list."""
    return label.replace(".", "\\.", 1)
