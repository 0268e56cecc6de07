"""The app in a language in which nothing is translated: English, without a mark, in everything that Streamlit draws."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journey.library import open_library
from journey.model.marked import SIGNS
from journey.model.pages import PAGES
from tests.conftest import PICTURES, untranslated_into
from tests.pages.test_app import forget, run_page

SPANISH = "es"


@pytest.fixture
def untranslated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    content = untranslated_into(SPANISH, tmp_path)
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    forget()
    yield content
    forget()


@pytest.mark.parametrize("page", PAGES)
def test_no_mark_is_in_anything_that_is_drawn(untranslated: Path, page: str) -> None:
    app = AppTest.from_function(run_page, default_timeout=60, args=(page,))
    app.query_params["lang"] = SPANISH
    app.run()
    assert not app.exception
    protos = (getattr(element, "proto", None) for element in app.main)
    drawn = [proto.SerializeToString().decode("utf-8", "ignore") for proto in protos if proto]
    headline = open_library(untranslated, PICTURES).interfaces["en"].frame.library
    assert any(headline in said for said in drawn)
    assert [said for said in drawn if SIGNS.search(said)] == []
