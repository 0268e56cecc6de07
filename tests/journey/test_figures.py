"""The figures, as the objects they return."""

import io
import re
from datetime import date
from itertools import pairwise

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from journey.blocks.charts import TimelineChart
from journey.blocks.page import Words, walk
from journey.blocks.steps import StepCard
from journey.chart_of_times import chart_of_times
from journey.dates import bar_words
from journey.figures.canvas import enlarged
from journey.figures.clock import At, Bar, Line, Part, Stretch, clock
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code, qr_code_png
from journey.figures.timeline import STOP, timeline
from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey, PhaseId
from journey.page import page_at
from journey.place import Place
from journey.plan import example_plan
from journey.view import View
from tests.journey.test_plan import lasting

PALETTE = palette()


def test_every_step_is_a_stop_that_carries_its_id_and_has_its_name(journey: Journey, interface: Interface) -> None:
    words, stops = timeline(journey, interface.phases, "lie-flat", PALETTE).data
    assert [step for step, _ in stops.customdata] == [step.id for step in journey.steps]
    assert {drawn_for for _, drawn_for in stops.customdata} == {"lie-flat"}
    names = {y: text for text, y in zip(words.text, words.y, strict=True) if y in stops.y}
    assert [re.sub("</?b>", "", names[y]) for y in stops.y] == [step.short for step in journey.steps]
    assert min(words.textfont.size) >= 16


def test_only_opened_steps_are_ticked_and_the_current_one_is_framed(journey: Journey, interface: Interface) -> None:
    current, opened = journey.steps[7], {journey.steps[number].id for number in (2, 7, 9)}
    figure = timeline(journey, interface.phases, current.id, PALETTE, opened=opened)
    stops = figure.data[-1]
    ticked = [step.number for step, text in zip(journey.steps, stops.text, strict=True) if "✓" in text]
    filled = [
        step.number for step, fill in zip(journey.steps, stops.marker.color, strict=True) if fill != PALETTE.paper
    ]
    assert ticked == [3, 10]
    assert filled == [3, 8, 10]
    [frame] = [shape for shape in figure.layout.shapes if shape.type == "path"]
    corners = [float(y) for y in re.findall(r"[MLQ] [\d.]+ ([\d.]+)", frame.path)]
    assert min(corners) < stops.y[current.number - 1] < max(corners)
    assert stops.marker.opacity == 1


def test_a_link_to_a_step_marks_none_before_it_as_opened(library: Library) -> None:
    journey = library.journeys["vertebroplasty"]["en"]
    opened, here = journey.steps[2].id, journey.steps[7].id
    for before in (frozenset[str](), frozenset({opened})):
        place = Place(library, View("vertebroplasty", "en", here), "timeline", date(2026, 12, 1), opened=before)
        blocks = tuple(walk(page_at(place)))
        [chart] = [block for block in blocks if isinstance(block, TimelineChart)]
        assert chart.opened == before | {here}
        told = (one for block in blocks if isinstance(block, Words) for one in block.told)
        [card] = [one for one in told if isinstance(one, StepCard)]
        assert card.head.all_steps
        assert [one.is_opened for one in card.head.all_steps.segments] == [step.id in before for step in journey.steps]


def test_the_overview_tells_each_phase_its_rule_and_frames_no_step(journey: Journey, interface: Interface) -> None:
    overview, step = (timeline(journey, interface.phases, here, PALETTE) for here in ("", journey.steps[0].id))
    told = re.sub("</?b>", "", " ".join(overview.data[0].text))
    for phase in PhaseId:
        assert interface.phases[phase] in told
        assert journey.phases[phase].rule in told
    assert [shape for shape in overview.layout.shapes if shape.type == "path"] == []
    assert len(step.data[0].text) == 2 * len(PhaseId) + len(journey.steps)


def test_an_enlarged_figure_has_larger_letters_and_marks_in_the_same_places(
    journey: Journey, interface: Interface
) -> None:
    small = timeline(journey, interface.phases, journey.steps[0].id, PALETTE)
    large = enlarged(small, 1.5)
    assert large.layout.height == 1.5 * small.layout.height
    assert large.layout.yaxis.range == small.layout.yaxis.range
    assert large.data[-1].marker.size == 1.5 * small.data[-1].marker.size
    assert large.data[0].textfont.size == tuple(1.5 * size for size in small.data[0].textfont.size)
    for before, after in zip(small.data, large.data, strict=True):
        assert (list(after.x), list(after.y)) == (list(before.x), list(before.y))
    assert small.data[-1].marker.size == STOP


def test_stops_stand_a_finger_apart_one_below_the_other(journey: Journey, interface: Interface) -> None:
    stops = timeline(journey, interface.phases, "", PALETTE).data[-1]
    assert len({*stops.x}) == 1
    assert all(below - above >= 48 for above, below in pairwise(stops.y))


def test_each_stop_has_the_sign_of_its_step_beside_it(journey: Journey, interface: Interface) -> None:
    signs = {step.id: f"/pictures/{step.picture}" for step in journey.steps}
    figure = timeline(journey, interface.phases, "", PALETTE, signs=signs)
    assert [image.source for image in figure.layout.images] == [*signs.values()]
    assert [image.y for image in figure.layout.images] == list(figure.data[-1].y)


def chart(journey: Journey, interface: Interface) -> tuple[dict[str, Bar], list[Line]]:
    told = [(period.name, "") for period in journey.periods]
    [day] = chart_of_times(example_plan(journey), told, interface, PALETTE)
    return dict(zip([period.id for period in journey.periods], day.bars, strict=True)), list(day.lines)


def test_what_nobody_knows_before_is_not_drawn_as_sure(journey: Journey, interface: Interface) -> None:
    bars, _ = chart(journey, interface)
    for name in ("procedure", "going_home"):
        assert bars[name].surely_until == bars[name].starts
    assert bars["going_home"].at_latest_until is None
    assert bars["fasting"].surely_until == bars["procedure"].starts
    assert bars["fasting"].at_latest_until == bars["procedure"].at_latest_until


def test_known_lengths_are_drawn_to_one_scale_after_the_procedure(journey: Journey, interface: Interface) -> None:
    bars, lines = chart(journey, interface)
    flat, ache = bars["lie_flat"], bars["soreness"]
    assert flat.at_latest_until
    assert flat.starts == At(Stretch.AFTER, 0)
    assert flat.surely_until.share == pytest.approx(1 / 24)
    assert flat.at_latest_until.share == pytest.approx(2 / 24)
    assert ache.at_latest_until == ache.surely_until == At(Stretch.AFTER, 1)
    assert bars["back_to_normal"].is_moment
    assert [line.lower for line in lines if line.at == At(Stretch.AFTER, 1)] == ["24 hours"]


def test_a_chart_has_room_for_all_names_in_370_px(journey: Journey, interface: Interface) -> None:
    told = [(period.name, bar_words(period, interface)) for period in journey.periods]
    drawn = clock(chart_of_times(example_plan(journey), told, interface, PALETTE), PALETTE)
    assert drawn.layout.height <= 370
    names = [text for text, x in zip(drawn.data[-1].text, drawn.data[-1].x, strict=True) if x == 0]
    assert len(names) == len(journey.periods)
    first = min(bar.starts.x for bar in chart(journey, interface)[0].values())
    most = max(len(line) for text in names for line in re.sub("</?b>", "", text).split("<br>"))
    assert most * 0.55 * 16 <= first / 100 * 320, "a name reaches over a bar on a screen of 320 px"


def test_a_dashed_bar_is_empty_and_a_moment_is_a_mark(journey: Journey, interface: Interface) -> None:
    bars, lines = chart(journey, interface)
    drawn = clock([Part(list(bars.values()), lines)], PALETTE)
    dashed = [shape for shape in drawn.layout.shapes if shape.line.dash == "dash"]
    assert len(dashed) == 4
    assert {shape.fillcolor for shape in dashed} == {PALETTE.paper}
    [moment, _] = drawn.data
    assert moment.marker.symbol == "diamond"


def test_a_year_is_drawn_at_the_cost_of_a_week(journey: Journey, interface: Interface) -> None:
    journeys = (lasting(journey, soreness=length) for length in ("7 days", "365 days"))
    charts = (chart_of_times(example_plan(each), [("", "")] * 6, interface, PALETTE) for each in journeys)
    week, year = (clock(chart, PALETTE) for chart in charts)
    assert len(year.layout.shapes) <= len(week.layout.shapes) + 3
    assert "1 year" in year.data[-1].text


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


def test_words_above_the_lines_of_a_chart_stand_over_no_others_and_no_name_breaks_inside_a_word() -> None:
    lines = [
        Line(At(Stretch.PROCEDURE, 0), "Usted llega a la clínica", "mediodía", strong=True),
        Line(At(Stretch.AFTER, 0), "Después de todo"),
        Line(At(Stretch.BEFORE, 0.4), lower="medianoche"),
        Line(At(Stretch.AFTER, 1), lower="48 horas"),
    ]
    name = "Día siguiente extraordinariamentelargo"
    bar = Bar(name, "alrededor de 1 día", "#000", At(Stretch.PROCEDURE, 0), At(Stretch.PROCEDURE, 1), None)
    drawn = clock([Part([bar], lines)], PALETTE).data[-1]
    *above, (names, _, top, _) = zip(drawn.text, drawn.x, drawn.y, drawn.textposition, strict=True)
    assert set(re.sub("</?b>", "", names).replace("<br>", " ").split()) == {*name.split(), *bar.time.split()}
    rows: dict[int, list[str]] = {}
    for text, _, y, _ in above:
        rows.setdefault(y, []).append(re.sub("</?b>", "", text))
    said = [["Usted llega a la clínica"], ["mediodía", "48 horas"], ["Después de todo"], ["medianoche"]]
    assert list(rows.values()) == said
    assert top > max(rows)
    assert [x for text, x, _, beside in above if beside == "bottom left" and "Después" in text] == [100]
