"""Servers that tests start do not outlive them."""

import subprocess

import pytest

from tests.browser.serving import Server, serving


def test_a_server_that_does_not_answer_at_its_start_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = subprocess.Popen(["tail", "-f", "/dev/null"])

    def start(server: Server) -> None:
        server.process = silent
        raise TimeoutError

    monkeypatch.setattr(Server, "start", start)
    try:
        with pytest.raises(TimeoutError), serving():
            pass
        assert silent.poll() is not None
    finally:
        silent.kill()
        silent.wait()
