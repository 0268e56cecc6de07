"""What a handout says, in the order in which it is read: texts and drawings only, the same for every form."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journey.figures.palette import Palette, palette
from journey.figures.qr_code import qr_code
from journey.model.clinic import Clinic, Notice
from journey.model.interface import Interface
from journey.model.outcomes import Choice, ClinicWord, Outcome
from journey.model.procedure import Journey, OnHandout, PhaseId, Step
from journey.model.rates import Study
from journey.pictures import picture
from journey.trials import trials
from journey.view import View, address_of, is_this_computer
from journey.wording import (
    count_words,
    date_words,
    duration_words,
    fill,
    hours_words,
    levels_times,
    marked_words,
    record_words,
)


@dataclass(frozen=True)
class Block:
    """A heading with what stands below it."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A name, and what is said of it; empty where the reader fills it in by hand."""

    name: str
    text: str


@dataclass(frozen=True)
class Link:
    """Words that lead to an address."""

    text: str
    address: str

    @property
    def printed(self) -> str:
        """The address as one types it."""
        return self.address.removeprefix("https://").removesuffix("/")


@dataclass(frozen=True)
class Drawing:
    """An SVG, what it shows for those who do not see it, and what stands below it."""

    svg: str
    alt: str
    caption: str


@dataclass(frozen=True)
class StepLines:
    """A step on paper."""

    number: int
    heading: str
    lines: tuple[str, ...]
    picture: Drawing | None


@dataclass(frozen=True)
class PhaseLines:
    """A phase on paper; ``id`` is before, during or after."""

    id: str
    name: str
    steps: tuple[StepLines, ...]


@dataclass(frozen=True)
class NumberLine:
    """To how many people something happens, of a group that may have a name."""

    group: str
    number: str
    happens: str


@dataclass(frozen=True)
class StudyLines:
    """One study on paper: its numbers, who was studied, and what must be seen beside the numbers."""

    numbers: tuple[NumberLine, ...]
    besides: tuple[str, ...]


@dataclass(frozen=True)
class OutcomeLines:
    """A benefit or a risk on paper. ``unknown`` stands in the place of studies; ``more`` says what to do."""

    name: str
    clinic_word: str
    meaning: str
    studies: tuple[StudyLines, ...]
    unknown: str
    more: tuple[str, ...]


@dataclass(frozen=True)
class OutcomeList:
    """A heading with benefits or risks below it."""

    heading: str
    outcomes: tuple[OutcomeLines, ...]


@dataclass(frozen=True)
class ChoiceLines:
    """Another choice than the procedure, on paper."""

    heading: str
    lines: tuple[str, ...]
    studies: tuple[StudyLines, ...]


@dataclass(frozen=True)
class Card:
    """When to call, the number to call, and what to do if nobody answers."""

    heading: str
    lines: tuple[str, ...]
    call: Link
    otherwise: str


@dataclass(frozen=True)
class Handout:
    """Everything that a handout says. Equal handouts look alike."""

    language: str
    title: str
    clinic: str
    library: str
    call: Link
    notices: tuple[tuple[str, str, Link], ...]
    """The word for a notice, its text, and where it leads; no address, no link."""
    headline: str
    message: str
    introduction: Block
    day: str
    day_lines: tuple[Line, ...]
    levels: tuple[str, ...]
    steps: str
    phases: tuple[PhaseLines, ...]
    checklist: str
    checklists: tuple[Block, ...]
    outcomes: str
    outcomes_message: str
    research: str
    outcome_lists: tuple[OutcomeList, ...]
    choices: tuple[ChoiceLines, ...]
    evidence_message: str
    evidence: tuple[Block, ...]
    sources: Block
    """The titles of publications, in the language in which they were published."""
    emergency: Card
    worry: Card
    contact: str
    name: str
    address: tuple[str, ...]
    contact_lines: tuple[Line, ...]
    code: Drawing
    small: tuple[str, ...]
    """The disclaimer, the review record, the day on which the handout was made."""
    colours: Palette

    @property
    def is_personal(self) -> bool:
        """Whether it tells of the reader's own day or bones, which needs more room than lines to write on."""
        return bool(self.levels) or any(line.text for line in self.day_lines)


def compose(
    journey: Journey,
    interface: Interface,
    clinic: Clinic,
    *,
    today: date,
    pages: str,
    levels: tuple[str, ...] = (),
    times: tuple[tuple[str, str], ...] = (),
    day: str = "",
) -> Handout:
    """The handout of a journey. It names nobody.

    ``pages`` is where readers find the app, such as ``https://journey.example.org``, or empty where nobody knows.
    ``levels`` are the marked bones, ``day`` the day of the procedure in words, ``times`` what happens when, in words.
    """
    words, number = interface.handout, {"emergency_phone": clinic.emergency_phone}
    call = Link(fill(interface.frame.call, {"phone": clinic.phone}), clinic.phone_link)
    return Handout(
        language=interface.code,
        title=fill(words.title, {"name": journey.name, "clinic": clinic.short_name}),
        clinic=clinic.short_name,
        library=interface.frame.library,
        call=call,
        notices=tuple(_notice(notice, interface) for notice in clinic.notices if notice.is_shown_on(today)),
        headline=journey.headline,
        message=journey.main_message,
        introduction=Block(journey.introduction.heading, journey.introduction.paragraphs),
        day=words.your_day,
        day_lines=_day_lines(day, times, interface),
        levels=_levels(journey, levels, interface),
        steps=words.steps,
        phases=tuple(_phase(phase, journey, interface) for phase in PhaseId),
        checklist=words.checklist,
        checklists=(
            Block(interface.phases.before, tuple(task.text for task in journey.checklist.before)),
            Block(interface.phases.after, tuple(task.text for task in journey.checklist.after)),
        ),
        outcomes=interface.risks.heading,
        outcomes_message=journey.benefits_message,
        research=interface.risks.research,
        outcome_lists=(
            _outcomes(interface.risks.benefits, journey.benefits, interface),
            _outcomes(interface.risks.risks, journey.clinic_risks, interface),
            _outcomes(interface.risks.research_risks, journey.research_risks, interface),
        ),
        choices=(_choice(journey.without, interface), _choice(journey.alternatives, interface)),
        evidence_message=journey.evidence.message,
        evidence=(
            Block(interface.risks.known, tuple(point.text for point in journey.evidence.known)),
            Block(interface.risks.not_known_heading, tuple(point.text for point in journey.evidence.not_known)),
        ),
        sources=Block(interface.about.sources, tuple(source.title for source in journey.sources.values())),
        emergency=Card(
            fill(interface.contact.call_emergency, number),
            journey.call_emergency,
            Link(fill(interface.contact.call_emergency_button, number), clinic.emergency_link),
            interface.contact.nobody_answers,
        ),
        worry=Card(interface.contact.call_clinic, journey.call_clinic, call, interface.contact.nobody_answers),
        contact=interface.contact.heading,
        name=clinic.name,
        address=clinic.address.lines,
        contact_lines=_contact_lines(clinic, interface),
        code=_code(pages, journey, levels, clinic, interface),
        small=(
            interface.frame.disclaimer,
            record_words((*journey.reviews, interface.review, clinic.review), interface, today),
            fill(words.made_on, {"date": date_words(today, interface)}),
        ),
        colours=palette(),
    )


def _notice(notice: Notice, interface: Interface) -> tuple[str, str, Link]:
    words = notice.words[interface.code]
    return interface.frame.notice, words.text, Link(words.link_text, notice.link)


def _day_lines(day: str, times: tuple[tuple[str, str], ...], interface: Interface) -> tuple[Line, ...]:
    words = interface.handout
    if not day and not times:
        return Line(words.day, ""), Line(words.arrival, "")
    return Line(words.day, day), *(Line(name, text) for name, text in times)


def _levels(journey: Journey, levels: tuple[str, ...], interface: Interface) -> tuple[str, ...]:
    if not levels or not journey.spine:
        return ()
    return marked_words(levels, interface), *levels_times(journey, levels, interface)


def _phase(phase: PhaseId, journey: Journey, interface: Interface) -> PhaseLines:
    return PhaseLines(
        phase.value, interface.phases[phase], tuple(_step(step, interface) for step in journey.phase(phase))
    )


def _step(step: Step, interface: Interface) -> StepLines:
    texts = {
        OnHandout.PICTURE_CAPTION: step.picture_caption,
        OnHandout.GIST: step.gist,
        OnHandout.WHAT_HAPPENS: step.what_happens,
        OnHandout.WHAT_YOU_DO: " ".join(step.what_you_do),
        OnHandout.WHAT_YOU_FEEL: step.what_you_feel,
        OnHandout.WHY: step.why,
        OnHandout.WHEN: step.when and f"{interface.timeline.when}: {step.when}",
        OnHandout.HOW_LONG: step.how_long and f"{interface.timeline.how_long}: {step.how_long}",
    }
    lines = tuple(text for part, text in texts.items() if text and part in step.handout)
    drawn = OnHandout.PICTURE in step.handout
    return StepLines(step.number, step.heading, lines, _picture(step) if drawn else None)


def _picture(step: Step) -> Drawing | None:
    found = picture(step.picture)
    return Drawing(found.plain.decode(), step.picture_alt, "") if found else None


def _outcomes(heading: str, outcomes: Iterable[Outcome], interface: Interface) -> OutcomeList:
    return OutcomeList(heading, tuple(_outcome(outcome, interface) for outcome in outcomes))


def _outcome(outcome: Outcome, interface: Interface) -> OutcomeLines:
    studies = _told(outcome.studies, interface, outcome.meaning)
    return OutcomeLines(
        name=outcome.name,
        clinic_word=interface.risks.very_rare if outcome.clinic_says is ClinicWord.VERY_RARE else "",
        meaning=outcome.meaning,
        studies=studies,
        unknown="" if studies else interface.risks.not_known,
        more=(outcome.team, outcome.watch),
    )


def _choice(choice: Choice, interface: Interface) -> ChoiceLines:
    return ChoiceLines(choice.heading, choice.paragraphs, _told(choice.studies, interface, ""))


def _told(studies: Iterable[Study], interface: Interface, meaning: str) -> tuple[StudyLines, ...]:
    return tuple(_study(study, interface, meaning) for study in studies)


def _study(study: Study, interface: Interface, meaning: str) -> StudyLines:
    """One study, with the numbers of the screen; what the meaning has said already is not said again."""
    [told] = trials([study], interface)
    numbers = (NumberLine(group.name, group.does.number, group.does.happens) for group in told.groups)
    besides = (said for said in told.besides if said.rstrip(".") not in meaning)
    return StudyLines(tuple(numbers), (_people(study, interface), *besides))


def _people(study: Study, interface: Interface) -> str:
    """Who was studied, how many they were, and for how long: "People who waited. (431 people, 14 days)"."""
    said = []
    if study.studied:
        said.append(fill(interface.numbers.people, {"n": count_words(study.studied, interface)}))
    if study.over:
        said.append(duration_words(study.over, interface))
    return f"{study.who} ({', '.join(said)})" if said else study.who


def _contact_lines(clinic: Clinic, interface: Interface) -> tuple[Line, ...]:
    words = interface.contact
    hours = " · ".join(hours_words(block, interface) for block in clinic.hours)
    return (
        Line(words.hours, hours or words.no_hours),
        Line(words.appointment, clinic.appointment_link or words.no_appointment),
    )


def _code(pages: str, journey: Journey, levels: tuple[str, ...], clinic: Clinic, interface: Interface) -> Drawing:
    """A code that opens the journey, or, where nobody knows its address, calls the clinic."""
    words, colours = interface.handout, palette()
    view = View(journey.id, interface.code, journey.steps[0].id, levels=levels)
    content = address_of(pages, view, view.step) if pages else clinic.phone_link
    drawn = qr_code(content, colours.ink, colours.paper, damage="h")
    if pages:
        return Drawing(drawn, words.code_alt, words.code_caption)
    return Drawing(drawn, words.call_code_alt, words.call_code_caption)


def public_address(address: str) -> str:
    """An address that another device can open: the same, or nothing for one that means this machine."""
    return "" if is_this_computer(address) else address
