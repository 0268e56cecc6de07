"""The accessibility statement. Whoever changes what it says changes the day, too."""

from datetime import date

from journey.blocks.page import Told
from journey.blocks.texts import Heading, Items, Text
from journey.dates import full_day_words
from journey.model.words.about import UntestedWords
from journey.place import Place
from journey.wording import fill

_STANDARD = "WCAG 2.2"
_WRITTEN = date(2026, 11, 27)
JUDGED = date(2026, 11, 28)
"""When ``make judge`` last found nothing left: a test holds it to docs/accessibility/register.yaml."""


def accessibility(place: Place) -> tuple[Told, ...]:
    """What we aim at, how it was checked, what can still be hard, and whom to tell."""
    said = place.interface.about.accessibility
    written = fill(said.written, {"date": full_day_words(_WRITTEN, place.interface)})
    judged = fill(said.judged, {"date": full_day_words(JUDGED, place.interface)})
    return (
        Heading(said.heading),
        Heading(said.aim, 3),
        Items((fill(said.standard, {"standard": _STANDARD}), *said.aims)),
        Heading(said.checks, 3),
        Items((*said.checked, judged, *_not_yet(said.untested))),
        Heading(said.limits, 3),
        Items(said.limited),
        Text((fill(said.tell, {"phone": place.clinic.phone}), written)),
    )


def _not_yet(said: UntestedWords) -> tuple[str, ...]:
    """What nobody has tested yet, what matters most first."""
    return (said.people, said.screen_reader, said.browsers, said.strict_paper)
