"""What every test may use: the shipped content, and a copy of it to break."""

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from journey.library import Library, open_library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.settings import PICTURES as PICTURES
from journey.settings import ROOT as ROOT

_streamlit = find_spec("streamlit")
assert _streamlit
assert _streamlit.origin
SHIPPED = Path(_streamlit.origin).parent / "static"
"""What Streamlit sends to browsers."""


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library(ROOT / "content", PICTURES)


@pytest.fixture(scope="session")
def journey(library: Library) -> Journey:
    return library.journeys["vertebroplasty"]["en"]


@pytest.fixture(scope="session")
def interface(library: Library) -> Interface:
    return library.interfaces["en"]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the shipped content."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
