"""Two servers, and a balancer that sends each request to the next one: a file is saved from either."""

from itertools import cycle

import pytest
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from journey.server.saved_files import TRIES, SavedFiles


class Server:
    """Has some files, as Streamlit has those that it made."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.asked = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        has = scope["path"].removeprefix("/media/") in self.names
        answer: Response = PlainTextResponse("BEGIN:VCALENDAR") if has else PlainTextResponse("File not found", 404)
        await answer(scope, receive, send)


def behind_a_balancer(*servers: ASGIApp) -> TestClient:
    turns = cycle(servers)

    async def balancer(scope: Scope, receive: Receive, send: Send) -> None:
        await next(turns)(scope, receive, send)

    return TestClient(balancer)


def test_a_file_is_saved_whichever_server_is_asked_for_it() -> None:
    client = behind_a_balancer(SavedFiles(Server("a.ics")), SavedFiles(Server("b.pdf")))
    for name in ("a.ics", "b.pdf", "a.ics") * 7:
        answer = client.get(f"/media/{name}")
        assert (answer.status_code, answer.text) == (200, "BEGIN:VCALENDAR")


def test_a_file_that_no_server_has_is_said_in_words_and_once_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    one = Server()
    client = behind_a_balancer(SavedFiles(one))
    for _ in range(3):
        answer = client.get("/media/a.ics")
        assert answer.status_code == 404
        assert "press the button again" in answer.text
        assert "a.ics" not in answer.text
    assert one.asked == 3 * (TRIES + 1)
    [said] = caplog.messages
    assert "one server" in said
    assert "a.ics" not in said


@pytest.mark.parametrize("again", ["-1", "99", "9" * 30, "x"])
def test_nobody_is_sent_on_for_ever(again: str) -> None:
    assert behind_a_balancer(SavedFiles(Server())).get(f"/media/a.ics?again={again}").status_code == 404


def test_all_else_passes_as_it_is() -> None:
    client = behind_a_balancer(SavedFiles(Server()))
    assert client.get("/media/a/b").text == client.get("/other").text == "File not found"
