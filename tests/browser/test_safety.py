"""What a browser is told to refuse, tried in a real one; what the server refuses, asked of a real one."""

import asyncio
import http.client
import os
import random
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from journey.streamlit_seam.messages import BackMsg, ClientState, ForwardMsg
from journey.streamlit_seam.serving import protocols
from scripts.crowd import resident
from scripts.readers import LostConnectionError, Reader
from tests.browser import beside
from tests.browser.conftest import Open
from tests.browser.serving import Server, serving


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("safety") / "log.txt"


@pytest.fixture(scope="module")
def own(log: Path) -> Iterator[Server]:
    with serving(log=log) as server:
        yield server


class Answer:
    """What the server says to one request."""

    def __init__(self, server: Server, path: str, method: str = "GET", **headers: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        self.status, self.headers, self.text = answer.status, answer.headers, answer.read().decode()
        connection.close()


ask = Answer


def test_the_policy_refuses_what_is_not_ours_and_the_browser_says_so(open_page: Open) -> None:
    """Or no test could see that a page asks for what is refused."""
    reader = open_page("/about")
    reader.page.evaluate("""() => {
      window.refused = [];
      document.addEventListener('securitypolicyviolation', event => refused.push(event.violatedDirective));
      const script = document.createElement('script');
      script.textContent = 'window.taken = true';
      document.body.append(script);
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,x';
      document.body.append(frame);
    }""")
    reader.until("() => refused.length >= 2")
    assert sorted(reader.measures("refused")) == ["frame-src", "script-src-elem"]
    assert not reader.measures("window.taken")
    assert len([one for one in reader.console if "Content Security Policy" in one]) == 2


@pytest.mark.parametrize("path", ["/", "/risks", "/healthz", "/handout/vertebroplasty.en.html", "/nothing/here"])
def test_every_answer_has_the_headers(server: Server, path: str) -> None:
    answer = ask(server, path)
    for name in ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Content-Security-Policy"):
        assert answer.headers[name], name
    assert "Strict-Transport-Security" not in answer.headers
    assert "'unsafe-eval'" not in answer.headers["Content-Security-Policy"]


def test_who_comes_by_https_stays_there(server: Server) -> None:
    """A proxy on the same machine says how the reader came."""
    assert ask(server, "/", X_Forwarded_Proto="https").headers["Strict-Transport-Security"]


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/_stcore/metrics", "GET", 404),
        ("/_stcore/upload_file/a/b", "GET", 404),
        ("/_stcore/upload_file/a/b", "PUT", 405),
        ("/_stcore/agent/openapi.json", "GET", 404),
        ("/_stcore/agent/interact", "POST", 405),
        ("/_stcore/script-health-check", "GET", 404),
        ("/component/any/index.html", "GET", 404),
        ("/auth/login", "GET", 404),
        ("/?staticAppId=x", "GET", 400),
        ("/%2e%2e/%2e%2e/etc/passwd", "GET", 404),
        ("/?x=" + "y" * 5000, "GET", 414),
        ("/_stcore/health", "GET", 200),
        ("/_stcore/host-config", "GET", 200),
    ],
)
def test_only_what_the_pages_need_is_open(server: Server, path: str, method: str, status: int) -> None:
    assert ask(server, path, method).status == status


@pytest.mark.parametrize(("path", "there"), [("/Risks/?lang=en", "/risks?lang=en"), ("/wrong", "/")])
def test_a_reader_who_mistyped_is_led_to_a_page(server: Server, path: str, there: str) -> None:
    answer = ask(server, path)
    assert (answer.status, answer.headers["Location"]) == (307, there)


def test_another_host_is_told_which_setting_allows_it(server: Server) -> None:
    answer = ask(server, "/", Host="elsewhere.example")
    assert answer.status == 421
    assert "elsewhere.example" in answer.text
    assert "JOURNEY_HOSTS" in answer.text
    assert ask(server, "/healthz", Host="10.1.2.3:8501").status == 200


def test_a_host_that_is_set_is_served() -> None:
    with serving(settings={"JOURNEY_HOSTS": "journey.example.org"}) as own:
        assert ask(own, "/", Host="journey.example.org").status == 200


def page_of(
    server: Server, origin: str = "", session: str = "", headers: dict[str, str] | None = None
) -> ClientConnection:
    return connect(
        f"ws://127.0.0.1:{server.port}/_stcore/stream",
        origin=Origin(origin or server.address),
        subprotocols=[*map(Subprotocol, protocols(session))],
        additional_headers=headers,
    )


def session_of(connection: ClientConnection) -> str:
    """Ask for the page, as a browser does, and hear which session it is."""
    connection.send(BackMsg(rerun_script=ClientState(page_name="")).SerializeToString())
    while True:
        said = ForwardMsg.FromString(connection.recv(timeout=20, decode=False))
        if said.WhichOneof("type") == "new_session":
            return str(said.new_session.initialize.session_id)


def closed_with(connection: ClientConnection) -> int:
    """Why the server ended a connection (RFC 6455, 7.4.1)."""
    try:
        while True:
            connection.recv(timeout=20)
    except ConnectionClosed as ended:
        return int(ended.rcvd.code) if ended.rcvd else 0


def test_a_page_from_elsewhere_cannot_connect(server: Server) -> None:
    with pytest.raises(Exception, match="403"):
        page_of(server, "https://elsewhere.example")


def test_a_page_connects_behind_a_proxy_that_leaves_out_the_port(server: Server) -> None:
    """As with nginx on a port of its own and ``proxy_set_header Host $host``."""
    origin = Origin("http://127.0.0.1:8080")
    with (
        socket.create_connection(("127.0.0.1", server.port)) as line,
        connect("ws://127.0.0.1/_stcore/stream", sock=line, origin=origin) as connection,
    ):
        assert session_of(connection)


@pytest.mark.parametrize("length", [9_000, 15_000])
def test_a_page_that_comes_with_many_cookies_also_connects(server: Server, length: int) -> None:
    cookies = {"Cookie": f"hospital={'a' * length}"}
    assert ask(server, "/", **cookies).status == 200
    with page_of(server, headers=cookies) as connection:
        assert session_of(connection)


@pytest.mark.parametrize(
    ("message", "reason"), [("text", 1003), (b"\xff" * 40, 1002), (b"\x00" * 300_000, 1009)], ids=["text", "no", "long"]
)
def test_a_message_that_no_page_sends_ends_the_connection(own: Server, message: str | bytes, reason: int) -> None:
    with page_of(own) as connection:
        connection.send(message)
        assert closed_with(connection) == reason


def test_who_sends_too_fast_is_disconnected(own: Server) -> None:
    beat = BackMsg(app_heartbeat=True).SerializeToString()
    with page_of(own) as connection:
        with suppress(ConnectionClosed):  # the server may end it before the last one is sent
            for _ in range(150):
                connection.send(beat)
        assert closed_with(connection) == 1008


def test_a_full_server_says_so_and_takes_back_whoever_was_there(tmp_path: Path) -> None:
    """A session that is kept for a reader who left takes room until it is forgotten."""
    settings = {"JOURNEY_MOST_SESSIONS": "1", "STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": "6"}
    with serving(settings=settings, log=tmp_path / "log.txt") as own:
        with page_of(own) as connection:
            session = session_of(connection)
            with pytest.raises(InvalidStatus, match="503"):
                page_of(own)
        with page_of(own, session=session) as back:
            assert session_of(back) == session
        with pytest.raises(InvalidStatus, match="503"):
            page_of(own)
        deadline = time.monotonic() + 20
        while True:
            try:
                with page_of(own):
                    break
            except InvalidStatus:
                assert time.monotonic() < deadline
                time.sleep(0.1)
    said = (tmp_path / "log.txt").read_text()
    assert said.count("JOURNEY_MOST_SESSIONS") == 1, said
    assert "handshake" not in said, said


# --- strangers: some before each change, many more with "make fuzz" ---

ROUNDS, MESSAGES = 3, 10
REQUESTS, PAGES = (3000, 40) if os.environ.get("FUZZ") else (300, 10)

PIECES = ["..", "%2e%2e", "%00", "\\", "//", "_stcore", "stream", "static", "handout", "pictures", "media", "risks",
          "vertebroplasty.en.pdf", "\xc3\xa9", "%ff%fe", "<script>", "{}", "'--", "$(id)", "%0d%0aSet-Cookie:x=1",
          "a" * 300]  # fmt: skip
NAMES = ["procedure", "lang", "step", "mode", "levels", "part", "covered", "staticAppId", "when", "risk_nerve", "x"]
VALUES = [*PIECES, "kiosk", "T12,L1", "-1", "*", "bytes=9-1", "en;q=x", "chunked", "websocket", "9" * 50]
HEADERS = ["Accept-Language", "Accept-Encoding", "Cookie", "Range", "If-None-Match", "X-Forwarded-For", "Upgrade",
           "X-Forwarded-Proto", "Origin", "Content-Length", "Transfer-Encoding", "T\xe9"]  # fmt: skip
METHODS = ["GET"] * 20 + ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "G@T"]
HOSTS = ["127.0.0.1"] * 9 + ["evil.example", "", "127.0.0.1:99999", "[::1"]


def odd_query(chance: random.Random) -> str:
    return "&".join(f"{chance.choice(NAMES)}={chance.choice(VALUES)}" for _ in range(chance.randint(0, 6)))


def odd_request(chance: random.Random) -> bytes:
    """An HTTP request as no browser would send it."""
    path = "/" + "/".join(chance.choices(PIECES, k=chance.randint(0, 4)))
    lines = [
        f"{chance.choice(METHODS)} {path}?{odd_query(chance)} HTTP/1.1",
        f"Host: {chance.choice(HOSTS)}",
        *(f"{chance.choice(HEADERS)}: {chance.choice(VALUES)}" for _ in range(chance.randint(0, 5))),
        "Connection: close",
    ]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + chance.randbytes(chance.randint(0, 20))


def status_of(server: Server, request: bytes) -> int:
    """The status of the answer; 0 if the server ends the connection without one."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as line:
        said = b""
        try:
            line.sendall(request)
            line.shutdown(socket.SHUT_WR)
            while b"\r\n" not in said and (more := line.recv(4096)):
                said += more
        except OSError:
            return 0
    return int(said.split()[1]) if said.startswith(b"HTTP/") else 0


def odd_message(chance: random.Random, buttons: list[str]) -> bytes:
    """A message that Streamlit's protocol allows, and no page of ours sends."""
    message = BackMsg()
    rerun = message.rerun_script
    rerun.query_string = odd_query(chance)
    rerun.page_script_hash = chance.choice(["", "0" * 32, "x"])
    rerun.page_name = chance.choice(["", "risks", "plan", "../x", "share"])
    rerun.fragment_id = chance.choice(["", "", "f" * 32])
    for _ in range(chance.randint(0, 3)):
        state = rerun.widget_states.widgets.add(id=chance.choice([*buttons, "$$ID-x-next", "", "next"]))
        match chance.randrange(6):
            case 0:
                state.trigger_value = True
            case 1:
                state.string_value = chance.choice(PIECES)
            case 2:
                state.int_value = chance.choice([-(2**60), 0, 2**60])
            case 3:
                state.json_value = chance.choice(["{", "null", '{"selection": 3}', '{"selection": {"points": [{}]}}'])
            case 4:
                state.double_array_value.data.extend([float("nan"), 1e308])
            case 5:
                state.bytes_value = chance.randbytes(20)
    content: bytes = message.SerializeToString()
    return chance.randbytes(1) + content if chance.random() < 0.1 else content


async def strange_page(server: Server, chance: random.Random) -> None:
    """A page that sends odd messages until it has sent all, or is disconnected."""
    reader = Reader(server.address)
    try:
        await reader.connect()
        for _ in range(MESSAGES):
            await reader.say(odd_message(chance, [id for id, _ in reader.buttons.values()]))
    except LostConnectionError:
        pass
    finally:
        await reader.leave()


async def strange_pages(server: Server, chance: random.Random, pages: int) -> None:
    for _ in range(pages // 10):
        await asyncio.gather(*(strange_page(server, chance) for _ in range(10)))


def test_strangers_leave_nothing_behind(own: Server, log: Path, open_page: Open) -> None:
    """Addresses, headers and messages by chance; the seed makes each run the same."""
    chance = random.Random(20261123)
    assert own.process is not None
    held = []
    for _ in range(ROUNDS):
        wrong = [status for _ in range(REQUESTS) if (status := status_of(own, odd_request(chance))) >= 500]
        assert set(wrong) <= {501, 505}
        beside.run(strange_pages(own, chance, PAGES))
        held.append(resident(own.process.pid))
    assert held[-1] - held[-2] < 15_000, held  # KB; until then, what is kept fills up
    said = log.read_text(encoding="utf-8", errors="replace")
    for word in ("Traceback", "Exception", "evil.example", "procedure="):
        assert word not in said, said[-3000:]
    open_page("/?step=tell-us", at=own.address).presses("Next").sees("Step 2 of")
