"""What is on offer: every procedure, told in every language that it has."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.procedure import (
    Journey,
    JourneyShape,
    JourneyWords,
    Outcome,
    OutcomeShape,
    OutcomeWords,
    Period,
    PhaseId,
    Step,
)
from journey.reading import Procedure, read_contents
from journey.wording import filled, period_words


@dataclass(frozen=True)
class Library:
    """The clinic, the interface in each language, and each procedure in each of its languages."""

    clinic: Clinic
    interfaces: dict[str, Interface]
    journeys: dict[str, dict[str, Journey]]
    """By procedure, then by language."""

    @property
    def procedures(self) -> tuple[str, ...]:
        """The procedures on offer, the default one first."""
        return tuple(self.journeys)

    def languages(self, procedure: str) -> tuple[str, ...]:
        """The codes of the languages in which a procedure is told, English first."""
        return tuple(sorted(self.journeys[procedure], key=lambda code: (code != "en", code)))

    def steps(self, procedure: str) -> tuple[str, ...]:
        """The ids of a procedure's steps, in order; the same in every language."""
        journey = next(iter(self.journeys[procedure].values()))
        return tuple(step.id for step in journey.steps)


def open_library(folder: Path, pictures: Path, *, drafts: bool = False) -> Library:
    """Read a content folder, with ``drafts`` also what is not on offer yet.

    Raises ``ContentError`` with every mistake found.
    """
    contents = read_contents(folder, pictures, drafts=drafts)
    journeys = {
        name: {code: tell(name, procedure, contents.interfaces[code], contents.clinic) for code in procedure.words}
        for name, procedure in contents.procedures.items()
    }
    return Library(contents.clinic, contents.interfaces, journeys)


def tell(name: str, procedure: Procedure, interface: Interface, clinic: Clinic) -> Journey:
    """Join a procedure's shape with its words in one language, every value filled in."""
    shape = procedure.shape
    values = {
        "phone": clinic.phone,
        "emergency_phone": clinic.emergency_phone,
        "clinic": clinic.short_name,
        **{key: period_words(period, interface) for key, period in shape.periods.items()},
    }
    said = procedure.words[interface.code]
    words = filled(said, values)
    return Journey.model_construct(
        id=name,
        language=interface.code,
        name=words.name,
        headline=words.headline,
        main_message=words.main_message,
        introduction=words.introduction,
        steps=tuple(_steps(shape, words)),
        periods=tuple(
            Period.model_construct(id=key, name=words.periods[key], **dict(period))
            for key, period in shape.periods.items()
        ),
        summary=words.summary,
        benefits_message=words.benefits_message,
        benefits=_outcomes(shape.benefits, words.benefits),
        risks=_outcomes(shape.risks, words.risks),
        without=words.without,
        without_sources=shape.without.sources,
        call_emergency=words.call_emergency,
        call_clinic=words.call_clinic,
        call_sources=shape.call.sources,
        sources=shape.sources,
        example_arrival=shape.example_arrival,
        reviews=(shape.review, words.review),
    )


def _steps(shape: JourneyShape, words: JourneyWords) -> Iterable[Step]:
    number = 0
    for phase in PhaseId:
        for key, step in getattr(shape.phases, phase.value).items():
            number += 1
            yield Step.model_construct(id=key, phase=phase, number=number, **dict(step), **dict(words.steps[key]))


def _outcomes(shapes: dict[str, OutcomeShape], words: dict[str, OutcomeWords]) -> tuple[Outcome, ...]:
    return tuple(Outcome.model_construct(id=key, **dict(shape), **dict(words[key])) for key, shape in shapes.items())
