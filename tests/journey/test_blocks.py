"""Every kind of block has an example, which its template draws whole and safe."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args

import pytest
from markupsafe import Markup

from journey.blocks.decision import RiskRows
from journey.blocks.gallery import EXAMPLES, gallery
from journey.blocks.html import html
from journey.blocks.links import Code, Inside
from journey.blocks.on_paper import RiskTable
from journey.blocks.page import Told
from journey.blocks.texts import Text

SLY = '<b onclick="x">&'
"""What would do harm, were it not escaped."""


def slyly(value: Any) -> Any:  # noqa: ANN401
    """The same block, with something sly at the end of every text in it."""
    if isinstance(value, str):
        return value + SLY
    if isinstance(value, tuple):
        return tuple(slyly(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: slyly(getattr(value, field.name)) for field in fields(value)})
    return value


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Every text in a block."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def test_a_phone_number_stays_on_one_line_wherever_it_is_said_but_not_within_a_tag() -> None:
    drawn = html(Text(("Call 715-555-0100, or 715-555-0101.",)), Inside("Call 715-555-0100", "/call?715-555-0100"))
    assert re.findall(r'<span class="number" translate="no">([^<]*)</span>', drawn) == [
        "715-555-0100",
        "715-555-0101",
        "715-555-0100",
    ]
    assert 'href="/call?715-555-0100"' in drawn


def test_a_letter_is_never_parted_from_its_word_but_not_within_a_tag() -> None:
    drawn = html(Text(("An X-ray, x-rays, T12-L1 and a check-up.",)), Inside("By e-mail", "/x-ray"))
    assert re.findall(r'<span class="whole">([^<]*)</span>', drawn) == ["X-ray", "x-rays", "e-mail"]
    assert 'href="/x-ray"' in drawn
    assert html(Text((Markup(drawn),))).count("whole") == 3


def test_every_kind_has_an_example() -> None:
    assert {type(example) for example in EXAMPLES} == set(get_args(Told))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example).__name__)
def test_every_text_of_a_block_is_drawn(example: Told) -> None:
    groups = example.groups if isinstance(example, RiskTable) else ()  # paper leaves some of it to the screen
    whole = [RiskRows(group.rows) for group in groups]
    drawn = html(example, *whole)
    seen = drawn + " " + re.sub(r"<[^>]*>", "", drawn)  # a phone number stands in a tag of its own
    hidden = example.content if isinstance(example, Code) else None
    assert [text for text in texts(example) if str(Markup.escape(text)) not in seen and text != hidden] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example).__name__)
def test_no_text_of_a_block_becomes_html(example: Told) -> None:
    drawn = html(slyly(example))
    assert "<b " not in drawn
    assert str(Markup.escape(SLY)) in drawn


def test_the_gallery_shows_them_all() -> None:
    kinds = {type(example).__name__ for example in EXAMPLES}
    assert kinds == set(re.findall(r"<code>(\w+)</code>", gallery()))
