"""Benefits and risks, to decide by: the decision, the trials, the risks, the choices, what is known and not known."""

from journey.blocks.page import Page, Section, words
from journey.place import Place
from journey.told import closing, decision


def page(place: Place) -> Page:
    """What is most important first; the short version of it all stands at the top."""
    return (
        *decision.decision(place),
        decision.trials(place),
        decision.risks(place),
        decision.choices(place),
        decision.how_to_choose(place),
        Section("evidence", (words(decision.evidence_with_sources(place)),)),
        *closing.next_page(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("risks")
