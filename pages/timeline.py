"""The timeline: before, during, after; one step at a time."""

from journey.blocks.page import Page, Part, Section, words
from journey.blocks.texts import Heading, Headline, Text
from journey.place import Place
from journey.told import charts, closing, moves, spine, steps, times


def page(place: Place) -> Page:
    """What a step changes is a part of its own; below it stands what is the same at every step."""
    journey = place.journey
    walk = Part(
        (
            Section("chart", (charts.timeline(place),)),
            moves.phases(place),
            words(steps.card(place), kind="step"),
            *steps.warning_signs(place),
            moves.steps(place),
            *spine.marked(place),
        )
    )
    introduction = words(Heading(journey.introduction.heading), Text(journey.introduction.paragraphs))
    return (
        words(Headline(place.page, journey.headline, journey.main_message)),
        walk,
        moves.all_steps(place),
        Section("introduction", (introduction,)),
        times.example(place),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("timeline")
