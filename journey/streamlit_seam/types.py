"""The types of what Streamlit hands out; it names the first two nowhere else."""

from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import StreamlitPage
from streamlit.typing import PlotlyState

from journey.streamlit_seam.assumptions import Assumption

__all__ = ["ASSUMPTIONS", "DeltaGenerator", "PlotlyState", "StreamlitPage"]

ASSUMPTIONS = (
    Assumption(
        "a part of a page can hold a button, a chart, an expander and another part",
        lambda: all(hasattr(DeltaGenerator, name) for name in ("button", "plotly_chart", "expander", "container")),
    ),
    Assumption(
        "a page can be run, and knows its path", lambda: all(hasattr(StreamlitPage, n) for n in ("run", "url_path"))
    ),
)
