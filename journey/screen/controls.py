"""What a reader can press, and how a press becomes another view.

A press is heard at the start of a run, before anything is drawn, so that one run draws the new view. After the
server is restarted, Streamlit 1.67 does not know the pressed button until it is drawn (and loses callbacks, and
presses of buttons in fragments, altogether): that first press is heard once all is drawn, and drawn anew.
"""

from typing import Literal

import streamlit as st
from markupsafe import Markup

from journey.model.outcomes import Outcome
from journey.model.pages import STAFF_PAGES
from journey.model.procedure import PhaseId, Step
from journey.model.spine import LEVELS
from journey.screen import screens
from journey.screen.charts import chosen_in_spine, chosen_in_timeline
from journey.screen.here import Here, go, in_consult
from journey.screen.here import here as now
from journey.screen.html import put
from journey.screen.links import page_file, page_link
from journey.streamlit_seam.fragments import is_drawn_alone
from journey.streamlit_seam.types import DeltaGenerator
from journey.view import Part, View
from journey.wording import fill

_PARTS: tuple[Part, ...] = ("risks", "end")
"""The parts of a consult that come after the steps."""

_HEARD = "heard"
"""In the session: whether this run has followed a press already."""


def emphasis(chosen: bool) -> Literal["primary", "secondary"]:
    """How a button shows that it stands for what is on screen now."""
    return "primary" if chosen else "secondary"


def hear(here: Here) -> Here:
    """Where the reader is after the press that started this run, if it asked for another view."""
    wish = _wish(here)
    st.session_state[_HEARD] = wish is not None
    return here.moved_to(wish) if wish else here


def hear_in_part(here: Here) -> Here:
    """The same for a part of the page that is drawn alone; as part of the whole page, it is where the page is."""
    return hear(now()) if is_drawn_alone() else here


def enter(here: Here, page: str) -> Here:
    """The same place on the page with this path; whoever opens a consult is in its mode from then on.

    Where pages for staff are closed, they lead to the timeline.
    """
    if page in STAFF_PAGES and not here.may_open_staff_pages:
        st.switch_page(page_file("timeline"), query_params=here.view.query)
    return in_consult() if page == "consult" and here.view.mode != "consult" else here


def go_where_asked(here: Here) -> None:
    """Follow a press that was not heard at the start of the run."""
    if not st.session_state[_HEARD] and (wish := _wish(here)):
        go(wish)


def _wish(here: Here) -> View | None:
    """The view that buttons, lists and charts ask for, as far as Streamlit knows them by now."""
    language = screens.wished_language()
    if language in here.library.languages(here.view.procedure):
        return here.view.told_in(language)
    step = _wished_step(here)
    return here.view.at(step) if step else _wished_in_consult(here)


def _wished_step(here: Here) -> str | None:
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


def _wished_in_consult(here: Here) -> View | None:
    if here.view.mode != "consult":
        return None
    pressed = st.session_state.get
    for by, name in ((-1, "consult-back"), (1, "consult-next")):
        if pressed(name) and (there := neighbour(here, by)):
            return there
    for part in _PARTS:
        if pressed(f"part-{part}"):
            return here.view.at_part(part)
    for level in LEVELS:
        if pressed(f"level-{level}"):
            return here.view.with_level_turned(level)
    for topic in here.journey.topics:
        if pressed(f"cover-{topic.id}"):
            return here.view.with_topic_turned(topic.id)
    chosen = chosen_in_spine(here, pressed("spine"))
    return here.view.with_level_turned(chosen) if chosen else None


def neighbour(here: Here, by: int) -> View | None:
    """The station of a consult that is ``by`` places away, or none."""
    place = here.places.index(here.view) + by
    return here.places[place] if 0 <= place < len(here.places) else None


def phases(place: DeltaGenerator, here: Here) -> None:
    """A button for each phase; it leads to the first step of that phase."""
    _phases(place, here, here.step.phase)


def _phases(place: DeltaGenerator, here: Here, chosen: PhaseId | None) -> None:
    for phase in PhaseId:
        kind = emphasis(phase is chosen)
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
                put(Markup('<h3 class="{}">{}</h3>').format(phase.value, here.interface.phases[phase]))
            for step in here.journey.phase(phase):
                label = fill(words.step_in_list, {"number": step.number, "heading": step.heading})
                column.button(plain(label), key=f"step-{step.id}", width="stretch")


def stations(place: DeltaGenerator, here: Here) -> None:
    """A button for each phase, for the risks and for the end of a consult."""
    words = here.interface.consult
    _phases(place, here, here.step.phase if here.view.part == "steps" else None)
    for part in _PARTS:
        kind = emphasis(part == here.view.part)
        place.button(getattr(words, part), key=f"part-{part}", type=kind, width="stretch")


def consult_moves(place: DeltaGenerator, here: Here) -> None:
    """Back and Next of a consult, which goes on to the risks and to its end."""
    words = here.interface.timeline
    back, forward = neighbour(here, -1), neighbour(here, 1)
    icon = ":material/arrow_back:"
    place.button(words.back, key="consult-back", icon=icon, disabled=not back, width="stretch")
    icon = ":material/arrow_forward:"
    place.button(
        words.next, key="consult-next", type="primary", icon=icon, icon_position="right", disabled=not forward,
        width="stretch",
    )  # fmt: skip


def levels(place: DeltaGenerator, here: Here) -> None:
    """A button for each vertebra: marks it, or takes the mark away."""
    for level in LEVELS:
        place.button(level, key=f"level-{level}", type=emphasis(level in here.view.levels))


def cover(place: DeltaGenerator, topic: Step | Outcome, here: Here) -> None:
    """A button that marks a step or a risk as talked about, or takes the mark away."""
    done = topic.id in here.view.covered
    icon = ":material/check_box:" if done else ":material/check_box_outline_blank:"
    place.button(here.interface.consult.cover, key=f"cover-{topic.id}", type=emphasis(done), icon=icon)


def plain(label: str) -> str:
    """A button's label without Markdown: ``1. Name`` must not become a list."""
    return label.replace(".", "\\.", 1)
