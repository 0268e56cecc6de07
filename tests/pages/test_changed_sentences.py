"""An author may change every sentence: what is shown comes from the content, whatever the content says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from journey.library import Library, open_library
from journey.model.sentences import sentences
from tests.browser import pseudo
from tests.conftest import PICTURES, ROOT
from tests.pages.test_first_words import SEEN, without_scripts

FILES = ("interface/en.yaml", "vertebroplasty/en.yaml")


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Every text in a file of words."""
    if isinstance(value, str):
        yield value
    else:
        for inside in value.values() if isinstance(value, dict) else value:
            yield from texts(inside)


def shipped() -> set[str]:
    """Every sentence that is shipped, of those that no number is put into."""
    read = (yaml.load((ROOT / "content" / file).read_text(), yaml.BaseLoader) for file in FILES)
    said = (sentence for words in read for text in texts(words) for sentence in sentences(text))
    return {one for one in said if len(one.split()) > 2 and "{" not in one}


@pytest.fixture
def changed(content: Path) -> Library:
    """The content with no sentence left as it was: it is read without a mistake."""
    pseudo.change(content)
    return open_library(content, PICTURES)


def test_no_page_says_what_was_changed(changed: Library) -> None:
    before = shipped()
    assert len(before) > 300
    for page, mode, part in SEEN:
        said = without_scripts(page, mode, part, changed)
        assert len(said) > 20
        assert before.isdisjoint(said), (page, mode, before & set(said))


def test_what_is_shipped_would_have_been_seen(library: Library) -> None:
    assert len(shipped() & set(without_scripts("contact", "link", "", library))) > 10
