"""For a surgeon and a patient in front of one screen: the spine, one step at a time, the risks, and the end."""

from journey.blocks.page import Block, Page, Part, Section, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import closing, consult, moves, questions, stage


def page(place: Place) -> Page:
    """What a station changes is a part of its own; around it stands what is the same at every station."""
    said = place.interface.consult
    return (
        words(Headline(place.page, said.heading, said.message)),
        Part((Section("station", _station(place)),)),
        moves.all_steps(place),
        consult.keys(place),
        *closing.end(place),
    )


def _station(place: Place) -> tuple[Block, ...]:
    """The strip of all stations, the one that the address names, and the way on."""
    return (
        *((questions.brought(place),) if place.view.part == "problem" else ()),
        Section("stations", (moves.stations(place), words(stage.clock(place), stage.controls(place))), row=True),
        *consult.part(place),
        moves.consult(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("consult")
