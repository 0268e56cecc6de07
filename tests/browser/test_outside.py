"""The server asks nobody outside: neither at its start, nor while it is read."""

import os
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from scripts.readers import Reader
from tests.browser import beside
from tests.browser.conftest import Open
from tests.browser.scenes import SCENES
from tests.browser.serving import Server, serving

WATCH = """
import os, sys

def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        asked = arguments[0] if event.startswith("socket.get") else arguments[1]
        with open(os.environ["WATCHED"], "a") as log:
            print(asked[0] if isinstance(asked, tuple) else asked, file=log)

sys.addaudithook(watch)
"""
"""Python loads a module of this name at its start, before anything else (site, audit events: PEP 578)."""

HERE = {"127.0.0.1", "::1", "localhost", "None"}


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    (tmp_path / "log").touch()
    return {"PYTHONPATH": str(tmp_path), "WATCHED": str(tmp_path / "log")}


async def every_scene(server: Server) -> None:
    """Draw each page on the server, for a reader without a browser."""
    for address in SCENES.values():
        reader = await Reader(server.address + address).connect()
        assert not reader.failed
        await reader.leave()


def asked_for(watched: dict[str, str]) -> set[str]:
    return set(Path(watched["WATCHED"]).read_text().splitlines())


def test_the_server_asks_nobody_outside(open_page: Open, watched: dict[str, str]) -> None:
    with serving(settings=watched | {"STREAMLIT_SERVER_ADDRESS": "0.0.0.0"}) as own:
        for path in ("healthz", "preview/vertebroplasty.en.png", "handout/vertebroplasty.en.pdf"):
            with urllib.request.urlopen(f"{own.address}/{path}") as answer:
                assert answer.status == 200
        beside.run(every_scene(own))
        open_page(SCENES["plan-day"], at=own.address).has_all()
    assert asked_for(watched) <= HERE


def test_a_question_to_outside_would_have_been_seen(watched: dict[str, str]) -> None:
    asking = "import socket\ntry: socket.create_connection(('192.0.2.1', 80), 0.01)\nexcept OSError: pass"
    subprocess.run([sys.executable, "-c", asking], env=os.environ | watched, check=True)
    assert "192.0.2.1" in asked_for(watched)
