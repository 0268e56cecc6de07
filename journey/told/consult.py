"""The parts of a consult: the steps beside the spine, the risks, and the end."""

from journey.blocks.forms import Switch
from journey.blocks.links import Link
from journey.blocks.page import Block, Columns, Fold, Section, Told, Words, words
from journey.blocks.texts import Heading, Items, Station, Text
from journey.model.procedure import PhaseId, Step
from journey.model.risks import Risk
from journey.model.spine import BoneState
from journey.place import Place
from journey.told import contact, decision, drafts, drawn, handouts, moves, outside, overview, spine, stage, steps
from journey.view import View, is_this_computer
from journey.wording import fill, fractures_words, marked_words, paragraph

_MOST_NAMED = 8
"""How many covered topics are named at the end: as many as are seen on the lowest screen without scrolling."""


def part(place: Place) -> tuple[Block, ...]:
    """The part that the address names."""
    match place.view.part:
        case "problem":
            return _problem(place)
        case "steps":
            return _step(place)
        case "benefits":
            return (decision.trials(place, _station(place.journey.trials.heading, place)),)
        case "risks":
            return _risks(place)
        case "choices":
            return _choices(place)
        case _:
            return _end(place)


def _problem(place: Place) -> tuple[Block, ...]:
    """The spine, or else a picture, at the left; at the right, what is wrong and what is done about it."""
    station = _station(place.interface.consult.problem, place)
    told = words(station, overview.bones(place), Text(place.journey.decision.condition), stage.pair(place))
    problem = Section("consult-problem", (told, *moves.breaks(place)))
    if (picture := drawn.of_problem(place)) and not place.journey.spine:
        return (Columns(((words(picture),), (problem,)), widths=(1, 1)),)
    return _beside_spine((problem,), place)


def _step(place: Place) -> tuple[Block, ...]:
    """The spine at the left, the step with its pictures at the right; a step that tells of signs shows them alone."""
    card: tuple[Block, ...] = (words(steps.head(place)), _pictures(place), moves.cover(place.step, place))
    if signs := steps.warning_signs(place):
        return (Section("consult-signs", (*card, *signs, steps.folded(place))),)
    folds = steps.folded(place, spine.how_long(place) if place.step.phase is PhaseId.DURING else None)
    return _beside_spine((Section("consult-step", (*card, folds)),), place)


def _pictures(place: Place) -> Words:
    """The step's pictures; where the needle goes to the bone, the bone from above is among the first two."""
    shown = steps.pictures(place)
    small = shown.small.pictures if shown.small else ()
    bone = (shown.bone.now,) if shown.bone else ()
    if place.step.bone is BoneState.NEEDLE:
        return words(shown.picture, drawn.from_above(place), *small, *bone, kind="step-pictures with-above")
    return words(shown.picture, *small, *bone, kind="step-pictures")


def _beside_spine(stage: tuple[Block, ...], place: Place) -> tuple[Block, ...]:
    if not place.journey.spine:
        return stage
    return (Columns(((spine.to_mark(place),), stage), widths=(1, 2), gap="medium"),)


def _risks(place: Place) -> tuple[Block, ...]:
    """Every risk by name at the left, with a press that marks the one that is looked at at the right."""
    station = words(_station(place.interface.risks.risks, place))
    head = Section("risk-head", (station, moves.cover(place.risk, place)), row=True)
    each = Section("risk-list", (head, *decision.risks_to_look_at(place)))
    return (Columns(((each,), (decision.risk(place),)), widths=(3, 2), gap="small"),)


def _choices(place: Place) -> tuple[Block, ...]:
    heading = place.interface.risks.choices
    told = _station(heading, place), decision.choices_to_look_at(place), outside.read_aloud(heading, place)
    return (Section("choices", (words(*told, kind="choice-table"),)),)


def _end(place: Place) -> tuple[Block, ...]:
    """What was talked about, questions to take along, a code that takes the pages along, and when to call."""
    said = place.interface.consult
    to_ask = Items(tuple(one.question for one in place.journey.questions_to_ask))
    questions = words(Heading(place.interface.questions.ask.heading, 3), to_ask)
    talked = Section("talked", (words(*_talked_about(place)),))
    asked = Section("end-questions", (questions, words(stage.drawings(place))))
    columns = ((talked,), (asked,), (Section("take-along", _take_along(place)),))
    call = Fold(said.call, (contact.emergency_card(place), contact.clinic_card(place)))
    new_talk = View(place.view.procedure, place.view.language, mode="consult", draft=place.view.draft)
    again = Link(said.new_talk, place.address("consult", new_talk), alone=True)
    head = words(_station(said.end_heading, place), again, call, kind="end-head")
    return head, Columns(columns, gap="medium")


def _station(heading: str, place: Place) -> Station:
    return Station(place.view.part, heading, heading)


def _talked_about(place: Place) -> tuple[Told, ...]:
    said, journey = place.interface.consult, place.journey
    groups: list[tuple[str, tuple[Step | Risk, ...]]] = [
        *((place.interface.phases[phase], journey.phase(phase)) for phase in PhaseId),
        (place.interface.risks.risks, journey.risks),
    ]
    rest = tuple(topic.name for topic in journey.topics if topic.id not in place.view.covered)
    told = Items(rest) if rest else Text((said.all_covered,))
    folds = Fold(said.was_not_covered, (told,)), Fold(said.say_back, (Items(said.say_back_points),))
    return (*(one for group in groups for one in _group(*group, place)), *folds)


def _group(name: str, topics: tuple[Step | Risk, ...], place: Place) -> tuple[Told, ...]:
    done = tuple(topic.name for topic in topics if topic.id in place.view.covered)
    label = fill(place.interface.consult.group, {"name": name, "n": len(done), "total": len(topics)})
    if not done:
        return (Heading(label, 3),)
    names = Items(done, "done")
    is_long = len(place.view.covered) > _MOST_NAMED
    return (Fold(label, (names,)),) if is_long else (Heading(label, 3), names)


def _take_along(place: Place) -> tuple[Block, ...]:
    said, view = place.interface.consult, place.view
    home = view.taken_home
    has_bones = place.journey.spine is not None
    caption = paragraph((said.code_caption, *((place.interface.spine.code_caption,) if has_bones else ())))
    caption = said.only_here if is_this_computer(place.base) else caption
    said_of = marked_words(view.levels, place.interface), *fractures_words(view.marks, place.interface)
    marked = Text((paragraph(said_of),)) if place.journey.spine else None
    ways: tuple[Block, ...] = (
        handouts.own(place.view, place),
        Section("end-code", (words(outside.code(home, said.code_alt, caption, place)),)),
    )
    return (
        words(Heading(said.take_along, 3), marked),
        *((words(drafts.stays(place)),) if place.draft_until else ways),
    )


def keys(place: Place) -> Section:
    """A switch for the keys, and the stage that they open.

    Who needs the keys for something else can turn them off (WCAG 2.1.4).
    """
    said = place.interface.consult
    help_ = words(Text((said.keys_help, said.nothing_kept)))
    return Section("keys", (Switch("keys-on", said.keys), help_, stage.screen(place)))
