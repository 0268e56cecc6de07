"""What judges find, and which of it is excused."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


@dataclass(frozen=True)
class Finding:
    """What a judge says is wrong: by which rule, in which scene, and of what, as a piece of the page or its place."""

    judge: str
    rule: str
    scene: str
    what: str


class Excuse(BaseModel):
    """Why findings may stay: those of a judge's rule, and, where they are named, of one scene or one piece alone.

    ``rule`` is how the rule's name begins; ``what`` is part of the piece.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    judge: str = Field(min_length=1)
    rule: str = Field(min_length=1)
    scene: str = ""
    what: str = ""
    reason: str = Field(min_length=20)

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is of its kind."""
        return (
            finding.judge == self.judge
            and finding.rule.startswith(self.rule)
            and self.scene in ("", finding.scene)
            and self.what in finding.what
        )


@dataclass(frozen=True)
class Verdict:
    """What is left to mend, and which excuses no finding needs any more."""

    findings: tuple[Finding, ...]
    idle: tuple[Excuse, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left to do."""
        return not self.findings and not self.idle


def read_excuses(file: Path) -> tuple[Excuse, ...]:
    """The excuses of a file. Raises pydantic.ValidationError, which says which entry lacks what."""
    return TypeAdapter(tuple[Excuse, ...]).validate_python(yaml.safe_load(file.read_text(encoding="utf-8")))


def verdict(findings: Iterable[Finding], excuses: Iterable[Excuse], judges: Iterable[str]) -> Verdict:
    """What the excuses leave of what was found by these judges; an excuse of another judge is neither used nor idle."""
    found = tuple(dict.fromkeys(findings))
    asked = [excuse for excuse in excuses if excuse.judge in set(judges)]
    return Verdict(
        tuple(finding for finding in found if not any(excuse.covers(finding) for excuse in asked)),
        tuple(excuse for excuse in asked if not any(excuse.covers(finding) for finding in found)),
    )
