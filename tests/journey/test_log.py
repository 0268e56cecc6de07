"""The log as text, and as JSON."""

import json
import subprocess
import sys

import pytest

from journey.settings import Log
from tests.conftest import ROOT

SAYS = """
import logging
theirs = logging.getLogger("streamlit.somewhere")
theirs.propagate = False
theirs.addHandler(logging.StreamHandler())
from journey.log import begin_log
begin_log({kind!r})
logging.getLogger("journey.somewhere").info("Two\\nlines, %s.", "“quoted”")
try:
    1 / 0
except ZeroDivisionError:
    theirs.exception("It failed.")
"""


def logged(kind: Log) -> str:
    """What is logged by us and by Streamlit, in a process whose log is its own."""
    ended = subprocess.run(
        [sys.executable, "-c", SAYS.format(kind=kind)], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return ended.stderr


def test_as_json_each_line_is_one_object_also_of_streamlits() -> None:
    ours, theirs = (json.loads(line) for line in logged("json").splitlines())
    assert (ours["level"], ours["logger"], ours["message"]) == (
        "info",
        "journey.somewhere",
        "Two\nlines, “quoted”.",
    )
    assert ours["time"].endswith("+00:00")
    assert "error" not in ours
    assert (theirs["level"], theirs["message"]) == ("error", "It failed.")
    assert "ZeroDivisionError" in theirs["error"]


def test_as_text_a_line_is_for_people() -> None:
    said = logged("text")
    assert " INFO Two\nlines, “quoted”." in said
    with pytest.raises(json.JSONDecodeError):
        json.loads(said.splitlines()[0])
