"""Who stands behind these pages: review, version, sources, privacy, accessibility."""

from markupsafe import Markup

import journey
from journey import blocks
from journey.told import Reader, outside, statement
from journey.wording import date_words, fill, record_words


def review_words(reader: Reader) -> str:
    """Who reviewed what the reader sees, or that nobody has."""
    records = (*reader.journey.reviews, reader.interface.review, reader.clinic.review)
    return record_words(records, reader.interface, reader.today)


def version_words(reader: Reader) -> str:
    """Which version of these pages this is, and how new their content is, in the reader's language."""
    changed = reader.library.changed.astimezone(reader.clinic.zone).date()
    said = {"version": journey.__version__, "date": date_words(changed, reader.interface)}
    return fill(reader.interface.about.version, said)


def about(reader: Reader) -> Markup:
    """All of it."""
    words = reader.interface.about
    return blocks.joined(
        (
            blocks.heading(words.disclaimer),
            blocks.paragraphs([reader.interface.frame.disclaimer]),
            blocks.heading(words.review),
            blocks.paragraphs([review_words(reader), version_words(reader)]),
            blocks.heading(words.sources),
            blocks.paragraphs([words.sources_message]),
            outside.source_list(reader.journey.sources, reader),
            blocks.heading(words.privacy),
            blocks.items(reader.interface.kiosk.privacy_points if reader.is_kiosk else words.privacy_points),
            statement.accessibility(reader),
        )
    )
