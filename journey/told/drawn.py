"""The pictures of a place, each with what it says to who cannot see it."""

from journey.blocks.pictures import Picture
from journey.model.procedure import Step
from journey.model.spine import BoneState
from journey.pictures import bone_picture, picture_address
from journey.place import Place


def of_step(step: Step) -> Picture:
    """The picture of a step."""
    return Picture(picture_address(step.picture), step.picture_alt, step.picture_caption)


def of_bone(state: BoneState, place: Place) -> Picture:
    """The bone close up, standing still."""
    said = place.interface.bone[state]
    return Picture(picture_address(bone_picture(state)), said.alt, said.caption)
