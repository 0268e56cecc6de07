"""The first use of each hard word on a page, explained where it stands.

Sentences take part, and the lines of lists: what happens, what to do, risks, choices, answers. What is pressed, or
stands in what is pressed (headings, buttons, links, what opens with a press), does not, nor do captions and cards to
call by.
"""

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from journey.blocks.decision import Point, RiskRow, StudyFacts
from journey.blocks.explained import Explained, FirstUse
from journey.blocks.overview import StepLine
from journey.blocks.page import Expander, Fold, Page, WithoutScripts, Words, same_or
from journey.blocks.questions import Matter, Statement
from journey.blocks.steps import Detail, StepHead
from journey.blocks.texts import Definition, Definitions, Headline, Items, Summary, Text
from journey.model.hard_words import HardWord, uses_in
from journey.model.pages import STAFF_PAGES
from journey.place import Place
from journey.told.questions import in_a_line

_SENTENCES: dict[type, tuple[str, ...]] = {
    Definition: ("text",),
    Detail: ("text", "items"),
    Headline: ("message",),
    Items: ("lines",),
    Point: ("text",),
    Statement: ("explanation",),
    StepHead: ("gist",),
    StepLine: ("lines",),
    StudyFacts: ("besides",),
    Summary: ("points",),
    Text: ("paragraphs",),
}
"""Where blocks hold sentences that take part."""

_FOLDED = Expander, Fold, Matter, RiskRow, Statement
"""What a reader may never open: what is explained in it is not explained outside of it."""


def with_first_uses(page: Page, place: Place) -> Page:
    """The same page, with the first use of each hard word in it explained.

    Left as it is: a word that its own text explains, or that is what the whole page is about. In a consult the surgeon
    explains; staff need no explanation.
    """
    if place.view.is_library or place.is_consult or place.page in STAFF_PAGES:
        return page
    names = (place.journey.name, *place.journey.also_called)
    known = frozenset(one.word for one in place.journey.hard_words if one.is_one_of(names))
    told: Page = _Reader(place, set(known)).part(page)
    return told


@dataclass(frozen=True)
class _Reader:
    """Somebody who reads a page from its beginning."""

    place: Place
    known: set[str]
    """The hard words that were explained to them."""

    def part(self, part: Any) -> Any:  # noqa: ANN401
        """A block, or several, as it is told to them."""
        if isinstance(part, tuple):
            return same_or(part, map(self.part, part))
        if not is_dataclass(part) or isinstance(part, (WithoutScripts, type)) or _is_left_out(part):
            return part
        reads = replace(self, known=set(self.known)) if isinstance(part, _FOLDED) else self
        sentences = _SENTENCES.get(type(part), ())
        told = {
            field.name: reads.sentences(before) if field.name in sentences else reads.part(before)
            for field in fields(part)
            if not isinstance(before := getattr(part, field.name), str) or field.name in sentences
        }
        changed = {name: after for name, after in told.items() if after is not getattr(part, name)}
        return replace(part, **changed) if changed else part

    def sentences(self, said: str | tuple[str, ...]) -> str | tuple[str, ...]:
        """One text, or several."""
        return self._text(said) if isinstance(said, str) else same_or(said, map(self._text, said))

    def _text(self, text: str) -> str:
        uses = tuple(
            FirstUse(*found.span(), _address(hard, self.place), in_a_line(hard, self.place))
            for hard, found in uses_in(text, self.place.journey.hard_words)
            if self._is_new(hard, text)
        )
        return Explained(text, uses) if uses else text

    def _is_new(self, hard: HardWord, text: str) -> bool:
        is_known = hard.word in self.known
        self.known.add(hard.word)
        return not is_known and not hard.is_explained_in(text, self.place.view.language)


def _is_left_out(part: object) -> bool:
    """What explains words itself, and what is seen on paper alone."""
    match part:
        case Definitions():
            return part.kind == "hard-words"
        case Words():
            return part.kind == "printed"
        case _:
            return False


def _address(hard: HardWord, place: Place) -> str:
    return f"{place.address('questions')}#{hard.id}"
