"""For staff: choose what to share, and get its address, code, messages, handout and kiosk."""

from journey.blocks.page import Columns, Page, words
from journey.blocks.texts import Headline
from journey.place import Place
from journey.told import closing, share


def page(place: Place) -> Page:
    """What to hand out, and every way to hand it out."""
    said = place.interface.share
    return (
        words(Headline(place.page, said.heading, said.message)),
        *share.choice(place),
        Columns(((share.address(place),), share.code(place))),
        share.message_rules(place),
        Columns(((share.email_message(place),), (share.text_message_to_send(place), share.handout(place)))),
        *share.kiosk(place),
        *closing.end(place),
    )


if __name__ == "__main__":
    from journey.screen.show import show

    show("share")
