"""Sources, review dates, privacy, accessibility, disclaimer."""

from journey.blocks.page import Page, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import about, closing
from journey.wording import fill


def page(place: Place) -> Page:
    """Who stands behind these pages; and, where they are open, the way to those for staff."""
    said = place.interface.about
    return (
        words(Headline(place.page, said.heading, fill(said.message, {"clinic": place.clinic.short_name}))),
        about.about(place),
        *about.for_staff(place),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("about")
