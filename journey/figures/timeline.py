"""The timeline: a line from the first stop down to the last one, each with its sign and its name, by phase."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Any
from unicodedata import normalize

import plotly.graph_objects as go

from journey.figures.canvas import Words, canvas, words
from journey.figures.palette import Palette
from journey.model.procedure import Journey, PhaseId, Step
from journey.model.words.timeline import PhaseWords

# All heights are pixels, counted from the top; widths are hundredths of the figure's own, so that it fits every screen.
STOP = 24
"""Diameter of a stop's mark. Its target is the whole row."""
ROW = 48
HEAD = 34
RULE = 22
"""Height of a line of a phase's rule."""
HEADING, NAME = 20, 18
"""Sizes of a phase's name, and of all other words."""
LETTERS_OF_RULE = 25
"""As many fit beside each other on a screen of 320 px."""
_WIDTH_OF_LENGTH, _NARROW = 26, frozenset(" .,:;'()1fijlrt")
"""The same of its length, which is not bold: letters that are half as wide as most count half, with any accent."""
_LETTER_OF_HEAD, _LETTER_OF_LENGTH, _BESIDE = 10.5, 7.7, 240
"""How wide a letter of a phase's name is, and one of its length, and how wide both may be on that screen."""

_LINE, _WORDS, _SIGN, _NAMES, _END = 6, 12, (12, 19), 33, 99


@dataclass(frozen=True)
class _Row:
    """Where a phase stands: its heading, the lines of its length and its rule, and the middle of each of its stops."""

    phase: PhaseId
    heading: int
    length: tuple[str, ...]
    rule: tuple[str, ...]
    stops: tuple[tuple[Step, int], ...]


def timeline(
    journey: Journey,
    phases: PhaseWords,
    current: str,
    palette: Palette,
    *,
    opened: Collection[str] = (),
    signs: Mapping[str, str] | None = None,
) -> go.Figure:
    """Draw a journey with the step framed whose id is ``current``, and those ticked whose ids are in ``opened``.

    Without a current step it is the overview, and each phase tells its rule. ``signs`` are the addresses of the steps'
    pictures, by id. Each stop carries ``customdata = [its step's id, the current step's id]``: the second tells an
    answer to this drawing from one to an earlier drawing. The figure is as wide as its place.
    """
    rows = tuple(_rows(journey, phases, tells_rules=not current))
    height = rows[-1].stops[-1][1] + ROW // 2 + 2
    figure = go.Figure(layout=canvas(height, (0, 100), palette, hovermode="y", hoverdistance=ROW // 2))
    places = [place for row in rows for place in row.stops]
    shapes: list[dict[str, Any]] = [
        *(_box(middle, palette) for step, middle in places if step.id == current),
        _line(places[0][1], places[-1][1], palette.line, 3),
        *(_line(row.stops[0][1], row.stops[-1][1], palette.of(row.phase), 6) for row in rows),
    ]
    figure.update_layout(
        shapes=shapes,
        images=[_sign(signs[step.id], middle) for step, middle in places if signs],
    )
    figure.add_trace(words(said for row in rows for said in _words(row, journey, phases, current, palette)))
    figure.add_trace(_stops(places, current, palette, opened))
    return figure


def length_stands_below(name: str, length: str) -> bool:
    """Whether a phase's length is too long to stand beside its name on every screen."""
    return len(name) * _LETTER_OF_HEAD + len(length) * _LETTER_OF_LENGTH > _BESIDE


def _lines(length: str) -> list[str]:
    lines: list[str] = []
    for word in length.split():
        if lines and _width(f"{lines[-1]} {word}") <= _WIDTH_OF_LENGTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(text: str) -> float:
    return sum(0.5 if normalize("NFD", letter)[0] in _NARROW else 1 for letter in text)


def _rows(journey: Journey, phases: PhaseWords, *, tells_rules: bool) -> Iterator[_Row]:
    top = 0
    for phase in PhaseId:
        told = journey.phases[phase]
        length = tuple(_lines(told.length or ""))
        rule = tuple(wrap(told.rule, LETTERS_OF_RULE)) if tells_rules else ()
        below = len(length) if length_stands_below(phases[phase], told.length or "") else 0
        first = top + HEAD + RULE * (below + len(rule)) + ROW // 2
        stops = tuple((step, first + ROW * number) for number, step in enumerate(journey.phase(phase)))
        yield _Row(phase, top + HEAD // 2, length[:below], rule, stops)
        top = stops[-1][1] + ROW // 2


def _line(start: int, end: int, colour: str, width: int) -> dict[str, Any]:
    return {
        "type": "line", "x0": _LINE, "x1": _LINE, "y0": start, "y1": end, "layer": "below",
        "line": {"color": colour, "width": width},
    }  # fmt: skip


def _box(middle: int, palette: Palette) -> dict[str, Any]:
    """A frame with round corners around a whole row."""
    top, bottom, left, right, x, y = middle - ROW // 2 + 2, middle + ROW // 2 - 2, 0.6, 99.4, 3, 10
    path = (
        f"M {left + x} {top} L {right - x} {top} Q {right} {top} {right} {top + y} L {right} {bottom - y} "
        f"Q {right} {bottom} {right - x} {bottom} L {left + x} {bottom} Q {left} {bottom} {left} {bottom - y} "
        f"L {left} {top + y} Q {left} {top} {left + x} {top} Z"
    )
    frame = {"color": palette.ink, "width": 3}
    return {"type": "path", "path": path, "layer": "below", "fillcolor": palette.paper, "line": frame}


def _words(row: _Row, journey: Journey, phases: PhaseWords, current: str, palette: Palette) -> Iterator[Words]:
    """A phase's name and length beside each other, or below each other; below them its rule, and its stops' names."""
    yield Words(f"<b>{phases[row.phase]}</b>", _WORDS, row.heading, "middle right", palette.of(row.phase), HEADING)
    if not row.length:
        length = journey.phases[row.phase].length or ""
        yield Words(length, _END, row.heading, "middle left", palette.ink, NAME)
    for number, line in enumerate((*row.length, *(f"<b>{line}</b>" for line in row.rule))):
        y = row.heading + HEAD // 2 + RULE * number + RULE // 3
        yield Words(line, _WORDS, y, "middle right", palette.ink, NAME)
    for step, middle in row.stops:
        name = f"<b>{step.short}</b>" if step.id == current else step.short
        yield Words(name, _NAMES, middle, "middle right", palette.ink, NAME)


def _sign(address: str, middle: int) -> dict[str, Any]:
    left, width = _SIGN
    return {
        "source": address, "xref": "x", "yref": "y", "x": left, "y": middle, "sizex": width, "sizey": ROW - 8,
        "xanchor": "left", "yanchor": "middle", "sizing": "contain", "layer": "above",
    }  # fmt: skip


def _stops(places: list[tuple[Step, int]], current: str, palette: Palette, opened: Collection[str]) -> go.Scatter:
    colours = [palette.of(step.phase) for step, _ in places]
    reached = [step.id == current or step.id in opened for step, _ in places]
    return go.Scatter(
        x=[_LINE] * len(places),
        y=[middle for _, middle in places],
        mode="markers+text",
        customdata=[[step.id, current] for step, _ in places],
        hoverinfo="none",
        text=["<b>✓</b>" if on and step.id != current else "" for on, (step, _) in zip(reached, places, strict=True)],
        textfont={"size": 16, "color": palette.paper},
        # Plotly draws markers of its own sizes at 70% opacity, and fades what is not selected, unless told (7.1).
        marker={
            "size": STOP,
            "opacity": 1,
            "color": [colour if on else palette.paper for on, colour in zip(reached, colours, strict=True)],
            "line": {"width": 3, "color": colours},
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": palette.paper}},
    )
