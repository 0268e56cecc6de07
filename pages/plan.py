"""The reader's own day: a time for everything, a checklist, and what to take along."""

from journey.blocks.page import Page, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import closing, handouts, helper, my_day, plan, questions


def page(place: Place) -> Page:
    """The question for the day; then the plan with its checklist, or the checklist alone."""
    said = place.interface.plan
    return (
        words(Headline(place.page, said.heading, said.message, below=helper.speaks_to(place))),
        *((words(doubt),) if (doubt := my_day.clocks(place)) else ()),
        plan.picker(place),
        *((plan.mine(place.plan, place),) if place.plan else ()),
        *(() if place.plan else (my_day.checklist(place), handouts.general(place))),
        *questions.in_plan(place),
        *helper.to_do(place),
        *helper.switch(place),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("plan")
