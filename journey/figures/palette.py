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

# The colours of the pictures in assets/pictures, so that drawings and pictures read as one story.
BODY = "#5F8FA3"
BONE = "#F6F1E4"
BONE_SHADE = "#E2D8C0"
BROKEN = "#F2A65A"
BROKEN_SHADE = "#DE8E3F"
CEMENT = "#0B6E69"
CONTRAST = "#6B3FA0"
SKIN = "#E8B98F"
INK = "#12263A"
DISC = "#44758A"
CRACK = "#7A3F0A"
GROUND = "#E7F0F2"
