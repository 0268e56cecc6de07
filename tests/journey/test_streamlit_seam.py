"""What we take for granted of Streamlit is so, and a version in which it is otherwise is noticed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import plotly.io
import pytest
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequestType  # noqa: TID251

from journey.__main__ import main
from journey.streamlit_seam import (
    assumptions,
    components,
    figures,
    fragments,
    hearing,
    messages,
    restarts,
    selectors,
    sessions,
    shipped,
    types,
)
from journey.streamlit_seam.assumptions import ROOMS, Assumption, checks, surprises
from journey.streamlit_seam.index_html import UnknownPageError, filled
from tests.conftest import ROOT, SHIPPED


def test_all_that_we_take_for_granted_is_so() -> None:
    found = checks()
    assert [one for one in found if one.fault] == []
    assert {one.room for one in found} == set(ROOMS)


def test_every_module_of_the_seam_says_what_it_takes_for_granted() -> None:
    files = {file.stem for file in (ROOT / "journey" / "streamlit_seam").glob("*.py")}
    assert files - {"__init__", "assumptions"} == set(ROOMS)


@dataclass
class Other:
    """Stands in for what another version has."""


def other_shipped(patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.setattr(shipped, "FOLDER", folder)
    patch.setattr("streamlit.web.server.starlette.starlette_routes.BASE_ROUTE_MEDIA", "files")


def other_types(patch: pytest.MonkeyPatch, _: Path) -> None:
    patch.setattr(types, "DeltaGenerator", Other)
    patch.setattr(types, "StreamlitPage", Other)


def other_messages(patch: pytest.MonkeyPatch, _: Path) -> None:
    for message in messages._READ:
        patch.setitem(messages._READ, message, ("another",))
    patch.setattr(messages, "_compute_element_id", lambda *_: "button-a-key")


def other_sessions(patch: pytest.MonkeyPatch, _: Path) -> None:
    for name in ("Runtime", "RuntimeConfig", "SessionInfo", "WebsocketSessionManager"):
        patch.setattr(sessions, name, Other)
    patch.setattr(sessions, "_parse_subprotocols", lambda _headers: (None, None, None))


def other_restarts(patch: pytest.MonkeyPatch, _: Path) -> None:
    patch.setattr("streamlit.runtime.app_session.AppSession.request_rerun", lambda _session: None)
    patch.setattr("streamlit.runtime.app_session.AppSession.has_fragment", lambda _session: False)
    patch.setattr(restarts, "ClientState", messages.ForwardMsg)


def other_fragments(patch: pytest.MonkeyPatch, _: Path) -> None:
    for name in ("ScriptRunContext", "MemoryFragmentStorage"):
        patch.setattr(fragments, name, Other)
    patch.setattr(fragments, "ClientState", messages.ForwardMsg)


def other_hearing(patch: pytest.MonkeyPatch, _: Path) -> None:
    patch.setattr("streamlit.runtime.scriptrunner.script_runner.ScriptRunner.__init__", lambda _runner: None)
    patch.setattr(hearing, "ScriptRequests", Other)
    patch.setattr(hearing, "ScriptRunContext", Other)


def other_figures(patch: pytest.MonkeyPatch, _: Path) -> None:
    patch.setattr(plotly.io, "to_json", lambda *_, **__: "{}")
    patch.setattr(figures, "plotly_chart", re)


OTHERS: dict[str, Callable[[pytest.MonkeyPatch, Path], None]] = {
    **dict.fromkeys(
        ("shipped", "chunks", "fonts", "plotly_chunk", "index_html", "serving", "selectors", "lookalike"), other_shipped
    ),
    "types": other_types,
    "messages": other_messages,
    "sessions": other_sessions,
    "restarts": other_restarts,
    "hearing": other_hearing,
    "fragments": other_fragments,
    "pages_folder": lambda patch, _: patch.setattr(
        "streamlit.runtime.pages_manager.PagesManager.__init__", lambda _manager: None
    ),
    "base_path": lambda patch, _: patch.setattr(
        "streamlit.web.server.starlette.starlette_app.create_streamlit_routes", lambda _runtime: []
    ),
    "figures": other_figures,
    "components": lambda patch, _: patch.setattr(components, "main", re),
}
"""For each module of the seam, a version of Streamlit in which all is otherwise that it takes for granted."""

ALL = [(room, taken) for room in ROOMS for taken in import_module(f"journey.streamlit_seam.{room}").ASSUMPTIONS]


@pytest.mark.parametrize(("room", "taken"), ALL, ids=[f"{room}: {taken.says}" for room, taken in ALL])
def test_where_it_is_otherwise_it_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, room: str, taken: Assumption
) -> None:
    OTHERS[room](monkeypatch, tmp_path)
    assert assumptions._fault(taken)


def test_a_run_is_broken_off_by_the_next_one_only_after_it_has_heard_its_presses() -> None:
    asked = hearing.PatientRequests()
    asked.request_rerun(RerunData(query_string="first"))
    assert asked.on_scriptrunner_ready().rerun_data.query_string == "first"
    asked.request_rerun(RerunData(query_string="second"))
    assert asked.on_scriptrunner_yield() is None
    asked.is_heard = True
    then = asked.on_scriptrunner_yield()
    assert then
    assert then.rerun_data.query_string == "second"
    asked.request_rerun(RerunData(query_string="third"))
    assert asked.on_scriptrunner_yield() is None
    asked.request_stop()
    end = asked.on_scriptrunner_yield()
    assert end
    assert end.type is ScriptRequestType.STOP


def test_parts_of_the_page_are_named_in_the_seam_alone() -> None:
    own_tests = {Path(__file__), ROOT / "tests" / "journey" / "test_styles.py"}
    files = (file for folder in ("tests", "journey", "browser", "pages", "assets", "scripts")
             for file in (ROOT / folder).rglob("*.*") if file.suffix in (".py", ".js", ".css", ".html"))  # fmt: skip
    others = (file for file in files if "streamlit_seam" not in file.parts and file not in own_tests)
    private = re.compile(r"data-test|\bst[A-Z]\w|js-plotly|main-svg|nsewdrag")
    assert [str(file) for file in others if private.search(file.read_text(encoding="utf-8"))] == []


def test_a_part_that_a_sheet_names_and_the_page_has_not_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "new.css").write_text('[data-testid="stMain"] > [data-testid="stNowhere"], .stAlsoNot p { color: red }')
    monkeypatch.setattr(selectors, "_OURS", (tmp_path,))
    assert selectors.named() == {"stMain", "stNowhere", "stAlsoNot"}
    assert assumptions._fault(selectors.ASSUMPTIONS[0]).endswith("not in any script: stAlsoNot, stNowhere")


def test_a_module_that_cannot_be_imported_is_one_fault_and_the_others_are_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(assumptions, "ROOMS", ("shipped", "gone"))
    assert [bool(one.fault) for one in checks()] == [False, False, True]


def test_the_command_says_what_is_broken_and_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(assumptions, "ROOMS", ("shipped",))
    assert main(["seam"]) == 0
    assert "BROKEN" not in capsys.readouterr().out
    monkeypatch.setattr(shipped, "FOLDER", tmp_path)
    assert main(["seam"]) == 1
    assert "BROKEN  journey/streamlit_seam/shipped.py: " in capsys.readouterr().out


def test_a_server_looks_only_where_another_version_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(assumptions, "ROOMS", ("shipped",))
    monkeypatch.setattr(shipped, "FOLDER", tmp_path)
    assert surprises() == ()
    monkeypatch.setattr(assumptions, "MADE_WITH", "1.0")
    assert [one.room for one in surprises()] == ["shipped", "shipped"]


def test_the_version_tried_is_the_one_that_is_pinned() -> None:
    assert f"\nstreamlit=={assumptions.MADE_WITH} " in (ROOT / "requirements.txt").read_text()


@pytest.mark.parametrize("part", ['<html lang="en"', "<title>Streamlit</title>", '<div id="root"></div>'])
@pytest.mark.parametrize("times", [0, 2])
def test_a_page_of_another_shape_is_a_loud_mistake(part: str, times: int) -> None:
    index = (SHIPPED / "index.html").read_text()
    assert part in index
    assert filled(index, "es", r"<title>\1</title>", "<noscript>our words</noscript>").endswith(
        "<noscript>our words</noscript>\n  </body>\n</html>\n"
    )
    with pytest.raises(UnknownPageError, match=f"{times} times"):
        filled(index.replace(part, part * times), "es", "", "")
