"""Which bones are marked, and what that means for the time it takes."""

from journey.blocks.page import Block, Fold, Section, Told, words
from journey.blocks.texts import Heading, Text
from journey.place import Place
from journey.told import charts, moves, stage
from journey.told.outside import sources
from journey.wording import levels_times, spine_words


def marked(place: Place) -> tuple[Block, ...]:
    """The bones that were marked in a consult, for whoever opens its link later; nothing if there are none."""
    if not place.view.levels:
        return ()
    heading = words(Heading(place.interface.spine.heading))
    chart = Section("spine-chart", (charts.spine(place, can_mark=False),))
    return (Section("marked-spine", (heading, words(_shown(place), *_times(place)), chart)),)


def to_mark(place: Place) -> Section:
    """The spine to mark bones on, by a press on a bone or on its name beside it."""
    said = place.interface.spine
    drawing = (words(stage.spine(place)), moves.levels(place), charts.spine(place, can_mark=True))
    how_to = words(Heading(said.heading), Text((said.how_to_mark,)))
    return Section("to-mark", (how_to, Section("spine-chart", drawing), words(_shown(place))))


def how_long(place: Place) -> Fold | None:
    """How long the marked bones take, one press away; nothing where none takes any time."""
    times = _times(place)
    return Fold(place.interface.clock.heading, times) if times else None


def _shown(place: Place) -> Text:
    """What the drawing shows."""
    return Text((spine_words(place.view.marks, place.is_treated, place.interface),))


def _times(place: Place) -> tuple[Told, ...]:
    """How long the marked bones that are still to be treated take, and where that comes from."""
    said, spine = levels_times(place.journey, place.view.marks, place.interface), place.journey.spine
    return (Text(tuple(said)), sources(spine.sources, place)) if said and spine else ()
