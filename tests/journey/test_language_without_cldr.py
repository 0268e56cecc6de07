"""A language that the CLDR does not know, such as Hmong: no page says anything of another one."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from journey.library import Library, open_library
from journey.model.mode import Mode
from journey.model.pages import PAGES, PageId
from journey.place import Place
from journey.plan import read_plan
from journey.server.front_page import compose
from journey.takeaway.calendar_file import calendar_file
from journey.takeaway.handout.web import as_html
from journey.told.paper import SHEETS
from journey.view import View
from tests.browser import pseudo
from tests.conftest import PICTURES, SHIPPED
from tests.journey.test_languages import HMONG
from tests.journey.test_nothing_english import Spoken

CODE = "hmn"
INDEX = (SHIPPED / "index.html").read_text(encoding="utf-8")
ENGLISH = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December|and|AM|PM|noon|midnight"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


@pytest.fixture
def library(content: Path) -> Library:
    """Every word is another one than in English; what the CLDR would say stands in the interface file."""
    pseudo.tell(content, CODE)
    interface = content / "interface" / f"{CODE}.yaml"
    interface.write_text(interface.read_text() + yaml.safe_dump(HMONG, allow_unicode=True))
    return open_library(content, PICTURES)


def place_at(library: Library, page: PageId, mode: Mode = "link", hour: int = 8) -> Place:
    journey, now = library.journeys["vertebroplasty"][CODE], datetime(2026, 11, 26, 12, tzinfo=library.clinic.zone)
    told = f"2026-12-03T{hour:02}:30"
    view = View("vertebroplasty", CODE, mode=mode, levels=("T12", "L1", "L3"))
    return Place(
        library, view, page, now.date(), base="https://j.org", arrival=read_plan(told, journey, now), told=told
    )


def said(library: Library) -> Iterator[str]:
    """All pages, for a day with a date, all that is printed, and what is saved."""
    for page in PAGES:
        for mode in ("link", "kiosk", "consult"):
            html = compose(INDEX, place_at(library, page, mode))
            yield " ".join(Spoken('<div id="journey-first"' + html.partition('<div id="journey-first"')[2]).said)
    for sheet in SHEETS.values():
        yield " ".join(Spoken(as_html(sheet(place_at(library, "timeline")))).said)
    for hour in (8, 13):
        plan = place_at(library, "plan", hour=hour).plan
        assert plan
        file = calendar_file(plan, library.interfaces[CODE], library.clinic, datetime(2026, 11, 26, tzinfo=UTC))
        yield "\n".join(re.findall("^(?:SUMMARY|DESCRIPTION):(.*)", file.decode().replace("\r\n ", ""), re.M))


def test_no_page_says_a_month_a_weekday_a_time_or_a_list_in_english(library: Library) -> None:
    whole = list(said(library))
    assert [
        text[max(0, found.start() - 40) : found.end() + 40] for text in whole for found in ENGLISH.finditer(text)
    ] == []
    for own in ("Hli L", "Hnub D", "thaum sawv ntxov", "thaum tav su", "thiab"):
        assert any(own in text for text in whole), own
