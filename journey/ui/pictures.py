"""The pictures of a step: what happens, and what it does to the bone."""

from markupsafe import Markup

from journey.model.interface import Interface
from journey.model.procedure import Step
from journey.model.spine import BoneState
from journey.pictures import bone_picture, picture_address
from journey.ui import blocks


def step_pictures(step: Step, interface: Interface) -> None:
    """Show a step's picture with its times, and the bone close up where the step changes it."""
    picture = blocks.picture(picture_address(step.picture), step.picture_alt, step.picture_caption)
    bone = _close_up(step.bone, interface) if step.bone else Markup("")
    blocks.show(picture, blocks.step_times(step, interface), bone)


def _close_up(state: BoneState, interface: Interface) -> Markup:
    """The bone as a step leaves it, moving there once, and every state as a still picture."""
    words = interface.bone
    moving = picture_address(bone_picture(state, moves=True))
    now = blocks.picture(moving, words[state].alt, words[state].caption, _still(state))
    stills = blocks.joined(blocks.picture(_still(each), words[each].alt, words[each].caption) for each in BoneState)
    return Markup('<section class="bone"><h3>{}</h3>{}{}</section>').format(
        words.heading, now, blocks.expandable(words.all_states, Markup('<div class="stills">{}</div>').format(stills))
    )


def _still(state: BoneState) -> str:
    return picture_address(bone_picture(state))
