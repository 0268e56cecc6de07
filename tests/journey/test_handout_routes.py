"""The address of a handout: what it answers with, and how a browser may keep it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from starlette.requests import Request
from starlette.responses import Response

from journey.blocks.forms import Download
from journey.blocks.page import walk
from journey.library import Library
from journey.page import page_at
from journey.place import Place
from journey.server.first_words import first_words
from journey.server.handouts import handout_route
from journey.settings import Settings
from journey.takeaway.invitation.invitation import FORMS
from journey.view import View
from tests.conftest import shipped_content

Ask = Callable[..., Response]


def asks(name: str, query: str = "", **headers: str) -> Request:
    sent = [(key.replace("_", "-").encode(), value.encode()) for key, value in headers.items()]
    return Request(
        {
            "type": "http",
            "method": "GET",
            "scheme": "https",
            "path": f"/handout/{name}",
            "query_string": query.encode(),
            "path_params": {"name": name},
            "headers": sent,
        }
    )


@pytest.fixture
def ask(library: Library) -> Ask:
    def of(name: str, host: str = "clinic.example.org", base: str = "", query: str = "", **headers: str) -> Response:
        answer = handout_route(lambda: library, replace(Settings(shipped_content()), base_address=base))
        return answer(asks(name, host=host, query=query, **headers))

    return of


def test_a_pdf_is_shown_in_the_browser_under_its_name(ask: Ask) -> None:
    answer = ask("vertebroplasty.en.pdf")
    assert bytes(answer.body).startswith(b"%PDF-")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Language"] == "en"
    assert answer.headers["Content-Disposition"] == 'inline; filename="vertebroplasty.en.pdf"'


@pytest.mark.parametrize("form", ["risks", "questions", *FORMS])
def test_an_invitation_is_shown_in_the_browser_under_its_name(ask: Ask, form: str) -> None:
    answer = ask(f"vertebroplasty.en.{form}.pdf")
    assert bytes(answer.body).startswith(b"%PDF-")
    assert answer.headers["Content-Disposition"] == f'inline; filename="vertebroplasty.en.{form}.pdf"'


@pytest.mark.parametrize(("query", "spines"), [("levels=T12,L1-50", 1), ("levels=C7,%00,<b>", 0), ("step=x", 0)])
def test_a_handout_has_the_bones_that_its_address_marks(ask: Ask, query: str, spines: int) -> None:
    html = bytes(ask("vertebroplasty.en.html", query=query).body).decode()
    assert html.count('class="spine"') == spines
    assert "<b>" not in html


def test_the_html_may_load_nothing_from_elsewhere(ask: Ask) -> None:
    answer = ask("vertebroplasty.en.html")
    assert bytes(answer.body).startswith(b"<!doctype html>")
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'unsafe-inline'")


@pytest.mark.parametrize(
    "name",
    [
        "knee.en.pdf",
        "vertebroplasty.xx.pdf",
        "vertebroplasty.en.doc",
        "vertebroplasty.en.cards.html",
        "vertebroplasty.en.flags.pdf",
        "vertebroplasty",
        "../en.pdf",
        "a.b.c.pdf",
        "",
    ],
)
def test_what_there_is_not_is_said_plainly(ask: Ask, name: str) -> None:
    answer = ask(name)
    assert answer.status_code == 404


@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_a_procedure_that_says_nothing_to_helpers_has_no_sheet_for_them(library: Library, kind: str) -> None:
    silent = library.journeys["vertebroplasty"]["en"].model_copy(update={"helper": None, "to_helper": None})
    without = replace(library, journeys={"vertebroplasty": {"en": silent}})
    answer = handout_route(lambda: without, Settings(shipped_content()))(asks(f"vertebroplasty.en.helper.{kind}"))
    assert answer.status_code == 404


@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_a_browser_that_has_it_is_not_sent_it_again(ask: Ask, kind: str) -> None:
    tag = ask(f"vertebroplasty.en.{kind}").headers["ETag"]
    answer = ask(f"vertebroplasty.en.{kind}", if_none_match=tag)
    assert (answer.status_code, answer.body) == (304, b"")


def test_the_code_leads_where_the_reader_reads_or_where_the_settings_say(ask: Ask) -> None:
    here, said, nowhere = (
        bytes(ask("vertebroplasty.en.html", **more).body)
        for more in ({}, {"base": "https://journey.example.org"}, {"host": "127.0.0.1:8501"})
    )
    assert len({here, said, nowhere}) == 3
    assert b"It opens this journey" in here
    assert b"It calls us." in nowhere


@pytest.fixture
def without_letters(library: Library) -> Library:
    """Spanish is written in signs for which there is no font."""
    journey = library.journeys["vertebroplasty"]["es"].model_copy(update={"headline": "\u8fd9\u662f"})
    return replace(library, journeys={"vertebroplasty": {**library.journeys["vertebroplasty"], "es": journey}})


def test_what_no_font_can_write_is_printed_by_the_browser(without_letters: Library) -> None:
    answer = handout_route(lambda: without_letters, Settings(shipped_content()))
    there = answer(asks("vertebroplasty.es.risks.pdf", query="levels=T12", host="clinic.example.org"))
    assert (there.status_code, there.headers["Location"]) == (307, "/handout/vertebroplasty.es.risks.html?levels=T12")
    assert answer(asks("vertebroplasty.es.html", host="clinic.example.org")).status_code == 200
    assert answer(asks("vertebroplasty.en.pdf", host="clinic.example.org")).status_code == 200


@pytest.mark.parametrize("form", FORMS)
def test_an_invitation_that_no_font_can_write_leads_to_the_page_that_says_so(
    without_letters: Library, form: str
) -> None:
    answer = handout_route(lambda: without_letters, Settings(shipped_content()))
    there = answer(asks(f"vertebroplasty.es.{form}.pdf", host="clinic.example.org"))
    assert (there.status_code, there.headers["Location"]) == (307, "/share?procedure=vertebroplasty&lang=es")
    assert answer(asks(f"vertebroplasty.en.{form}.pdf", host="clinic.example.org")).status_code == 200


@pytest.mark.parametrize(("code", "is_written"), [("en", True), ("es", False)])
def test_staff_are_told_of_what_no_font_can_write(without_letters: Library, code: str, *, is_written: bool) -> None:
    place = Place(without_letters, View("vertebroplasty", code, levels=("T12",)), "share", date(2026, 11, 27))
    page = page_at(place)
    drawn = str(first_words(page, place))
    assert [f"vertebroplasty.{code}.{form}.pdf" in drawn for form in FORMS] == [is_written] * len(FORMS)
    assert (place.interface.share.no_letters in drawn) != is_written
    saved = {one.file.rpartition(".")[2] for one in walk(page) if isinstance(one, Download)}
    assert saved & {"pdf", "html"} == ({"pdf", "html"} if is_written else {"html"})
