"""What a reader chooses, turns on or saves. All of it needs scripts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from journey.blocks.presses import Press
from journey.view import View


@dataclass(frozen=True)
class Option:
    """One of several; ``to`` is the view that has it."""

    id: str
    name: str
    to: View


@dataclass(frozen=True)
class Options:
    """A question with several answers, of which one holds."""

    key: str
    label: str
    options: tuple[Option, ...]
    chosen: str


@dataclass(frozen=True)
class Marks:
    """Names, each of which can be marked."""

    key: str
    label: str
    marks: tuple[Press, ...]
    """Each with the view that has it turned."""


@dataclass(frozen=True)
class Switch:
    """Something that is on until it is turned off."""

    key: str
    label: str


@dataclass(frozen=True)
class ArrivalPicker:
    """A question for the day and the time of the arrival (``browser``); ``said`` is what the browser needs for it."""

    key: str
    said: Mapping[str, object]


@dataclass(frozen=True)
class KeptDay:
    """Where the browser tells the day that it keeps, and nothing is asked; ``said`` is what it needs for it."""

    key: str
    said: Mapping[str, object]


@dataclass(frozen=True)
class KeptAnswers:
    """Where the browser keeps what is answered, and tells nobody; ``said`` is what it needs for it."""

    key: str
    said: Mapping[str, object]


@dataclass(frozen=True)
class Download:
    """A file to save, made when it is asked for."""

    key: str
    label: str
    file: str
    media_type: str
    make: Callable[[], bytes | str] = field(compare=False)
    icon: str = ""
    wide: bool = False
