"""Where the pages stand, as Streamlit is told it: the path below which they do (``server.baseUrlPath``), the port."""

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


def listens_at(port: int) -> None:
    """From now on, Streamlit says that it listens there, though another server does so for it."""
    config.set_option("server.port", port)


ASSUMPTIONS = (
    Assumption(
        "the routes below which Streamlit answers are made with that option once the app is imported",
        lambda: f'config.get_option("{_OPTION}")' in inspect.getsource(starlette_app.create_streamlit_routes),
    ),
)
