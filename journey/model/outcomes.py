"""What may come of a procedure: benefits, risks, the other choices, and what research knows and does not know."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.model.rates import StudiesWords, Study, StudyShapes
from journey.model.texts import Label, Prose
from journey.model.values import MOST_LIST_ITEMS, Content, Name, ProseList, WebLink, Year


class Source(Content):
    """A publication that facts come from."""

    title: Name
    link: WebLink
    year: Year | None = None
    """When it was published, where the words name it."""


class Sourced(Content):
    """Where a text comes from: ids of sources."""

    sources: Annotated[tuple[str, ...], Field(min_length=1)]


class Section(Content):
    """A heading with paragraphs."""

    heading: Label
    paragraphs: ProseList


class ClinicWord(StrEnum):
    """How often the clinic says that something happens, in its own words."""

    VERY_RARE = "very rare"
    NOT_STATED = "not stated"


class OutcomeShape(Sourced):
    """How often a benefit or a risk happens, and where that comes from."""

    clinic_says: ClinicWord | None = None
    """None where not the clinic but research names it."""
    studies: StudyShapes


class OutcomeWords(Content):
    """What is said about a benefit or a risk."""

    name: Label
    meaning: Prose
    team: Prose
    watch: Prose
    studies: StudiesWords


class Outcome(Content):
    """A benefit or a risk, in one language."""

    id: str
    name: str
    meaning: str
    team: str
    watch: str
    clinic_says: ClinicWord | None
    studies: tuple[Study, ...]
    sources: tuple[str, ...]


class WithoutShape(Sourced):
    """What is known of people who did not have the procedure."""

    studies: StudyShapes


class WithoutWords(Section):
    """What may happen without the procedure."""

    studies: StudiesWords


class Choice(Section):
    """Another choice than the procedure, in one language."""

    studies: tuple[Study, ...] = ()
    sources: tuple[str, ...]


Points = Annotated[dict[str, Sourced], Field(min_length=1, max_length=MOST_LIST_ITEMS)]


class EvidenceShape(Content):
    """Where each point comes from that research knows, or does not know."""

    known: Points
    not_known: Points


class EvidenceWords(Content):
    """What research knows and does not know, under the ids of the shape."""

    message: Prose
    known: dict[str, Prose]
    not_known: dict[str, Prose]


class Point(Sourced):
    """One thing that research knows, or does not know, in one language."""

    text: str


class Evidence(Content):
    """What research knows and does not know, in one language."""

    message: str
    known: tuple[Point, ...]
    not_known: tuple[Point, ...]
