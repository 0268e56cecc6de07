"""Several procedures stand beside each other: a reader finds the right one, and never sees another by mistake."""

import re
from dataclasses import replace
from datetime import date

import pytest

from journey.library import Library, open_library
from journey.model.marked import plain
from journey.model.mode import MODES, Mode
from journey.model.pages import PAGES, PageId
from journey.page import page_at
from journey.place import Place
from journey.search import found
from journey.server.front_page import compose
from journey.told.frame import frame
from journey.told.screens import screens
from journey.view import read_consult, read_view
from tests.conftest import PICTURES, ROOT, SHIPPED

INDEX = (SHIPPED / "index.html").read_text(encoding="utf-8")
LIBRARY = open_library(ROOT / "examples" / "library", PICTURES)
KNEE = "knee-injection"


def at(page: PageId, library: Library = LIBRARY, **asked: str) -> Place:
    read = read_consult if page == "consult" else read_view
    return Place(library, read(asked, [], library), page, date(2026, 12, 1), base="https://j.org")


def words_of(place: Place) -> str:
    """The words of a page, without those of its head and of what covers it."""
    return compose(INDEX, place).split("<main>")[1].split("</main>")[0]


def chosen_from(place: Place) -> dict[str, str]:
    """Where each press on a procedure leads, by its name."""
    there = re.findall(r'<li><a data-inside href="([^"]+)".*?<strong translate="no">(.*?)</strong>', words_of(place))
    return {re.sub(r"<.*?>", "", name): address.replace("&amp;", "&") for address, name in there}


def test_no_browser_translates_the_name_of_a_procedure() -> None:
    name = LIBRARY.journeys[KNEE]["es"].name
    for part in ("steps", "library"):
        drawn = re.sub("<span.*?>|</span>", "", words_of(at("timeline", procedure=KNEE, lang="es", part=part)))
        where = re.findall(rf"<(?:h1|strong)[^<>]*>{name}</", drawn)
        assert where
        assert all('translate="no"' in tag for tag in where)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("mode", MODES)
def test_a_reader_goes_from_all_procedures_to_one_and_back_on_every_page(page: PageId, mode: Mode) -> None:
    everything = at(page, mode=mode, lang="en", levels="T12")
    assert everything.view.is_library
    names = {plain(told["en"].name): name for name, told in LIBRARY.journeys.items()}
    addresses = chosen_from(everything)
    assert addresses.keys() == names.keys()
    for name, address in addresses.items():
        asked = dict(re.findall(r"[?&](\w+)=([^&]*)", address))
        there = at(page, **asked)
        assert (there.view.procedure, there.view.language, there.view.mode) == (
            names[name], "en", "consult" if page == "consult" else mode
        )  # fmt: skip
        assert there.view.levels == (("T12",) if there.journey.spine else ())
        assert name in there.title(page)
        assert name in words_of(there), "the name stands on the page"
        assert f'href="{there.address(page, there.view.among_all)}"'.replace("&", "&amp;") in words_of(there)


@pytest.mark.parametrize("page", PAGES)
def test_no_other_procedure_is_shown_than_the_one_that_is_asked_for(page: PageId) -> None:
    place = at(page, procedure="xyzzy", lang="en")
    said = words_of(place)
    phone = f'<span class="number" translate="no">{LIBRARY.clinic.phone}</span>'
    assert place.interface.library.nothing.replace("{phone}", phone) in said
    assert len(chosen_from(place)) == len(LIBRARY.procedures)
    for told in LIBRARY.journeys.values():
        assert told["en"].headline not in said
    assert not frame(place).menu.links, "each of its pages tells of one procedure"
    assert place.title(page) == f"{place.interface.frame.library} · {LIBRARY.clinic.short_name}"


def test_a_misspelt_name_finds_the_right_one_and_says_so() -> None:
    place = at("timeline", procedure="knee-injektion")
    assert next(iter(chosen_from(place))) == LIBRARY.journeys[KNEE]["en"].name
    assert len(chosen_from(place)) < len(LIBRARY.procedures)
    assert place.interface.library.found in words_of(place)
    assert place.interface.library.show_all in words_of(place)


@pytest.mark.parametrize(
    ("search", "first"),
    [
        ("an injection in the knee", KNEE),
        ("new knee", "total-knee-replacement"),
        ("a shot for my KNEE", KNEE),
        ("vertebroplastia", "vertebroplasty"),
        ("vertibroplasty", "vertebroplasty"),
        ("baloon", "balloon-kyphoplasty"),
        *((LIBRARY.journeys[KNEE]["en"].also_called[0], KNEE) for _ in [0]),
    ],
)
def test_a_procedure_is_found_by_plain_words_and_by_what_it_is_called_at_home(search: str, first: str) -> None:
    told = {name: languages.values() for name, languages in LIBRARY.journeys.items()}
    assert found(search, told)[0] == first


@pytest.mark.parametrize("search", ["", "xyzzy", "?", "a b"])
def test_what_fits_nothing_finds_nothing(search: str) -> None:
    assert found(search, {name: languages.values() for name, languages in LIBRARY.journeys.items()}) == ()


def test_a_search_keeps_language_mode_and_marks_and_escapes_what_is_written() -> None:
    place = at("risks", lang="es", mode="consult", levels="T12", search='"><script>')
    said = words_of(place)
    assert '<form class="search" role="search" action="/risks" method="get">' in said
    for name, value in {"lang": "es", "mode": "consult", "levels": "T12"}.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in said
    assert "<script>" not in said
    assert 'value="&#34;&gt;&lt;script&gt;"' in said


def test_a_kiosk_has_no_search_and_invites_to_all_procedures() -> None:
    place = at("timeline", mode="kiosk")
    assert "<form" not in words_of(place)
    for one in (place, at("timeline", mode="kiosk", procedure=KNEE)):
        shown = screens(one, (90, 30))
        assert shown["home"] == "/?lang=en&mode=kiosk"
        assert all(told["en"].name in str(shown["attract"]) for told in LIBRARY.journeys.values())


def test_the_one_that_a_reader_comes_from_is_marked() -> None:
    place = at("timeline", procedure=KNEE, part="library")
    here = r'<a data-inside href="[^"]*" aria-current="true">.*?<strong translate="no">(.*?)</strong>'
    marked = re.findall(here, words_of(place))
    assert marked == [LIBRARY.journeys[KNEE]["en"].name]


def test_all_procedures_are_shown_in_each_language_that_one_of_them_has() -> None:
    told = LIBRARY.journeys[KNEE]["en"]
    library = replace(LIBRARY, journeys={**LIBRARY.journeys, KNEE: {"en": told}})
    english = at("timeline", library, lang="en")
    assert english.translations.keys() == library.interfaces.keys() - {"en"}
    spanish = english.at(english.translations["es"])
    assert spanish.view.language == "es"
    said = words_of(spanish)
    assert f'<span lang="en" dir="ltr">{told.name}</span>' in said, "it is in English, and marked as such"
    assert len(chosen_from(spanish)) == len(LIBRARY.procedures)


def test_with_one_procedure_nothing_says_that_there_could_be_more(library: Library) -> None:
    for asked in ({}, {"procedure": "knee"}, {"part": "library"}, {"search": "knee"}):
        place = at("timeline", library, **asked)
        assert not place.view.is_library
        assert 'class="where"' not in words_of(place)
        assert place.view == replace(place.view, part="steps", search="")
    kiosk = at("timeline", library, mode="kiosk")
    assert "picture-row" not in str(screens(kiosk, (90, 30))["attract"])
    assert page_at(kiosk)
