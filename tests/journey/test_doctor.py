"""What is wrong between a browser and the server is named, with what to do."""

import json
import re
import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from journey.__main__ import main
from journey.doctor import Finding, examined
from journey.streamlit_seam import serving

HEALTHY = json.dumps({"status": "ok", "content": "ok"})
PAGE = '<html><body id="journey-first"><script type="module" src="./static/js/index.js"></script></body></html>'
Answers = dict[str, tuple[int, str, dict[str, str]]]
WHOLE: Answers = {
    "/healthz": (200, HEALTHY, {}),
    "/": (200, PAGE, {"Content-Security-Policy": "default-src 'self'", "Content-Encoding": "identity"}),
    "/static/js/index.js": (200, "1", {"Content-Type": "text/javascript"}),
    serving.HEALTH: (200, "ok", {}),
    serving.HOST_CONFIG: (200, "{}", {}),
}
"""What a server of ours answers, but for its live line."""

Serve = Callable[[Answers], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts what stands in place of the server, or in front of it; gives its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(answers: Answers) -> str:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                status, body, headers = answers.get(self.path, answers.get("*", (404, "Not found", {})))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body.encode())))
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_: object) -> None:
                """Nothing: what is asked here is a test's."""

        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), Handler))
        threading.Thread(target=servers[-1].serve_forever, args=(0.05,), daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def wrong(address: str) -> list[Finding]:
    return [one for one in examined(address) if one.wrong]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize(
    ("changed", "tried", "says", "do"),
    [
        ({"/healthz": (404, "", {})}, "/healthz", "not ours", "a monitor ask for this"),
        ({"/healthz": (502, "", {})}, "/healthz", "answers 502", "start it"),
        ({"/healthz": (421, "", {})}, "/healthz", "not served as 127.0.0.1", "JOURNEY_HOSTS"),
        (
            {"/healthz": (200, '{"status": "degraded", "content": ["en.yaml:3: is bad"]}', {})},
            "/healthz",
            "has mistakes",
            "en.yaml:3",
        ),
        ({"/": (200, "<h1>Log in to the guest network</h1>", {})}, "the first page", "is not ours", "a login"),
        ({"/": (302, "", {"Location": "https://login.example"})}, "the first page", "login.example", "Examine"),
        ({"/": (200, PAGE, {})}, "the first page", "without the policy", "Content-Security-Policy"),
        (
            {"/": (200, PAGE, {"Content-Security-Policy": "default-src 'self'"})},
            "the first page",
            "uncompressed",
            "Accept-Encoding",
        ),
        ({"/static/js/index.js": (404, "", {})}, "the scripts", "index.js answers 404", "keep no old pages"),
        ({"/static/js/index.js": (200, "", {"Content-Type": "text/html"})}, "the scripts", "text/html", "Content-Type"),
        ({serving.HEALTH: (404, "", {})}, "the scripts", "health answers 404", "/_stcore/"),
        ({serving.STREAM: (403, "", {})}, "the live line (websocket)", "answered 403", "Host header"),
        ({serving.STREAM: (503, "", {})}, "the live line (websocket)", "answered 503", "JOURNEY_MOST_SESSIONS"),
        ({}, "the live line (websocket)", "answered 404", "Upgrade and Connection"),
    ],
)
def test_each_thing_in_the_way_is_named(changed: Answers, tried: str, says: str, do: str, serve: Serve) -> None:
    first = wrong(serve(WHOLE | changed))[0]
    assert first.tried == tried
    assert says in first.wrong
    assert do in first.do


@pytest.mark.parametrize(
    ("hours", "says"), [(26.5, r"1 day and 2:\d\d:\d\d ahead of"), (-3.5, r"\b3:\d\d:\d\d behind")]
)
def test_a_clock_that_is_wrong_is_named(hours: float, says: str, serve: Serve) -> None:
    now = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=hours)
    [found] = [
        one
        for one in wrong(serve(WHOLE | {"/healthz": (200, HEALTHY[:-1] + f', "time": "{now.isoformat()}"}}', {})}))
        if one.tried == "/healthz"
    ]
    assert re.search(says, found.wrong)
    assert "timedatectl" in found.do


def test_a_proxy_that_takes_few_cookies_is_named(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journey.doctor._MANY", 70_000)  # more than Python's own server takes in a line
    [found] = [one for one in wrong(serve(WHOLE)) if "cookies" in one.tried]
    assert "431" in found.wrong
    assert "large_client_header_buffers" in found.do


def test_an_address_with_a_path_is_examined_below_it(serve: Serve) -> None:
    below = {f"/journey{path}": answer for path, answer in WHOLE.items()}
    address = serve(below)
    assert [one.tried for one in wrong(f"{address}/journey/")] == ["the live line (websocket)"]
    assert wrong(address)[0].tried == "/healthz"
    assert wrong(f"{address}/journey")[0].wrong == wrong(f"{address}/journey/")[0].wrong


def test_pages_that_are_asked_for_below_a_path_and_do_not_know_it_are_told_of_it(serve: Serve) -> None:
    below = {f"/journey{path}": answer for path, answer in WHOLE.items()}
    page = PAGE.replace(
        "<script", '<script>window.__streamlit = { BACKEND_BASE_URL: location.origin + "" }</script><script'
    )
    address = serve(below | {"/journey/": (200, page, WHOLE["/"][2])})
    [found] = [one for one in wrong(f"{address}/journey") if one.tried == "the path /journey"]
    assert "JOURNEY_BASE_ADDRESS" in found.do


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ftp://journey.example", "is not an address"),
        ("https://", "is not an address"),
        ("http://127.0.0.1:99999", "is not an address"),
        ("http://journey.invalid", "is not known here"),
        pytest.param(f"http://127.0.0.1:{free_port()}", "cannot be made", id="nobody-listens"),
    ],
)
def test_what_cannot_be_reached_is_said_at_once(address: str, says: str) -> None:
    (found,) = wrong(address)
    assert says in found.wrong
    assert found.stops


def test_a_server_without_tls_is_told_from_one_that_is_gone(serve: Serve) -> None:
    (found,) = wrong(serve(WHOLE).replace("http://", "https://"))
    assert "speaks no TLS" in found.wrong


def test_the_command_counts_what_is_wrong(serve: Serve, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", serve({"*": (502, "", {})})]) == 1
    assert capsys.readouterr().out.endswith("3 tried, 1 wrong.\n")
