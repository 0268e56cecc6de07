"""Answers to what readers ask, across all steps: each is a cut through the same content as the steps themselves."""

from collections.abc import Callable

from journey.blocks.overview import StepLine, StepLines
from journey.blocks.page import Block, Section, words
from journey.blocks.texts import Headline, Text
from journey.model.procedure import PhaseId, Step
from journey.model.words.overview import AnswerWords
from journey.place import Place
from journey.told import helper, my_day, overview, times


def hurt(place: Place) -> tuple[Block, ...]:
    """What the reader may feel at each step."""
    cut = _cut(lambda step: (step.what_you_feel,) if step.what_you_feel else (), place)
    return _answer(place.interface.overview.hurt, place.journey.in_short.hurt, place, *cut)


def do(place: Place) -> tuple[Block, ...]:
    """What the reader does: list by list, then at each step."""
    cut = _cut(lambda step: step.what_you_do, place)
    return _answer(place.interface.overview.do, place.journey.in_short.do, place, my_day.to_read(place), *cut)


def time(place: Place) -> tuple[Block, ...]:
    """How long everything takes."""
    said, told = place.interface.overview.time, place.journey.in_short.time
    return _answer(said, told, place, times.example(place))


def _answer(said: AnswerWords, in_short: str, place: Place, *blocks: Block) -> tuple[Block, ...]:
    """The answer itself, then what it rests on."""
    title = Headline(place.page, said.heading, in_short, place.view.part, helper.speaks_to(place))
    return (Section("answer", (words(title, Text((said.message,))), *blocks, words(overview.doors(place)))),)


def _cut(lines: Callable[[Step], tuple[str, ...]], place: Place) -> tuple[Block, ...]:
    """What each step says, by phase; a step that says nothing of it is left out."""
    view = place.view
    by_phase = {
        phase: tuple(
            StepLine(step.short, place.address("timeline", view.at(step.id)), place.sign(step.picture), said)
            for step in place.journey.phase(phase)
            if (said := lines(step))
        )
        for phase in PhaseId
    }
    return tuple(
        words(StepLines(phase.value, place.interface.phases[phase], steps))
        for phase, steps in by_phase.items()
        if steps
    )
