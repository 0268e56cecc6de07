"""What can go wrong, and how often."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from journey.model.evidence import Sourced
from journey.model.rates import StudiesWords, Study, StudyShapes
from journey.model.texts import Label, Prose, mistake
from journey.model.values import Content, YesOrNo


class ClinicWord(StrEnum):
    """How often the clinic says that something happens, in its own words."""

    VERY_RARE = "very rare"
    NOT_STATED = "not stated"


class Kind(StrEnum):
    """The groups in which risks are told, in their order."""

    SERIOUS = "serious"
    MILDER = "milder"
    NO_NUMBER = "no_number"
    DIFFERENT = "different"
    """What stays different afterwards, though nothing went wrong."""


class RiskShape(Sourced):
    """How often a risk happens, and where that comes from."""

    clinic_says: ClinicWord | None = None
    """None where not the clinic but research names it."""
    serious: YesOrNo = False
    different: YesOrNo = False
    """Whether it is no harm, but stays different afterwards, such as numb skin beside a scar."""
    studies: StudyShapes
    """The number of the first is the one that the risk is told with."""

    @model_validator(mode="after")
    def _is_of_one_group(self) -> Self:
        if self.serious and self.different:
            raise mistake("is both serious and what stays different", "keep one of the two")
        return self


class RiskWords(Content):
    """What is said about a risk."""

    name: Label
    meaning: Prose
    """Always in sight: one line."""
    more: Prose | None = None
    watch: Prose
    studies: StudiesWords


class Risk(Content):
    """A risk, in one language."""

    id: str
    name: str
    meaning: str
    more: str | None
    watch: str
    clinic_says: ClinicWord | None
    serious: bool
    different: bool
    studies: tuple[Study, ...]
    sources: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        """The group in which it is told: what is serious is told first, whether its number is known or not."""
        if self.serious or self.different:
            return Kind.SERIOUS if self.serious else Kind.DIFFERENT
        return Kind.MILDER if self.studies else Kind.NO_NUMBER
