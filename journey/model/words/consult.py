"""The words of a consult, of the spine and of the bone in it."""

from typing import Annotated

from journey.model.spine import BoneState
from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Counted, Plain, PluralWithDuration, PluralWithLevels, Points

WithLevel = Annotated[Label, Placeholders(("level",))]


class StateWords(Content):
    """What a drawing of the bone shows: for those who do not see it, and below it."""

    alt: Plain
    caption: Plain


class AboveWords(Content):
    """What the drawing of the bone from above shows, with the needle from one side, and from both."""

    one_alt: Plain
    two_alt: Plain
    caption: Plain


class BoneWords(Content):
    """The bone, close up, in each of its states."""

    heading: Plain
    all_states: Plain
    whole: StateWords
    broken: StateWords
    needle: StateWords
    contrast: StateWords
    cement: StateWords
    above: AboveWords

    def __getitem__(self, state: BoneState) -> StateWords:
        words = getattr(self, state.value)
        assert isinstance(words, StateWords)
        return words


class SpineWords(Content):
    """The words around the drawing of the spine."""

    heading: Plain
    label: Annotated[Label, Placeholders(("marked",))]
    how_to_mark: Plain
    none: Plain
    marked: PluralWithLevels
    in_all: PluralWithDuration
    fractured: Plain
    treated: Plain
    fractured_some: Annotated[Label, Placeholders(("levels",))]
    treated_some: Annotated[Label, Placeholders(("levels",))]
    not_lower: WithLevel
    lower_front: Annotated[Label, Placeholders(("level", "n"))]
    lower_both: Annotated[Label, Placeholders(("level", "n"))]
    both: WithLevel
    new: WithLevel
    old: WithLevel
    treated_before: WithLevel
    two_sides: WithLevel
    asked: WithLevel
    choose_lost: Counted
    choose_both: Plain
    choose_new: Plain
    choose_old: Plain
    choose_treated: Plain
    choose_two: Plain
    mark_first: Plain
    code_caption: Plain
    in_address: Plain
    no_clock: Plain


class ConsultWords(Content):
    """The words of the page for a surgeon and a patient in front of one screen."""

    heading: Plain
    message: Plain
    problem: Plain
    benefits: Plain
    risks: Plain
    choices: Plain
    end: Plain
    cover: Plain
    keys: Plain
    keys_help: Plain
    end_heading: Plain
    group: Annotated[Label, Placeholders(("name", "n", "total"))]
    was_not_covered: Plain
    call: Plain
    say_back: Plain
    say_back_points: tuple[Plain, Plain, Plain]
    new_talk: Plain
    all_covered: Plain
    take_along: Plain
    code_alt: Plain
    code_caption: Plain
    only_here: Plain
    nothing_kept: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_timeline: Plain
