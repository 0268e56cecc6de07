"""Benefits and risks, side by side, the other choices, and what is known and not known."""

from journey.blocks.page import Columns, Page, Section, words
from journey.blocks.texts import Heading, Headline
from journey.place import Place
from journey.told import closing, outcomes


def page(place: Place) -> Page:
    """Benefits and other choices beside the risks that the clinic names; then what only research names."""
    said, journey = place.interface.risks, place.journey
    choices = (outcomes.choice(journey.without, place), outcomes.choice(journey.alternatives, place))
    benefits = (
        words(Heading(said.benefits)),
        *outcomes.cards("benefit", journey.benefits, place),
        Section("choices", choices),
    )
    risks = (words(Heading(said.risks)), *outcomes.cards("risk", journey.clinic_risks, place))
    return (
        words(Headline(place.page, said.heading, journey.benefits_message)),
        words(outcomes.how_to_read(place)),
        Columns((benefits, risks)),
        *outcomes.research_risks(place),
        Section("evidence", (words(outcomes.evidence(place)),)),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("risks")
