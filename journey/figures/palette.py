"""The colours that a figure is drawn in. They stand in ``.streamlit/config.toml``."""

from dataclasses import dataclass

from journey.model.procedure import PhaseId


@dataclass(frozen=True)
class Palette:
    """Colours as CSS hex values."""

    ink: str
    paper: str
    shade: str
    line: str
    before: str
    during: str
    after: str

    def of(self, phase: PhaseId) -> str:
        """The colour of a phase."""
        return {PhaseId.BEFORE: self.before, PhaseId.DURING: self.during, PhaseId.AFTER: self.after}[phase]


FONT = "Source Sans, sans-serif"
"""The page's font (Streamlit ships it); Plotly does not inherit it."""
