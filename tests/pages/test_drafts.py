"""A draft in the app as Streamlit runs it: each press keeps its code."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journey.draft_address import ENDED, draft_code
from journey.screen.here import live_library
from journey.settings import SECRET
from tests.conftest import offer_another
from tests.pages.test_app import forget, run_app, said

DRAFT, KEY = "knee-injection", "0123456789abcdef" * 4


@pytest.fixture
def app(content: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """At the address of a draft."""
    offer_another(content)
    clinic = content / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("[vertebroplasty, knee-injection]", "[vertebroplasty]"))
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    monkeypatch.setenv(SECRET, KEY)
    forget()
    app = AppTest.from_function(run_app, default_timeout=20)
    app.query_params["procedure"] = DRAFT
    yield app
    forget()


def code(days: int) -> str:
    return draft_code(DRAFT, datetime.now(live_library().library.clinic.zone).date() + timedelta(days=days), KEY)


def test_presses_keep_the_code_of_a_draft(app: AppTest) -> None:
    app.query_params["draft"] = code(7)
    journey = live_library().drafts[DRAFT].journeys[DRAFT]["en"]
    banner = live_library().library.interfaces["en"].frame.draft_until.partition("{date}")[0]
    app.query_params["step"] = journey.steps[0].id
    app.run()
    for step in journey.steps[1:3]:
        app.button(key="next").click().run()
        assert not app.exception
        assert app.query_params["step"] == step.id
        assert app.query_params["draft"] == code(7)
        assert step.gist in said(app)
        assert banner in said(app)


def test_an_ended_address_says_so_after_presses_too(app: AppTest) -> None:
    app.query_params["draft"] = code(-1)
    app.run()
    ended = live_library().library.interfaces["en"].frame.draft_ended
    journey = live_library().library.journeys["vertebroplasty"]["en"]
    assert ended in said(app)
    app.button(key=f"step-{journey.steps[1].id}").click().run()
    assert not app.exception
    assert app.query_params["draft"] == ENDED
    assert ended in said(app)
    assert journey.steps[1].gist in said(app)
