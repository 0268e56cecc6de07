"""The handout: what stands on it, in the order in which it is read."""

from collections.abc import Iterator
from datetime import date

from journey.blocks.on_paper import Blanks, ShortStep, ShortSteps
from journey.blocks.page import Block, Columns, Page, Section, words
from journey.blocks.pictures import Picture
from journey.blocks.texts import Heading, Headline, Items, Text
from journey.library import Library
from journey.model.pages import PAGES
from journey.model.procedure import OnHandout, PhaseId, Step
from journey.model.spine import BoneState
from journey.pictures import bone_picture, picture_address
from journey.place import Place
from journey.takeaway.handout.handout import Handout
from journey.told import contact, decision, my_day, outside
from journey.told.about import review_words
from journey.told.frame import frame
from journey.told.outside import call, sources
from journey.view import View
from journey.wording import date_words, fill, levels_times, marked_words


def place_of_anybody(procedure: str, language: str, library: Library, today: date, base: str) -> Place:
    """Where somebody is of whom nothing is known; ``base`` is where readers find the pages, or empty."""
    return Place(library, View(procedure, language), PAGES[0], today, base=base)


def handout(place: Place) -> Handout:
    """The handout of the journey at a place, with the reader's own day and bones if it has some. It names nobody."""
    interface, clinic = place.interface, place.clinic
    return Handout(
        language=interface.code,
        title=fill(interface.handout.title, {"name": place.journey.name, "clinic": clinic.short_name}),
        author=clinic.name,
        foot=f"{clinic.short_name} · {call(place).label}",
        front=_front(place),
        rest=_rest(place),
        sources=sources(place.journey.sources, place, place.interface.about.sources),
    )


def _front(place: Place) -> Page:
    """What must be seen first: the gist, the reader's day, and when to call."""
    around, journey = frame(place), place.journey
    code = Section("code", (words(outside.printed_code(place)),))
    return (
        *around.notices,
        Columns(((words(around.name),), (words(call(place)),)), widths=(3, 1)),
        words(Headline("handout", journey.headline, journey.main_message)),
        *_times(place),
        Columns(((_short(place),), (*_blanks(place), *_bones(place), code)), widths=(3, 2)),
        contact.cards(place),
    )


def _times(place: Place) -> Iterator[Block]:
    if place.plan:
        yield Section("day", (words(*my_day.times(place.plan, place)),))


def _short(place: Place) -> Section:
    return Section("in-short", (words(Heading(place.interface.timeline.summary), Items(place.journey.summary)),))


def _blanks(place: Place) -> Iterator[Block]:
    """Lines to write the day on, where it is not known."""
    said = place.interface.handout
    if not place.plan:
        yield Section("day", (words(Heading(said.your_day), Blanks((said.day, said.arrival))),))


def _bones(place: Place) -> Iterator[Block]:
    levels, journey = place.view.levels, place.journey
    if levels and journey.spine:
        told = marked_words(levels, place.interface), *levels_times(journey, levels, place.interface)
        yield Section("bones", (words(Text(told)),))


def _rest(place: Place) -> Page:
    return (
        Section("introduction", tuple(_introduction(place))),
        words(Heading(place.interface.handout.steps)),
        Section("steps", tuple(words(_steps(phase, place)) for phase in PhaseId)),
        my_day.checklist(place),
        *_decision(place),
        Section("foot", _foot(place)),
    )


def _introduction(place: Place) -> Iterator[Block]:
    told = place.journey.introduction
    yield words(Heading(told.heading), Text(told.paragraphs))
    if any(step.bone for step in place.journey.steps):
        states = BoneState.WHOLE, BoneState.BROKEN, BoneState.CEMENT
        yield Columns(tuple((words(_bone(state, place)),) for state in states))


def _bone(state: BoneState, place: Place) -> Picture:
    said = place.interface.bone[state]
    return Picture(picture_address(bone_picture(state)), said.alt, said.caption)


def _steps(phase: PhaseId, place: Place) -> ShortSteps:
    steps = place.journey.phase(phase)
    told = tuple(_step(step, place) for step in steps)
    return ShortSteps(phase.value, place.interface.phases[phase], steps[0].number, told)


def _step(step: Step, place: Place) -> ShortStep:
    said = place.interface.timeline
    texts = {
        OnHandout.GIST: step.gist,
        OnHandout.WHAT_HAPPENS: step.what_happens,
        OnHandout.WHAT_YOU_DO: " ".join(step.what_you_do),
        OnHandout.WHAT_YOU_FEEL: step.what_you_feel,
        OnHandout.WHY: step.why,
        OnHandout.WHEN: step.when and f"{said.when}: {step.when}",
        OnHandout.HOW_LONG: step.how_long and f"{said.how_long}: {step.how_long}",
    }
    picture = Picture(picture_address(step.picture), step.picture_alt, step.picture_caption)
    return ShortStep(
        step.heading,
        tuple(text for part, text in texts.items() if text and part in step.handout),
        picture if OnHandout.PICTURE in step.handout else None,
    )


def _decision(place: Place) -> Page:
    """What is to be decided, whether it works, what can go wrong, the other choices, and what is known."""
    said, journey = place.interface.risks, place.journey
    return (
        words(
            Heading(said.heading),
            Text((journey.decision.message, *journey.decision.condition)),
            Items(journey.decision.summary),
            Text((decision.behind(place),)),
        ),
        decision.trials(place),
        words(decision.trial_sources(place)),
        decision.risks(place),
        decision.choices(place),
        words(decision.choice_sources(place), decision.evidence(place)),
    )


def _foot(place: Place) -> Page:
    """Where the clinic is, and what these words are worth."""
    said = place.interface
    made = fill(said.handout.made_on, {"date": date_words(place.today, said)})
    return (
        contact.whereabouts(place),
        words(Heading(said.about.disclaimer), Text((said.frame.disclaimer, review_words(place), made))),
    )
