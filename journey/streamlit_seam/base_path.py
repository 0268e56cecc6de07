"""The path below which the pages stand, as Streamlit is told it (``server.baseUrlPath``)."""

import inspect

from streamlit import config
from streamlit.web.server.starlette import starlette_app

from journey.streamlit_seam.assumptions import Assumption

_OPTION = "server.baseUrlPath"


def told() -> str:
    """The path, by the environment, the command line or ``config.toml``."""
    return str(config.get_option(_OPTION) or "")


def is_ours() -> None:
    """From now on, Streamlit answers as if there were no path: our own routes know none, either.

    What comes in has lost it already (``server/below.py``).
    """
    config.set_option(_OPTION, "")


ASSUMPTIONS = (
    Assumption(
        "the routes below which Streamlit answers are made with that option once the app is imported",
        lambda: f'config.get_option("{_OPTION}")' in inspect.getsource(starlette_app.create_streamlit_routes),
    ),
)
