"""How much one address may ask for; all else that is refused is asked of a real server, in tests/browser."""

from contextlib import suppress

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Scope

from journey.server.safety import REQUESTS, Guard


def scope(address: str) -> Scope:
    return {"type": "http", "method": "GET", "scheme": "http", "path": "/healthz", "raw_path": b"/healthz",
            "query_string": b"", "headers": [], "client": (address, 1)}  # fmt: skip


@pytest.fixture
def guard() -> Guard:
    return Guard(PlainTextResponse("here"), hosts=("*",), most_sessions=1, kind_of=lambda _: None)


def statuses(guard: Guard, addresses: list[str]) -> list[int]:
    said: list[int] = []

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            said.append(message["status"])

    async def receive() -> Message:
        return {"type": "http.request"}

    for address in addresses:
        with suppress(StopIteration):  # nothing in it waits for anything, so it needs no event loop
            guard(scope(address), receive, send).send(None)
    return said


def test_one_address_is_slowed_down_and_no_other(guard: Guard) -> None:
    said = statuses(guard, ["10.0.0.1"] * 3 * REQUESTS.at_once + ["10.0.0.2"])
    assert set(said[: REQUESTS.at_once]) == {200}
    assert said.count(429) > REQUESTS.at_once
    assert said[-1] == 200


def test_many_addresses_are_not_remembered_for_ever(guard: Guard) -> None:
    said = statuses(guard, [f"10.0.{number // 256}.{number % 256}" for number in range(25_000)])
    assert set(said) == {200}
    assert len(guard._requests) <= 10_000
