"""Does it work? Each trial in a row of its own, whichever way it came out."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from journey.model.evidence import Sourced
from journey.model.rates import AnyRate, People
from journey.model.texts import Label, Prose, mistake
from journey.model.values import Content, Watched, Year


class Finding(StrEnum):
    """Which way a trial came out."""

    BETTER = "better with it"
    SAME = "no clear difference"
    WORSE = "better without it"


class TrialShape(Content):
    """The numbers of a trial, and which way it came out."""

    year: Year
    people: People
    over: Watched
    """When the two groups were compared."""
    found: Finding
    rate: AnyRate | None = None
    """How many got better with it; words name it, no picture shows it."""
    compared: AnyRate | None = None
    source: str

    @model_validator(mode="after")
    def _has_both_rates(self) -> Self:
        if (self.rate is None) != (self.compared is None):
            raise mistake("has a number of one group alone", "write both rate and compared, or neither")
        return self


class TrialWords(Content):
    """What is said about a trial. All but the last three stand in every row, so that the rows are equal."""

    name: Label
    who: Prose
    compares: Label
    """What was compared: the two treatments."""
    size: Prose | None = None
    """How large the difference was; left out where what was read does not tell."""
    also: Prose | None = None
    """What stands below it, one press away."""
    paid_by: Label | None = None
    """Left out where what was read does not tell."""


class Trial(TrialShape, TrialWords):
    """A trial, in one language."""

    id: str


class TrialsShape(Content):
    """All trials, and where the review of them all comes from."""

    studies: dict[str, TrialShape] = Field(default_factory=dict)
    """None where nobody has read one: then readers are told so."""
    review: Sourced | None = None
    """Where what is said of them all comes from; needed where there are some."""


class TrialsWords(Content):
    """What is said of the trials: the question, the three ways to come out, the review of all.

    What is empty is said in the interface's words.
    """

    heading: Label = ""
    better: Label = ""
    same: Label = ""
    worse: Label = ""
    studies: dict[str, TrialWords] = Field(default_factory=dict)
    review: Prose = ""


class Trials(Content):
    """Does it work, in one language."""

    heading: str
    better: str
    same: str
    worse: str
    studies: tuple[Trial, ...]
    review: str
    review_sources: tuple[str, ...]

    def words_of(self, finding: Finding) -> str:
        """A way to come out, in words."""
        return {Finding.BETTER: self.better, Finding.SAME: self.same, Finding.WORSE: self.worse}[finding]
