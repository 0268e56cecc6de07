"""What a reader can press on the timeline page, and how a press becomes another step.

A press is heard at the start of a run, before anything is drawn, so that one run draws the new step. After the
server is restarted, Streamlit 1.67 does not know the pressed button until it is drawn (and loses callbacks, and
presses of buttons in fragments, altogether): that first press is heard once all is drawn, and drawn anew.
"""

from typing import Literal

import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from journey.model.procedure import PhaseId
from journey.ui import blocks
from journey.ui.charts import chosen_in_timeline
from journey.ui.here import Here
from journey.ui.links import page_link
from journey.wording import fill

_HEARD = "heard"
"""In the session: whether this run has followed a press already."""


def emphasis(chosen: bool) -> Literal["primary", "secondary"]:
    """How a button shows that it stands for what is on screen now."""
    return "primary" if chosen else "secondary"


def hear(here: Here) -> Here:
    """Where the reader is after the press that started this run, if it asked for another step."""
    wish = _wish(here)
    st.session_state[_HEARD] = wish is not None
    return here.moved_to(wish) if wish else here


def go_where_asked(here: Here) -> None:
    """Follow a press that was not heard at the start of the run."""
    if not st.session_state[_HEARD] and (wish := _wish(here)):
        here.moved_to(wish)
        st.rerun()


def _wish(here: Here) -> str | None:
    """The id of the step that the buttons, the list or the chart ask for, as far as Streamlit knows them by now."""
    pressed = st.session_state.get
    back, forward = (here.journey.neighbour(here.step, by) for by in (-1, 1))
    if back and pressed("back"):
        return back.id
    if forward and pressed("next"):
        return forward.id
    for phase in PhaseId:
        if pressed(f"phase-{phase.value}"):
            return here.journey.phase(phase)[0].id
    for step in here.journey.steps:
        if pressed(f"step-{step.id}"):
            return step.id
    return chosen_in_timeline(here, pressed("timeline"))


def phases(place: DeltaGenerator, here: Here) -> None:
    """A button for each phase; it leads to the first step of that phase."""
    for phase in PhaseId:
        kind = emphasis(phase is here.step.phase)
        place.button(here.interface.phases[phase], key=f"phase-{phase.value}", type=kind, width="stretch")


def moves(place: DeltaGenerator, here: Here) -> None:
    """Back and Next. At the last step, Next makes way for the link to the next page."""
    words = here.interface.timeline
    first, last = here.step is here.journey.steps[0], here.step is here.journey.steps[-1]
    place.button(words.back, key="back", icon=":material/arrow_back:", disabled=first, width="stretch")
    if last:
        with place.container(key="finish"):
            page_link("risks", words.finish, here)
    else:
        icon = ":material/arrow_forward:"
        place.button(words.next, key="next", type="primary", icon=icon, icon_position="right", width="stretch")


def all_steps(place: DeltaGenerator, here: Here) -> None:
    """A list of all steps, by phase."""
    words = here.interface.timeline
    with place.expander(fill(words.all_steps, {"total": len(here.journey.steps)})):
        for phase, column in zip(PhaseId, st.columns(len(PhaseId)), strict=True):
            with column:
                blocks.show(Markup('<h3 class="{}">{}</h3>').format(phase.value, here.interface.phases[phase]))
            for step in here.journey.phase(phase):
                label = fill(words.step_in_list, {"number": step.number, "heading": step.heading})
                column.button(_plain(label), key=f"step-{step.id}", type=emphasis(step is here.step), width="stretch")


def _plain(label: str) -> str:
    """A button's label without Markdown: ``1. Name`` must not become a list."""
    return label.replace(".", "\\.", 1)
