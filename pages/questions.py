"""What readers say back of what they have read, and what they want to ask; their own browser keeps it."""

from journey.blocks.page import Page, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import closing, questions


def page(place: Place) -> Page:
    """First what is clear, then what matters, then what to ask, and how to take it along."""
    said = place.interface.questions
    return (
        words(Headline(place.page, said.heading, said.message)),
        questions.say_it_back(place),
        questions.matters(place),
        questions.to_ask(place),
        questions.kept(place),
        questions.take_along(place),
        questions.hard_words(place),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("questions")
