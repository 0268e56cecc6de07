"""Pictures of steps, with an alternative text and a caption."""

import streamlit as st

from journey.model.procedure import Step
from journey.ui.assets import asset


def step_picture(step: Step) -> None:
    """Show a step's picture."""
    st.image(asset(f"pictures/{step.picture}"), alt=step.picture_alt, caption=step.picture_caption, width="stretch")
