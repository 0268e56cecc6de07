"""What a monitor is told of a server, and that it is told nothing of readers."""

import asyncio
import json
import re
import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from journey.counts import Count, Durations
from journey.library import open_library
from journey.live_library import LiveLibrary
from journey.model.review import Signature
from journey.reading.signatures import sign
from journey.server.exposition import Metric, Sample, exposition, histogram
from journey.server.metrics import listening, measured
from tests.conftest import PICTURES, ROOT
from tests.prometheus import Told, told_in

MONITORING = ROOT / "deploy" / "monitoring"
ALERTS = yaml.safe_load((MONITORING / "alerts.yml").read_text())["groups"][0]["rules"]
BOARD = json.loads((MONITORING / "dashboard.json").read_text())


def told(content: Path, connected: tuple[str, ...] = (), left: tuple[str, ...] = ()) -> Told:
    return told_in(exposition(measured(LiveLibrary(content, PICTURES), lambda: (connected, left), most_sessions=7)))


def test_what_is_measured_is_written_as_the_format_says() -> None:
    metrics = [
        Metric("a_total", "counter", "Back\\slash,\nline.", (Sample(2, {"code": '4"0\\4\n'}), Sample(1))),
        histogram("b_seconds", "Time.", {0.5: 1, float("inf"): 3}, 7.25),
    ]
    assert exposition(metrics).splitlines() == [
        r"# HELP a_total Back\\slash,\nline.",
        "# TYPE a_total counter",
        r'a_total{code="4\"0\\4\n"} 2',
        "a_total 1",
        "# HELP b_seconds Time.",
        "# TYPE b_seconds histogram",
        'b_seconds_bucket{le="0.5"} 1',
        'b_seconds_bucket{le="+Inf"} 3',
        "b_seconds_sum 7.25",
        "b_seconds_count 3",
    ]


def test_a_duration_counts_up_to_each_bound_that_it_does_not_pass() -> None:
    durations = Durations((0.5, 1.0))
    for seconds in (0.25, 0.5, 0.75, 4.0):
        durations.add(seconds)
    assert durations.up_to == ({0.5: 2, 1.0: 3, float("inf"): 4}, 5.5)


def test_what_ends_with_an_exception_is_timed_too() -> None:
    durations = Durations(())

    @durations.timed()
    def fails() -> None:
        raise ValueError("late")

    for _ in range(2):
        with pytest.raises(ValueError, match="late"):
            fails()
    assert durations.up_to[0] == {float("inf"): 2}


def test_a_code_that_is_known_is_told_before_it_happens() -> None:
    count = Count(["404"])
    count.add("418")
    assert count.times == {"404": 0, "418": 1}


def test_sessions_are_numbers_and_their_ids_stay_here(content: Path) -> None:
    said = told(content, connected=("ann", "bob"), left=("eve",))
    assert said.numbers['journey_sessions{state="connected"}'] == 2
    assert said.numbers['journey_sessions{state="left"}'] == 1
    assert said.numbers["journey_sessions_most"] == 7
    assert not re.search("ann|bob|eve", str(said))
    assert said.labels == {"version", "state", "le", "code"}


def test_the_age_of_the_content_its_mistakes_and_overdue_reviews_are_told(content: Path) -> None:
    assert told(content).numbers["journey_content_age_seconds"] >= 0
    assert told(content).numbers["journey_reviews_overdue"] == 0
    standing = open_library(content, PICTURES).standings["clinic.yaml"]
    lee = Signature(by="Dr. Lee", role="surgeon", on=date(2019, 1, 1))
    sign(content, "clinic.yaml", standing, standing.fingerprint, lee, date(2020, 1, 1))
    assert told(content).numbers["journey_reviews_overdue"] == 1
    live = LiveLibrary(content, PICTURES)
    (content / "clinic.yaml").write_text("nothing: here\n")
    live.look()
    live.look()
    broken = told_in(exposition(measured(live, lambda: ((), ()), most_sessions=7)))
    assert broken.numbers["journey_content_mistakes"] >= 1


async def answer(port: int, asked: bytes) -> bytes:
    """What is said to somebody who then says nothing more; nothing where the line is cut."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(asked)
        writer.write_eof()
        return await reader.read()
    except OSError:
        return b""
    finally:
        writer.close()


def asked_of(tell: Callable[[], tuple[Metric, ...]], *asked: bytes) -> list[bytes]:
    """What is answered to each, by a port that is open for as long."""

    async def ask() -> list[bytes]:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        async with listening(("127.0.0.1", port), tell):
            return [await answer(port, one) for one in asked]

    return asyncio.run(ask())


def test_only_who_asks_as_a_monitor_does_is_told() -> None:
    one = Metric("a", "gauge", "A.", (Sample(1),))
    right, queried, other, posted, none, broken = asked_of(
        lambda: (one,),
        b"GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /metrics?x=1 HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"POST /metrics HTTP/1.1\r\n\r\n",
        b"",
        b"x" * 100_000,
    )
    for good in (right, queried):
        head, _, text = good.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 OK\r\n")
        assert f"Content-Length: {len(text)}".encode() in head
        assert told_in(text.decode()).numbers == {"a": 1}
    assert other.startswith(b"HTTP/1.1 404 ")
    assert posted.startswith(b"HTTP/1.1 404 ")
    assert not none + broken


def test_a_port_that_is_taken_is_told_in_the_log_and_costs_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    async def serve(port: int) -> str:
        async with listening(("127.0.0.1", port), lambda: ()):
            return "served"

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert asyncio.run(serve(port)) == "served"
    [line] = [record.getMessage() for record in caplog.records if record.name == "journey.server.metrics"]
    assert f"127.0.0.1:{port}" in line
    assert "Name a port that is free" in line


def test_where_no_port_is_named_nothing_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(asyncio, "start_server")

    async def serve() -> str:
        async with listening(None, lambda: ()):
            return "served"

    assert asyncio.run(serve()) == "served"


def names_in(query: str) -> set[str]:
    """The names of our metrics in a query of Prometheus."""
    return set(re.findall(r"\bjourney_[a-z_]+\b", query))


def test_alerts_and_board_ask_for_what_is_told_and_every_number_is_asked_for(content: Path) -> None:
    queries = [rule["expr"] for rule in ALERTS]
    queries += [target["expr"] for panel in BOARD["panels"] for target in panel.get("targets", ())]
    asked, there = {name for query in queries for name in names_in(query)}, told(content).names
    assert asked - there == set()
    assert there - asked <= {"journey_run_seconds_sum", "journey_run_seconds_count"}


def test_each_alert_says_what_to_do() -> None:
    assert len({rule["alert"] for rule in ALERTS}) == len(ALERTS)
    for rule in ALERTS:
        assert rule["labels"]["severity"] in ("page", "ticket"), rule["alert"]
        assert all(rule["annotations"][name].endswith(".") for name in ("summary", "do")), rule["alert"]


def test_panels_of_the_board_have_titles_and_do_not_lie_on_each_other() -> None:
    assert len({panel["id"] for panel in BOARD["panels"]}) == len(BOARD["panels"])
    taken: set[tuple[int, int]] = set()
    for panel in BOARD["panels"]:
        assert panel["title"]
        at = panel["gridPos"]
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert not cells & taken, panel["title"]
        assert max(x for x, _ in cells) < 24
        taken |= cells
