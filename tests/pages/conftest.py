"""Pages are drawn of the shipped content."""

import pytest

from tests.conftest import shipped_content


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(shipped_content()))
