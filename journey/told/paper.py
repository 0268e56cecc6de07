"""What stands on paper, in the order in which it is read: the handout, and what only a printed page has."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from journey.blocks.decision import RiskRow, StudyFacts
from journey.blocks.links import Sources
from journey.blocks.on_paper import Blanks, FillIn, RiskGroup, RiskTable, ShortStep, ShortSteps
from journey.blocks.overview import Strip
from journey.blocks.page import Block, Columns, Page, Section, Told, texts_in, words
from journey.blocks.texts import Definition, Heading, Headline, Items, Summary, Text
from journey.dates import date_words
from journey.library import Library
from journey.model.hard_words import said_in
from journey.model.pages import PAGES
from journey.model.procedure import Journey, ListId, OnHandout, PhaseId, Step
from journey.paper_font import can_be_set
from journey.place import Place
from journey.takeaway.handout.handout import Handout
from journey.told import charts, contact, decision, drawn, helper, my_day, outside, overview, questions, translated
from journey.told.about import review_words
from journey.told.frame import Frame, frame
from journey.told.outside import call
from journey.view import View
from journey.wording import fill, fractures_words, levels_times, marked_words, paragraph

_MEDICINES = 6
"""How many rows the list of medicines has, more or less, as there is room."""


def place_of_anybody(procedure: str, language: str, library: Library, today: date, base: str) -> Place:
    """Where somebody is of whom nothing is known; ``base`` is where readers find the pages, or empty."""
    return Place(library, View(procedure, language), PAGES[0], today, base=base)


def has_letters(journey: Journey) -> bool:
    """Whether our fonts have the letters of a language; else a browser prints it, with fonts of the reader's device."""
    return can_be_set(journey.headline)


def handout(place: Place) -> Handout:
    """The handout of the journey at a place, with the reader's own day and bones if it has some. It names nobody."""
    title = place.interface.handout.title
    front, journey, lists, decision = _front(place), _journey(place), _lists(place), _in_short(place)
    box = _hard_words(place, front, journey, lists, decision)
    return _document(title, place, front, journey, (*lists, *_to_write_down(place, box)), decision)


def risk_sheet(place: Place) -> Handout:
    """All that ``/risks`` tells, on paper, for who decides: every number, who was studied, and where it comes from."""
    title, told = place.interface.handout.risk_title, _in_full(place)
    told = (*told, *_end(place, told))
    return _document(title, place, decision=told, sources=place.journey.sources)


def question_sheet(place: Place) -> Handout:
    """All that ``/questions`` lets a reader mark, on paper, with lines for questions of their own."""
    title, told = place.interface.handout.question_title, _to_mark(place)
    told = (*told, *_end(place, told))
    return _document(title, place, decision=told)


def helper_sheet(place: Place) -> Handout:
    """The helper's list on paper, with when to call whom: for a patient to hand to who helps them."""
    helpers = place.at(place.view.told_to("helper"))
    return _document(place.interface.handout.helper_title, helpers, decision=_to_help(helpers))


SHEETS: dict[str, Callable[[Place], Handout]] = {
    "": handout,
    "risks": risk_sheet,
    "questions": question_sheet,
    "helper": helper_sheet,
}
"""What is printed of a journey, by the name that stands in its file's."""


def is_printed(sheet: str, place: Place) -> bool:
    """Whether a journey has this sheet: one for a helper only where it says something to them."""
    return sheet != "helper" or place.journey.helper is not None


def printed(place: Place) -> Page:
    """The whole journey, for who prints the page of the timeline, which shows a part of it; a kiosk does not print."""
    if place.is_kiosk:
        return ()
    said = place.interface.handout
    cards = contact.emergency_card(place), contact.clinic_card(place)
    shown = place.view.step and place.step.warning_signs
    told = (
        *(replace(card, aloud=None, picture_addresses=()) for card in cards if not shown),
        Heading(said.steps),
        *(_without_pictures(_steps(phase, place)) for phase in PhaseId),
        Heading(said.checklist),
        *chain.from_iterable(my_day.as_items(place, level=3)),
    )
    return (words(*told, kind="printed"),)


def _without_pictures(told: ShortSteps) -> ShortSteps:
    return replace(told, steps=tuple(replace(step, picture=None) for step in told.steps))


def _document(
    title: str,
    place: Place,
    front: Page = (),
    journey: Page = (),
    tasks: Page = (),
    decision: Page = (),
    sources: Iterable[str] = (),
) -> Handout:
    interface, clinic = place.interface, place.clinic
    return Handout(
        language=interface.code,
        title=fill(title, {"name": place.journey.name, "clinic": clinic.short_name}),
        author=clinic.name,
        foot=f"{clinic.short_name} · {call(place).label}",
        front=front,
        journey=journey,
        tasks=tasks,
        decision=decision,
        sources=outside.sources(sources, place, interface.about.sources),
    )


def _front(place: Place) -> Page:
    """What must be seen first: the gist, the reader's day, and when to call.

    The times of a day of one's own leave no room for the bones, nor does the reader's own spine.
    """
    around, journey = frame(place), place.journey
    bones = None if place.plan or place.view.marks else overview.bones(place)
    code = Section("code", (words(outside.printed_code(place)),))
    return (
        *around.notices,
        _letterhead(around, place),
        words(Headline("handout", journey.headline, "")),
        *_beside_spine(
            (
                _beside(Text((journey.main_message,), "main-message"), bones),
                Section("day", (*_day(place), words(*_bones(place)))),
            ),
            place,
        ),
        Columns(((_short(place),), (words(*contact.address(place), *contact.hours(place)), code)), widths=(5, 3)),
        replace(contact.cards(place), widths=(3, 5)),
    )


def _beside(told: Told, strip: Strip | None) -> Block:
    """What is told, with the pictures of a strip to its right."""
    if not strip:
        return words(told)
    pictures = tuple((words(picture),) for picture in strip.pictures)
    return Columns(((words(told),), *pictures), widths=(6, *(2,) * len(pictures)))


def _beside_spine(told: Page, place: Place) -> Page:
    """What is told, with the spine to its right where bones are marked."""
    if not place.view.marks:
        return told
    return (Columns((told, (charts.spine(place, can_mark=False),)), widths=(7, 1)),)


def _letterhead(around: Frame, place: Place) -> Columns:
    return Columns(((words(around.name),), (words(call(place)),)), widths=(3, 1))


def _day(place: Place) -> tuple[Block, ...]:
    """The times of the reader's day; where it is not known, lines to write it on, and each visit."""
    said = place.interface.handout
    if place.plan:
        return (words(*my_day.times(place.plan, place)),)
    lines = Columns(((words(Blanks((said.day,))),), (words(Blanks((said.arrival,))),)))
    visits = tuple(visit.told for visit in place.journey.visits)
    return words(Heading(said.your_day)), lines, *((words(Items(visits)),) if visits else ())


def _short(place: Place) -> Section:
    return Section("in-short", (words(Heading(place.interface.timeline.summary), Items(place.journey.summary)),))


def _bones(place: Place) -> Iterator[Told]:
    marks, journey, interface = place.view.marks, place.journey, place.interface
    if marks and journey.spine:
        marked, known = marked_words(place.view.levels, interface), fractures_words(marks, interface)
        yield Text((paragraph((marked, *known, *levels_times(journey, marks, interface))),))


def _journey(place: Place) -> Page:
    return (
        Section("introduction", tuple(_introduction(place))),
        words(Heading(place.interface.handout.steps)),
        Section("steps", tuple(words(_steps(phase, place)) for phase in PhaseId)),
    )


def _end(place: Place, told: Page) -> Page:
    """How a sheet of its own ends: its hard words, beside what these words are worth."""
    interpreter, note = words(translated.interpreter(place)), words(*_note(place))
    box = _hard_words(place, told)
    return (
        (
            Columns(
                ((*box, interpreter), (note,)),
            ),
        )
        if box
        else (interpreter, note)
    )


def _hard_words(place: Place, *sheet: Page) -> Page:
    """A box of the hard words that a sheet says without saying what they mean; nothing, where there is none.

    What the procedure itself is, the whole sheet says.
    """
    said = " ".join(texts_in(sheet))
    names = (place.journey.name, *place.journey.also_called)
    told = [
        one
        for one in said_in(said, place.journey.hard_words)
        if not one.is_explained_in(said, place.view.language) and not one.is_one_of(names)
    ]
    return (questions.words_box(told, place),) if told else ()


def _lists(place: Place) -> Page:
    """The lists to check off, and a list of medicines to fill in."""
    said = place.interface.handout
    until, then = (ListId.NOW, ListId.DAY_BEFORE), (ListId.MORNING, ListId.BRING, ListId.HOME)
    return (
        Columns(
            (
                (words(Heading(said.checklist), my_day.lists(place, until)),),
                (words(my_day.lists(place, then)),),
            ),
            widths=(12, 13),
        ),
        words(Heading(said.medicines), FillIn(said.medicine_columns, _MEDICINES), Blanks((said.allergies,))),
    )


def _to_write_down(place: Place, box: Page) -> Page:
    """What to ask with lines for the answers, beside a box of hard words; and lines for questions."""
    said, to_ask = place.interface.handout, place.journey.to_ask
    ask = (words(Heading(said.ask), Blanks(to_ask)),) if to_ask else ()
    beside = (Columns((box, ask)),) if box and ask else (*box, *ask)
    return *beside, words(Text((said.more_questions,)), _own_questions(place))


def _own_questions(place: Place) -> Blanks:
    return Blanks((place.interface.handout.my_own, ""))


def _introduction(place: Place) -> Iterator[Block]:
    told = place.journey.introduction
    yield words(Heading(told.heading), Text(told.paragraphs))


def _steps(phase: PhaseId, place: Place) -> ShortSteps:
    steps = place.journey.phase(phase)
    told = tuple(_step(step, place) for step in steps)
    return ShortSteps(phase.value, place.interface.phases[phase], steps[0].number, told)


def _labelled(label: str, text: str, place: Place) -> str:
    return fill(place.interface.frame.labelled, {"label": label, "text": text})


def _step(step: Step, place: Place) -> ShortStep:
    said = place.interface.timeline
    texts = {
        OnHandout.GIST: step.gist,
        OnHandout.WHAT_HAPPENS: step.what_happens,
        OnHandout.WHAT_YOU_DO: paragraph(step.what_you_do),
        OnHandout.WHAT_YOU_FEEL: step.what_you_feel,
        OnHandout.WHY: step.why,
        OnHandout.WHEN: step.when and _labelled(said.when, step.when, place),
        OnHandout.HOW_LONG: step.how_long and _labelled(said.how_long, step.how_long, place),
    }
    return ShortStep(
        step.heading,
        tuple(text for part, text in texts.items() if text and part in step.handout),
        drawn.of_step(step, place) if OnHandout.PICTURE in step.handout else None,
    )


def _in_short(place: Place) -> Page:
    """The decision, and each risk with its first number; who was studied, and all else, has a sheet of its own."""
    said, told = place.interface, place.journey.decision
    typed = outside.type_it(place.view, place, "risks")
    return (
        words(
            Heading(said.risks.heading),
            Text((told.message,)),
            Items(told.summary),
            *_risks(place, shown=_with_first_number),
            Text((f"{said.handout.more_on_risks} {typed}".strip(),)),
        ),
        Columns(
            (
                (words(*contact.appointment(place), translated.interpreter(place)),),
                (words(*_note(place)),),
            ),
            widths=(1, 1),
        ),
    )


def _in_full(place: Place) -> Page:
    """What is to be decided, whether it works, what can go wrong, the other choices, and what is known."""
    said, told = place.interface.risks, place.journey.decision
    _, matters = questions.on_top(place)
    return (
        *translated.draft(place),
        _letterhead(frame(place), place),
        words(Headline("handout", said.heading, "")),
        _beside(Text((told.message,), "main-message"), decision.pictures(place)),
        words(Text(told.condition)),
        words(Summary(said.summary, told.summary, "")),
        words(Text((decision.behind(place),))),
        decision.trials(place),
        words(decision.trial_sources(place)),
        words(*_risks(place, Text((decision.watch(place),)))),
        words(Heading(said.choices), decision.choice_cards(place)),
        words(decision.choice_sources(place), decision.evidence(place)),
        words(Heading(said.choose), Items(said.choose_steps, in_order=True), matters),
        words(Heading(place.interface.questions.ask.heading), *questions.questions(place), _own_questions(place)),
    )


def _to_mark(place: Place) -> Page:
    said, handout = place.interface.questions, place.interface.handout
    not_sure, matters = questions.on_top(place)
    return (
        *translated.draft(place),
        _letterhead(frame(place), place),
        words(Headline("handout", said.heading, said.message)),
        words(Heading(said.ask.heading)),
        Columns(((words(not_sure),), (words(matters),))),
        words(*questions.questions(place)),
        words(Blanks((handout.my_own, "", ""))),
    )


def _to_help(place: Place) -> Page:
    told = (
        *translated.draft(place),
        _letterhead(frame(place), place),
        words(Headline("handout", place.interface.helper.on_paper, "")),
        *helper.on_paper(place),
        replace(contact.cards(place), widths=(3, 5)),
    )
    code = words(outside.printed_code(place), translated.interpreter(place))
    return *told, Columns(((*_hard_words(place, told), words(*_note(place))), (code,)))


def _risks(place: Place, *more: Told, shown: Callable[[RiskRow], RiskRow] = lambda row: row) -> tuple[Told, ...]:
    """The risks of the screen, as one table, with what is to be read before it."""
    said = place.interface
    rows = decision.risk_rows(place)
    groups = (RiskGroup(said.risks.kind(kind), tuple(map(shown, rows))) for kind, rows in rows.items())
    table = RiskTable(said.handout.risk_columns, tuple(groups))
    return Heading(said.risks.risks), decision.how_to_read(place, said.risks.mark), *more, table


def _with_first_number(row: RiskRow) -> RiskRow:
    """A row as it is seen on the screen while it is closed."""
    first = tuple(StudyFacts(study.groups, (), (Definition("", ""),), "") for study in row.studies[:1])
    return replace(row, studies=first, told=(), sources=Sources(()))


def _note(place: Place) -> tuple[Told, ...]:
    """What these words are worth."""
    said = place.interface
    made = fill(said.handout.made_on, {"date": date_words(place.today, said)})
    told = (said.frame.disclaimer, review_words(place), *translated.checked(place), made)
    return Heading(said.about.disclaimer), Text(told)
