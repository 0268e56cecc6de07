"""What comes next in a plan, and the lists for its days."""

from dataclasses import replace
from datetime import date, datetime
from html import unescape
from zoneinfo import ZoneInfo

import pytest

from journey.blocks.forms import KeptDay
from journey.blocks.html import words_html
from journey.blocks.page import Section, Words
from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey, ListId
from journey.place import Place
from journey.plan import Plan, WrongArrival
from journey.told import my_day
from journey.view import View
from tests.conftest import in_whole_sentences

ARRIVAL = datetime(2026, 12, 3, 8, tzinfo=ZoneInfo("America/Chicago"))


def place(library: Library, journey: Journey, today: date, plan: Plan | None = None) -> Place:
    view = View(journey.id, "en", journey.steps[0].id)
    return Place(library, view, "timeline", today, arrival=plan)


def told(section: Section) -> str:
    drawn = "".join(str(words_html(block)) for block in section.blocks if isinstance(block, Words))
    return in_whole_sentences(drawn)


def test_who_has_told_no_date_has_room_for_what_comes_next_and_nothing_in_it(
    library: Library, journey: Journey, interface: Interface
) -> None:
    html = told(my_day.next_thing(place(library, journey, date(2026, 12, 1))))
    assert "expected" in html
    assert interface.plan.arrive not in html
    assert "<li>" not in html


@pytest.mark.parametrize("arrival", [WrongArrival.PAST, None])
def test_the_browser_hears_whether_the_day_that_it_told_is_over(
    library: Library, journey: Journey, arrival: WrongArrival | None
) -> None:
    asked = replace(
        place(library, journey, date(2026, 12, 8)), arrival=arrival, told="2026-12-03T08:00" if arrival else ""
    )
    (kept,) = (block for block in my_day.next_thing(asked).blocks if isinstance(block, KeptDay))
    assert kept.said["wrong"] is bool(arrival)


@pytest.mark.parametrize(
    ("today", "says"),
    [
        (date(2026, 11, 20), ("Thursday, December 3", "8:00\u00a0AM")),
        (date(2026, 12, 2), ("Tonight", "midnight", "Tomorrow, 8:00\u00a0AM")),
        (date(2026, 12, 3), ("Today, 8:00\u00a0AM",)),
    ],
)
def test_what_comes_next_depends_on_the_day(
    library: Library, journey: Journey, interface: Interface, today: date, says: tuple[str, ...]
) -> None:
    html = told(my_day.next_thing(place(library, journey, today, Plan(journey, ARRIVAL))))
    assert [text for text in (*says, interface.plan.arrive) if text not in html] == []
    assert ("Tonight" in html) == (today == date(2026, 12, 2))


@pytest.mark.parametrize("today", [date(2026, 12, 2), date(2026, 12, 3), date(2026, 12, 4)])
def test_where_it_is_not_sure_which_day_it_is_the_date_alone_is_told(
    library: Library, journey: Journey, interface: Interface, today: date
) -> None:
    unsure = replace(place(library, journey, today, Plan(journey, ARRIVAL)), clocks_differ=True)
    html = told(my_day.next_thing(unsure))
    assert interface.plan.clocks_differ in unescape(html)
    assert "Thursday, December 3, 8:00\u00a0AM" in html
    assert [word for word in ("Tonight", "Tomorrow", "Today", interface.plan.next.home) if word in html] == []


def test_after_the_day_the_list_for_home_comes_next(library: Library, journey: Journey, interface: Interface) -> None:
    html = told(my_day.next_thing(place(library, journey, date(2026, 12, 4), Plan(journey, ARRIVAL))))
    assert interface.plan.lists[ListId.HOME] in html
    assert interface.plan.arrive not in html


def test_the_lists_for_the_day_before_and_the_morning_name_their_days(library: Library, journey: Journey) -> None:
    html = told(my_day.checklist(place(library, journey, date(2026, 11, 20), Plan(journey, ARRIVAL))))
    assert "Wednesday, December 2" in html
    assert "Thursday, December 3" in html
    plain = told(my_day.checklist(place(library, journey, date(2026, 11, 20))))
    assert "December" not in plain
    assert [task.text for task in journey.checklist.tasks if task.text not in plain] == []


def test_the_lists_to_read_say_all_that_the_checklist_says(library: Library, journey: Journey) -> None:
    html = told(my_day.to_read(place(library, journey, date(2026, 11, 20))))
    assert [task.text for task in journey.checklist.tasks if task.text not in html] == []
