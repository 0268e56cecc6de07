"""For staff: three doors, a text, an e-mail and paper; then what else can be shared, and how a kiosk is set up."""

from journey.blocks.page import Columns, Page, Section, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import closing, share


def page(place: Place) -> Page:
    """The ways to hand out first, each in sight; what is handed out can be changed below."""
    said = place.interface.share
    return (
        words(Headline(place.page, said.heading, said.message)),
        share.send(place),
        share.doors(place),
        Columns(((Section("share-choice", share.choice(place)), share.address(place)), share.code(place))),
        share.kiosk(place),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("share")
