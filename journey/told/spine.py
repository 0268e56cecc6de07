"""Which bones are marked, and what that means for the time it takes."""

from markupsafe import Markup

from journey import blocks
from journey.told import Reader, outside
from journey.wording import levels_sentences


def marked(reader: Reader, *, treated: bool) -> Markup:
    """What the drawing of the spine shows, in words; and, where bones are marked, where their times come from."""
    journey, levels = reader.journey, reader.view.levels
    said = blocks.paragraphs(levels_sentences(journey, levels, treated, reader.interface))
    return said + outside.sources(journey.spine.sources, reader) if levels and journey.spine else said
