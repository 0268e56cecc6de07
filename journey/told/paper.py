"""The handout: what stands on it, in the order in which it is read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from journey.blocks.decision import RiskRow, RiskRows, StudyFacts
from journey.blocks.links import Sources
from journey.blocks.on_paper import Blanks, FillIn, RiskTable, ShortStep, ShortSteps
from journey.blocks.page import Block, Columns, Page, Section, Told, Words, words
from journey.blocks.texts import Definition, Heading, Headline, Items, Summary, Text
from journey.library import Library
from journey.model.pages import PAGES
from journey.model.procedure import OnHandout, PhaseId, Step
from journey.model.spine import BoneState
from journey.place import Place
from journey.takeaway.handout.handout import Handout
from journey.told import contact, decision, drawn, my_day, outside
from journey.told.about import review_words
from journey.told.frame import Frame, frame
from journey.told.outside import call
from journey.view import View
from journey.wording import date_words, fill, levels_times, marked_words


def place_of_anybody(procedure: str, language: str, library: Library, today: date, base: str) -> Place:
    """Where somebody is of whom nothing is known; ``base`` is where readers find the pages, or empty."""
    return Place(library, View(procedure, language), PAGES[0], today, base=base)


def handout(place: Place) -> Handout:
    """The handout of the journey at a place, with the reader's own day and bones if it has some. It names nobody."""
    title = place.interface.handout.title
    return _document(title, place, front=_front(place), journey=_journey(place), decision=_in_short(place))


def risk_sheet(place: Place) -> Handout:
    """All that ``/risks`` tells, on paper, for who decides: every number, who was studied, and where it comes from."""
    return _document(place.interface.handout.risk_title, place, decision=_in_full(place), sources=place.journey.sources)


def _document(
    title: str, place: Place, decision: Page, front: Page = (), journey: Page = (), sources: Iterable[str] = ()
) -> Handout:
    interface, clinic = place.interface, place.clinic
    return Handout(
        language=interface.code,
        title=fill(title, {"name": place.journey.name, "clinic": clinic.short_name}),
        author=clinic.name,
        foot=f"{clinic.short_name} · {call(place).label}",
        front=front,
        journey=journey,
        decision=decision,
        sources=outside.sources(sources, place, interface.about.sources),
    )


def _front(place: Place) -> Page:
    """What must be seen first: the gist, the reader's day, and when to call."""
    around, journey = frame(place), place.journey
    code = Section("code", (words(outside.printed_code(place)),))
    return (
        *around.notices,
        _letterhead(around, place),
        words(Headline("handout", journey.headline, journey.main_message)),
        *_times(place),
        Columns(((_short(place),), (*_blanks(place), *_bones(place), code)), widths=(3, 2)),
        contact.cards(place),
    )


def _letterhead(around: Frame, place: Place) -> Columns:
    return Columns(((words(around.name),), (words(call(place)),)), widths=(3, 1))


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


def _journey(place: Place) -> Page:
    return (
        Section("introduction", tuple(_introduction(place))),
        words(Heading(place.interface.handout.steps)),
        Section("steps", tuple(words(_steps(phase, place)) for phase in PhaseId)),
        my_day.checklist(place),
        _to_fill_in(place),
        contact.whereabouts(place),
        words(*_note(place)),
    )


def _to_fill_in(place: Place) -> Words:
    """A list of medicines, and lines for questions."""
    said = place.interface.handout
    return words(
        Heading(said.medicines),
        FillIn(said.medicine_columns, 6),
        Blanks((said.allergies,)),
        Heading(said.questions),
        Items(place.journey.questions),
        FillIn((said.my_own,), 3),
    )


def _introduction(place: Place) -> Iterator[Block]:
    told = place.journey.introduction
    yield words(Heading(told.heading), Text(told.paragraphs))
    if any(step.bone for step in place.journey.steps):
        states = BoneState.WHOLE, BoneState.BROKEN, BoneState.CEMENT
        yield Columns(tuple((words(drawn.of_bone(state, place)),) for state in states))


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
    return ShortStep(
        step.heading,
        tuple(text for part, text in texts.items() if text and part in step.handout),
        drawn.of_step(step) if OnHandout.PICTURE in step.handout else None,
    )


def _in_short(place: Place) -> Page:
    """The decision, and each risk with its first number; who was studied, and all else, has a sheet of its own."""
    said, told = place.interface, place.journey.decision
    short = place.short_address(place.view, "risks")
    typed = fill(said.frame.type_it, {"address": short}) if short else ""
    return (
        words(
            Heading(said.risks.heading),
            Text((told.message,)),
            Items(told.summary),
            *_risks(place, _with_first_number),
            Text((f"{said.handout.more_on_risks} {typed}".strip(),)),
        ),
    )


def _in_full(place: Place) -> Page:
    """What is to be decided, whether it works, what can go wrong, the other choices, and what is known."""
    said, told = place.interface.risks, place.journey.decision
    return (
        _letterhead(frame(place), place),
        words(Headline("handout", said.heading, told.message), Text(told.condition)),
        words(Summary(said.summary, told.summary, "")),
        words(Text((decision.behind(place),))),
        decision.trials(place),
        words(decision.trial_sources(place)),
        words(*_risks(place)),
        decision.choices(place),
        words(decision.choice_sources(place), decision.evidence(place), *_note(place)),
    )


def _risks(place: Place, shown: Callable[[RiskRow], RiskRow] = lambda row: row) -> Iterator[Told]:
    """The risks of the screen, as tables; how to read the drawings of the screen is left out."""
    for block in decision.risks(place).blocks:
        for told in block.told if isinstance(block, Words) else ():
            if isinstance(told, RiskRows):
                yield RiskTable(place.interface.handout.risk_columns, tuple(shown(row) for row in told.rows))
            elif not isinstance(told, Text):
                yield told


def _with_first_number(row: RiskRow) -> RiskRow:
    """A row as it is seen on the screen while it is closed."""
    first = tuple(StudyFacts(study.groups, study.besides, (Definition("", ""),), ()) for study in row.studies[:1])
    return replace(row, studies=first, told=(), sources=Sources(()))


def _note(place: Place) -> tuple[Told, ...]:
    """What these words are worth."""
    said = place.interface
    made = fill(said.handout.made_on, {"date": date_words(place.today, said)})
    return Heading(said.about.disclaimer), Text((said.frame.disclaimer, review_words(place), made))
