"""Starting, stopping, and the routes beside the pages."""

import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path

from journey.doctor import examined
from tests.browser.serving import Server, free_port
from tests.conftest import ROOT


def test_healthz_says_that_the_server_and_its_content_are_good(server: Server) -> None:
    with urllib.request.urlopen(server.address + "/healthz") as answer:
        said = json.load(answer)
    assert (said["status"], said["content"]) == ("ok", "ok")
    assert said["version"]


def test_the_icon_is_ours(server: Server) -> None:
    with urllib.request.urlopen(server.address + "/favicon.png") as answer:
        assert answer.headers["content-type"] == "image/svg+xml"


def start_with(content: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).parent / "streamlit", "run", "app.py", "--server.port", str(free_port())],
        cwd=ROOT,
        env=os.environ | {"JOURNEY_CONTENT": str(content)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_broken_content_stops_the_start_with_the_list_of_mistakes(content: Path) -> None:
    shape, words = content / "vertebroplasty" / "journey.yaml", content / "vertebroplasty" / "en.yaml"
    shape.write_text(shape.read_text().replace("lasts: 24 hours", "lasts: a while"))
    words.write_text(words.read_text().replace("heading: Your first day", "heding: Your first day"))
    ended = start_with(content)
    assert ended.returncode == 1
    assert "journey.yaml:" in ended.stderr
    assert "periods.soreness.lasts" in ended.stderr
    assert "steps.first-day.heding" in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout


def test_a_bad_setting_stops_the_start_with_one_line() -> None:
    ended = start_with(Path("/nowhere"))
    assert ended.returncode == 1
    assert ended.stderr.strip() == "JOURNEY_CONTENT names /nowhere, which is not a folder. Name a folder, or remove it."
    assert ended.stdout == "", "nothing said before that the pages can be seen"


def test_nothing_stands_between_a_browser_and_a_server_of_ours(server: Server) -> None:
    assert [str(one) for one in examined(server.address) if one.wrong] == []


class AtSix(Server):
    """At this machine's address in the Internet Protocol, version 6."""

    @property
    def address(self) -> str:
        return f"http://[::1]:{self.port}"


def test_an_address_of_version_6_is_one_like_any_other() -> None:
    server = AtSix(settings={"STREAMLIT_SERVER_ADDRESS": "::1"})
    try:
        server.start()
        assert [str(one) for one in examined(server.address) if one.wrong] == []
    finally:
        server.kill()
