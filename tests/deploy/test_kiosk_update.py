"""A kiosk's newest version, tried before it runs, and the way back: what the clinic wrote stays, whatever happens."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.find_chromium import find
from tests.conftest import ROOT
from tests.deploy.test_kiosk import KIOSK, contents, write_settings


def git(folder: Path, *command: str) -> str:
    me = ("-c", "user.name=Clinic", "-c", "user.email=it@example.org", "-c", "protocol.file.allow=always")
    return subprocess.run(["git", *me, *command], cwd=folder, capture_output=True, text=True, check=True).stdout


FAKES = {
    "python": f"""case "$*" in
        *streamlit*) exec tail -f /dev/null ;; *doctor*) ;; *picture*) echo >"$4" ;; *) exec {sys.executable} "$@" ;;
    esac""",
    "chromium": "exec tail -f /dev/null",
    "curl": """case "$*" in *json/list)
        if rm "$0.sign" 2>&-; then echo '"title": "Steps"'; else echo '"title": "Steps •"'; : >"$0.sign"; fi
    esac""",
    "sleep": "exec /bin/sleep 0.02",
    "cut": """now=$(($(cat "$0.now" 2>&-) + 1)); echo $now >"$0.now"; echo $now""",
}
"""Programs that stand for a version that starts, answers and draws, and for a clock: each look takes a second."""


@dataclass
class Machine:
    """A kiosk below a folder."""

    folder: Path

    @property
    def newest(self) -> Path:
        """Where its updates come from."""
        return self.folder / "newest"

    @property
    def first(self) -> Path:
        """The version that came first."""
        return self.folder / "first"

    @property
    def root(self) -> Path:
        return self.folder / "root"

    @property
    def programs(self) -> Path:
        """What is called before the programs of this machine."""
        return self.folder / "programs"

    @property
    def places(self) -> Path:
        return self.root / "srv/journey"

    @property
    def content(self) -> Path:
        return self.places / "content"

    @property
    def app(self) -> Path:
        """The version that runs."""
        return (self.places / "app").resolve()

    @property
    def version(self) -> str:
        return git(self.app, "rev-parse", "HEAD")

    def writes(self, file: Path, old: str, new: str) -> None:
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))

    def publishes(self, file: str, old: str, new: str) -> str:
        """The version in which this is changed."""
        self.writes(self.newest / file, old, new)
        git(self.newest, "commit", "-qam", "Change it")
        return git(self.newest, "rev-parse", "HEAD")

    def has(self, program: str, script: str) -> None:
        (self.programs / program).write_text(f"#!/bin/sh\n{script}\n")
        (self.programs / program).chmod(0o755)

    def runs(
        self, script: str, *options: str, before: Callable[[], None] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command of the version that came first."""
        command = [str(self.first / "deploy/kiosk" / script), *options, "--root", str(self.root)]
        path = f"{self.programs}:{os.environ['PATH']}"
        python = self.programs / "python"
        environment = os.environ | {"PYTHON": str(python) if python.exists() else sys.executable, "PATH": path}
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, preexec_fn=before, timeout=300
        )

    def is_as(self, version: str, content: dict[str, bytes]) -> None:
        """It runs one version with its content, and nothing of an update is left."""
        assert (self.version, contents(self.content)) == (version, content)
        assert not (self.places / "next").exists()
        assert not (self.places / "switch").exists()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders of a machine."""
    folder = tmp_path_factory.mktemp("machine")
    there = Machine(folder)
    there.programs.mkdir()
    write_settings(there.root, ADDRESS="https://journey.example.org")
    for part in ("journey", "content", "assets", "browser", "deploy", "pages", ".streamlit"):
        shutil.copytree(ROOT / part, there.newest / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "app.py", there.newest)
    git(there.newest, "init", "-q", "-b", "main")
    git(there.newest, "add", ".")
    git(there.newest, "commit", "-qm", "Begin")
    git(folder, "clone", "-q", str(there.newest), str(there.first))
    assert there.runs("install.sh").returncode == 0
    return folder


@pytest.fixture
def bare(installed: Path, tmp_path: Path) -> Machine:
    """Nothing stands for what an update tries."""
    there = Machine(shutil.copytree(installed, tmp_path / "machine", symlinks=True))
    git(there.first, "remote", "set-url", "origin", str(there.newest))
    git(there.first, "status")  # Git finds its files where they are now
    (there.places / "app").unlink()
    (there.places / "app").symlink_to(there.first)
    return there


@pytest.fixture
def machine(bare: Machine) -> Machine:
    for program, script in FAKES.items():
        bare.has(program, script)
    return bare


def test_an_update_takes_what_the_clinic_left_and_keeps_what_it_wrote_and_one_command_goes_back(
    machine: Machine,
) -> None:
    mine, theirs = machine.content / "clinic.yaml", machine.content / "vertebroplasty/en.yaml"
    machine.writes(mine, "phone: 715-201-3624", "phone: 715-201-3625")
    machine.publishes("content/vertebroplasty/en.yaml", "main_message: Bone", "main_message: New bone")
    newest = machine.publishes("content/clinic.yaml", "city: Wisconsin Rapids", "city: Elsewhere")
    before, first = contents(machine.content), machine.version
    result = machine.runs("update.sh")
    assert result.returncode == 0, result.stderr
    assert "phone: 715-201-3625" in mine.read_text()
    assert "Elsewhere" not in mine.read_text()
    assert "main_message: New bone" in theirs.read_text()
    machine.is_as(newest, contents(machine.content))
    assert machine.runs("check.sh").returncode == 0
    assert machine.runs("update.sh").stdout == "This is the newest version.\n"
    assert machine.runs("update.sh", "--back").returncode == 0
    machine.is_as(first, before)
    assert machine.runs("update.sh").returncode == 0
    assert "main_message: New bone" in theirs.read_text()


def test_an_update_that_the_clinics_words_do_not_fit_says_so_and_changes_nothing(machine: Machine) -> None:
    machine.writes(machine.content / "vertebroplasty/en.yaml", "# The words of", "# Our words of")
    machine.publishes("content/vertebroplasty/journey.yaml", "[water, ice,", "[water, tea, ice,")
    machine.publishes("content/vertebroplasty/en.yaml", "    ice: Use ice", "    tea: Drink tea.\n    ice: Use ice")
    before, version = contents(machine.content), machine.version
    result = machine.runs("update.sh")
    assert result.returncode == 1
    assert 'has no words for "tea"' in result.stdout
    assert "Nothing is changed." in result.stderr
    machine.is_as(version, before)


def test_an_update_over_changed_files_of_the_project_names_them(machine: Machine) -> None:
    machine.writes(machine.app / "content/clinic.yaml", "715-201-3624", "715-201-3625")
    result = machine.runs("update.sh")
    assert result.returncode == 1
    assert "content/clinic.yaml" in result.stderr


def test_there_is_nothing_to_go_back_to_before_an_update(machine: Machine) -> None:
    assert machine.runs("update.sh", "--back").returncode == 1


def test_an_update_without_a_network_or_a_stick_says_so(machine: Machine, tmp_path: Path) -> None:
    before, version = contents(machine.content), machine.version
    shutil.move(machine.newest, tmp_path / "elsewhere")
    assert "Nothing is changed." in machine.runs("update.sh").stderr
    assert "pack.sh" in machine.runs("update.sh", "--from", str(tmp_path)).stderr
    machine.is_as(version, before)


def test_a_stick_brings_what_another_machine_has_packed(machine: Machine, tmp_path: Path) -> None:
    newest = machine.publishes("content/vertebroplasty/en.yaml", "main_message: Bone", "main_message: New bone")
    (machine.newest / "requirements.txt").touch()
    machine.has("python", '[ "$1 $2 $3" = "-m pip download" ] || exec ' + sys.executable + ' "$@"')
    pack = [machine.newest / "deploy/kiosk/pack.sh", tmp_path / "stick"]
    subprocess.run(pack, env=os.environ | {"PYTHON": str(machine.programs / "python")}, capture_output=True, check=True)
    machine.has("python", FAKES["python"])
    shutil.move(machine.newest, tmp_path / "elsewhere")
    result = machine.runs("update.sh", "--from", str(tmp_path / "stick"))
    assert result.returncode == 0, result.stderr
    machine.is_as(newest, contents(machine.content))


def test_a_disk_that_is_full_leaves_all_as_it_was(machine: Machine) -> None:
    machine.publishes("content/vertebroplasty/en.yaml", "main_message: Bone", "main_message: New bone")
    before, version = contents(machine.content), machine.version
    few = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))  # noqa: E731
    result = machine.runs("update.sh", before=few)
    assert result.returncode == 1
    assert "is the disk full?" in result.stderr
    machine.is_as(version, before)
    assert list((machine.places / "versions").iterdir()) == []


def test_a_version_that_starts_and_draws_takes_over(bare: Machine) -> None:
    """A real server, and a real browser."""
    bare.has("chromium", f'exec {find()} --no-sandbox "$@"')
    newest = bare.publishes("content/vertebroplasty/en.yaml", "main_message: Bone", "main_message: New bone")
    result = bare.runs("update.sh")
    assert result.returncode == 0, result.stderr
    bare.is_as(newest, contents(bare.content))


def test_a_version_that_does_not_start_is_not_taken(bare: Machine) -> None:
    """A real server."""
    before, version = contents(bare.content), bare.version
    bare.publishes("app.py", "import gc", "import what_is_not_there")
    result = bare.runs("update.sh")
    assert result.returncode == 1
    assert "It does not start" in result.stderr
    assert "what_is_not_there" in result.stderr
    assert "Nothing is changed." in result.stderr
    bare.is_as(version, before)


def test_a_version_in_whose_place_another_one_answers_is_not_taken(machine: Machine) -> None:
    before, version = contents(machine.content), machine.version
    machine.publishes("content/vertebroplasty/en.yaml", "main_message: Bone", "main_message: New bone")
    taken = """*streamlit*) echo "Port 8511 is not available"; exit 1 ;;"""
    machine.has("python", FAKES["python"].replace("*streamlit*) exec tail -f /dev/null ;;", taken))
    result = machine.runs("update.sh")
    assert result.returncode == 1
    assert "It does not start: Port 8511 is not available" in result.stderr
    machine.is_as(version, before)


def test_a_version_that_is_not_drawn_is_not_taken(machine: Machine) -> None:
    before, version = contents(machine.content), machine.version
    machine.publishes("content/vertebroplasty/en.yaml", "main_message: Bone", "main_message: New bone")
    machine.has("curl", 'echo \'"title": "Steps"\'')
    result = machine.runs("update.sh")
    assert result.returncode == 1
    assert "Chromium does not draw it." in result.stderr
    machine.is_as(version, before)


def test_a_version_that_answers_too_slowly_is_not_waited_for_any_longer(machine: Machine) -> None:
    machine.publishes("content/vertebroplasty/en.yaml", "main_message: Bone", "main_message: New bone")
    clock, asked = machine.programs / "cut.now", machine.programs / "asked"
    takes_five = f"""case "$*" in *json/list)
        echo $(($(cat {clock}) + 5)) >{clock}; echo . >>{asked}; echo '"title": "Steps"'
    esac"""
    machine.has("curl", takes_five)
    result = machine.runs("update.sh")
    assert "Chromium does not draw it." in result.stderr
    assert len(asked.read_text().split()) * 5 <= 90


def test_a_power_cut_at_any_moment_of_the_switch_ends_on_one_whole_version(tmp_path: Path) -> None:
    """Each program that the switch calls is the last one once: then the machine starts, and finishes."""
    for last in range(1, 100):
        root = tmp_path / str(last)
        places = root / "srv/journey"
        for name, content in (("old", "content"), ("new", "next")):
            kiosk = places / "versions" / name / "deploy/kiosk"
            kiosk.mkdir(parents=True)
            (kiosk / "install.sh").write_text(f"#!/bin/sh\ntouch {root}/installed-{name}\n")
            (kiosk / "install.sh").chmod(0o755)
            (places / content).mkdir()
            (places / content / "clinic.yaml").write_text(name)
        (places / "app").symlink_to(places / "versions/old")
        versions = f"{places}/versions/new {places}/versions/old"
        is_whole = switches(root, f"switch next before {versions}", last)
        assert switches(root, "finish")
        is_new = (places / "app").resolve().name == "new"
        assert (places / "content/clinic.yaml").read_text() == ("new" if is_new else "old")
        assert is_new == (root / "installed-new").exists() or not is_whole
        if is_new:
            assert (places / "before/clinic.yaml").read_text() == "old"
            assert (places / "before-app").resolve().name == "old"
        else:
            assert (places / "next/clinic.yaml").read_text() == "new"
        if is_whole:
            assert is_new
            return
    pytest.fail("It never came to its end.")


def switches(root: Path, command: str, last: int = 0) -> bool:
    """Call a function of ``switch.sh``; with ``last``, the program that it calls so many calls later ends it first.

    Whether it came to its end.
    """
    programs = root / "programs"
    programs.mkdir(exist_ok=True)
    count = root / "count"
    count.write_text("")
    for program in ("sync", "mv", "rm", "ln"):
        cut = f'echo >>{count}; [ "$(wc -l <{count})" != {last} ] || kill -KILL $PPID'
        (programs / program).write_text(f'#!/bin/sh\n{cut}\nexec /bin/{program} "$@"\n')
        (programs / program).chmod(0o755)
    script = f"set -eu; root={root}; . {KIOSK}/settings.sh; . {KIOSK}/switch.sh; {command}"
    environment = {"PATH": f"{programs}:/usr/bin:/bin"}
    return subprocess.run(["sh", "-c", script], env=environment, capture_output=True, check=False).returncode == 0
