"""What turns a Debian machine into a kiosk: the files, the installer, the session."""

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from shutil import which

import pytest

from tests.conftest import ROOT

KIOSK = ROOT / "deploy" / "kiosk"
SCRIPTS = sorted(KIOSK.glob("*.sh"))
SETTINGS = {"ADDRESS": "http://127.0.0.1:8501", "ROTATION": "normal", "VOLUME": "70"}


def run(script: str, root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(KIOSK / script), "--root", str(root)],
        env=os.environ | {"PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )


def write_settings(root: Path, **changed: str) -> Path:
    file = root / "etc" / "journey-kiosk.conf"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(f"{name}={value}\n" for name, value in (SETTINGS | changed).items()))
    return file


def contents(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("root")
    result = run("install.sh", root)
    assert result.returncode == 0, result.stderr
    return root


def test_a_first_install_writes_every_file_for_the_machines_own_server(installed: Path) -> None:
    assert {name for name in contents(installed) if not name.startswith("srv/")} == {
        "etc/journey-kiosk.conf",
        "etc/chromium/policies/managed/journey-kiosk.json",
        "etc/X11/xorg.conf.d/90-journey-kiosk.conf",
        "etc/sysusers.d/journey-kiosk.conf",
        "etc/systemd/system.conf.d/journey-kiosk.conf",
        "etc/systemd/system/journey.service",
        "etc/systemd/system/journey-kiosk.service",
        "var/lib/journey-kiosk/gone-portrait.png",
        "var/lib/journey-kiosk/gone-landscape.png",
    }
    policy = json.loads((installed / "etc/chromium/policies/managed/journey-kiosk.json").read_text())
    assert policy["URLAllowlist"] == [SETTINGS["ADDRESS"]]
    assert not re.search(rb"@[A-Z_]+@", b"".join(text for name, text in contents(installed).items() if "etc/" in name))


def test_the_content_is_the_clinics_own(installed: Path) -> None:
    shipped = {str(file.relative_to(ROOT)) for file in (ROOT / "content").rglob("*") if file.is_file()}
    assert {name.removeprefix("srv/journey/") for name in contents(installed) if name.startswith("srv/")} == shipped
    assert "Environment=JOURNEY_CONTENT=/srv/journey/content" in (KIOSK / "journey.service").read_text()


def test_a_second_install_changes_nothing(installed: Path) -> None:
    before = contents(installed)
    assert run("install.sh", installed).returncode == 0
    assert contents(installed) == before


def test_settings_are_kept_and_filled_in(tmp_path: Path) -> None:
    settings = write_settings(tmp_path, ADDRESS="https://journey.example.org", ROTATION="left")
    before = settings.read_text()
    assert run("install.sh", tmp_path).returncode == 0
    assert settings.read_text() == before
    policy = json.loads((tmp_path / "etc/chromium/policies/managed/journey-kiosk.json").read_text())
    assert policy["URLAllowlist"] == ["https://journey.example.org"]
    assert '"0 -1 1 1 0 0 0 0 1"' in (tmp_path / "etc/X11/xorg.conf.d/90-journey-kiosk.conf").read_text()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ADDRESS", ""),
        ("ADDRESS", "journey.example.org"),
        ("ADDRESS", "http://journey.example.org"),
        ("ADDRESS", "https://journey.example.org/"),
        ("ADDRESS", "https://journey.example.org/?mode=kiosk"),
        ("ADDRESS", "https://*"),
        ("ADDRESS", "file:///etc"),
        ("ADDRESS", '"https://journey.example.org"'),
        ("ROTATION", "90"),
        ("VOLUME", "101"),
        ("VOLUME", "loud"),
        ("ADRESS", "https://journey.example.org"),
    ],
)
def test_a_bad_setting_is_refused_with_one_sentence_and_changes_nothing(tmp_path: Path, name: str, value: str) -> None:
    write_settings(tmp_path, **{name: value})
    before = contents(tmp_path)
    result = run("install.sh", tmp_path)
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert f"{name} is " in result.stderr
    assert contents(tmp_path) == before


def test_the_check_finds_nothing_wrong_after_an_install(installed: Path) -> None:
    result = run("check.sh", installed)
    assert result.returncode == 0
    assert all(line.startswith("OK ") for line in result.stdout.splitlines())


def test_the_check_says_what_is_wrong_and_what_to_do(tmp_path: Path) -> None:
    run("install.sh", tmp_path)
    (tmp_path / "etc/chromium/policies/managed/journey-kiosk.json").write_text("{}")
    result = run("check.sh", tmp_path)
    assert result.returncode == 1
    [wrong] = [line for line in result.stdout.splitlines() if line.startswith("WRONG")]
    assert re.match(r"WRONG  /etc/chromium/policies/managed/journey-kiosk.json: run .*/install.sh$", wrong)


def test_each_listed_file_is_there() -> None:
    listed = {line.split()[0] for line in (KIOSK / "files").read_text().splitlines()}
    assert {name for name in listed if not (KIOSK / name).is_file()} == set()


@pytest.mark.skipif(not which("systemd-analyze"), reason="systemd-analyze is not on this machine.")
@pytest.mark.parametrize("unit", sorted(KIOSK.glob("*.service")), ids=lambda unit: unit.name)
def test_systemd_understands_the_services(unit: Path, tmp_path: Path) -> None:
    """The programs that they start are not on this machine; something that runs stands for them."""
    copy = tmp_path / unit.name
    copy.write_text(re.sub(r"^(ExecStart|ExecStartPre)=\S+", r"\1=/bin/true", unit.read_text(), flags=re.MULTILINE))
    result = subprocess.run(["systemd-analyze", "verify", str(copy)], capture_output=True, text=True, check=False)
    assert (result.returncode, [line for line in result.stderr.splitlines() if unit.name in line]) == (0, [])


@pytest.mark.skipif(not which("shellcheck"), reason="shellcheck is not on this machine.")
def test_shellcheck_finds_nothing() -> None:
    command = ["shellcheck", "--external-sources", "--source-path=SCRIPTDIR", *map(str, SCRIPTS)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.stdout == ""


FAKE = """#!/bin/sh
echo "${0##*/} $*" >> "$TOLD"
"""
FAKES = {
    "matchbox-window-manager": "",
    "feh": "",
    "amixer": "",
    "xwininfo": 'wc -l < "$TOLD"',
    "xrandr": "echo 'Screen 0: minimum 8 x 8, current 1080 x 1920, maximum 32767 x 32767'",
    "curl": "",
    "chromium": "exit 1",
    "sleep": '/bin/sleep 0.05; [ $(grep -c ^sleep "$TOLD") -lt 40 ] || kill $PPID',
}


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder with programs that only write down how they were called; sleep is short, and ends it all in the end."""
    for name, more in FAKES.items():
        fake(tmp_path, name, more)
    return tmp_path


def fake(machine: Path, name: str, more: str) -> None:
    (machine / name).write_text(FAKE + more + "\n")
    (machine / name).chmod(0o755)


def session(machine: Path, **changed: str) -> list[str]:
    """What a session calls, until it has waited often enough."""
    told = machine / "told"
    environment = {"PATH": f"{machine}:/usr/bin:/bin", "TOLD": str(told), "XDG_RUNTIME_DIR": str(machine / "run")}
    running = subprocess.Popen(
        [str(KIOSK / "session.sh")],
        env=environment | SETTINGS | changed,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
    )
    running.wait(timeout=60)
    with suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    return told.read_text().splitlines()


def test_a_chromium_that_dies_at_once_is_started_again_after_growing_waits(machine: Path) -> None:
    calls = session(machine)
    waits = [int(call.split()[1]) for call in calls if call.startswith("sleep") and call != "sleep 5"][1:]
    assert waits[:10] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]
    assert set(waits[10:]) == {300}


def test_the_picture_stands_behind_before_every_start(machine: Path) -> None:
    calls = [call for call in session(machine) if call.startswith(("feh", "chromium"))]
    assert all("gone-portrait.png" in picture for picture in calls[::2])
    assert all(pages.startswith("chromium --kiosk") for pages in calls[1::2])
    assert calls[1].endswith("http://127.0.0.1:8501/?mode=kiosk")


def test_chromium_waits_for_the_app(machine: Path) -> None:
    fake(machine, "curl", "exit 1")
    calls = session(machine)
    assert not [call for call in calls if call.startswith("chromium")]
    assert calls.count("sleep 2") > 30
    assert any(call.endswith("http://127.0.0.1:8501/worker.js") for call in calls)


@pytest.mark.parametrize("still", ["echo Steps", "exit 1"], ids=["frozen", "without a window"])
def test_a_page_that_does_not_draw_is_ended(machine: Path, still: str) -> None:
    fake(machine, "xwininfo", still)
    fake(machine, "chromium", "exec tail -f /dev/null")
    calls = session(machine)
    pause = calls.index("sleep 1", calls.index("sleep 1") + 1)
    assert 6 <= calls[:pause].count("sleep 5") <= 7


def test_a_page_that_draws_now_and_then_stays(machine: Path) -> None:
    fake(machine, "xwininfo", 'echo $(($(grep -c ^xwininfo "$TOLD") / 4))')
    fake(machine, "chromium", "exec tail -f /dev/null")
    calls = session(machine)
    assert len([call for call in calls if call.startswith("chromium")]) == 1
    assert calls.count("sleep 5") > 30


def test_a_page_whose_server_is_gone_keeps_its_reader(machine: Path) -> None:
    fake(machine, "xwininfo", "echo Steps")
    fake(machine, "curl", '[ $(grep -c ^curl "$TOLD") -lt 2 ]')
    fake(machine, "chromium", "exec tail -f /dev/null")
    calls = session(machine)
    assert len([call for call in calls if call.startswith("chromium")]) == 1
    assert calls.count("sleep 5") > 20


def test_a_turned_screen_is_turned(machine: Path) -> None:
    assert "xrandr --orientation left" in session(machine, ROTATION="left")
