"""The colours that everything is drawn in. They stand in ``.streamlit/config.toml``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

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
    soft_ink: str
    urgent: str
    urgent_shade: str
    notice_shade: str

    def of(self, phase: PhaseId) -> str:
        """The colour of a phase."""
        return {PhaseId.BEFORE: self.before, PhaseId.DURING: self.during, PhaseId.AFTER: self.after}[phase]


@lru_cache(maxsize=1)
def palette() -> Palette:
    """The colours of the theme, read once."""
    theme = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text())["theme"]
    before, during, after = theme["chartCategoricalColors"]
    return Palette(
        ink=theme["textColor"],
        paper=theme["backgroundColor"],
        shade=theme["grayBackgroundColor"],
        line=theme["borderColor"],
        before=before,
        during=during,
        after=after,
        soft_ink=theme["grayTextColor"],
        urgent=theme["redColor"],
        urgent_shade=theme["redBackgroundColor"],
        notice_shade=theme["yellowBackgroundColor"],
    )


FONT = "Source Sans, sans-serif"
"""The page's font (Streamlit ships it); Plotly does not inherit it."""

# The colours of the pictures in assets/pictures, so that drawings and pictures read as one story.
BODY = "#2F566C"
BONE = "#F6F1E4"
BONE_SHADE = "#E2D8C0"
BROKEN = "#F2A65A"
BROKEN_SHADE = "#DE8E3F"
CEMENT = "#0B6E69"
CEMENT_GRAY = "#CBD1D2"
CEMENT_GRAINS = "#8C989C"
CONTRAST = "#6B3FA0"
X_RAY = "#23292D"
X_RAY_BONE = "#9AA3A8"
X_RAY_SHADE = "#838D92"
SKIN = "#E8B98F"
HAIR = "#8A8F98"
GOWN = "#8FB7C7"
GLOVE = "#A9D3CF"
GLOVE_SHADE = "#86BDB8"
SLEEVE = "#2F8580"
INK = "#12263A"
DISC = "#6C9DB3"
CRACK = "#7A3F0A"
GROUND = "#E7F0F2"
