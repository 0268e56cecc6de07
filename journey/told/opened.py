"""The steps that a reader has opened: marked on a page that is the same for all."""

from dataclasses import replace

from journey.blocks.charts import TimelineChart
from journey.blocks.page import Block, Page, Words, changed
from journey.blocks.steps import StepCard
from journey.place import Place


def with_opened(page: Page, place: Place) -> Page:
    """The same page, the steps marked that its reader has opened: in the timeline, and in the row of all steps."""
    return changed(page, lambda block: _marked(block, place)) if place.opened else page


def _marked(block: Block, place: Place) -> Block:
    match block:
        case TimelineChart():
            return replace(block, opened=block.opened | place.opened)
        case Words(told=(StepCard() as card, *others)) if row := card.head.all_steps:
            both = zip(row.segments, place.journey.steps, strict=True)
            segments = tuple(replace(one, is_opened=step.id in place.opened) for one, step in both)
            head = replace(card.head, all_steps=replace(row, segments=segments))
            return replace(block, told=(replace(card, head=head), *others))
        case _:
            return block
