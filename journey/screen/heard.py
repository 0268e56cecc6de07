"""Each press in a chart is heard once, though its point stays chosen: Streamlit 1.67 tells it at every run.

It does so until the chart is drawn otherwise, and a reader who goes back at once comes to the chart as it was.
"""

from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[str, str]
"""What was chosen in a chart, and for what that was drawn."""


@dataclass(frozen=True)
class Heard:
    """What was heard last of a chart."""

    point: Point | None = None
    stands: bool = False
    """Whether the chart was drawn again with that point still chosen."""

    def pressed(self, chosen: list[Point] | None) -> list[Point]:
        """The points that were pressed, of a chart in which these are chosen; None for a chart that is not there.

        A press on the point that is chosen takes the choice away (Plotly 7.1): it is as much of a press.
        """
        if chosen == [] and self.stands and self.point:
            return [self.point]
        return [point for point in chosen or [] if point != self.point]

    def drawn(self, chosen: list[Point] | None, drawn_for: str) -> "Heard":
        """What was heard, once the chart is drawn for this, and these are chosen in it.

        A drawing in which nothing is chosen is a new one: the same press in it would be another.
        """
        if not self.point or self.point[1] != drawn_for:
            return self
        return Heard(self.point, stands=True) if self.point in (chosen or []) else Heard()
