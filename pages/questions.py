"""What readers want to ask, and what they say back of what they have read; their own browser keeps it."""

from journey.blocks.page import Page, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import closing, helper, questions


def page(place: Place) -> Page:
    """First what to ask, for which readers come here; then what is clear, what matters, and how to take it along."""
    said = place.interface.questions
    return (
        words(Headline(place.page, said.heading, said.message, below=helper.speaks_to(place))),
        questions.to_ask(place),
        questions.say_it_back(place),
        questions.matters(place),
        questions.kept(place),
        questions.take_along(place),
        questions.hard_words(place),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("questions")
