"""What every procedure must hold: the clinic's own, and those of the library of examples."""

import pytest

from journey.library import Library, open_library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.conftest import PICTURES, ROOT

LIBRARIES = {folder: open_library(ROOT / folder, PICTURES) for folder in ("content", "examples/library")}
OFFERED = [
    (folder, procedure)
    for folder, library in LIBRARIES.items()
    for procedure in library.procedures
    if not (ROOT / folder / procedure).is_symlink()
]
"""Each procedure on offer, once, with the folder in which it stands."""
EXAMPLES = [name for folder, name in OFFERED if (ROOT / "docs" / "library" / f"{name}.yaml").exists()]
"""Those with a record of which fact carries which sentence."""
TOLD = [
    pytest.param((folder, procedure, code), id=f"{procedure}-{code}")
    for folder, procedure in OFFERED
    for code in LIBRARIES[folder].languages(procedure)
]


@pytest.fixture(scope="module", params=TOLD)
def told(request: pytest.FixtureRequest) -> tuple[str, str, str]:
    """Each procedure on offer, with each language in which it is told."""
    folder, procedure, code = request.param
    return folder, procedure, code


@pytest.fixture(scope="module")
def its_library(told: tuple[str, str, str]) -> Library:
    """The library in which ``each_journey`` stands."""
    return LIBRARIES[told[0]]


@pytest.fixture(scope="module")
def each_journey(told: tuple[str, str, str], its_library: Library) -> Journey:
    """Each procedure on offer, in each of its languages."""
    _, procedure, code = told
    return its_library.journeys[procedure][code]


@pytest.fixture(scope="module")
def its_interface(each_journey: Journey, its_library: Library) -> Interface:
    """The interface in the language of ``each_journey``."""
    return its_library.interfaces[each_journey.language]
