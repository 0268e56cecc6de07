"""What a component in the browser tells the server."""

import inspect

from streamlit.components.v2.bidi_component import main

from journey.streamlit_seam.assumptions import Assumption


def is_kept() -> None:
    """For ``on_..._change``: Streamlit 1.67 keeps only a value that has a callback."""


ASSUMPTIONS = (
    Assumption(
        "a component's value is kept where a callback for it is named, as on_when_change",
        lambda: 'startswith("on_") and kwarg_key.endswith("_change")' in inspect.getsource(main),
    ),
)
