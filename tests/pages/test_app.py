"""The app as Streamlit runs it, without a browser: no exception, and the right words, at every step."""

import html
import json
import re
import runpy
import threading
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from streamlit.testing.v1 import AppTest

from journey.__main__ import main as command_line
from journey.blocks.html import code_svg
from journey.blocks.links import Code
from journey.counts import BROKEN
from journey.model.interface import Interface
from journey.model.mode import MODES
from journey.model.procedure import Journey
from journey.model.risks import Kind
from journey.screen.here import live_library, settings
from journey.streamlit_seam.restarts import AppSession
from tests.browser import pseudo
from tests.conftest import ROOT, in_whole_sentences, offer_another


def run_app() -> None:
    """AppTest looks at a ``pages`` folder anew at every run; a function that calls ``main`` keeps the frame."""
    from journey.screen.show import show_app

    show_app()


def run_page(name: str) -> None:
    """AppTest cannot change the page: draw another page inside the frame, as ``main`` does."""
    import runpy

    import streamlit as st

    from journey.screen.draw import page_file
    from journey.screen.here import here
    from journey.screen.presses import hear
    from journey.screen.show import enter, framed, titled

    place = hear(enter(here(name)))  # type: ignore[arg-type]
    st.navigation(titled(place), position="hidden")
    framed(place, lambda: runpy.run_path(page_file(name), run_name="__main__"))  # type: ignore[arg-type]


def said(app: AppTest) -> str:
    return in_whole_sentences(" ".join(str(element.proto.body) for element in app.get("html")))


def forget() -> None:
    """Let settings and content be read anew."""
    settings.cache_clear()
    live_library.cache_clear()


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(run_app, default_timeout=20)


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("JOURNEY_BASE_ADDRESS", raising=False)
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
    app.query_params["step"] = journey.steps[0].id
    app.run()
    app.button(key="next").click().run()
    assert app.query_params["step"] == journey.steps[1].id
    assert journey.steps[1].gist in said(app)
    app.button(key="back").click().run()
    assert app.query_params["step"] == journey.steps[0].id
    assert app.button(key="back").disabled


def ticked(app: AppTest) -> list[int]:
    """The numbers of the steps that the timeline shows as seen."""
    [chart] = [json.loads(chart.proto.spec) for chart in app.get("plotly_chart") if '"customdata"' in chart.proto.spec]
    return [number for number, text in enumerate(chart["data"][-1]["text"], 1) if "✓" in text]


def test_a_press_in_a_chart_is_followed_once_though_its_point_stays_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when a surgeon goes back before the spine is drawn anew."""
    chosen: list[tuple[str, str]] = []
    monkeypatch.setattr("journey.screen.presses.chosen_in", lambda _: [*chosen])
    page = AppTest.from_function(run_page, kwargs={"name": "consult"}, default_timeout=20).run()
    [chart] = [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]
    bones: dict[str, str] = dict(chart["data"][-1]["customdata"])

    def levels_after(*points: str, back: bool = False) -> str:
        chosen[:] = [(point, bones[point]) for point in points]
        if back:
            del page.query_params["levels"]
        page.run()
        return str(page.query_params.get("levels", ""))

    assert levels_after("L1") == "L1"
    assert levels_after("L1", back=True) == ""
    assert levels_after("L1") == ""
    assert levels_after("T12") == "T12"
    assert levels_after("T12", back=True) == ""
    assert levels_after() == "T12", "a press on what is chosen takes the choice away"
    assert levels_after(back=True) == ""
    assert levels_after("T12") == "T12"


def test_a_link_to_a_step_marks_none_before_it_as_seen(app: AppTest, journey: Journey) -> None:
    app.query_params["step"] = journey.steps[7].id
    app.run()
    assert ticked(app) == []
    app.button(key="next").click().run()
    assert ticked(app) == [8]
    app.button(key=f"step-{journey.steps[1].id}").click().run()
    assert ticked(app) == [8, 9]
    app.button(key="next").click().run()
    assert ticked(app) == [2, 8, 9]


def test_a_step_of_the_list_leads_there_from_the_overview_and_from_a_step(app: AppTest, journey: Journey) -> None:
    app.run()
    for step in (journey.steps[-2], journey.steps[1]):
        app.button(key=f"step-{step.id}").click().run()
        assert app.query_params["step"] == step.id
        assert step.gist in said(app)


def test_the_overview_and_each_answer_are_told_and_no_stop_is_ticked(
    app: AppTest, journey: Journey, interface: Interface
) -> None:
    assert journey.main_message in said(app.run())
    assert ticked(app) == []
    told = {"hurt": [step.what_you_feel for step in journey.steps if step.what_you_feel],
            "do": [line for step in journey.steps for line in step.what_you_do],
            "time": [interface.overview.time.message]}  # fmt: skip
    for part, lines in told.items():
        app.query_params["part"] = part
        words = said(app.run())
        assert not app.exception
        lines = [getattr(journey.in_short, part), *lines]
        assert [line for line in lines if html.escape(line, quote=False) not in words] == []


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
    offer_another(content)
    live_library.cache_clear()
    app.query_params["mode"] = "kiosk"
    app.run()
    assert not app.exception
    there = '<a data-inside href="/?procedure=knee-injection&amp;lang=en&amp;mode=kiosk">'
    assert there in said(app)
    app.query_params["procedure"] = "knee-injection"
    app.run()
    assert not app.exception
    assert "Name of the procedure</h1>" in said(app)
    app.button(key="step-have-the-procedure").click().run()
    assert app.query_params["step"] == "have-the-procedure"
    assert "Name of the procedure, step by step</h1>" in said(app)


def test_a_period_of_a_year_is_drawn_like_a_day(
    app: AppTest, content: Path, interface: Interface, monkeypatch: pytest.MonkeyPatch
) -> None:
    shape = content / "vertebroplasty" / "journey.yaml"
    shape.write_text(re.sub("lasts: (24 hours|about 1 day)", "lasts: 180 to 365 days", shape.read_text()))
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    forget()
    assert command_line(["check"]) == 0
    app.query_params["part"] = "time"
    app.run()
    assert not app.exception
    assert interface.clock.heading in said(app)


def fail() -> None:
    from journey.screen import broken

    broken.tell(ZeroDivisionError("not for readers"))


def test_a_mistake_of_ours_is_told_in_our_words_with_the_number_and_a_way_back(interface: Interface) -> None:
    before = BROKEN.times[""]
    broken = AppTest.from_function(fail, default_timeout=20)
    broken.query_params["step"] = "lie-flat"
    assert said(broken.run()).count('href="/?procedure=vertebroplasty&amp;lang=en"') == 1
    broken.query_params["mode"] = "kiosk"
    assert f'data-does="over">{interface.kiosk.start_over}<' in said(broken.run())
    for words in (interface.broken.heading, interface.broken.message, "715-201-3624"):
        assert words in said(broken)
    assert "not for readers" not in said(broken)
    assert BROKEN.times[""] == before + 2, "a monitor is told"


@pytest.mark.parametrize("name", ["risks", "plan", "questions", "contact", "about", "consult", "share"])
def test_a_page_has_a_title_and_a_summary(name: str) -> None:
    page = AppTest.from_function(run_page, kwargs={"name": name}, default_timeout=20).run()
    assert not page.exception
    assert said(page).count("<h1 ") == 1
    assert 'class="summary"' in said(page)


def test_each_risk_opens_by_its_own_name_in_the_address(journey: Journey) -> None:
    page = AppTest.from_function(run_page, kwargs={"name": "risks"}, default_timeout=20).run()
    assert re.findall(r'data-opens="([^"]*)"', said(page)) == [
        f"risk_{risk.id}" for kind in Kind for risk in journey.risks_of(kind)
    ]


def test_a_press_of_which_the_browser_has_not_heard_counts_though_the_page_was_drawn_once_more(
    journey: Journey,
) -> None:
    """As when what stands around a part must be drawn, too, before the next press arrives."""
    first, second = journey.steps[:2]
    page = AppTest.from_function(run_page, kwargs={"name": "consult"}, default_timeout=20)
    page.query_params["step"] = first.id
    page.run()
    page.button(key=f"cover-{first.id}").click().run()
    page.run()
    assert page.query_params["covered"] == first.id
    del page.query_params["covered"]  # the address that the next press names
    page.button(key="consult-next").click().run()
    assert (page.query_params["step"], page.query_params["covered"]) == (second.id, first.id)


def test_the_code_of_a_consult_holds_the_address_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEY_BASE_ADDRESS", "https://journey.example.org")
    forget()
    page = AppTest.from_function(run_page, kwargs={"name": "consult"}, default_timeout=20)
    page.query_params["part"] = "end"
    page.query_params["levels"] = "L1,T12"
    page.run()
    address = "https://journey.example.org/?procedure=vertebroplasty&lang=en&levels=T12,L1"
    code = code_svg(Code(address, ""))
    assert b64encode(code.encode()).decode() in said(page)
    assert "works on this computer only" not in said(page)


BASE = "https://journey.example.org"


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch, content: Path) -> AppTest:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    monkeypatch.setenv("JOURNEY_BASE_ADDRESS", BASE)
    forget()
    return AppTest.from_function(run_page, kwargs={"name": "share"}, default_timeout=20)


def hands_out(page: AppTest, address: str, short: str = "") -> bool:
    """Whether the field and the code say this address, and the text and the e-mail the short one, if there is one."""
    words, sent = said(page), short or address
    copied = re.findall(r'class="to-copy".*?<span translate="no">(.*?)</span>', words, re.DOTALL)
    addresses = [html.unescape(text) for text in copied if "--kiosk" not in text]
    code = b64encode(code_svg(Code(address, "")).encode()).decode()
    written = words.count(f"{quote(sent, safe='')}%20") + words.count(f"{quote(sent, safe='')}%0D")
    return addresses == [sent, sent, address] and code in words and written == 2


def test_what_staff_choose_changes_the_address(share: AppTest) -> None:
    share.run()
    assert hands_out(share, f"{BASE}/?procedure=vertebroplasty&lang=en", f"{BASE}/v")
    share.radio(key="share-step-vertebroplasty").set_value("lie-flat").run()
    assert hands_out(share, f"{BASE}/?procedure=vertebroplasty&lang=en&step=lie-flat", f"{BASE}/v/lie-flat")
    share.checkbox(key="share-level-L1").check().run()
    share.checkbox(key="share-level-T12").check().run()
    share.radio(key="share-audience").set_value("helper").run()
    helpers = "levels=T12,L1&for=helper"
    assert hands_out(share, f"{BASE}/?procedure=vertebroplasty&lang=en&step=lie-flat&{helpers}")
    share.radio(key="share-mode").set_value("consult").run()
    assert "share-audience" not in [radio.key for radio in share.radio], "in a consult, both look"
    assert hands_out(share, f"{BASE}/consult?procedure=vertebroplasty&lang=en&step=lie-flat&mode=consult&levels=T12,L1")
    assert "works on this computer only" not in said(share)
    assert not share.exception


def test_the_choice_starts_from_what_staff_look_at(share: AppTest) -> None:
    share.query_params["step"] = "lie-flat"
    share.query_params["levels"] = "T12"
    share.query_params["mode"] = "consult"
    share.query_params["covered"] = "lie-flat"
    share.run()
    long = f"{BASE}/?procedure=vertebroplasty&lang=en&step=lie-flat&levels=T12"
    assert hands_out(share, long, f"{BASE}/v/lie-flat?b=T12")
    assert [radio.key for radio in share.radio] == ["share-mode", "share-step-vertebroplasty", "share-audience"]


def test_another_procedure_has_its_own_steps_and_no_bones(
    share: AppTest, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    offer_another(content)
    forget()
    share.query_params["procedure"] = "vertebroplasty"
    share.query_params["levels"] = "T12"
    share.run()
    share.radio(key="share-procedure").set_value("knee-injection").run()
    assert not share.exception
    assert not share.checkbox
    assert hands_out(share, f"{BASE}/?procedure=knee-injection&lang=en")
    assert "/handout/knee-injection.en.pdf" in said(share)


def test_messages_are_told_in_the_language_that_is_chosen(
    share: AppTest, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pseudo.add_to(content)
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    forget()
    share.run()
    share.radio(key="share-language-vertebroplasty").set_value(pseudo.CODE).run()
    assert hands_out(share, f"{BASE}/?procedure=vertebroplasty&lang={pseudo.CODE}", f"{BASE}/v/{pseudo.CODE}")
    assert pseudo.accented("What will happen, step by step") in said(share)
    assert "The address" in said(share)
    assert f"/handout/vertebroplasty.{pseudo.CODE}.pdf" in said(share)


def test_the_words_for_every_mode_that_is_handed_out_are_there(interface: Interface) -> None:
    assert all(interface.share.modes[mode] for mode in MODES if mode != "kiosk")


def test_importing_the_app_starts_nothing() -> None:
    """A test, a tool and a worker of a server may import it."""
    threads, rerun = {*threading.enumerate()}, AppSession.request_rerun
    runpy.run_path(str(ROOT / "app.py"), run_name="server")
    assert {*threading.enumerate()} == threads
    assert AppSession.request_rerun is rerun
