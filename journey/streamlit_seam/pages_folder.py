"""A folder named ``pages`` beside the script."""

import inspect

from streamlit.runtime.pages_manager import PagesManager

from journey.streamlit_seam.assumptions import Assumption


def is_ours() -> None:
    """Keep Streamlit from taking the folder for its older kind of pages.

    A first visitor of ``/risks`` would get that page without its frame (Streamlit 1.67).
    """
    PagesManager.uses_pages_directory = False


ASSUMPTIONS = (
    Assumption(
        "a manager of pages looks for the folder only where uses_pages_directory says nothing",
        lambda: "if PagesManager.uses_pages_directory is None:" in inspect.getsource(PagesManager.__init__),
    ),
)
