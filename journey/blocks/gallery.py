"""An example of every kind of block that is only told: for developers to look at, and for tests."""

from collections.abc import Iterator

from markupsafe import Markup

from journey.blocks import (
    care,
    decision,
    frame,
    links,
    offer,
    on_paper,
    overview,
    pictures,
    questions,
    reserve,
    screens,
    stage,
    steps,
    texts,
)
from journey.blocks.html import html
from journey.blocks.page import Fold, Told
from journey.styles import styles

EXAMPLES: tuple[Told, ...] = (
    *texts.EXAMPLES,
    *links.EXAMPLES,
    *pictures.EXAMPLES,
    *steps.EXAMPLES,
    *care.EXAMPLES,
    *decision.EXAMPLES,
    *on_paper.EXAMPLES,
    *frame.EXAMPLES,
    *overview.EXAMPLES,
    *offer.EXAMPLES,
    *questions.EXAMPLES,
    *reserve.EXAMPLES,
    *screens.EXAMPLES,
    *stage.EXAMPLES,
    Fold("More about it", (texts.Text(("What opens with one press.",)),)),
)


def gallery() -> str:
    """A page with all of them, each below the name of its kind, as a kiosk shows them: it has every kind."""
    return Markup(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Every kind of block</title>'
        "<style>{}</style></head><body><main>{}</main></body></html>"
    ).format(Markup(styles(is_kiosk=True)), Markup("").join(_shown()))


def _shown() -> Iterator[Markup]:
    for example in EXAMPLES:
        yield Markup('<section class="example"><p><code>{}</code></p><div class="words">{}</div></section>').format(
            type(example).__name__, html(example)
        )
