"""How long does it take: its sums, the chart of times, how to read it, and the same as a list."""

from journey.blocks.page import Expander, Section, Words, words
from journey.blocks.texts import Definition, Definitions, Heading, Text
from journey.dates import bar_words
from journey.place import Place
from journey.plan import example_plan
from journey.told import charts
from journey.told.moves import page_link


def example(place: Place) -> Section:
    """How long everything takes, with the journey's example of an arrival."""
    said = place.interface.clock
    return Section(
        "times",
        (
            words(_sums(place), how_to_read(place)),
            charts.clock(place),
            Expander(said.list_label, (listed(place),)),
            page_link("plan", said.to_plan, place),
        ),
    )


def how_to_read(place: Place) -> Text:
    """How to read the chart, and its second part, where it has one."""
    said = place.interface.clock
    is_far = example_plan(place.journey).is_far
    return Text((said.how_to_read, said.near_days) if is_far else (said.how_to_read,))


def _sums(place: Place) -> Definitions:
    """The lengths that matter most."""
    periods = {period.id: period for period in place.journey.periods}
    named = (periods[name] for name in place.journey.sums)
    return Definitions(tuple(Definition(each.name, bar_words(each, place.interface)) for each in named), "sums")


def in_words(place: Place) -> Words:
    """The same without its chart."""
    return words(Heading(place.interface.clock.heading), *listed(place).told)


def listed(place: Place) -> Words:
    """The same as the chart of times, as a list."""
    return words(Definitions(tuple(Definition(period.name, period.told) for period in place.journey.periods)))
