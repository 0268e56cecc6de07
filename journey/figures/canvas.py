"""What every Plotly figure is drawn on: a plain surface without axes, margins or controls."""

import plotly.graph_objects as go

from journey.figures.palette import FONT, Palette


def canvas(height: int, x: tuple[float, float], palette: Palette, **more: object) -> go.Layout:
    """A layout of a height in pixels, which y counts from the top; it shows ``x`` from its left to its right edge.

    ``more`` are further attributes of a Plotly layout. Plotly's own template is left out: it weighs 7 KB.
    """
    plain = {"visible": False, "fixedrange": True}
    return go.Layout(
        template="none",
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        font={"family": FONT, "color": palette.ink},
        paper_bgcolor=palette.paper,
        plot_bgcolor=palette.paper,
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        hoverlabel={"bgcolor": palette.ink, "font": {"size": 18, "color": palette.paper, "family": FONT}},
        xaxis={"range": x, **plain},
        yaxis={"range": [height, 0], **plain},
    ).update(**more)
