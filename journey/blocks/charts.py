"""Charts: what they show, what can be chosen in them, and what says the same in words."""

from dataclasses import dataclass

from journey.blocks.presses import Press
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.spine import Fracture, LevelState
from journey.plan import Plan


@dataclass(frozen=True)
class Stops:
    """The stops of a phase in the timeline; ``start`` is the number of the first."""

    phase: str
    name: str
    length: str
    is_length_below: bool
    """Whether its length stands below its name, not beside it."""
    rule: str
    """What matters most in it; told in the overview alone."""
    start: int
    stops: tuple[Press, ...]


@dataclass(frozen=True)
class TimelineChart:
    """The journey, a row for each phase, each stop to be pressed."""

    label: str
    journey: Journey
    interface: Interface
    step: str
    """The id of the step that is ringed; an answer to another drawing is none."""
    opened: frozenset[str]
    rows: tuple[Stops, ...]
    enlarged_by: float

    @property
    def choices(self) -> dict[str, Press]:
        """What a stop leads to, by its step."""
        return {press.key: press for row in self.rows for press in row.stops if press.key != self.step}


@dataclass(frozen=True)
class SpineChart:
    """The spine with the marked bones; where it has choices, each bone can be pressed."""

    label: str
    bones: tuple[tuple[Fracture, LevelState], ...]
    """The marked ones, each with what is drawn of it."""
    marks: tuple[Press, ...]
    enlarged_by: float

    @property
    def drawn_for(self) -> str:
        """Which drawing this is; an answer to another one is none."""
        levels = ",".join(fracture.level for fracture, _ in self.bones)
        return " ".join((levels, *(f"{fracture.text}:{state.value}" for fracture, state in self.bones)))

    @property
    def choices(self) -> dict[str, Press]:
        """What a bone leads to, by its name."""
        return {press.key: press for press in self.marks}


@dataclass(frozen=True)
class ClockChart:
    """When everything starts and ends: of the reader's plan, else of the journey's example."""

    label: str
    journey: Journey
    interface: Interface
    plan: Plan | None
    enlarged_by: float
