"""Who with clinical training signed what a file says, and whether it still says that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Self

from pydantic import Field, model_validator

from journey.model.texts import mistake
from journey.model.values import Content, Day, Name

Says = Mapping[str, tuple[str, ...]]
"""What a file says to readers: each field, like ``steps.lie-flat.gist``, with its text, or with the lines of a list."""


class Signature(Content):
    """One person's consent: their name, their role, such as "orthopaedic surgeon", and the day."""

    by: Name
    role: Name
    on: Day


class Signed(Content):
    """What was signed, known by its fingerprint, by whom, and when it should be looked at again."""

    fingerprint: Name
    next_review: Day
    signatures: tuple[Signature, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _looks_ahead(self) -> Self:
        if self.next_review <= self.signed_on:
            raise mistake("has a next review that is not after the last one", "write a later date")
        return self

    @property
    def signed_on(self) -> date:
        """The day of the last signature."""
        return max(signature.on for signature in self.signatures)


class Review(Content):
    """The review record of a file: what is signed by all who must, what it said then, and what waits for a second."""

    signed: Signed | None = None
    waiting: Signed | None = None
    """Signed by some of those who must."""
    said: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """What the file said when it was signed by all."""


class State(IntEnum):
    """How a review stands, the worst first."""

    NEVER = 0
    CHANGED = 1
    OVERDUE = 2
    GOOD = 3


@dataclass(frozen=True)
class Standing:
    """How the review of a file stands."""

    says: Says
    """What it says now."""
    fingerprint: str
    """That of what it says now."""
    needed: int
    """How many must sign: two for clinical words, one for phone, hours and notices."""
    review: Review = field(default_factory=Review)

    @property
    def signed(self) -> Signed | None:
        """The last time that all who must had signed it."""
        return self.review.signed

    def state(self, today: date) -> State:
        """How it stands on a day of the clinic's calendar."""
        if not self.signed:
            return State.NEVER
        if self.signed.fingerprint != self.fingerprint:
            return State.CHANGED
        return State.OVERDUE if self.signed.next_review < today else State.GOOD
