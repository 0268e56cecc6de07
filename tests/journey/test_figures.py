"""The figures, as the objects they return."""

import io
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from journey.figures.canvas import enlarged
from journey.figures.clock import CHART_ENDS, Bar, Mark, clock
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code, qr_code_png
from journey.figures.timeline import RING, STOP, timeline
from journey.model.interface import Interface
from journey.model.procedure import MOST_STEPS_IN_A_PHASE, Journey

PALETTE = palette()


def test_every_step_is_a_stop_that_carries_its_id(journey: Journey, interface: Interface) -> None:
    stops = timeline(journey, interface.phases, journey.step("lie-flat"), PALETTE).data[-1]
    assert [step for step, _ in stops.customdata] == [step.id for step in journey.steps]
    assert {drawn_for for _, drawn_for in stops.customdata} == {"lie-flat"}


def test_only_opened_steps_are_ticked_and_the_current_one_is_ringed(journey: Journey, interface: Interface) -> None:
    current, opened = journey.steps[7], {journey.steps[number].id for number in (2, 7, 9)}
    number = current.number
    ring, stops = timeline(journey, interface.phases, current, PALETTE, opened).data
    ticked = [step.number for step, text in zip(journey.steps, stops.text, strict=True) if "✓" in text]
    filled = [
        step.number for step, fill in zip(journey.steps, stops.marker.color, strict=True) if fill != PALETTE.paper
    ]
    assert ticked == [3, 10]
    assert filled == [3, 8, 10]
    assert stops.text[number - 1] == f"<b>{number}</b>"
    assert (ring.x[0], ring.y[0]) == (stops.x[number - 1], stops.y[number - 1])
    assert stops.marker.opacity == 1


def test_an_enlarged_figure_has_larger_letters_and_marks_in_the_same_places(
    journey: Journey, interface: Interface
) -> None:
    small = timeline(journey, interface.phases, journey.steps[0], PALETTE)
    large = enlarged(small, 1.5)
    assert large.layout.height == 1.5 * small.layout.height
    assert large.layout.yaxis.range == small.layout.yaxis.range
    assert large.layout.annotations[0].font.size == 1.5 * small.layout.annotations[0].font.size
    for before, after in zip(small.data, large.data, strict=True):
        assert after.marker.size == 1.5 * before.marker.size
        assert (list(after.x), list(after.y)) == (list(before.x), list(before.y))
    assert small.data[-1].marker.size == STOP


def test_the_bars_of_an_enlarged_clock_stay_where_they_are() -> None:
    small = clock([Bar("Resting", "1 hour", "#000000", 10, 11, 12)], [Mark(12, "noon")], [Mark(0, "Day")], PALETTE)
    large = enlarged(small, 1.5)
    assert [bar.width for bar in large.data] == [bar.width for bar in small.data]
    assert large.layout.annotations[0].font.size == 1.5 * small.layout.annotations[0].font.size


def test_stops_fit_on_the_narrowest_screen(journey: Journey, interface: Interface) -> None:
    stops = timeline(journey, interface.phases, journey.steps[0], PALETTE).data[-1]
    apart = 320 / MOST_STEPS_IN_A_PHASE
    assert max(stops.x) < MOST_STEPS_IN_A_PHASE
    assert apart >= 44
    assert apart > STOP / 2 + RING / 2


def test_the_path_is_joined_from_row_to_row(journey: Journey, interface: Interface) -> None:
    shapes = timeline(journey, interface.phases, journey.steps[0], PALETTE).layout.shapes
    assert sum(shape.type == "path" for shape in shapes) == 2


@pytest.fixture
def bars() -> list[Bar]:
    return [
        Bar("Lying flat", "1 to 2 hours", "#5F3691", 9, 10, 14),
        Bar("Ache " * 20, "24 hours", "#5F3691", 9, 33, 36),
    ]


def test_a_bar_runs_from_its_start_to_its_latest_end(bars: list[Bar]) -> None:
    sure, pale = clock(bars, [Mark(0, "midnight")], [Mark(0, "Your day")], PALETTE).data
    assert (sure.base[0], sure.x[0]) == (9, 1)
    assert (pale.base[0], pale.x[0]) == (10, 4)


def test_the_clock_reaches_past_the_last_bar(bars: list[Bar]) -> None:
    assert clock(bars, [], [], PALETTE).layout.xaxis.range[1] > 36


def test_a_year_is_drawn_at_the_cost_of_a_day(bars: list[Bar]) -> None:
    day = clock(bars, [], [], PALETTE)
    year = clock([*bars[:1], replace(bars[1], at_latest_until=365 * 24.0)], [], [], PALETTE)
    assert len(year.layout.shapes) <= len(day.layout.shapes) + 2
    assert year.layout.xaxis.range[1] == CHART_ENDS + 4
    assert [note.text for note in year.layout.annotations].count("<b>➜</b>") == 1
    assert "<b>➜</b>" not in [note.text for note in day.layout.annotations]


def test_a_long_name_makes_the_clock_higher_not_wider(bars: list[Bar]) -> None:
    assert clock(bars, [], [], PALETTE).layout.height > clock(bars[:1] * 2, [], [], PALETTE).layout.height


def test_a_qr_code_is_one_svg() -> None:
    assert qr_code("tel:+17152013624", "#12263A", "#FFFFFF").startswith("<svg")


ADDRESSES = [
    "https://journey.example.org/?procedure=vertebroplasty&lang=en",
    "https://journey.example.org/?procedure=vertebroplasty&lang=en&step=tell-us&levels=T12,L1",
    "https://health-library.orthopaedics.example.org/?procedure=vertebroplasty&lang=es&step=inject-cement"
    "&levels=T5,T6,T7,T8,T9,T10,T11,T12,L1,L2,L3,L4,L5",
]

DAMAGE = {
    "none": [],
    "a stain on 15% of it": [(0.42, 0.42, 0.81, 0.81)],
    "stains on 16% of it": [(0.35, 0.12, 0.63, 0.40), (0.5, 0.5, 0.78, 0.78)],
    "a fold across it": [(0.0, 0.47, 1.0, 0.53)],
    "a fold down it": [(0.55, 0.0, 0.61, 1.0)],
}
"""Boxes, as shares of the code's width and height, that are white (rubbed off) or dark (stained)."""


@pytest.mark.parametrize("colour", ["#FFFFFF", "#12263A"], ids=["rubbed off", "stained"])
@pytest.mark.parametrize("boxes", DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize("address", ADDRESSES, ids=["short", "long", "longest"])
def test_a_damaged_code_on_paper_still_says_its_address(
    address: str, boxes: list[tuple[float, float, float, float]], colour: str
) -> None:
    picture = Image.open(io.BytesIO(qr_code_png(address, "#12263A", "#FFFFFF"))).convert("RGB")
    quiet = 4 * 16
    inside = picture.width - 2 * quiet
    for box in boxes:
        ImageDraw.Draw(picture).rectangle([quiet + side * inside for side in box], fill=colour)
    read = zxingcpp.read_barcode(picture)
    assert read is not None
    assert read.text == address
