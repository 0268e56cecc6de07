"""To whom a journey is told: to the patient, or to somebody who helps them."""

from typing import Annotated, Literal, TypeVar, cast, get_args

from pydantic import BaseModel, Field

from journey.model.texts import Label, Prose, Sentence, ShortName
from journey.model.values import MOST_LIST_ITEMS, Content, ProseList

T = TypeVar("T")

Audience = Literal["patient", "helper"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""All of them, the default one first."""

Lines = Annotated[tuple[Prose, ...], Field(min_length=1, max_length=4)]


class StepToHelper(Content):
    """What a step says to a helper, in place of what it says to the patient."""

    short: ShortName | None = None
    heading: Label | None = None
    gist: Sentence | None = None
    what_happens: Prose | None = None
    what_you_do: ProseList | None = None
    what_you_feel: Prose | None = None
    """What the person feels whom they help."""
    why: Prose | None = None
    when: Prose | None = None
    how_long: Prose | None = None
    picture_caption: Prose | None = None


class CaptionToHelper(Content):
    """What is said to a helper below a small picture."""

    caption: Prose


class PhaseToHelper(Content):
    """The most important rule of a phase, as a helper is told it."""

    rule: Sentence


class InShortToHelper(Content):
    """What the answers across all steps say first to a helper."""

    hurt: Prose | None = None
    do: Prose | None = None
    time: Prose | None = None


class AnswerToHelper(Content):
    """A question that many ask, as a helper asks it, and what they are told."""

    question: Sentence | None = None
    answer: Prose | None = None
    points: Annotated[tuple[Prose, ...], Field(max_length=MOST_LIST_ITEMS)] | None = None


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
    summary: ProseList | None = None
    times: dict[str, Prose] | None = None
    """Only those periods of which they are told something else."""
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
            for name, text in getattr(part, "helper", None) or ():
                patients = said.get(name)
                if text is not None and name in said:
                    said[name] = {**patients, **text} if isinstance(patients, dict) else text
            return part.model_copy(update=said)
        case _:
            return part
