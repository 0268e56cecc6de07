"""The smallest Streamlit page that does the same: two buttons, one heading, the step in the address."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.serving import Server, serving
from tests.conftest import ROOT

SCRIPT = """
import streamlit as st

number = int(st.query_params.get("step", 0))
if st.button("Next", key="next"):
    number += 1
    st.query_params["step"] = str(number)
if st.button("Back", key="back"):
    number -= 1
    st.query_params["step"] = str(number)
st.html(f'<h2 id="step">Step {number}</h2>')
"""

AS_SHIPPED = """
[server]
headless = true
address = "127.0.0.1"

[browser]
gatherUsageStats = false
"""
"""What Streamlit needs to run here and to ask nobody outside; all else is its default."""

AS_OURS = (ROOT / ".streamlit" / "config.toml").read_text()
"""With our settings, which are faster: the ratio is then that of the pages alone."""


@contextmanager
def bare(settings: str) -> Iterator[Server]:
    """A server of the bare page."""
    with TemporaryDirectory() as folder:
        script = Path(folder) / "bare.py"
        script.write_text(SCRIPT)
        (Path(folder) / ".streamlit").mkdir()
        (Path(folder) / ".streamlit" / "config.toml").write_text(settings)
        with serving(script=script) as server:
            yield server
