"""How long does it take: the chart of times, how to read it, and the same as a list."""

from journey.blocks.page import Expander, Section, Words, words
from journey.blocks.texts import Definition, Definitions, Heading, Text
from journey.place import Place
from journey.plan import example_plan
from journey.told import charts
from journey.told.moves import page_link
from journey.wording import clock_words, fill, period_sentence


def example(place: Place) -> Section:
    """When everything starts and ends, for the journey's example of an arrival."""
    said = place.interface.clock
    return Section(
        "times",
        (
            words(Heading(said.heading), Text(_message(place))),
            charts.clock(place),
            Expander(said.list_label, (listed(place),)),
            page_link("plan", said.to_plan, place),
        ),
    )


def _message(place: Place) -> tuple[str, ...]:
    said, journey = place.interface.clock, place.journey
    message = fill(said.message, {"arrival": clock_words(journey.example_arrival, place.interface)})
    return (message, said.how_to_read, *([said.goes_on] if example_plan(journey).outlasts_chart else []))


def in_words(place: Place) -> Words:
    """The same without its chart."""
    return words(Heading(place.interface.clock.heading), Text(_message(place)[:1]), *listed(place).told)


def listed(place: Place) -> Words:
    """The same as the chart of times, as a list."""
    lines = (Definition(period.name, period_sentence(period, place.interface)) for period in place.journey.periods)
    return words(Definitions(tuple(lines)))
