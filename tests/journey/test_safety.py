"""How much one address may ask for, and who may connect; the rest is asked of a real server, in tests/browser."""

from collections.abc import Generator, Iterable
from contextlib import suppress
from types import coroutine

import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from journey.counts import REFUSED
from journey.library import Library
from journey.server.refusals import refusing
from journey.server.safety import DAY, REQUESTS, Guard
from journey.streamlit_seam.serving import STREAM, protocols
from tests.conftest import Clock


def scope(address: str, path: str = "/", kind: str = "http", **headers: str) -> Scope:
    sent = [(name.lower().replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {"type": kind, "method": "GET", "scheme": kind, "path": path, "raw_path": path.encode(),
            "query_string": b"", "headers": sent, "client": (address, 1)}  # fmt: skip


class Sessions:
    """What Streamlit keeps, as a test says it, in place of Streamlit."""

    def __init__(self) -> None:
        self.connected: set[str] = set()
        self.left: set[str] = set()
        self.seen: list[str] = []
        """Under which hosts the server was asked."""

    def kept(self) -> tuple[set[str], set[str]]:
        return self.connected, self.left

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a page, or a connection until it is closed."""
        if scope["type"] == "http":
            await PlainTextResponse("here")(scope, receive, send)
            return
        self.seen.append(Headers(scope=scope)["Host"])
        await receive()
        await send({"type": "websocket.accept"})
        await receive()


@pytest.fixture
def sessions() -> Sessions:
    return Sessions()


@pytest.fixture
def guard(sessions: Sessions, library: Library) -> Guard:
    refuse = refusing(lambda: library)
    return Guard(sessions, hosts=("*",), most_sessions=2, kind_of=lambda _: None, kept=sessions.kept, refuse=refuse)


def statuses(guard: Guard, scopes: Iterable[Scope]) -> list[int]:
    """What is answered to each, one after the other."""
    said: list[int] = []

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            said.append(message["status"])

    async def receive() -> Message:
        return {"type": "http.request"}

    for one in scopes:
        with suppress(StopIteration):  # nothing in it waits for anything, so it needs no event loop
            guard(one, receive, send).send(None)
    return said


class Connection:
    """A page that connects; it stays connected until it leaves."""

    def __init__(
        self, guard: Guard, host: str = "j.org", origin: str = "", session: str = "", cookie: str = ""
    ) -> None:
        headers = {"Host": host} | ({"Origin": origin} if origin else {}) | ({"Cookie": cookie} if cookie else {})
        there = scope("10.0.0.1", "/_stcore/stream", "websocket", **headers)
        self.status = 0
        self._asked: list[Message] = [{"type": "websocket.connect"}]
        self._run = guard({**there, "subprotocols": protocols(session)}, self._receive, self._send)
        with suppress(StopIteration):
            self._run.send(None)

    def leave(self) -> None:
        self._asked.append({"type": "websocket.disconnect", "code": 1001})
        with suppress(StopIteration):
            self._run.send(None)

    async def _receive(self) -> Message:
        while not self._asked:
            await _turn()
        return self._asked.pop()

    async def _send(self, message: Message) -> None:
        self.status = {"websocket.accept": 101, "websocket.http.response.start": message.get("status", 0)}.get(
            message["type"], self.status
        )


@coroutine
def _turn() -> Generator[None, None, None]:
    yield


def test_one_address_is_slowed_down_and_no_other(guard: Guard) -> None:
    said = statuses(guard, [scope("10.0.0.1")] * 3 * REQUESTS.at_once + [scope("10.0.0.2")])
    assert set(said[: REQUESTS.at_once]) == {200}
    assert said.count(429) > REQUESTS.at_once
    assert said[-1] == 200


def test_who_asks_for_too_much_still_gets_what_is_allowed(guard: Guard, clock: Clock) -> None:
    """Ten times as much, for ten seconds: what is refused costs nothing."""
    said = []
    for _ in range(10 * int(REQUESTS.a_second)):
        clock.now += 1 / REQUESTS.a_second
        said += statuses(guard, [scope("10.0.0.1")] * 10)
    assert said.count(200) == pytest.approx(REQUESTS.at_once + 10 * REQUESTS.a_second, rel=0.01)


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("probe", ["/healthz", "/_stcore/health"])
def test_a_server_that_is_asked_for_too_much_is_not_declared_dead(guard: Guard, probe: str) -> None:
    """A proxy that is not trusted has one address with all its readers."""
    statuses(guard, [scope("10.0.0.1")] * 2 * REQUESTS.at_once)
    assert statuses(guard, [scope("10.0.0.1"), scope("10.0.0.1", probe)]) == [429, 200]


def test_many_addresses_are_not_remembered_for_ever(guard: Guard) -> None:
    said = statuses(guard, [scope(f"10.0.{number // 256}.{number % 256}") for number in range(25_000)])
    assert set(said) == {200}
    assert len(guard._requests) <= 10_000


def test_a_session_counts_for_as_long_as_it_is_kept_and_its_reader_gets_back_in(
    guard: Guard, sessions: Sessions
) -> None:
    first, second = Connection(guard), Connection(guard)
    assert (first.status, second.status) == (101, 101)
    sessions.connected = {"first", "second"}
    assert Connection(guard).status == 503
    first.leave()
    sessions.connected, sessions.left = {"second"}, {"first"}
    assert Connection(guard).status == 503, "a session without a reader takes room, too"
    back = Connection(guard, session="first")
    assert back.status == 101
    back.leave()
    sessions.left = set()
    assert Connection(guard, session="first").status == 101, "a forgotten session is a new one"


def test_a_reader_whose_line_broke_gets_back_in_before_the_server_knows(guard: Guard, sessions: Sessions) -> None:
    pages = [Connection(guard), Connection(guard)]
    sessions.connected = {"first", "second"}
    pages += [Connection(guard, session="first"), Connection(guard, session="second")]
    assert [page.status for page in pages] == [101] * 4
    assert Connection(guard, session="first").status == 503, "but not again and again"


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("j.org", "https://j.org", 101),
        ("j.org:8080", "http://j.org:8080", 101),
        ("j.org", "http://j.org:8080", 101),
        ("J.org", "http://j.org:8080", 101),
        ("10.0.0.1:8501", "https://named.org", 101),
        ("10.0.0.1:8501", "https://named.org:8443", 101),
        ("", "", 101),
        ("j.org", "https://evil.org", 403),
        ("j.org", "https://j.org.evil.org", 403),
        ("j.org", "https://evil.org/j.org", 403),
        ("j.org:8501", "http://j.org:3000", 403),
        ("127.0.0.1:8501", "http://localhost:3000", 403),
        ("j.org", "null", 403),
    ],
)
def test_a_page_connects_behind_a_proxy_that_leaves_out_the_port_and_no_other_page_does(
    sessions: Sessions, library: Library, host: str, origin: str, status: int
) -> None:
    guard = Guard(
        sessions,
        ("localhost", "127.0.0.1", "named.org", "*"),
        1,
        lambda _: None,
        sessions.kept,
        refusing(lambda: library),
    )
    assert Connection(guard, host, origin).status == status
    assert sessions.seen == ([origin.partition("//")[2] or host] if status == 101 else [])


def test_the_log_says_once_why_a_page_cannot_connect(guard: Guard, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(5):
        Connection(guard, "10.0.0.1:8501", "https://clinic.example")
    [said] = caplog.messages
    for word in ("https://clinic.example", "10.0.0.1:8501", "Host", "JOURNEY_HOSTS"):
        assert word in said


def test_cookies_that_are_too_many_for_a_page_are_too_many_for_its_connection(guard: Guard) -> None:
    for length, status in ((15_000, 101), (17_000, 431)):
        assert Connection(guard, cookie="a" * length).status == status


def test_what_is_refused_is_counted_by_its_code_alone(guard: Guard) -> None:
    guard.hosts = ("j.org",)
    before = REFUSED.times
    assert statuses(guard, [scope("10.0.0.1", Host="j.org"), scope("10.0.0.1", Host="ann.org")]) == [200, 421]
    assert Connection(guard, origin="https://ann.org").status == 403
    now = REFUSED.times
    assert {code: now[code] - before.get(code, 0) for code in now if now[code] != before.get(code)} == {
        "421": 1,
        "403": 1,
    }


def test_the_log_says_once_that_pages_come_and_no_lines(guard: Guard, caplog: pytest.LogCaptureFixture) -> None:
    alone = {DAY.replace("-", "_"): "2026-12-03T08:00"}
    statuses(guard, [scope("10.0.0.1"), scope("10.0.0.2", kind="websocket", Host="j.org"), scope("10.0.0.2", **alone)])
    assert not caplog.records, "its line came through"
    statuses(guard, [scope("10.0.0.1", **alone), scope("10.0.0.1", **alone)])
    [said] = caplog.records
    assert STREAM in said.getMessage()
    assert "2026-12-03" not in said.getMessage()
