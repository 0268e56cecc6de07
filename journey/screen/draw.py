"""Draws blocks with Streamlit."""

import re
from collections.abc import Callable, Iterable
from typing import Literal, assert_never, cast

import streamlit as st

from journey.blocks.charts import ClockChart, SpineChart, TimelineChart
from journey.blocks.forms import ArrivalPicker, Download, KeptAnswers, KeptDay, Marks, Options, Switch
from journey.blocks.html import html, words_html
from journey.blocks.page import Block, Columns, Expander, Part, Section, Told, WithoutScripts, Words
from journey.blocks.presses import PageLink, Press, Presses
from journey.blocks.stage import Stage
from journey.model.marked import plain, unmarked
from journey.model.pages import PageId
from journey.screen import charts
from journey.screen.browser import module
from journey.settings import ROOT
from journey.streamlit_seam.components import is_kept
from journey.streamlit_seam.types import DeltaGenerator

HERE = cast("DeltaGenerator", st)
"""Where the script is now: Streamlit itself draws there, as a container draws in itself."""

Later = list[Callable[[], None]]
"""What is drawn once all else is there: charts, which take the longest."""

_picker = st.components.v2.component("journey_plan", js=module("plan.js"), isolate_styles=False)

_kept_answers = st.components.v2.component("journey_answers", js=module("questions.js"))

_kept_day = st.components.v2.component("journey_kept_day", js=module("kept-day.js"))

_stage = st.components.v2.component("journey_stage", js=module("stage.js"), isolate_styles=False)


def draw(blocks: Iterable[Block], part: Callable[[], None] | None = None) -> None:
    """Draw blocks where the script is now; ``part`` draws the part that is drawn anew alone."""
    later: Later = []
    for block in blocks:
        _draw(block, HERE, later, part)
    for chart in later:
        chart()


def put(*told: Told) -> None:
    """Draw what is told as one element: each element costs every press time."""
    st.html(str(html(*told)))


def _draw(block: Block, on: DeltaGenerator, later: Later, part: Callable[[], None] | None) -> None:
    match block:
        case Words():
            on.html(str(words_html(block)))
        case Section():
            within = on.container(key=block.key, border=block.framed, horizontal=block.row)
            _draw_all(block.blocks, within, later, part)
        case Part():
            if part:
                part()
        case Columns():
            columns = on.columns(block.widths or len(block.columns), gap=block.gap)
            for blocks, column in zip(block.columns, columns, strict=True):
                _draw_all(blocks, column, later, part)
        case Expander():
            _draw_all(block.blocks, _expander(block, on), later, part)
        case WithoutScripts():
            pass
        case Press():
            press(block, on)
        case PageLink():
            page_link(block, on)
        case Presses():
            _presses(block, on.container(key=block.key, horizontal=block.row))
        case TimelineChart():
            later.append(lambda: charts.timeline(block, on))
        case SpineChart():
            later.append(lambda: charts.spine(block, on))
        case ClockChart():
            charts.clock(block, on)
        case Options():
            _options(block, on)
        case Marks():
            place = on.container(key=block.key, horizontal=True)
            for mark in block.marks:
                place.checkbox(plain(mark.label), mark.chosen, key=mark.key)
        case Switch():
            on.toggle(plain(block.label), value=True, key=block.key, bind="query-params")
        case ArrivalPicker():
            _day(_picker, block, on)
        case KeptDay():
            _day(_kept_day, block, on)
        case Stage():
            with on:
                _stage(key=block.key, data={"stage": str(html(block.screen)), "keys": str(html(block.keys))})
        case KeptAnswers():
            with on:
                _kept_answers(key=block.key, data=unmarked(block.said))
        case Download():
            _download(block, on)
        case _:
            assert_never(block)


def _draw_all(blocks: Iterable[Block], on: DeltaGenerator, later: Later, part: Callable[[], None] | None) -> None:
    for block in blocks:
        _draw(block, on, later, part)


def _expander(expander: Expander, on: DeltaGenerator) -> DeltaGenerator:
    """An expander with a key is in the address while it is open: ``?risk_cement-leak=true``."""
    if not expander.key:
        return on.expander(plain(expander.label))
    return on.expander(plain(expander.label), key=expander.key, on_change="rerun", bind="query-params")


def press(press: Press, on: DeltaGenerator) -> None:
    """Draw a press as a button."""
    kind: Literal["primary", "secondary"] = "primary" if press.chosen or press.main else "secondary"
    on.button(
        _plain(press.label),
        key=press.key,
        type=kind,
        icon=f":material/{press.icon}:" if press.icon else None,
        icon_position="right" if press.icon_after else "left",
        disabled=not press.leads,
        width="stretch" if press.wide else "content",
    )


def _plain(label: str) -> str:
    """A button's label without marks and Markdown: ``1. Name`` must not become a list."""
    return re.sub(r"^(\d+)\.", r"\1\\.", plain(label))


def _presses(presses: Presses, on: DeltaGenerator) -> None:
    for one in presses.presses:
        match one:
            case Press():
                press(one, on)
            case PageLink():
                page_link(one, on.container(key=one.kind) if one.kind else on)


def page_link(link: PageLink, on: DeltaGenerator) -> None:
    """Draw a link to a page, which carries the view along."""
    on.page_link(page_file(link.page), label=plain(link.label), query_params=link.to.query)


def page_file(page: PageId) -> str:
    """The file of a page. Streamlit finds a page by it."""
    return str(ROOT / "pages" / f"{page}.py")


def _options(asked: Options, on: DeltaGenerator) -> None:
    names = {option.id: option.name for option in asked.options}
    ids = list(names)
    start = ids.index(asked.chosen) if asked.chosen in ids else 0
    on.radio(plain(asked.label), ids, start, lambda one: _plain(names[one]), key=asked.key)


def _day(component: Callable[..., object], asked: ArrivalPicker | KeptDay, on: DeltaGenerator) -> None:
    """The reader's browser keeps the day and tells it to the server, which forgets it with the session."""
    with on:
        component(
            key=asked.key,
            data=unmarked(asked.said),
            default={"when": None, "clocks_differ": None},
            on_when_change=is_kept,
            on_clocks_differ_change=is_kept,
        )


def _download(file: Download, on: DeltaGenerator) -> None:
    on.download_button(
        plain(file.label),
        file.make,
        file.file,
        file.media_type,
        key=file.key,
        icon=f":material/{file.icon}:" if file.icon else None,
        on_click="ignore",
        width="stretch" if file.wide else "content",
    )
