"""Of a test that fails, more is left than a sentence."""

from shutil import rmtree

from tests.browser import evidence
from tests.browser.conftest import Open


def test_a_trace_and_a_picture_of_each_page_are_kept_and_nothing_where_no_page_is_open(open_page: Open) -> None:
    assert evidence.keep("nothing") is None
    open_page("/contact")
    folder = evidence.keep("tests/any.py::test_it[a b]")
    assert folder
    assert folder.name == "tests-any.py-test_it-a-b-"
    kept = sorted(file.suffix for file in folder.iterdir() if file.stat().st_size > 500)
    assert kept == [".json", ".png", ".zip"]
    rmtree(folder)
