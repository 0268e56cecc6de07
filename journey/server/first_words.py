"""What a reader sees before Streamlit has loaded, and all that a reader without scripts sees: a page in its frame."""

from functools import partial

from markupsafe import Markup

from journey.blocks.page import Page, Words, walk
from journey.blocks.texts import Headline
from journey.model.words.frame import AloneWords
from journey.place import Place
from journey.server.page_html import Hearer, page_html, page_link, press_link, template
from journey.told.frame import frame, whom_to_ask


def first_words(page: Page, place: Place, alone: AloneWords | None = None, hearer: Hearer = "nobody") -> Markup:
    """The words of the page at a place, as they stand where Streamlit will draw them.

    ``alone`` is the line above them while they stand alone.
    """
    return template(
        "frame",
        frame=frame(place),
        alone=alone or place.interface.alone,
        ask=whom_to_ask(place),
        is_kiosk=place.is_kiosk,
        page=page_html(page, place, hearer),
        press_link=partial(press_link, place=place),
        page_link=partial(page_link, place=place),
    )


def standing(page: Page, place: Place, hearer: Hearer = "nobody") -> Markup:
    """The first words of the page at a place, in the element that stands in front of what Streamlit draws."""
    alone = place.interface.alone
    if hearer == "requests":
        alone = alone.model_copy(update={"message": alone.missing})
    return template("standing", place=place, words=first_words(page, place, alone, hearer))


def gist(page: Page, place: Place) -> str:
    """The most important sentence of the page at a place; of a step, its own."""
    if place.page == "timeline" and place.view.step:
        return place.step.gist
    told = (one for block in walk(page) if isinstance(block, Words) for one in block.told)
    return next(str(one.message) for one in told if isinstance(one, Headline))
