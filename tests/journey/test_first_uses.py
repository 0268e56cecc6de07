"""The first use of a hard word on a page, explained where it stands."""

from dataclasses import replace
from datetime import date

import pytest

from journey.blocks.decision import ChoiceCard, ChoiceCards
from journey.blocks.explained import Explained
from journey.blocks.html import html
from journey.blocks.links import Inside
from journey.blocks.page import Columns, Fold, Page, Part, Section, WithoutScripts, words
from journey.blocks.pictures import Picture
from journey.blocks.questions import Answer, Choose, Statement
from journey.blocks.steps import Detail, StepDetails
from journey.blocks.texts import Definition, Definitions, Heading, Headline, Items, Summary, Text
from journey.library import Library
from journey.model.hard_words import HardWord
from journey.model.marked import marked
from journey.model.mode import MODES, Mode
from journey.model.pages import PAGES, PageId
from journey.page import page_at
from journey.place import Place
from journey.server.page_html import page_html
from journey.told.first_uses import with_first_uses
from journey.view import View
from tests.journey.test_blocks import texts

WORDS = (
    HardWord(word="trocar", means="A thick needle."),
    HardWord(word="bone wax", also=("wax",), means="It stops blood.", say="WAKS"),
)


def place_of(
    library: Library, words: tuple[HardWord, ...] = WORDS, page: PageId = "timeline", mode: Mode = "link"
) -> Place:
    journey = library.journeys["vertebroplasty"]["en"].model_copy(update={"hard_words": words})
    told = replace(library, journeys={"vertebroplasty": {"en": journey}})
    return Place(told, View("vertebroplasty", "en", mode=mode), page, date(2026, 11, 27), MODES)


@pytest.fixture
def place(library: Library) -> Place:
    return place_of(library)


def uses(page: Page, place: Place) -> list[tuple[str, str]]:
    """What is explained, each with its text."""
    told = (one for one in texts(with_first_uses(page, place)) if isinstance(one, Explained))
    return [(text, text[use.start : use.end]) for text in told for use in text.uses]


def test_the_first_use_is_explained_once_wherever_it_stands(place: Place) -> None:
    page = (
        words(Headline("timeline", "A trocar", "No hard word.")),
        Part((Section("here", (words(Heading("The trocar"), Text(("Two trocars, and a trocar.",))),)),)),
        Columns(
            (
                (
                    words(
                        Items(("Wax.", "A trocar.")),
                    ),
                ),
            )
        ),
    )
    assert uses(page, place) == [("Two trocars, and a trocar.", "trocars"), ("Wax.", "Wax")]


@pytest.mark.parametrize(
    "told",
    [
        Headline("timeline", "Title", "A trocar."),
        Text(("A trocar.",)),
        Items(("A trocar.",), in_order=True),
        Summary("In short", ("A trocar.",), ""),
        StepDetails((Detail("Why", "A trocar."),)),
        StepDetails((Detail("What you do", items=("A trocar.",)),)),
        Definitions((Definition("Watch", "A trocar."),)),
        ChoiceCards((ChoiceCard("Wait", (Definition("What it is", "A trocar."),)),)),
        Fold("More", (Text(("A trocar.",)),)),
    ],
    ids=lambda told: type(told).__name__,
)
def test_sentences_and_lines_of_lists_take_part(place: Place, told: Text) -> None:
    assert uses((words(told),), place) == [("A trocar.", "trocar")]


@pytest.mark.parametrize(
    "told",
    [
        Heading("A trocar."),
        Headline("timeline", "A trocar.", "None."),
        Inside("A trocar.", "/"),
        Picture("/a.svg", "A trocar.", "A trocar."),
        Fold("A trocar.", (Text(("None.",)),)),
        Definitions((Definition("trocar", "A trocar."),), "hard-words"),
    ],
    ids=lambda told: type(told).__name__,
)
def test_headings_captions_and_what_is_pressed_do_not(place: Place, told: Heading) -> None:
    assert uses((words(told),), place) == []


def test_what_is_folded_has_first_uses_of_its_own(place: Place) -> None:
    choose = Choose("one", "Is this true?", "A trocar.", (Answer("yes", "Yes"),))
    said = Statement(choose, "Why", "True.", ("A trocar here.",), "Good.", "yes", Inside("Read", "/"))
    page = (words(said, Fold("More", (Text(("A trocar there.", "A trocar.")),)), Text(("A trocar below.",))),)
    assert [text for text, _ in uses(page, place)] == ["A trocar here.", "A trocar there.", "A trocar below."]


def test_a_word_that_the_page_has_explained_is_left_alone(place: Place) -> None:
    assert uses((words(Text(("A trocar is a thick needle.", "The trocar hurts."))),), place) == []
    assert uses((words(Text(("This thick thing is called a trocar.", "The trocar hurts."))),), place) == []


def test_what_the_whole_page_is_about_is_left_alone(library: Library) -> None:
    place = place_of(library, (HardWord(word="vertebroplasty", means="A procedure."),))
    assert uses((words(Text(("A vertebroplasty.",))),), place) == []


@pytest.mark.parametrize(
    "page", [(WithoutScripts((words(Text(("A trocar.",))),)),), (words(Text(("A trocar.",)), kind="printed"),)]
)
def test_what_a_reader_with_scripts_does_not_see_is_left_alone(place: Place, page: Page) -> None:
    assert with_first_uses(page, place) is page


def test_staff_and_a_consult_see_none(library: Library) -> None:
    page = (words(Text(("A trocar.",))),)
    assert with_first_uses(page, place_of(library, page="share")) is page
    assert with_first_uses(page, place_of(library, page="consult", mode="consult")) is page
    assert uses(page, place_of(library, mode="kiosk"))


def test_a_page_without_a_hard_word_is_the_same_page(place: Place) -> None:
    page = (words(Text(("A needle.",)), Items(("A bone.",))),)
    assert with_first_uses(page, place) is page


def test_a_text_stays_what_it_says(place: Place) -> None:
    text = marked("A trocar, and wax.", "en")
    [block] = with_first_uses((words(Text((text,))),), place)
    assert block == words(Text((text,)))
    drawn = html(*block.told)
    assert drawn.startswith('<p><span lang="en" dir="ltr">A <a class="hard-word" href="')
    assert drawn.endswith("</a>.</span></p>")


def test_without_scripts_a_use_leads_to_its_entry_in_the_readers_own_mode(library: Library) -> None:
    place = place_of(library, mode="kiosk")
    drawn = str(page_html(with_first_uses((words(Text(('A "trocar" & wax.',))),), place), place))
    address = place.address("questions").replace("&", "&amp;")
    assert "mode=kiosk" in address
    assert drawn == (
        f'<div class="words"><p>A &#34;<a class="hard-word" href="{address}#word-trocar" '
        'data-means="trocar: A thick needle.">trocar</a>&#34; &amp; '
        f'<a class="hard-word" href="{address}#word-bone-wax" '
        'data-means="bone wax (WAKS): It stops blood.">wax</a>.</p></div>'
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_use_on_a_page_leads_to_an_entry_and_none_stands_in_a_link(library: Library, language: str) -> None:
    shown = Place(library, View("vertebroplasty", language), "questions", date(2026, 11, 27))
    entries = str(page_html(page_at(shown), shown))
    found = 0
    for page in PAGES:
        place = Place(library, View("vertebroplasty", language).on_page(page), page, date(2026, 11, 27))
        for use in (use for text in texts(page_at(place)) if isinstance(text, Explained) for use in text.uses):
            found += 1
            assert f'id="{use.address.partition("#")[2]}"' in entries
    assert found
