"""The timeline: before, during, after; all of it at a glance, one step at a time, or an answer across all steps."""

from journey.blocks.page import Page, Part, Section, words
from journey.blocks.texts import Heading, Headline, Text
from journey.place import Place
from journey.told import answers, charts, closing, moves, overview, paper, spine, steps


def page(place: Place) -> Page:
    """What the address names: a step, an answer, or else the overview."""
    if place.view.step:
        return _step(place)
    match place.view.part:
        case "hurt":
            return answers.hurt(place)
        case "do":
            return answers.do(place)
        case "time":
            return answers.time(place)
        case _:
            return _overview(place)


def _step(place: Place) -> Page:
    """What a step changes is a part of its own; below it stands what is the same at every step."""
    walk = Section(
        "walk",
        (
            Section("chart", (charts.timeline(place),)),
            Section(
                "here",
                (
                    words(steps.card(place), kind="step"),
                    *steps.warning_signs(place),
                    *steps.below_the_signs(place),
                    *steps.was_hard(place),
                    moves.steps(place),
                    *spine.marked(place),
                ),
            ),
        ),
    )
    return (
        words(Headline(place.page, place.journey.headline, part="step")),
        Part((walk,)),
        moves.all_steps(place),
        *paper.printed(place),
    )


def _overview(place: Place) -> Page:
    """What repeats at no step stands below it, once."""
    told = place.journey.introduction
    introduction = words(Heading(told.heading), Text(told.paragraphs))
    return (
        overview.overview(place),
        *spine.marked(place),
        Section("introduction", (introduction,)),
        overview.asked(place),
        *closing.end(place),
        *paper.printed(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("timeline")
