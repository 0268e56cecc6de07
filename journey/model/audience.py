"""To whom a journey is told: to the patient, or to somebody who helps them."""

from typing import Annotated, Literal, TypeVar, cast, get_args

from pydantic import BaseModel, Field

from journey.model.texts import Prose, Sentence
from journey.model.values import Content, ProseList

T = TypeVar("T")

Audience = Literal["patient", "helper"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""All of them, the default one first."""

Lines = Annotated[tuple[Prose, ...], Field(min_length=1, max_length=4)]


class StepToHelper(Content):
    """What a step says to a helper, in place of what it says to the patient."""

    gist: Sentence | None = None
    what_happens: Prose | None = None
    what_you_do: ProseList | None = None
    what_you_feel: Prose | None = None
    """What the person feels whom they help."""
    why: Prose | None = None
    when: Prose | None = None
    how_long: Prose | None = None
    picture_caption: Prose | None = None


class HouseRuleToHelper(Content):
    """What is said to a helper where the clinic has decided something, and where it has not."""

    told: Sentence
    ask: Sentence


class HelperWords(Content):
    """The helper's list, in five short groups, and what else is said to them in place of what the patient is told."""

    drive: Lines
    stay: Lines
    bag: Lines
    watch: Lines
    call: Lines
    main_message: Prose | None = None
    call_emergency: ProseList | None = None
    call_clinic: ProseList | None = None


def to_helper(content: T) -> T:
    """The same content, each part as it speaks to a helper (``helper``), where it does."""
    return cast("T", _to_helper(content))


def _to_helper(part: object) -> object:
    match part:
        case tuple():
            return tuple(map(_to_helper, part))
        case dict():
            return {key: _to_helper(item) for key, item in part.items()}
        case BaseModel():
            said = {name: _to_helper(item) for name, item in part}
            variant = getattr(part, "helper", None)
            said |= {name: text for name, text in variant or () if text is not None and name in said}
            return part.model_copy(update=said)
        case _:
            return part
