"""The pictures of a place, each with what it says to who cannot see it."""

from journey.blocks.pictures import Picture
from journey.model.procedure import Step
from journey.model.spine import BoneState, Sides
from journey.pictures import above_picture, bone_picture
from journey.place import Place


def of_step(step: Step, place: Place) -> Picture:
    """The picture of a step."""
    return Picture(place.picture(step.picture), step.picture_alt or "", step.picture_caption or "")


def of_problem(place: Place) -> Picture | None:
    """The picture of what is wrong, where there is one."""
    journey = place.journey
    if not journey.problem_picture:
        return None
    return Picture(place.picture(journey.problem_picture), journey.decision.picture_alt or "", "")


def of_bone(state: BoneState, place: Place) -> Picture:
    """The bone close up, standing still."""
    said = place.interface.bone[state]
    return Picture(place.picture(bone_picture(state)), said.alt, said.caption)


def from_above(place: Place) -> Picture:
    """The bone from above, with the needle from both sides where a marked bone is to be treated so."""
    sides: Sides = "two" if any(mark.sides == "two" for mark in place.view.marks) else "one"
    said = place.interface.bone.above
    return Picture(place.picture(above_picture(sides)), said.two_alt if sides == "two" else said.one_alt, said.caption)
