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


class DayToHelper(Content):
    """What a visit or a task is, as a helper is told it."""

    told: Prose


class IntroductionToHelper(Content):
    """What a helper is told first of the procedure."""

    paragraphs: ProseList


class ChecklistToHelper(Content):
    """Those things to check off that are another thing to do for a helper, list by list, by their ids."""

    now: dict[str, Prose] | None = None
    day_before: dict[str, Prose] | None = None
    morning: dict[str, Prose] | None = None
    bring: dict[str, Prose] | None = None
    home: dict[str, Prose] | None = None


class HelperWords(Content):
    """The helper's list, in five short groups, and what else is said to them in place of what the patient is told."""

    drive: Lines
    stay: Lines
    bag: Lines
    watch: Lines
    call: Lines
    main_message: Prose | None = None
    introduction: IntroductionToHelper | None = None
    summary: ProseList | None = None
    times: dict[str, Prose] | None = None
    """Only those periods of which they are told something else; so with the plan, and the checklist."""
    plan: dict[str, Label] | None = None
    checklist: ChecklistToHelper | None = None
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
            theirs = getattr(part, "helper", None)
            for name, text in theirs if isinstance(theirs, BaseModel) else ():
                if text is not None and name in said:
                    said[name] = _in_place_of(said[name], text)
            return part.model_copy(update=said)
        case _:
            return part


def _in_place_of(patients: object, text: object) -> object:
    """What a helper is told: of what has names, only what is named is told in other words."""
    match patients, text:
        case dict(), dict():
            return {**patients, **{name: _in_place_of(patients.get(name), each) for name, each in text.items()}}
        case BaseModel(), BaseModel():
            others = {name: _in_place_of(getattr(patients, name), each) for name, each in text if each is not None}
            return patients.model_copy(update=others)
        case _:
            return text
