"""The address carries the view; whatever it says, there is a view."""

import pytest

from journey.library import Library
from journey.view import View, read_view


class Shelf:
    procedures = ("vertebroplasty", "injection")

    def languages(self, procedure: str) -> tuple[str, ...]:
        return ("en", "es", "hmn") if procedure == "vertebroplasty" else ("en",)

    def steps(self, procedure: str) -> tuple[str, ...]:
        return ("stop-eating", "lie-flat") if procedure == "vertebroplasty" else ("rest",)


def test_an_empty_address_means_the_defaults() -> None:
    assert read_view({}, [], Shelf()) == View("vertebroplasty", "en", "stop-eating")


def test_an_address_is_read_back_from_its_own_query() -> None:
    view = View("vertebroplasty", "es", "lie-flat")
    assert read_view(view.query, ["en-US"], Shelf()) == view


@pytest.mark.parametrize(
    "query",
    [
        {"procedure": "brain"},
        {"lang": "xx"},
        {"step": "rest"},
        {"step": ""},
        {"step": "x" * 100_000},
        {"step": "../../etc/passwd"},
        {"lang": "<script>"},
        {"unknown": "1"},
        {"step": "\u0000"},
    ],
)
def test_unknown_values_quietly_mean_the_default(query: dict[str, str]) -> None:
    assert read_view(query, [], Shelf()) == View("vertebroplasty", "en", "stop-eating")


@pytest.mark.parametrize(
    ("browser", "language"),
    [(["es-MX"], "es"), (["ES"], "es"), (["fr", "hmn"], "hmn"), (["fr"], "en"), ([""], "en")],
)
def test_the_browsers_language_is_used_if_we_have_it(browser: list[str], language: str) -> None:
    assert read_view({}, browser, Shelf()).language == language


def test_the_address_wins_over_the_browser() -> None:
    assert read_view({"lang": "en"}, ["es"], Shelf()).language == "en"


def test_a_language_that_a_procedure_does_not_have_falls_back() -> None:
    assert read_view({"procedure": "injection", "lang": "es"}, ["es"], Shelf()) == View("injection", "en", "rest")


def test_a_tag_is_shortened_until_it_is_known() -> None:
    class Chinese(Shelf):
        def languages(self, procedure: str) -> tuple[str, ...]:
            return (*super().languages(procedure), "zh-Hant")

    assert read_view({}, ["zh-Hant-TW"], Chinese()).language == "zh-Hant"


def test_the_library_is_a_shelf(library: Library) -> None:
    assert read_view({"step": "lie-flat"}, [], library) == View("vertebroplasty", "en", "lie-flat")
