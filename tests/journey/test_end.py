"""The end of a consult: what was covered is told so that it stays in sight, and drawings have their handout."""

from datetime import date
from urllib.parse import urlsplit

import pytest

from journey.blocks.page import Fold, Page, Told, Words, walk
from journey.blocks.stage import Drawings
from journey.blocks.texts import Items
from journey.library import Library
from journey.page import page_at
from journey.place import Place
from journey.view import read_view


def end(library: Library, covered: int, levels: str = "") -> Page:
    topics = [topic.id for topic in library.journeys["vertebroplasty"]["en"].topics[:covered]]
    asked = {"part": "end", "step": library.steps("vertebroplasty")[0], "covered": ",".join(topics), "levels": levels}
    view = read_view(asked, [], library, ("consult",))
    return page_at(Place(library, view, "timeline", date(2026, 12, 1), base="https://j.org").on("consult"))


def told(page: Page) -> list[Told]:
    return [one for block in walk(page) if isinstance(block, Words) for one in block.told]


@pytest.mark.parametrize(("covered", "folds"), [(0, 0), (8, 0), (9, 3), (23, 4)])
def test_more_topics_than_are_in_sight_are_named_in_folds(library: Library, covered: int, folds: int) -> None:
    said = told(end(library, covered))
    in_folds = [one for fold in said if isinstance(fold, Fold) for one in fold.told]
    named = [one for one in (*said, *in_folds) if isinstance(one, Items) and one.kind == "done"]
    assert sum(len(one.lines) for one in named) == covered
    assert sum(isinstance(one, Items) and one.kind == "done" for one in in_folds) == folds


@pytest.mark.parametrize(("levels", "query"), [("", ""), ("T12,L1-50", "levels=T12,L1-50")])
def test_drawings_are_printed_with_the_handout_of_the_marked_bones(library: Library, levels: str, query: str) -> None:
    (drawings,) = [one for one in told(end(library, 0, levels)) if isinstance(one, Drawings)]
    sheet = urlsplit(drawings.sheet)
    assert (sheet.path, sheet.query) == ("/handout/vertebroplasty.en.html", query)
