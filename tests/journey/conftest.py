"""A procedure of weeks and months beside the shipped one."""

import shutil
from pathlib import Path

import pytest

from journey.library import Library, open_library
from journey.model.procedure import Journey
from tests.conftest import PICTURES, shipped_content
from tests.knee import offer_knee


@pytest.fixture(scope="session")
def knees(tmp_path_factory: pytest.TempPathFactory) -> Library:
    content = Path(shutil.copytree(shipped_content(), tmp_path_factory.mktemp("knee") / "content"))
    offer_knee(content)
    return open_library(content, PICTURES)


@pytest.fixture
def knee(knees: Library) -> Journey:
    return knees.journeys["knee-injection"]["en"]
