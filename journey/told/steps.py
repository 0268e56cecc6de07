"""A step: where it stands, its picture and times, its words."""

from journey.blocks.page import Columns
from journey.blocks.pictures import Picture
from journey.blocks.steps import Bone, StepCard, StepDetails, StepHead, StepPictures
from journey.blocks.texts import Definition, Station
from journey.model.spine import BoneState
from journey.pictures import bone_picture, picture_address
from journey.place import Place
from journey.told import contact
from journey.told.outside import read_aloud
from journey.wording import place_words


def card(place: Place) -> StepCard:
    """All that is told of the step that the reader is at."""
    return StepCard(head(place, place.interface.timeline.chart_help), pictures(place), details(place))


def head(place: Place, hint: str = "") -> StepHead:
    """What must be seen of it without scrolling."""
    step, journey = place.step, place.journey
    stands, after = place_words(step, journey, place.interface), journey.neighbour(step, 1)
    return StepHead(
        phase=step.phase.value,
        place=stands,
        hint=hint,
        station=Station(
            step.id, step.heading, f"{stands}. {step.heading}", picture_address(after.picture) if after else ""
        ),
        gist=step.gist,
        aloud=read_aloud(step.heading, place, ".step-card, .st-key-consult-step"),
    )


def pictures(place: Place) -> StepPictures:
    """Its picture with its times, and the bone close up where it changes the bone."""
    step, words = place.step, place.interface.timeline
    return StepPictures(
        Picture(picture_address(step.picture), step.picture_alt, step.picture_caption),
        _said((words.when, step.when), (words.how_long, step.how_long)),
        tuple(Picture(picture_address(file), said.alt, said.caption) for file, said in step.small),
        _bone(step.bone, place) if step.bone else None,
    )


def _said(*lines: tuple[str, str | None]) -> tuple[Definition, ...]:
    """What a step says, each with its name; what it does not say is left out."""
    return tuple(Definition(name, text) for name, text in lines if text)


def _bone(state: BoneState, place: Place) -> Bone:
    words = place.interface.bone
    moving = picture_address(bone_picture(state, moves=True))
    now = Picture(moving, words[state].alt, words[state].caption, _still(state))
    stills = tuple(Picture(_still(each), words[each].alt, words[each].caption) for each in BoneState)
    return Bone(words.heading, now, words.all_states, stills)


def _still(state: BoneState) -> str:
    return picture_address(bone_picture(state))


def details(place: Place) -> StepDetails:
    """What to do, what happens, what to feel, why."""
    step, words = place.step, place.interface.timeline
    happens, feel = (words.what_happens, step.what_happens), (words.what_you_feel, step.what_you_feel)
    return StepDetails(words.what_you_do, step.what_you_do, _said(happens, feel, (words.why, step.why)))


def warning_signs(place: Place) -> tuple[Columns, ...]:
    """When to call, for the step that tells of it."""
    return (contact.cards(place),) if place.step.warning_signs else ()
