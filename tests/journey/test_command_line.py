"""``python -m journey check``."""

from pathlib import Path

import pytest

from journey.__main__ import main


def test_good_content_is_confirmed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(content)]) == 0
    assert "vertebroplasty (en)" in capsys.readouterr().out


def test_mistakes_are_printed_and_the_exit_code_is_1(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "clinic.yaml").write_text("name: x\n")
    assert main(["check", str(content)]) == 1
    assert "clinic.yaml:1: phone: is missing" in capsys.readouterr().out
