"""What research knows and does not know, and where each fact comes from."""

from typing import Annotated

from pydantic import Field

from journey.model.texts import Label, Prose
from journey.model.values import MOST_LIST_ITEMS, Content, Day, Name, ProseList, WebLink, Year


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
    """A heading with paragraphs; where it is empty, the interface has one."""

    heading: Label = ""
    paragraphs: ProseList


Points = Annotated[dict[str, Sourced], Field(min_length=1, max_length=MOST_LIST_ITEMS)]


class EvidenceShape(Content):
    """When the studies were last read, and where each point comes from that they know, or do not know."""

    read_on: Day
    known: Points
    not_known: Points


class EvidenceWords(Content):
    """What research knows and does not know, under the ids of the shape; how the studies were chosen."""

    message: Prose
    chosen: Prose
    known: dict[str, Prose]
    not_known: dict[str, Prose]


class Point(Sourced):
    """One thing that research knows, or does not know, in one language."""

    text: str


class Evidence(Content):
    """What research knows and does not know, in one language."""

    read_on: Day
    message: str
    chosen: str
    known: tuple[Point, ...]
    not_known: tuple[Point, ...]
