"""Pictures of steps, with an alternative text and a caption."""

from functools import lru_cache

import streamlit as st

from journey.model.procedure import Step
from journey.settings import PICTURES


@lru_cache(maxsize=256)
def _svg(name: str) -> str:
    return (PICTURES / name).read_text(encoding="utf-8")


def step_picture(step: Step) -> None:
    """Show a step's picture."""
    st.image(_svg(step.picture), alt=step.picture_alt, caption=step.picture_caption, width="stretch")
