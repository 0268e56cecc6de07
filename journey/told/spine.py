"""Which bones are marked, and what that means for the time it takes."""

from journey.blocks.page import Block, Section, Words, words
from journey.blocks.texts import Heading, Text
from journey.place import Place
from journey.told import charts, moves, stage
from journey.told.outside import sources
from journey.wording import levels_sentences


def marked(place: Place) -> tuple[Block, ...]:
    """The bones that were marked in a consult, for whoever opens its link later; nothing if there are none."""
    if not place.view.levels:
        return ()
    heading = words(Heading(place.interface.spine.heading))
    chart = Section("spine-chart", (charts.spine(place, can_mark=False),))
    return (Section("marked-spine", (heading, _said(place), chart)),)


def to_mark(place: Place) -> tuple[Block, ...]:
    """The spine to mark bones on, by a press on a bone or on its name beside it."""
    said = place.interface.spine
    drawing = (words(stage.spine(place)), moves.levels(place), charts.spine(place, can_mark=True))
    return words(Heading(said.heading), Text((said.how_to_mark,))), Section("spine-chart", drawing), _said(place)


def _said(place: Place) -> Words:
    """What the drawing shows; and, where bones are marked, where their times come from."""
    journey, marks = place.journey, place.view.marks
    said = levels_sentences(journey, marks, place.is_treated, place.interface)
    is_sourced = marks and journey.spine
    return words(Text(tuple(said)), sources(journey.spine.sources, place) if is_sourced and journey.spine else None)
