"""What every procedure on offer must hold."""

import pytest

from journey.library import Library, open_library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.conftest import PICTURES, ROOT

ON_OFFER = open_library(ROOT / "content", PICTURES)
TOLD = [
    pytest.param((procedure, code), id=f"{procedure}-{code}")
    for procedure in ON_OFFER.procedures
    for code in ON_OFFER.languages(procedure)
]


@pytest.fixture(scope="module", params=TOLD)
def told(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Each procedure on offer, with each language in which it is told."""
    procedure, code = request.param
    return procedure, code


@pytest.fixture(scope="module")
def each_journey(told: tuple[str, str], library: Library) -> Journey:
    """Each procedure on offer, in each of its languages."""
    procedure, code = told
    return library.journeys[procedure][code]


@pytest.fixture(scope="module")
def its_interface(each_journey: Journey, library: Library) -> Interface:
    """The interface in the language of ``each_journey``."""
    return library.interfaces[each_journey.language]
