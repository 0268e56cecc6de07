"""A step: where it stands, its picture and times, its words."""

from dataclasses import replace

from journey.blocks.page import Columns, Fold, Told, Words, one_at_a_time, words
from journey.blocks.pictures import Picture
from journey.blocks.steps import (
    AllSteps,
    Bone,
    Detail,
    Segment,
    SmallPictures,
    StepCard,
    StepDetails,
    StepHead,
    StepPictures,
    WasHard,
)
from journey.blocks.texts import Items, Station, Text
from journey.model.spine import BoneState
from journey.pictures import bone_picture
from journey.place import Place
from journey.told import contact, drawn, helper
from journey.told.outside import read_aloud
from journey.wording import place_words


def card(place: Place) -> StepCard:
    """What is told of the step that the reader is at; where it speaks of signs, they come before its details."""
    told = None if place.step.warning_signs else details(place)
    return StepCard(replace(head(place), all_steps=_all_steps(place)), pictures(place), told)


def head(place: Place) -> StepHead:
    """What must be seen of it without scrolling."""
    step, journey = place.step, place.journey
    stands, after = place_words(step, journey, place.interface), journey.neighbour(step, 1)
    return StepHead(
        phase=step.phase.value,
        phase_name=place.interface.phases[step.phase],
        place=stands,
        station=Station(
            step.id, step.heading, f"{stands}. {step.heading}", place.picture(after.picture) if after else ""
        ),
        gist=step.gist,
        speaks_to=helper.speaks_to(place),
        aloud=read_aloud(step.heading, place, ".step-card, .st-key-consult-step, .st-key-consult-signs"),
    )


def _all_steps(place: Place) -> AllSteps:
    segments = (Segment(one.phase.value, one is place.step) for one in place.journey.steps)
    return AllSteps(place.interface.timeline.overview, place.address("timeline", place.view.overview), tuple(segments))


def pictures(place: Place) -> StepPictures:
    """Its picture, and the bone close up where it changes the bone."""
    step = place.step
    small = tuple(Picture(place.picture(file), said.alt, said.caption) for file, said in step.small)
    return StepPictures(
        drawn.of_step(step, place),
        SmallPictures(small) if small else None,
        _bone(step.bone, place) if step.bone else None,
    )


def _bone(state: BoneState, place: Place) -> Bone:
    said, still = place.interface.bone, drawn.of_bone(state, place)
    moving = place.picture(bone_picture(state, moves=True))
    now = replace(still, address=moving, still=still.address)
    return Bone(said.heading, now, said.all_states, tuple(drawn.of_bone(each, place) for each in BoneState))


def details(place: Place) -> StepDetails:
    """What to feel, what to do, what happens; and when, how long and why, where it says so."""
    step, said = place.step, place.interface.timeline
    is_helpers = place.is_told_to_helper and step.helper
    told = (
        Detail(place.interface.helper.what_you_feel if is_helpers else said.what_you_feel, step.what_you_feel or ""),
        Detail(said.what_you_do, items=step.what_you_do),
        Detail(said.what_happens, step.what_happens or ""),
        Detail(said.when, step.when or ""),
        Detail(said.how_long, step.how_long or ""),
        Detail(said.why, step.why or ""),
        *(Detail(each.question, each.answer, each.points) for each in step.answered),
    )
    return StepDetails(tuple(one for one in told if one.text or one.items))


def folded(place: Place, more: Fold | None = None) -> Words:
    """Its details, each one press away, and every state of the bone where it changes the bone; then ``more``."""
    told = (Fold(one.name, _answer(one)) for one in details(place).details)
    bone = pictures(place).bone
    states = (Fold(bone.label, bone.states),) if bone else ()
    return one_at_a_time((*told, *states, *((more,) if more else ())))


def _answer(detail: Detail) -> tuple[Told, ...]:
    text = (Text((detail.text,)),) if detail.text else ()
    return (*text, Items(detail.items, "do")) if detail.items else text


def warning_signs(place: Place) -> tuple[Columns, ...]:
    """When to call, for the step that tells of it."""
    return (contact.cards(place),) if place.step.warning_signs else ()


def below_the_signs(place: Place) -> tuple[Words, ...]:
    """The details of the step that shows the signs."""
    return (words(details(place), kind="step-details"),) if place.step.warning_signs else ()


def was_hard(place: Place) -> tuple[Words, ...]:
    """The button at the end of a step that says that it was hard to understand, where that is counted."""
    said = place.interface.timeline
    step = f"{place.view.procedure}/{place.step.id}"
    return (words(WasHard(step, said.was_hard, said.was_hard_thanks)),) if place.asks_if_hard else ()
