"""A kiosk's newest version, and the way back: what the clinic wrote stays."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.deploy.test_kiosk import contents


def git(folder: Path, *command: str) -> str:
    me = ("-c", "user.name=Clinic", "-c", "user.email=it@example.org", "-c", "protocol.file.allow=always")
    return subprocess.run(["git", *me, *command], cwd=folder, capture_output=True, text=True, check=True).stdout


@dataclass
class Machine:
    """A kiosk below a folder, and the place that its updates come from."""

    newest: Path
    app: Path
    root: Path

    @property
    def content(self) -> Path:
        return self.root / "srv/journey/content"

    def writes(self, file: Path, old: str, new: str) -> None:
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))

    def publishes(self, file: str, old: str, new: str) -> None:
        self.writes(self.newest / file, old, new)
        git(self.newest, "commit", "-qam", "Change it")

    def runs(self, script: str, *options: str) -> subprocess.CompletedProcess[str]:
        command = [str(self.app / "deploy/kiosk" / script), *options, "--root", str(self.root)]
        environment = os.environ | {"PYTHON": sys.executable}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    there = Machine(tmp_path / "newest", tmp_path / "app", tmp_path / "root")
    for part in ("journey", "content", "assets", "browser", "deploy", ".streamlit"):
        shutil.copytree(ROOT / part, there.newest / part, ignore=shutil.ignore_patterns("__pycache__"))
    git(there.newest, "init", "-q", "-b", "main")
    git(there.newest, "add", ".")
    git(there.newest, "commit", "-qm", "Begin")
    git(tmp_path, "clone", "-q", str(there.newest), str(there.app))
    assert there.runs("install.sh").returncode == 0
    return there


def test_an_update_takes_what_the_clinic_left_and_keeps_what_it_wrote_and_one_command_goes_back(
    machine: Machine,
) -> None:
    mine, theirs = machine.content / "clinic.yaml", machine.content / "vertebroplasty/en.yaml"
    machine.writes(mine, "phone: 715-201-3624", "phone: 715-201-3625")
    machine.publishes("content/vertebroplasty/en.yaml", "main_message: Bone", "main_message: New bone")
    machine.publishes("content/clinic.yaml", "city: Wisconsin Rapids", "city: Elsewhere")
    before = contents(machine.content)
    result = machine.runs("update.sh")
    assert result.returncode == 0, result.stderr
    assert "phone: 715-201-3625" in mine.read_text()
    assert "Elsewhere" not in mine.read_text()
    assert "main_message: New bone" in theirs.read_text()
    assert git(machine.app, "rev-parse", "HEAD") == git(machine.newest, "rev-parse", "HEAD")
    assert machine.runs("update.sh", "--back").returncode == 0
    assert contents(machine.content) == before
    assert git(machine.app, "rev-parse", "HEAD") == git(machine.newest, "rev-parse", "HEAD~2")
    assert machine.runs("update.sh").returncode == 0
    assert "main_message: New bone" in theirs.read_text()


def test_an_update_that_the_clinics_words_do_not_fit_says_so_and_changes_nothing(machine: Machine) -> None:
    machine.writes(machine.content / "vertebroplasty/en.yaml", "# The words of", "# Our words of")
    machine.publishes("content/vertebroplasty/journey.yaml", "[water, ice,", "[water, tea, ice,")
    machine.publishes("content/vertebroplasty/en.yaml", "    ice: Use ice", "    tea: Drink tea.\n    ice: Use ice")
    before, version = contents(machine.root), git(machine.app, "rev-parse", "HEAD")
    result = machine.runs("update.sh")
    assert result.returncode == 1
    assert 'has no words for "tea"' in result.stdout
    assert "Nothing is changed." in result.stderr
    assert (contents(machine.root), git(machine.app, "rev-parse", "HEAD")) == (before, version)


def test_an_update_over_changed_files_of_the_project_names_them(machine: Machine) -> None:
    machine.writes(machine.app / "content/clinic.yaml", "715-201-3624", "715-201-3625")
    result = machine.runs("update.sh")
    assert result.returncode == 1
    assert "content/clinic.yaml" in result.stderr


def test_there_is_nothing_to_go_back_to_before_an_update(machine: Machine) -> None:
    assert machine.runs("update.sh", "--back").returncode == 1
