"""What judges from outside find is mended or excused, and no excuse outlives its finding."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from scripts.judge import JUDGES, main
from scripts.judges.places import EXCUSES
from scripts.judges.verdict import Excuse, Finding, read_excuses, verdict

REASON = "It is so because of a browser."
FOUND = Finding("axe", "region", "about.en", '<p class="far">x</p>')


def excuse(**fields: str) -> Excuse:
    return Excuse(**{"judge": "axe", "rule": "region", "reason": REASON} | fields)


def test_what_nobody_excused_is_left() -> None:
    left = verdict([FOUND, FOUND], [], ["axe"])
    assert left.findings == (FOUND,)
    assert not left.is_clean


@pytest.mark.parametrize("fields", [{}, {"rule": "reg"}, {"scene": "about.en"}, {"what": 'class="far"'}])
def test_an_excuse_covers_a_rule_and_may_name_a_scene_or_a_piece(fields: dict[str, str]) -> None:
    assert verdict([FOUND], [excuse(**fields)], ["axe"]).is_clean


@pytest.mark.parametrize("fields", [{"judge": "IBM"}, {"rule": "list"}, {"scene": "plan.en"}, {"what": "near"}])
def test_an_excuse_that_no_finding_needs_is_a_mistake_too(fields: dict[str, str]) -> None:
    left = verdict([FOUND], [excuse(**fields)], ["axe", "IBM"])
    assert left.findings == (FOUND,)
    assert left.idle == (excuse(**fields),)


def test_an_excuse_of_a_judge_who_was_not_asked_is_not_idle() -> None:
    assert verdict([], [excuse()], ["IBM"]).is_clean


def test_an_excuse_without_a_reason_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "excuses.yaml"
    file.write_text("- {judge: axe, rule: region}\n")
    with pytest.raises(ValidationError, match="reason"):
        read_excuses(file)


def test_a_scene_that_is_misspelt_is_not_called_judged() -> None:
    with pytest.raises(SystemExit, match="no such scene: halper"):
        main(["halper", "original"])


def test_every_excuse_is_of_a_judge_who_is_asked() -> None:
    assert {excuse.judge for excuse in read_excuses(EXCUSES)} <= set(JUDGES)
