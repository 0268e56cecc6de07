"""What every procedure on offer must hold, those of the examples, too."""

import pytest

from journey.library import Library, open_library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.conftest import PICTURES, ROOT

ON_OFFER = [open_library(folder, PICTURES) for folder in (ROOT / "content", *sorted((ROOT / "examples").iterdir()))]
TOLD = {
    f"{procedure}-{code}": (library, procedure, code)
    for library in reversed(ON_OFFER)  # what the clinic tells stands for the same in an example
    for procedure in library.procedures
    for code in library.languages(procedure)
}


@pytest.fixture(scope="module", params=[pytest.param(told, id=name) for name, told in TOLD.items()])
def told(request: pytest.FixtureRequest) -> tuple[Library, str, str]:
    """Each procedure on offer, with each language in which it is told."""
    library, procedure, code = request.param
    return library, procedure, code


@pytest.fixture(scope="module")
def each_journey(told: tuple[Library, str, str]) -> Journey:
    """Each procedure on offer, in each of its languages."""
    library, procedure, code = told
    return library.journeys[procedure][code]


@pytest.fixture(scope="module")
def its_interface(told: tuple[Library, str, str]) -> Interface:
    """The interface in the language of ``each_journey``."""
    library, _, code = told
    return library.interfaces[code]
