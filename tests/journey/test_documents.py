"""What the documents name is there, and what can be set or run is in them."""

import re
import subprocess
from pathlib import Path

import pytest

from journey.__main__ import main
from journey.settings import NAMES
from tests.conftest import ROOT

DOCUMENTS = sorted(
    file for file in ROOT.rglob("*.md") if not {".venv", "node_modules", "build"} & {*file.relative_to(ROOT).parts}
)


def anchors(file: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", file.read_text(), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_link_in_a_document_leads_somewhere(file: Path) -> None:
    for path, _, anchor in (
        link.partition("#") for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", file.read_text())
    ):
        there = (file.parent / path).resolve() if path else file
        assert there.exists(), path
        assert not anchor or anchor in anchors(there), f"{path}#{anchor}"


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_told_to_it(name: str) -> None:
    assert f"| `{name}` |" in (ROOT / "docs" / "for-it.md").read_text()


def test_every_command_is_told_to_whom_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.findall(r"^    ([a-z-]+) ", capsys.readouterr().out, re.M)
    assert {"check", "new", "gone-page"} <= {*commands}
    told = "".join((ROOT / name).read_text() for name in ("docs/for-authors.md", "docs/for-it.md", "CONTRIBUTING.md"))
    assert [command for command in commands if f"`python -m journey {command}" not in told] == []


def test_make_help_lists_every_command() -> None:
    [phony] = re.findall(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.M)
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert sorted(re.findall(r"^make ([a-z]+) +\S", listed, re.M)) == sorted(phony.split())


def test_continuous_integration_runs_what_contributors_run_and_each_test_once() -> None:
    """What walks in three engines aside, which is a command of its own: few machines have all of them."""
    commands = (ROOT / ".ci" / "run").read_text().splitlines()
    check, test = (line for line in commands if line.startswith("make"))
    assert check == "make check"
    assert test.startswith("make test ")
    checked, by_itself = (
        re.findall(r"tests/\w+", re.findall(rf"^{name}: .*\n(?:\t.*\n)+", (ROOT / "Makefile").read_text(), re.M)[0])
        for name in ("check", "engines")
    )
    folders = [f"tests/{folder.name}" for folder in (ROOT / "tests").iterdir() if any(folder.glob("test_*.py"))]
    assert sorted([*checked, *by_itself, *re.findall(r"tests/\w+", test)]) == sorted(folders)
