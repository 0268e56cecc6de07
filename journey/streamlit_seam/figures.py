"""How Streamlit writes a Plotly figure down, and how it tells what was chosen in one."""

import inspect
import json
from typing import Any, cast

import plotly.graph_objects as go
import plotly.io
from streamlit.elements import plotly_chart

from journey.streamlit_seam.assumptions import Assumption
from journey.streamlit_seam.types import PlotlyState


class Kept(go.Figure):  # type: ignore[misc]
    """A figure that is drawn again and again and never changed: it is copied once, not at every run.

    Streamlit 1.67 only writes down what ``to_dict`` gives.
    """

    _told: dict[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The figure as plain values."""
        if self._told is None:
            self._told = super().to_dict()
        return self._told


def chosen_in(event: PlotlyState | None) -> list[tuple[str, str]] | None:
    """The ``customdata``, a pair, of each point that is chosen in a figure; None where there is no figure.

    A choice outlives its figure (Streamlit 1.67): the data must say for which one it was made.
    """
    if not event:
        return None
    return [cast("tuple[str, str]", tuple(point["customdata"])) for point in event["selection"]["points"]]


def _is_written_as_it_is() -> bool:
    figure = go.Figure(go.Bar(x=[1], customdata=[["a"]]), layout={"template": "none"})
    kept, plain = Kept(figure), figure.to_dict()
    written = json.loads(plotly.io.to_json(kept, validate=False))
    return bool(written == json.loads(json.dumps(plain)) and kept.to_dict() == plain)


ASSUMPTIONS = (
    Assumption("Plotly writes what a figure's to_dict gives, and changes nothing in it", _is_written_as_it_is),
    Assumption(
        "Streamlit lets Plotly write a figure, without a look at it",
        lambda: "plotly.io.to_json(figure, validate=False)" in inspect.getsource(plotly_chart),
    ),
    Assumption(
        "a choice in a figure is told as selection, points",
        lambda: (
            "points" in plotly_chart.PlotlySelectionState.__annotations__ and "selection" in PlotlyState.__annotations__
        ),
    ),
)
