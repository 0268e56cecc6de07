"""Blocks that only paper has: steps in a few words, and room to write."""

from dataclasses import dataclass

from journey.blocks.decision import EXAMPLES as DECISION
from journey.blocks.decision import RiskRow, RiskRows
from journey.blocks.pictures import Picture


@dataclass(frozen=True)
class ShortStep:
    """What paper tells of a step below its heading."""

    heading: str
    lines: tuple[str, ...]
    picture: Picture | None = None


@dataclass(frozen=True)
class ShortSteps:
    """The steps of a phase; ``start`` is the number of the first."""

    phase: str
    name: str
    start: int
    steps: tuple[ShortStep, ...]


@dataclass(frozen=True)
class Blanks:
    """Names, each with a line to write on."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class FillIn:
    """A table to fill in by hand: the names of its columns, and how many rows it has."""

    columns: tuple[str, ...]
    rows: int


@dataclass(frozen=True)
class RiskGroup:
    """Risks of a kind, with its name."""

    name: str
    rows: tuple[RiskRow, ...]

    @property
    def is_counted(self) -> bool:
        """Whether of any of them something is known of how often it happens."""
        return any(row.studies or row.clinic_word for row in self.rows)


@dataclass(frozen=True)
class RiskTable:
    """Risks in a table: what can happen, and to how many; with the names of the two columns.

    Of a group of which no number is known, its name tells that, and its rows have one column.
    """

    columns: tuple[str, str]
    groups: tuple[RiskGroup, ...]


EXAMPLES: tuple[ShortSteps | Blanks | FillIn | RiskTable, ...] = (
    ShortSteps(
        "after",
        "After",
        12,
        (
            ShortStep("Lie flat", ("You lie flat for a while.",), Picture("/pictures/lie-flat.svg", "A bed", "Flat.")),
            ShortStep("Go home", ("Most people go home the same day.", "You may stay overnight.")),
        ),
    ),
    Blanks(("Date", "Time")),
    FillIn(("Name", "How much"), 3),
    *(
        RiskTable(
            ("What can happen", "How often"),
            (RiskGroup("Serious", one.rows), RiskGroup("How often is not known", one.rows[1:])),
        )
        for one in DECISION
        if isinstance(one, RiskRows)
    ),
)
