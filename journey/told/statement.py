"""The accessibility statement. Whoever changes what it says changes the day, too."""

from datetime import date

from markupsafe import Markup

from journey import blocks
from journey.told import Reader
from journey.wording import fill, full_day_words

_STANDARD = "WCAG 2.2"
_WRITTEN = date(2026, 11, 23)


def accessibility(reader: Reader) -> Markup:
    """What we aim at, how it was checked, what can still be hard, and whom to tell."""
    words = reader.interface.about.accessibility
    return blocks.joined(
        [
            blocks.heading(words.heading),
            _part(words.aim, fill(words.standard, {"standard": _STANDARD}), *words.aims),
            _part(words.checks, *words.checked),
            _part(words.limits, *words.limited),
            blocks.paragraphs(
                [
                    fill(words.tell, {"phone": reader.clinic.phone}),
                    fill(words.written, {"date": full_day_words(_WRITTEN, reader.interface)}),
                ]
            ),
        ]
    )


def _part(name: str, *points: str) -> Markup:
    return Markup("<h3>{}</h3>{}").format(name, blocks.items(points))
