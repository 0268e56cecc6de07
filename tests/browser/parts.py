"""The parts of Streamlit's page by the names that the seam has for them."""

from journey.streamlit_seam.selectors import expanded, selectors


def of_page(text: str) -> str:
    """A selector or a script, with the selector of a part in place of each name such as ``:--main``."""
    return expanded(text, selectors())
