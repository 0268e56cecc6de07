"""What every procedure on offer must hold."""

import pytest

from journey.library import Library, open_library
from journey.model.procedure import Journey
from tests.conftest import PICTURES, ROOT

OFFERED = open_library(ROOT / "content", PICTURES).procedures


@pytest.fixture(scope="module", params=OFFERED)
def each_journey(request: pytest.FixtureRequest, library: Library) -> Journey:
    """Each procedure on offer, in English."""
    return library.journeys[request.param]["en"]
