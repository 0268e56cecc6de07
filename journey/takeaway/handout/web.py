"""A handout as one HTML file without scripts, for a screen, a screen reader and paper."""

from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import assert_never

from jinja2 import Environment
from markupsafe import Markup

from journey.blocks.charts import ClockChart, SpineChart, TimelineChart
from journey.blocks.forms import ArrivalPicker, Download, KeptAnswers, KeptDay, Marks, Options, Switch
from journey.blocks.html import joined, own_templates, spine_svg, told_by, with_languages
from journey.blocks.page import Block, Columns, Expander, Part, Section, WithoutScripts, Words
from journey.blocks.presses import PageLink, Press, Presses
from journey.blocks.stage import Stage
from journey.figures.palette import palette
from journey.model.marked import plain
from journey.pictures import picture_at
from journey.streamlit_seam import fonts
from journey.takeaway.handout.handout import Handout, typed

_HERE = Path(__file__)


def as_html(handout: Handout) -> str:
    """The handout as a whole HTML document. Every word is escaped. It is not kept: it may hold a reader's date."""
    return with_languages(
        _templates()
        .get_template("document.html")
        .render(
            handout=handout,
            colours=Markup(_colours()),
            style=Markup(_style()),
            front=_drawn(handout.front),
            journey=_drawn(handout.journey),
            tasks=_drawn(handout.tasks),
            decision=_drawn(handout.decision),
        )
    )


@lru_cache(maxsize=1)
def _templates() -> Environment:
    """The templates of all kinds of blocks, but for those that paper draws in another way."""
    templates = own_templates(_HERE.with_name("templates"))
    templates.globals["data_at"] = _data_at
    templates.filters["typed"] = typed
    return templates


def _colours() -> str:
    named = (f"--{name.replace('_', '-')}: {colour};" for name, colour in vars(palette()).items())
    return f":root {{ {' '.join(named)} }}"


@lru_cache(maxsize=1)
def _style() -> str:
    """The style, with the font in it: the same pages on every machine, as with the PDF."""
    font = b64encode(fonts.cut(fonts.LETTERS).read_bytes()).decode()
    return _HERE.with_name("handout.css").read_text().replace("FONT", f"data:font/woff2;base64,{font}")


def _data_at(address: str) -> str:
    """A picture to put into the file itself, as an address; nothing, where there is none."""
    found = picture_at(address)
    return found.data if found else ""


def _drawn(blocks: Iterable[Block]) -> Markup:
    return joined(_block(block) for block in blocks)


def _block(block: Block) -> Markup:
    """A block on paper: nothing on it can be pressed, and everything is open."""
    match block:
        case Words():
            return told_by(_templates(), *block.told)
        case Section():
            return Markup('<div class="{}">{}</div>').format(block.key, _drawn(block.blocks))
        case Part() | Expander():
            return _drawn(block.blocks)
        case Columns():
            columns = joined(Markup("<div>{}</div>").format(_drawn(each)) for each in block.columns)
            shares = " ".join(f"{width}fr" for width in block.widths or (1,) * len(block.columns))
            return Markup('<div class="columns" style="--columns: {}">{}</div>').format(shares, columns)
        case (
            Press()
            | PageLink()
            | Presses()
            | Options()
            | Marks()
            | Switch()
            | ArrivalPicker()
            | KeptAnswers()
            | KeptDay()
            | Stage()
            | Download()
        ):
            return Markup("")
        case SpineChart():
            data = b64encode(spine_svg(block).encode()).decode()
            return Markup('<img class="spine" src="data:image/svg+xml;base64,{}" alt="{}">').format(
                data, plain(block.label)
            )
        case TimelineChart() | ClockChart() | WithoutScripts():
            return Markup("")
        case _:
            assert_never(block)
