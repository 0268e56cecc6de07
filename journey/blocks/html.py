"""What is told, as safe HTML: one template for each kind, in which every word is escaped."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from journey.blocks.charts import SpineChart
from journey.blocks.explained import Explained, FirstUse
from journey.blocks.links import Code
from journey.blocks.page import Told, Words
from journey.figures.icon_array import icon_array, person, strip
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code
from journey.figures.spine import spine
from journey.figures.still_spine import still_spine
from journey.languages import direction
from journey.model.marked import MARKED, SIGNS, language_of, plain

_KINDS = Path(__file__).with_name("templates")


_DRAWN = "drawn"
"""Where what is told keeps its HTML."""


def html(*told: Told) -> Markup:
    """What is told, one below the other.

    Each keeps its HTML as long as it is kept itself: what a page tells to everybody is drawn once, and nothing outlives
    what tells of a reader's own day.
    """
    return joined(_drawn(one) for one in told)


def _drawn(one: Told) -> Markup:
    kept: dict[str, Markup] = vars(one)
    if _DRAWN not in kept:
        kept[_DRAWN] = told_by(environment(_KINDS), one)
    return kept[_DRAWN]


def told_by(templates: Environment, *told: Told) -> Markup:
    """What is told, with these templates."""
    drawn = (templates.get_template(_file(type(one).__name__)).render(it=one) for one in told)
    return Markup("").join(Markup(whole_words(whole_numbers(with_languages(one)))) for one in drawn)


_TAG = re.compile(r"<title>.*?</title>|<[^<>]*>", re.S)
"""What holds no elements: a tag with its attributes, and the title of a page."""


def with_languages(drawn: str) -> str:
    """The same HTML, where each marked text stands in an element of its language; an attribute says none."""
    if not SIGNS.search(drawn):
        return drawn
    return MARKED.sub(_in_its_language, _TAG.sub(_without_marks, drawn))


def _in_its_language(found: re.Match[str]) -> str:
    return str(Markup("<span {}>{}</span>").format(in_language(language_of(found[1])), Markup(found[2])))


def in_language(code: str) -> Markup:
    """The attributes of an element whose words are in a language: which one, and how it is read."""
    return Markup('lang="{}" dir="{}"').format(code, direction(code))


def _without_marks(tag: re.Match[str]) -> str:
    """A tag without marks. A picture says nothing but its alternative text, so it can say in which language that is."""
    found = MARKED.search(tag[0])
    if found and tag[0].startswith("<img "):
        return plain(tag[0]).replace("<img ", f'<img lang="{language_of(found[1])}" ', 1)
    return plain(tag[0])


_PHONE = re.compile(r'(?<![\w-])(?<!translate="no">)\d{3}-\d{3}-\d{4}(?![\w-])(?=[^<>]*(?:<|$))')
"""A phone number between tags, never within one; a browser would break it at a hyphen."""


def whole_numbers(drawn: str) -> str:
    """The same, with each phone number on one line."""
    letters = "".join(drawn)  # of Markup, what is put in would be escaped
    return _PHONE.sub(r'<span class="number" translate="no">\g<0></span>', letters)


_LETTER_AND_WORD = re.compile(r'(?<![\w-])(?<!class="whole">)[^\W\d_]-[^\W\d_]+(?![\w-])(?=[^<>]*(?:<|$))')
"""A word such as x-ray between tags: at its hyphen, a browser would leave one letter alone at the end of a line."""


def whole_words(drawn: str) -> str:
    """The same, with each such word on one line."""
    return _LETTER_AND_WORD.sub(r'<span class="whole">\g<0></span>', drawn)


@lru_cache
def own_templates(folder: Path) -> Environment:
    """The templates of all kinds of blocks, but for those kinds that have another one in a folder."""
    templates = environment(folder, _KINDS)
    templates.globals["html"] = partial(told_by, templates)
    return templates


def words_html(words: Words) -> Markup:
    """A stretch of what is told."""
    kind = f"words {words.kind}".strip()
    id = Markup(' id="{}"').format(words.id) if words.id else ""
    return Markup('<div class="{}"{}>{}</div>').format(kind, id, html(*words.told))


def notices_html(notices: Iterable[Words]) -> Markup:
    """What stands above a page, in one band."""
    return Markup('<div class="notices">{}</div>').format(joined(map(words_html, notices)))


def joined(parts: Iterable[Markup]) -> Markup:
    """Pieces of a page, one below the other."""
    return Markup("").join(parts)


def code_svg(code: Code) -> str:
    """A QR code as a drawing, fit for paper."""
    return qr_code(code.content, palette().ink, palette().paper, damage="h")


def spine_svg(chart: SpineChart) -> str:
    """The spine with its marked bones as a drawing, fit for paper."""
    states = {fracture.level: state for fracture, state in chart.bones}
    figure = spine(states, chart.drawn_for, palette(), [fracture for fracture, _ in chart.bones])
    return still_spine(figure, palette())


@lru_cache
def _file(kind: str) -> str:
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", kind).lower()
    return f"{name}.html"


@lru_cache
def environment(*folders: Path) -> Environment:
    """Templates in folders, the first that has one; they escape every word and know how blocks are drawn (``html``)."""
    templates = Environment(
        loader=FileSystemLoader(folders),
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_with_first_uses,
    )
    templates.globals |= {
        "html": html,
        "words_html": words_html,
        "notices_html": notices_html,
        "drawing": drawing,
        "array": _array,
        "person": _person,
        "strip": _strip,
        "in_language": in_language,
        "code_svg": code_svg,
    }
    templates.filters["marking"] = _marking
    return templates


def _with_first_uses(said: object) -> object:
    """A text in which each hard word that it says first leads to its entry; all else as it is."""
    if not isinstance(said, Explained):
        return said
    ends = (0, *(use.end for use in said.uses))
    between = (said[end : use.start] for end, use in zip(ends, said.uses, strict=False))
    told = (Markup.escape(text) + _first_use(said, use) for text, use in zip(between, said.uses, strict=True))
    return joined(told) + said[ends[-1] :]


def _first_use(text: str, use: FirstUse) -> Markup:
    """With scripts, a press opens what it means below the text (``browser/hard-words.js``)."""
    link = Markup('<a class="hard-word" href="{}" data-means="{}">{}</a>')
    return link.format(use.address, use.means, text[use.start : use.end])


def _marking(text: str, part: str, kind: str) -> Markup:
    """A text in which a part, a phone number, stays on one line; ``kind`` is ``number`` or ``strong``."""
    span = {
        "number": '<span class="number" translate="no">{}</span>',
        "strong": '<strong class="number" translate="no">{}</strong>',
    }[kind]
    marked = Markup.escape(text)
    return marked.replace(Markup.escape(part), Markup(span).format(part)) if part else marked


def drawing(svg: str, alt: str, kind: str = "") -> Markup:
    """A drawing that comes with the page. Without an alternative text it only repeats what the words say."""
    data = b64encode(svg.encode()).decode()
    return Markup('<img class="{}" src="data:image/svg+xml;base64,{}" alt="{}">').format(kind, data, alt)


@lru_cache(maxsize=1024)
def _array(number: int, alt: str) -> Markup:
    return drawing(icon_array(number, palette().urgent, palette().line), alt, "array")


@lru_cache(maxsize=2)
def _person(happens: bool) -> Markup:
    return drawing(person(happens, palette().urgent, palette().line), "", "person")


@lru_cache(maxsize=1024)
def _strip(number: int) -> Markup:
    return drawing(strip(number, palette().urgent, palette().line), "", "strip")
