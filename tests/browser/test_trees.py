"""What a screen reader hears of each screen, kept in ``trees/``: a change is seen in review.

``make trees`` writes them anew. Left out: addresses, which nobody hears; what depends on the day or on the server.
"""

import os
import re
from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.screens import SCREENS

TREES = Path(__file__).parent / "trees"

DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

HEARD = (
    (r"\n *- /url: .*", ""),
    (r"(?m)^( *)(- .*[\"\]]):$(?!\n\1 )", r"\1\2"),
    (r"(.*\"(.+)\".*):\n *- paragraph: \"?\2\"?(?=\n|$)", r"\1"),  # a name that is the whole content, told once
    (r"(combobox \"[^\"]+\"):(?:\n *- option .*)+", r"\1"),  # months, days and times
    (rf"{DAYS}, {MONTHS} \d+(?:, \d+)?", "DAY"),
    (r"http://127\.0\.0\.1:\d+", "SERVER"),
    (r"%3A%2F%2F127\.0\.0\.1%3A\d+", "SERVER"),
    (r"#when=[\dT:-]+", "#when=WHEN"),
)


def heard(tree: str) -> str:
    """A tree, without what changes by itself and what is not heard."""
    for pattern, told in HEARD:
        tree = re.sub(pattern, told, tree)
    return tree + "\n"


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_reader_hears_what_was_reviewed(open_page: Open, name: str) -> None:
    said = heard(open_page(SCREENS[name]).has_all().page.locator("body").aria_snapshot())
    file = TREES / f"{name}.yml"
    if os.environ.get("RENEW_TREES"):
        file.write_text(said)
    assert said == file.read_text(), "if this change is meant, write it with: make trees"


def test_every_kept_tree_is_of_a_screen() -> None:
    assert {file.stem for file in TREES.glob("*.yml")} == set(SCREENS)
