"""Blocks of text as safe HTML: every word from content is escaped."""

from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup

from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.procedure import HowOften, Journey, Outcome, Section, Step
from journey.wording import place_words


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def items(texts: Iterable[str], kind: str = "") -> Markup:
    """A list with a dot before each text."""
    lines = _joined(Markup("<li>{}</li>").format(text) for text in texts)
    return Markup('<ul class="{}">{}</ul>').format(kind, lines)


def paragraphs(texts: Iterable[str]) -> Markup:
    """Paragraphs, one for each text."""
    return _joined(Markup("<p>{}</p>").format(text) for text in texts)


def link(address: str, text: str, kind: str = "") -> Markup:
    """A link. One that leaves this app opens beside it."""
    outside = Markup(' target="_blank" rel="noopener noreferrer"') if address.startswith("https:") else Markup("")
    return Markup('<a class="{}" href="{}"{}>{}</a>').format(kind, address, outside, text)


def definitions(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Names, each with what is said about it."""
    lines = _joined(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, text) for name, text in pairs)
    return Markup("<dl>{}</dl>").format(lines)


def show(*parts: Markup) -> None:
    """Put blocks on the page, one below the other."""
    st.html(str(_joined(parts)))


def headline(title: str, message: str) -> None:
    """The page's title, and its most important sentence."""
    show(Markup('<h1>{}</h1><p class="main-message">{}</p>').format(title, message))


def section(content: Section) -> Markup:
    """A heading with paragraphs."""
    return heading(content.heading) + paragraphs(content.paragraphs)


def heading(text: str) -> Markup:
    """The heading of a part of a page."""
    return Markup("<h2>{}</h2>").format(text)


def step_head(step: Step, journey: Journey, interface: Interface) -> None:
    """What a reader must see of a step without scrolling: where they are, what happens, the gist."""
    place = place_words(step, journey, interface)
    show(
        Markup('<p class="place {}"><strong>{}</strong> <span>{}</span></p>').format(
            step.phase.value, place, interface.timeline.chart_help
        ),
        Markup('<h2 id="step" data-step="{}">{}</h2><p class="gist">{}</p>').format(step.id, step.heading, step.gist),
    )


def step_times(step: Step, interface: Interface) -> None:
    """When a step happens, and how long it takes."""
    words = interface.timeline
    show(
        Markup('<div class="times">{}</div>').format(
            definitions([(words.when, step.when), (words.how_long, step.how_long)])
        )
    )


def step_details(step: Step, interface: Interface) -> None:
    """The rest of a step: what to do, what happens, what to feel, why."""
    words = interface.timeline
    show(
        _told(words.what_you_do, items(step.what_you_do, "do")),
        _told(words.what_happens, paragraphs([step.what_happens])),
        _told(words.what_you_feel, paragraphs([step.what_you_feel])),
        _told(words.why, paragraphs([step.why])),
    )


def _told(name: str, text: Markup) -> Markup:
    return Markup("<h3>{}</h3>{}").format(name, text)


def outcome_head(outcome: Outcome, interface: Interface) -> None:
    """What stays visible of a benefit or a risk: its name, and how often in the clinic's words."""
    words = interface.risks
    said = {HowOften.VERY_RARE: words.very_rare, HowOften.NOT_STATED: words.not_stated}[outcome.how_often]
    show(
        Markup('<h3>{}</h3><p class="how-often"><strong>{}</strong> {}</p>').format(outcome.name, words.how_often, said)
    )


def outcome_details(outcome: Outcome, journey: Journey, interface: Interface) -> None:
    """What an expander adds: what it means, what the team does, what to watch for, and the sources."""
    words = interface.risks
    show(
        *(
            Markup("<h4>{}</h4><p>{}</p>").format(name, text)
            for name, text in (
                (words.meaning, outcome.meaning),
                (words.team, outcome.team),
                (words.watch, outcome.watch),
            )
        ),
        sources(outcome.sources, journey, words.sources),
    )


def sources(ids: Iterable[str], journey: Journey, label: str) -> Markup:
    """Where a text comes from, in small print. Titles stay in the language in which they were published."""
    return Markup('<div class="sources"><p>{}</p>{}</div>').format(label, source_list(ids, journey))


def source_list(ids: Iterable[str], journey: Journey) -> Markup:
    """Publications, with links where they have one."""
    lines = (
        Markup('<li lang="en" translate="no">{}</li>').format(
            link(source.link, source.title) if source.link else source.title
        )
        for source in (journey.sources[key] for key in ids)
    )
    return Markup("<ul>{}</ul>").format(_joined(lines))


def summary(title: str, points: Iterable[str], next_action: str) -> None:
    """The short version at the end of a page, and what to do next."""
    show(
        Markup('<section class="summary"><h2>{}</h2>{}<p class="next-action">{}</p></section>').format(
            title, items(points), next_action
        )
    )


def care_card(title: str, points: Iterable[str], call: Markup, kind: str) -> Markup:
    """A card that says when to call. Never inside an expander."""
    return Markup('<section class="card {}"><h2>{}</h2>{}{}</section>').format(kind, title, items(points), call)


def call_link(clinic: Clinic, interface: Interface) -> Markup:
    """A link that calls the clinic."""
    number = Markup('<span class="number">{}</span>').format(clinic.phone)
    return link(clinic.phone_link, Markup.escape(interface.frame.call).format(phone=number), "call")


def address(clinic: Clinic) -> Markup:
    """The clinic's name and address; names are not translated."""
    lines = Markup("<br>").join([clinic.name, *clinic.address.lines])
    return Markup('<address translate="no">{}</address>').format(lines)
