"""Benefits and risks as cards: what must be seen stays in sight, the rest is one press away."""

from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup

from journey import blocks
from journey.model.outcomes import Choice, Outcome, Point
from journey.ui import controls, outside, studies
from journey.ui.here import Here
from journey.ui.html import put
from journey.wording import fill


def show(kind: str, outcomes: Iterable[Outcome], here: Here) -> None:
    """Show a card for each outcome. An open expander is in the address: ``?risk_cement-leak=true``.

    In a consult, each card has a button that marks it as talked about.
    """
    interface = here.interface
    for outcome in outcomes:
        name = f"{kind}-card-{outcome.id}"
        card = st.container(key=name, border=True)
        with card:
            put(
                blocks.outcome_head(outcome, interface),
                studies.numbers(outcome.studies, interface),
                blocks.read_aloud(outcome.name, interface, f".st-key-{name}"),
            )
            label = fill(interface.risks.more_about, {"name": outcome.name})
            with st.expander(label, key=f"{kind}_{outcome.id}", on_change="rerun", bind="query-params"):
                put(
                    blocks.outcome_details(outcome, interface),
                    studies.details(outcome.studies, interface),
                    outside.sources(outcome.sources, here),
                )
        if here.view.mode == "consult":
            controls.cover(card, outcome, here)


def how_to_read(here: Here) -> None:
    """Say what the small figures are, and where the numbers come from."""
    words = here.interface.risks
    put(blocks.paragraphs([f"{words.how_to_read} {words.research}"]))


def choice(choice: Choice, here: Here) -> None:
    """Show another choice than the procedure."""
    interface = here.interface
    told = studies.numbers(choice.studies, interface) + studies.details(choice.studies, interface)
    put(
        blocks.section(choice),
        told if choice.studies else blocks.joined([]),
        blocks.read_aloud(choice.heading, interface),
        outside.sources(choice.sources, here),
    )


def research_risks(here: Here) -> None:
    """Show the risks that only research names, if there are any."""
    if here.journey.research_risks:
        put(blocks.heading(here.interface.risks.research_risks))
        with st.container(key="research-risks"):
            show("risk", here.journey.research_risks, here)


def evidence(here: Here) -> None:
    """Show what research knows and what it does not know, each point with its sources."""
    words, told = here.interface.risks, here.journey.evidence
    with st.container(key="evidence"):
        put(
            Markup('<p class="research">{}</p><div class="columns">{}{}</div>').format(
                told.message,
                _points(words.known, told.known, here),
                _points(words.not_known_heading, told.not_known, here),
            )
        )


def _points(heading: str, points: Iterable[Point], here: Here) -> Markup:
    told = (
        Markup('<li>{}<div class="sources">{}</div></li>').format(point.text, outside.source_list(point.sources, here))
        for point in points
    )
    return Markup("<section>{}<ul>{}</ul></section>").format(blocks.heading(heading), blocks.joined(told))
