"""Draws blocks as HTML that needs no script: the words that a reader sees first, and all that one without scripts has.

What only scripts can do is left out: to pick a day, to save a file, to turn the keys of a consult off (they are off),
and to keep marks (``journey/blocks/forms.py``; a checklist is a list here, and statements and questions can be answered
on paper, once the page is printed). Charts are told by the words beside them,
the timeline by its stops.
"""

import json
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Literal, assert_never

from markupsafe import Markup

from journey.blocks.charts import ClockChart, SpineChart, TimelineChart
from journey.blocks.forms import ArrivalPicker, Download, KeptAnswers, KeptDay, Marks, Options, Switch
from journey.blocks.html import environment, joined, with_languages, words_html
from journey.blocks.page import Block, Columns, Expander, Part, Section, Told, WithoutScripts, Words
from journey.blocks.presses import PageLink, Press, Presses
from journey.blocks.stage import Stage
from journey.blocks.texts import Checklist, Heading, Items
from journey.model.marked import plain, unmarked
from journey.place import Place
from journey.view import View

Hearer = Literal["nobody", "device", "requests"]
"""Who hears what is chosen and checked off: nobody; the reader's device; the device, which asks the server for the page
anew (``browser/alone-page.js``).
"""

_SMALL = ("text/calendar", "text/vcard")
"""The kinds of files that are made in a moment, and can come along with a page."""


def template(name: str, **said: object) -> Markup:
    """A template of this room, filled in."""
    drawn = environment(Path(__file__).with_name("templates")).get_template(f"{name}.html").render(said)
    return Markup(with_languages(drawn))


def page_html(blocks: Iterable[Block], place: Place, hearer: Hearer = "nobody") -> Markup:
    """The blocks of the page at a place."""
    return joined(_drawn(block, place, hearer) for block in blocks)


def _drawn(block: Block, place: Place, hearer: Hearer) -> Markup:
    match block:
        case Words():
            return _words(block) if hearer == "nobody" else words_html(block)
        case Section():
            return _section(block, place, hearer)
        case Part():
            return page_html(block.blocks, place, hearer)
        case WithoutScripts():
            return Markup("") if hearer == "requests" else page_html(block.blocks, place, hearer)
        case Columns():
            columns = (page_html(each, place, hearer) for each in block.columns)
            drawn = joined(Markup("<div>{}</div>").format(column) for column in columns)
            return Markup('<div class="first-columns">{}</div>').format(drawn)
        case Expander():
            return _expander(block, place, hearer)
        case Press():
            return _alone(press_link(block, place))
        case PageLink():
            return _alone(page_link(block, place))
        case Presses():
            return _presses(block, place)
        case TimelineChart():
            return template("timeline", rows=block.rows, here=block.step, address=place.address, page=place.page)
        case Options():
            links = (_option(option.to, option.name, option.id == block.chosen, place) for option in block.options)
            return Markup(with_languages(Markup("<p>{}</p>{}").format(block.label, _options(links))))
        case Marks():
            links = (_option(mark.to, mark.label, mark.chosen, place) for mark in block.marks)
            return _options(links)
        case ArrivalPicker() | KeptDay() | KeptAnswers():
            return _heard(block) if hearer == "requests" else Markup("")
        case Download():
            return _alone(_file(block)) if hearer == "requests" and block.media_type in _SMALL else Markup("")
        case SpineChart() | ClockChart() | Switch() | Stage():
            return Markup("")
        case _:
            assert_never(block)


def _words(words: Words) -> Markup:
    told = (one for part in words.told for one in _to_read(part))
    return words_html(replace(words, told=tuple(told)))


def _to_read(told: Told) -> Iterable[Told]:
    """A checklist as lists: nothing keeps a mark without scripts."""
    if not isinstance(told, Checklist):
        yield told
        return
    for phase in told.phases:
        yield Heading(phase.name, 3, phase.phase)
        yield Items(phase.texts)


def _section(section: Section, place: Place, hearer: Hearer) -> Markup:
    inside = page_html(section.blocks, place, hearer)
    kind = "card" if section.framed else section.key
    return Markup('<div class="{}">{}</div>').format(kind, inside) if inside else inside


def _expander(expander: Expander, place: Place, hearer: Hearer) -> Markup:
    inside = page_html(expander.blocks, place, hearer)
    expandable = Markup('<details class="expander"><summary>{}</summary><div>{}</div></details>')
    return Markup(with_languages(expandable.format(expander.label, inside))) if inside else inside


def _heard(block: ArrivalPicker | KeptDay | KeptAnswers) -> Markup:
    said = json.dumps(unmarked(block.said), ensure_ascii=False)
    return Markup('<div data-heard="{}" data-said="{}"></div>').format(type(block).__name__, said)


def _file(file: Download) -> Markup:
    made = file.make()
    content = b64encode(made if isinstance(made, bytes) else made.encode()).decode()
    link = Markup('<a class="button" download="{}" href="data:{};base64,{}">{}</a>')
    return link.format(file.file, file.media_type, content, plain(file.label))


def _alone(link: Markup) -> Markup:
    return Markup('<p class="first-link">{}</p>').format(link)


def _presses(presses: Presses, place: Place) -> Markup:
    links = (press_link(one, place) if isinstance(one, Press) else page_link(one, place) for one in presses.presses)
    return Markup('<p class="first-{}">{}</p>').format(presses.key, joined(links))


def press_link(press: Press, place: Place) -> Markup:
    """A press as a link to what it leads to, or as its label where it leads nowhere from here."""
    if not press.leads:
        return Markup(with_languages(Markup("<span>{}</span>").format(press.label)))
    address, current = place.address(place.page, press.to), "step" if press.chosen else ""
    return link(address, press.label, press.kind, press.language, current)


def page_link(to: PageLink, place: Place) -> Markup:
    """A link to a page."""
    kind = "next" if to.kind == "finish" else to.kind
    return link(place.address(to.page, to.to), to.label, kind, current="page" if to.current else "")


def link(address: str, label: str, kind: str = "", language: str = "", current: str = "") -> Markup:
    """A link inside this app, which the scripts of a page follow without loading everything anew."""
    return template("link", address=address, label=label, kind=kind, language=language, current=current)


def _options(links: Iterable[Markup]) -> Markup:
    return Markup('<ul class="first-options">{}</ul>').format(joined(links))


def _option(to: View, name: str, chosen: bool, place: Place) -> Markup:
    told = Markup("<strong>{}</strong>").format(name) if chosen else link(place.address(place.page, to), name)
    return Markup(with_languages(Markup("<li>{}</li>").format(told)))
