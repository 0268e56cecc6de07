"""How long the chart of times draws a procedure of an hour, what follows it, and what has no end."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journey.chart_of_times import chart_of_times
from journey.figures.clock import Bar, clock
from journey.figures.palette import palette
from journey.library import Library, open_library
from journey.model.interface import Interface
from journey.place import Place
from journey.plan import Plan
from journey.told import my_day
from journey.view import View
from tests.conftest import PICTURES, offer_another

ARRIVAL = datetime(2026, 12, 3, 8, tzinfo=ZoneInfo("America/Chicago"))
NAME = "knee-injection"


@pytest.fixture
def offered(content: Path) -> Library:
    """With a procedure of one hour, ten minutes of rest after it, and exercises from the next day on."""
    offer_another(content)
    shape, words = content / NAME / "journey.yaml", content / NAME / "en.yaml"
    before = "lasts: 1 to 2 hours\n  rest:\n    kind: rest\n    starts: after procedure\n    lasts: 1 hour\n"
    after = "lasts: 1 hour\n  rest:\n    kind: rest\n    starts: after procedure\n    lasts: 10 minutes\n"
    exercises = "  exercises:\n    kind: exercise\n    starts: 1 day after procedure\n"
    assert before in shape.read_text()
    shape.write_text(shape.read_text().replace(before, after + exercises))
    words.write_text(words.read_text().replace("periods:\n", "periods:\n  exercises: Exercises\n"))
    return open_library(content, PICTURES)


@pytest.fixture
def plan(offered: Library) -> Plan:
    return Plan(offered.journeys[NAME]["en"], ARRIVAL)


def bars(plan: Plan, interface: Interface) -> dict[str, Bar]:
    names = [(period.id, "") for period in plan.journey.periods]
    return {bar.name: bar for part in chart_of_times(plan, names, interface, palette()) for bar in part.bars}


def width(bar: Bar) -> float:
    assert bar.at_latest_until
    return bar.at_latest_until.x - bar.starts.x


def test_no_shorter_time_is_drawn_longer_than_the_procedure(plan: Plan, interface: Interface) -> None:
    drawn = bars(plan, interface)
    assert width(drawn["rest"]) == pytest.approx(width(drawn["procedure"]) / 6)


def test_what_has_no_end_is_drawn_from_its_first_day_on(plan: Plan, interface: Interface) -> None:
    names = [(period.id, "") for period in plan.journey.periods]
    figure = clock(chart_of_times(plan, names, interface, palette())[1:], palette())
    [exercises] = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert exercises.x1 - exercises.x0 > 5


def test_exercises_without_an_end_take_no_time_of_day_from_the_others(offered: Library, plan: Plan) -> None:
    place = Place(offered, View(NAME, "en"), "plan", date(2026, 12, 1), arrival=plan)
    said = place.interface.plan
    assert said.guide in str(my_day.times(plan, place))
    assert said.no_clock not in str(my_day.times(plan, place))
