"""The app as Streamlit runs it, without a browser: no exception, and the right words, at every step."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journey.__main__ import main as command_line
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code
from journey.model.procedure import Journey
from journey.ui.here import library, settings


def run_app() -> None:
    """AppTest looks at a ``pages`` folder anew at every run; a function that calls ``main`` keeps the frame."""
    import app

    app.main()


def run_page(name: str) -> None:
    """AppTest cannot change the page: draw another page inside the frame, as ``main`` does."""
    import runpy

    import streamlit as st

    from journey.ui import controls, frame
    from journey.ui.here import here
    from journey.ui.links import page_file

    now = controls.hear(here())
    st.navigation(frame.pages(now), position="hidden")
    now = controls.enter(now, name)
    frame.top(now, name)
    runpy.run_path(page_file(name))  # type: ignore[arg-type]
    frame.bottom(now)


def said(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


def forget() -> None:
    """Let settings and content be read anew."""
    settings.cache_clear()
    library.cache_clear()


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(run_app, default_timeout=20)


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("JOURNEY_CONTENT", "JOURNEY_BASE_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    forget()
    yield
    forget()


def test_every_step_is_drawn_from_its_address(app: AppTest, journey: Journey) -> None:
    for step in journey.steps:
        app.query_params["step"] = step.id
        app.run()
        assert not app.exception
        assert step.gist in said(app)


def test_next_and_back_move_one_step_and_the_address(app: AppTest, journey: Journey) -> None:
    app.run()
    app.button(key="next").click().run()
    assert app.query_params["step"] == journey.steps[1].id
    assert journey.steps[1].gist in said(app)
    app.button(key="back").click().run()
    assert app.query_params["step"] == journey.steps[0].id
    assert app.button(key="back").disabled


def test_a_step_of_the_list_and_a_phase_lead_there(app: AppTest, journey: Journey) -> None:
    app.run()
    app.button(key="step-drink-water").click().run()
    assert app.query_params["step"] == "drink-water"
    app.button(key="phase-during").click().run()
    assert app.query_params["step"] == journey.step("lie-face-down").id


def test_words_from_content_cannot_become_html(app: AppTest, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clinic = content / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("name: Wisconsin River Orth", "name: <script>alert(1)</script> Orth"))
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    forget()
    app.run()
    assert not app.exception
    assert "<script>" not in said(app)
    assert "&lt;script&gt;" in said(app)


def test_a_reader_chooses_among_several_procedures(
    app: AppTest, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    assert command_line(["new", "knee-injection"]) == 0
    clinic = content / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("[vertebroplasty]", "[vertebroplasty, knee-injection]"))
    library.cache_clear()
    app.run()
    app.button(key="procedure-knee-injection").click().run()
    assert not app.exception
    assert app.query_params["procedure"] == "knee-injection"
    assert "Name of the procedure, step by step" in said(app)
    app.button(key="next").click().run()
    assert app.query_params["step"] == "have-the-procedure"


@pytest.mark.parametrize("name", ["risks", "contact", "about", "consult"])
def test_a_page_has_a_title_and_a_summary(name: str) -> None:
    page = AppTest.from_function(run_page, kwargs={"name": name}, default_timeout=20).run()
    assert not page.exception
    assert said(page).count("<h1>") == 1
    assert 'class="summary"' in said(page)


def test_each_benefit_and_risk_has_an_expander(journey: Journey) -> None:
    page = AppTest.from_function(run_page, kwargs={"name": "risks"}, default_timeout=20).run()
    labels = [expander.label for expander in page.expander]
    assert labels == [f"More about: {outcome.name}" for outcome in (*journey.benefits, *journey.risks)]


def test_the_code_of_a_consult_holds_the_address_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEY_BASE_ADDRESS", "https://journey.example.org")
    forget()
    page = AppTest.from_function(run_page, kwargs={"name": "consult"}, default_timeout=20)
    page.query_params["part"] = "end"
    page.query_params["levels"] = "L1,T12"
    page.run()
    address = "https://journey.example.org/?procedure=vertebroplasty&lang=en&levels=T12,L1"
    code = qr_code(address, palette().ink, palette().paper)
    assert b64encode(code.encode()).decode() in said(page)
    assert "works on this computer only" not in said(page)
