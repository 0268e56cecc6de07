"""The parts of a consult: the steps beside the spine, the risks, and the end."""

import streamlit as st
from markupsafe import Markup

from journey import blocks
from journey.model.outcomes import Outcome
from journey.model.procedure import PhaseId, Step
from journey.screen import addresses, contact, controls, handouts, outcomes, spine
from journey.screen.here import Here
from journey.screen.html import put
from journey.told import codes
from journey.told.outcomes import how_to_read
from journey.view import is_this_computer
from journey.wording import fill, marked_words


def steps(here: Here) -> None:
    """The spine at the left, the step with its picture at the right."""
    if here.journey.spine:
        left, right = st.columns([2, 3], gap="large")
        with left:
            spine.show(here)
    else:
        right = st.container()
    with right, st.container(key="consult-step"):
        put(blocks.step_head(here.step, here.journey, here.interface))
        put(blocks.step_pictures(here.step, here.interface))
        controls.cover(st.container(), here.step, here)
        put(blocks.step_details(here.step, here.interface))


def risks(here: Here) -> None:
    """Every benefit and risk, each with a mark."""
    words = here.interface.risks
    _station(words.heading, here)
    put(how_to_read(here))
    put(blocks.heading(words.benefits))
    with st.container(key="consult-benefits"):
        outcomes.show("benefit", here.journey.benefits, here)
    put(blocks.heading(words.clinic_risks))
    with st.container(key="consult-risks"):
        outcomes.show("risk", here.journey.clinic_risks, here)
    outcomes.research_risks(here)


def end(here: Here) -> None:
    """What was talked about, questions to think about, a code that takes the pages along, and when to call."""
    words = here.interface.consult
    _station(words.end_heading, here)
    talked, questions, along = st.columns(3, gap="medium")
    with talked:
        _talked_about(here)
    with questions:
        put(Markup("<h3>{}</h3>{}").format(words.questions, blocks.items(here.journey.questions)))
    with along:
        _take_along(here)
    contact.cards(here)


def _station(heading: str, here: Here) -> None:
    put(blocks.place_heading(here.view.part, heading, heading))


def _talked_about(here: Here) -> None:
    words, journey = here.interface.consult, here.journey
    groups: list[tuple[str, tuple[Step | Outcome, ...]]] = [
        *((here.interface.phases[phase], journey.phase(phase)) for phase in PhaseId),
        (here.interface.risks.benefits, journey.benefits),
        (here.interface.risks.risks, journey.risks),
    ]
    put(*(_group(name, topics, here) for name, topics in groups))
    rest = [topic.name for topic in journey.topics if topic.id not in here.view.covered]
    told = blocks.items(rest) if rest else blocks.paragraphs([words.all_covered])
    put(blocks.expandable(words.was_not_covered, told))


def _group(name: str, topics: tuple[Step | Outcome, ...], here: Here) -> Markup:
    done = [topic.name for topic in topics if topic.id in here.view.covered]
    label = fill(here.interface.consult.group, {"name": name, "n": len(done), "total": len(topics)})
    return Markup("<h3>{}</h3>{}").format(label, blocks.items(done, "done") if done else "")


def _take_along(here: Here) -> None:
    words = here.interface.consult
    address = addresses.for_readers(here.view.taken_home(here.journey.steps[0].id), here)
    put(
        Markup("<h3>{}</h3>").format(words.take_along),
        blocks.paragraphs([marked_words(here.view.levels, here.interface)] if here.journey.spine else []),
    )
    handouts.save(here.view, here)
    put(
        codes.code(address, words.code_alt),
        blocks.paragraphs([words.only_here if is_this_computer(address) else words.code_caption]),
    )


def keys(here: Here) -> None:
    """A switch for the keys: who needs the number keys for something else can turn them off (WCAG 2.1.4)."""
    words = here.interface.consult
    with st.container(key="keys"):
        st.toggle(words.keys, value=True, key="keys-on", bind="query-params")
        put(blocks.paragraphs([words.keys_help, words.nothing_kept]))
