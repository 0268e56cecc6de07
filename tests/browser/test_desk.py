"""The desk as an author sees it: a sentence is changed, the page beside it shows it, and one line of a file differs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from journey.model.procedure import Journey
from journey.reading.yaml_tree import read_tree
from tests.asking import ask_until_it_answers
from tests.browser.conftest import LAPTOP, Contexts
from tests.browser.serving import free_port
from tests.conftest import ROOT, changed_lines_of

STARTS_WITHIN, TAKEN_UP_WITHIN = 120, 60_000
"""In seconds, and in milliseconds: two servers start, and one of them takes up what is saved."""

NEW = "You lie quite flat here for {lie_flat}."


@pytest.fixture
def desk(content: Path) -> Iterator[str]:
    """The address of a desk that ``make author`` opens, with a content folder of its own."""
    desk, page = free_port(), free_port()
    given = {name: value for name, value in os.environ.items() if not name.startswith("JOURNEY_")}
    given |= {"JOURNEY_CONTENT": str(content), "AUTHOR_PORT": str(desk), "PAGE_PORT": str(page)}
    process = subprocess.Popen([sys.executable, "-m", "journey.desk"], cwd=ROOT, env=given, stdout=subprocess.DEVNULL)
    try:
        for port in (desk, page):
            ask_until_it_answers(f"http://127.0.0.1:{port}/_stcore/health", process, STARTS_WITHIN)
        yield f"http://127.0.0.1:{desk}"
    finally:
        process.terminate()
        assert process.wait(30) == 0


def test_a_sentence_is_changed_seen_beside_its_form_and_is_one_line_of_a_file(
    desk: str, content: Path, contexts: Contexts, journey: Journey
) -> None:
    words = content / "vertebroplasty" / "en.yaml"
    before = {file: file.read_text() for file in content.rglob("*.yaml")}
    old = read_tree(words)[0].at(("steps", "lie-flat", "gist"))
    page = contexts().new_page()
    page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
    page.goto(f"{desk}/?book=vertebroplasty&part=steps.lie-flat")
    beside = page.frame_locator("iframe").locator("main")
    expect(beside.get_by_text(journey.step("lie-flat").gist).first).to_be_visible(timeout=TAKEN_UP_WITHIN)

    gist = page.get_by_label("Gist").first
    expect(gist).to_have_value(str(old))
    gist.fill(NEW)
    gist.blur()
    page.get_by_text("What is not saved yet").click(timeout=TAKEN_UP_WITHIN)
    expect(page.get_by_text(f"+    gist: {NEW}")).to_be_visible()
    assert words.read_text() == before[words]

    page.get_by_role("button", name="Save").click()
    expect(beside.get_by_text(NEW.partition("{")[0]).first).to_be_visible(timeout=TAKEN_UP_WITHIN)
    after = {file: file.read_text() for file in content.rglob("*.yaml")}
    assert [file for file in before if after[file] != before[file]] == [words]
    assert after.keys() == before.keys()
    assert changed_lines_of(before[words], after[words]) == [f"-    gist: {old}", f"+    gist: {NEW}"]
    page.close()
