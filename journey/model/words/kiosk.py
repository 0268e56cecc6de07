"""The words of a kiosk."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Counted, Plain, Points


class TextSizeWords(Content):
    """The sizes of text, from the smallest to the largest."""

    normal: Plain
    large: Plain
    largest: Plain


class KioskWords(Content):
    """The words of a touch screen that many people use, one after the other."""

    what: Plain
    start: Plain
    forgets: Plain
    need_help: Plain
    text_size: Plain
    text_sizes: TextSizeWords
    contrast: Plain
    start_over: Plain
    question: Plain
    question_more: Plain
    seconds: Counted
    still_reading: Plain
    finished: Plain
    code_alt: Annotated[Label, Placeholders(("name",))]
    code_caption: Plain
    tell_staff: Plain
    paper: Plain
    date_forgotten: Plain
    checks_forgotten: Plain
    plan_summary: Points
    privacy_points: Points
    staff: Plain
    load_anew: Plain
    close: Plain
