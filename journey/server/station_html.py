"""Draws a part of a page as Streamlit will, for the browser to lend until it has (``browser/lent-station.js``).

A chart has its room alone, and what opens with a press is empty; what a script fills has not even room.
"""

from collections.abc import Iterable
from typing import assert_never

from markupsafe import Markup

from journey.blocks.charts import ClockChart, SpineChart, TimelineChart
from journey.blocks.forms import ArrivalPicker, Download, KeptAnswers, KeptDay, Marks, Options, Switch
from journey.blocks.html import joined, with_languages, words_html
from journey.blocks.page import Block, Columns, Expander, Part, Section, WithoutScripts, Words
from journey.blocks.presses import PageLink, Press, Presses
from journey.blocks.stage import Stage
from journey.place import Place
from journey.streamlit_seam.lookalike import block, button, columns, element, expander, stretch


def station_html(blocks: Iterable[Block], place: Place) -> Markup:
    """The blocks of a part of the page at a place."""
    return joined(_drawn(one, place) for one in blocks)


def _drawn(one: Block, place: Place) -> Markup:
    match one:
        case Words():
            return stretch(words_html(one))
        case Section():
            return block(station_html(one.blocks, place), one.key, is_row=one.row)
        case Part():
            return station_html(one.blocks, place)
        case Columns():
            widths = one.widths or (1,) * len(one.columns)
            return columns((station_html(column, place) for column in one.columns), widths, one.gap)
        case Expander():
            return expander(_told(one.label))
        case Press():
            return _press(one, place)
        case Presses():
            presses = (press for press in one.presses if isinstance(press, Press))
            return block(joined(_press(press, place) for press in presses), one.key, is_row=one.row)
        case Download():
            return button(
                _told(one.label), one.key, "", primary=False, disabled=False,
                icon=one.icon, icon_after=False, wide=one.wide,
            )  # fmt: skip
        case SpineChart():
            return element(Markup(""), "spine")
        case (
            TimelineChart() | ClockChart() | Switch() | ArrivalPicker() | KeptAnswers() | KeptDay() | Stage()
            | Options() | Marks() | PageLink() | WithoutScripts()
        ):  # fmt: skip
            return Markup("")
        case _:
            assert_never(one)


def _press(press: Press, place: Place) -> Markup:
    return button(
        _told(press.label), press.key, place.address(place.page, press.to), primary=press.chosen or press.main,
        disabled=not press.leads, icon=press.icon, icon_after=press.icon_after, wide=press.wide,
    )  # fmt: skip


def _told(label: str) -> Markup:
    return Markup(with_languages(Markup("{}").format(label)))
