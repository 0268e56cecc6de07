"""The page before any script: what a crawler, a text browser, a link preview and a first glance find."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import get_args
from urllib.parse import parse_qsl, urlsplit

import pytest
from markupsafe import Markup

from journey.library import Library, open_library
from journey.model.mode import Mode
from journey.model.pages import PAGES, STAFF_PAGES, PageId
from journey.pictures import picture_address
from journey.place import Place
from journey.server.front_page import compose
from journey.view import read_view
from tests.conftest import PICTURES, SHIPPED, add_spanish, in_whole_sentences

INDEX = (SHIPPED / "index.html").read_text(encoding="utf-8")

Page = Callable[..., str]


@pytest.fixture
def page(library: Library) -> Page:
    def of(name: PageId = "timeline", **query: str) -> str:
        place = Place(library, read_view(query, [], library), name, date(2026, 12, 1), base="https://j.org")
        return in_whole_sentences(compose(INDEX, place))

    return of


def meta(html: str, name: str) -> str:
    found = re.search(rf'<meta (?:name|property)="{name}" content="([^"]*)"', html)
    assert found, name
    return found[1]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_what_it_is(page: Page, library: Library, name: PageId) -> None:
    html = page(name, step="lie-flat")
    interface = library.interfaces["en"]
    assert html.count("<html ") == html.count("<title>") == 1
    assert '<html lang="en"' in html
    assert f"<title>{getattr(interface.pages, name)} · Vertebroplasty" in html
    assert meta(html, "description") == meta(html, "og:description") != ""
    assert meta(html, "og:image") == "https://j.org/preview/vertebroplasty.en.png"
    assert meta(html, "og:url").startswith(f"https://j.org/{name if name != 'timeline' else ''}?procedure=")
    title = rf'<h1 data-page="{name}"[^>]*>[^<]+</h1>'
    assert re.search(title if name == "timeline" else rf'{title}<p class="main-message">[^<]+</p>', html)
    assert 'href="tel:+17152013624"' in html
    [menu] = re.findall(r'<details class="first-menu">.*?</details>', html, re.S)
    for other in PAGES:
        linked = (
            f'href="/{other if other != PAGES[0] else ""}?procedure=vertebroplasty&amp;lang=en&amp;step=lie-flat'
            in menu
        )
        assert linked == (other not in STAFF_PAGES or name in STAFF_PAGES)


def test_the_step_of_the_address_is_told_with_all_its_words(page: Page, library: Library) -> None:
    step = library.journeys["vertebroplasty"]["en"].step("lie-flat")
    html = page(step="lie-flat")
    for words in (step.heading, step.gist, step.what_you_feel, step.why, *step.what_you_do):
        assert words
        assert words in html
    assert meta(html, "description") == step.gist
    assert 'class="done"' not in html


def test_an_id_that_a_step_had_before_shows_the_step_that_took_it_in(page: Page, library: Library) -> None:
    aliases = library.aliases("vertebroplasty")
    assert len(aliases) >= 10
    for alias, step in aliases.items():
        assert '<h2 id="step"' in page(step=alias)
        assert meta(page(step=alias), "description") == library.journeys["vertebroplasty"]["en"].step(step).gist


def screens_in(html: str) -> dict[str, str]:
    [said] = re.findall(r'<script type="application/json" id="journey-said">(.*?)</script>', html)
    return dict(json.loads(said))


def test_the_screens_come_with_the_first_answer_so_that_they_need_no_other(page: Page, library: Library) -> None:
    words = library.interfaces["en"]
    at_home, in_kiosk = screens_in(page()), screens_in(page(mode="kiosk", step="lie-flat"))
    assert {name for name, screen in at_home.items() if screen} == {"gone", "idle", "warning"}
    assert words.gone.heading in at_home["gone"]
    assert words.kiosk.start in in_kiosk["attract"]
    assert words.kiosk.finished in in_kiosk["question"]
    assert in_kiosk["home"] == "/?procedure=vertebroplasty&lang=en&mode=kiosk"


def test_what_the_words_cannot_do_alone_is_told_with_the_number_to_call(page: Page, library: Library) -> None:
    for mode in ("link", "kiosk"):
        [told] = re.findall(r'<div class="first-alone".*?</div>', page("plan", mode=mode))
        assert library.interfaces["en"].alone.message in told
        assert library.clinic.phone in told
        assert ("<a " in told) == (mode == "link")


def test_the_journey_can_be_walked_without_scripts(page: Page, library: Library) -> None:
    steps = library.journeys["vertebroplasty"]["en"].steps
    for before, after in pairwise(steps):
        html = page(step=before.id)
        assert f'step={after.id}" class="next"' in html
    assert f'/risks?procedure=vertebroplasty&amp;lang=en&amp;step={steps[-1].id}" class="next"' in page(
        step=steps[-1].id
    )


def test_by_links_alone_everything_is_reached(page: Page, library: Library) -> None:
    """As a reader without scripts goes: from the first page wherever a link leads."""
    seen, to_see = "", {"/"}
    been: set[str] = set()
    while to_see:
        there = urlsplit(to_see.pop())
        been.add(there.path + there.query)
        name = there.path.strip("/") or "timeline"
        html = page(name, **dict(parse_qsl(there.query)))
        seen += html
        links = {unescape(link) for link in re.findall(r'<a data-inside href="([^"]*)"', html)}
        for link in links:
            path, query = urlsplit(link).path, urlsplit(link).query
            if path + query not in been and path.strip("/") not in STAFF_PAGES:  # marks make thousands of views there
                to_see.add(link)
    journey = library.journeys["vertebroplasty"]["en"]
    for words in (
        *(text for step in journey.steps for text in (step.gist, step.what_happens, step.why) if text),
        *(risk.watch for risk in journey.risks),
        *(task.text for task in journey.checklist.tasks),
        *(answer.answer for step in journey.steps for answer in step.answered),
        *journey.call_emergency,
        *journey.call_clinic,
        "/handout/vertebroplasty.en.html",
    ):
        assert words in seen


def test_each_sign_for_which_to_call_has_its_picture(page: Page, library: Library) -> None:
    journey, html = library.journeys["vertebroplasty"]["en"], page("contact")
    assert len(journey.emergency_pictures) == len(journey.call_emergency)
    assert len(journey.clinic_pictures) == len(journey.call_clinic)
    signs = (*journey.call_emergency, *journey.call_clinic)
    for picture, sign in zip((*journey.emergency_pictures, *journey.clinic_pictures), signs, strict=True):
        assert f'<img src="{picture_address(picture)}" alt="" width="640" height="420">{sign}</li>' in html


def test_trials_risks_and_choices_are_told_in_full(page: Page, library: Library) -> None:
    journey, html = library.journeys["vertebroplasty"]["en"], page("risks")
    for risk in journey.risks:
        assert risk.name in html
        assert risk.meaning in html
    assert [trial.name for trial in journey.trials.studies if trial.name not in html] == []
    assert [choice.name for choice in journey.choices if choice.name not in html] == []


def test_staff_find_the_address_and_the_handout_without_scripts(page: Page, library: Library) -> None:
    told = page("share", step="lie-flat", levels="T12", mode="consult", covered="lie-flat").split("<main>")[1]
    address = "https://j.org/?procedure=vertebroplasty&amp;lang=en&amp;step=lie-flat&amp;levels=T12</span></p>"
    words = library.interfaces["en"].share
    for said in (address, "/handout/vertebroplasty.en.pdf", words.message, words.kiosk_help, *words.kiosk_steps):
        assert str(Markup.escape(said)) in told or said in told


def test_a_kiosk_says_what_holds_in_a_kiosk(page: Page, library: Library) -> None:
    words = library.interfaces["en"]
    for name in PAGES:
        html = page(name, mode="kiosk")
        assert words.kiosk.need_help in html
        assert words.frame.need_help + "<" not in html
        assert name in STAFF_PAGES or "/handout/" not in html  # those are closed in a kiosk
    assert words.kiosk.tell_staff in page("contact", mode="kiosk")


def test_nothing_leads_out_of_a_kiosk(page: Page) -> None:
    for name in set(PAGES) - set(STAFF_PAGES):  # those are closed in a kiosk
        html = page(name, mode="kiosk").split('<div id="journey-first"')[1]
        assert re.findall(r'href="(?!/)[^"]*"', html) == []
        assert "715-201-3624" in html


@pytest.mark.parametrize("mode", get_args(Mode))
def test_the_first_words_know_their_mode(page: Page, mode: str) -> None:
    assert f'<div id="journey-first" lang="en" dir="ltr" data-mode="{mode}">' in page(mode=mode)


def test_every_language_leads_to_the_same_page_in_the_others(content: Path) -> None:
    add_spanish(content)
    library = open_library(content, PICTURES)
    view = read_view({"step": "lie-flat", "lang": "es"}, [], library)
    html = compose(INDEX, Place(library, view, "risks", date(2026, 12, 1), base="https://j.org"))
    there = "/risks?procedure=vertebroplasty&amp;lang=en&amp;step=lie-flat"
    assert f'<link rel="alternate" hreflang="en" href="https://j.org{there}">' in html
    assert f'<a data-inside href="{there}" class="language" lang="en" dir="ltr" hreflang="en">English</a>' in html
    assert 'hreflang="es"' not in html


def test_another_procedure_is_a_press_away_with_mode_language_and_marks(content: Path) -> None:
    shutil.copytree(content / "vertebroplasty", content / "kyphoplasty")
    clinic = content / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("[vertebroplasty]", "[vertebroplasty, kyphoplasty]"))
    library = open_library(content, PICTURES)
    asked = {"procedure": "vertebroplasty", "mode": "kiosk", "levels": "T12", "step": "lie-flat"}
    place = Place(library, read_view(asked, [], library), "risks", date(2026, 12, 1), base="https://j.org")
    among_all = "/risks?procedure=vertebroplasty&amp;lang=en&amp;mode=kiosk&amp;part=library&amp;levels=T12"
    assert f'href="{among_all}"' in compose(INDEX, place)
    html = compose(INDEX, place.at(place.view.among_all))
    assert '<a data-inside href="/risks?procedure=kyphoplasty&amp;lang=en&amp;mode=kiosk&amp;levels=T12">' in html


def test_nothing_of_streamlits_own_words_is_left(page: Page) -> None:
    html = page()
    assert "You need to enable JavaScript" not in html
    assert "service-desc" not in html
    assert "<title>Streamlit" not in html


def test_scripts_are_those_that_streamlit_names(page: Page) -> None:
    scripts = re.compile(r"<(?:script type=\"module\"|link rel=\"modulepreload\")[^>]*>")
    assert scripts.findall(page()) == scripts.findall(INDEX) != []
