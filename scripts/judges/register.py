"""What was tested of each scene, in which way, and when: ``docs/accessibility/register.yaml``."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field

from tests.conftest import ROOT

REGISTER = ROOT / "docs" / "accessibility" / "register.yaml"
NOT_YET = "not tested yet"

Answer = Annotated[str, Field(pattern=rf"^({NOT_YET}|\d{{4}}-\d\d-\d\d: .+)$")]
"""That nobody has tested it, or the day, and what came out."""


class Way(BaseModel):
    """One way to test a scene."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    how: str
    by: str


class Register(BaseModel):
    """The answers for each scene, by the ways to test it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ways: dict[str, Way]
    scenes: dict[str, dict[str, Answer]]

    @property
    def untested(self) -> set[str]:
        """The ways in which some scene was not tested yet."""
        return {way for answers in self.scenes.values() for way, answer in answers.items() if answer == NOT_YET}

    @property
    def judged(self) -> date:
        """The day since which every scene is judged."""
        return min(date.fromisoformat(answers["judges"][:10]) for answers in self.scenes.values())


def read_register(file: Path) -> Register:
    """The register. Raises pydantic.ValidationError, which says which scene has what answer."""
    return Register.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))


def judged_on(register: str, day: date) -> str:
    """The text of the register, in which the judges have found nothing left in any scene on a day."""
    return re.sub(r"(?m)^(    judges: ).*$", rf'\1"{day}: nothing left"', register)
