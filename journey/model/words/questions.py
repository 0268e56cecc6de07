"""The words of the page on which readers say back what they have read, and choose what to ask."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, Points


class SayItBackWords(Content):
    """The words around the statements to say back."""

    heading: Plain
    message: Plain
    asks: Plain
    is_true: Plain
    is_not_true: Plain
    not_sure: Plain
    explain: Plain
    told_true: Plain
    told_not_true: Plain
    good: Plain
    read: Annotated[Label, Placeholders(("name",))]


class MattersWords(Content):
    """The words around what matters to a reader, and around the four lines on whether they can choose."""

    heading: Plain
    message: Plain
    asks: Plain
    a_lot: Plain
    some: Plain
    not_much: Plain
    explain: Plain
    decided: Plain
    sure: Plain
    informed: Plain
    clear: Plain
    supported: Plain
    answered_yes: Plain
    answered_no: Plain
    tell: Plain


class AskWords(Content):
    """The words around the questions to ask."""

    heading: Plain
    message: Plain
    not_sure: Plain
    matters: Plain
    should: Plain
    well: Plain
    not_well: Plain
    why: Annotated[Label, Placeholders(("why",))]
    asked: Plain
    own: Plain
    add: Plain
    remove: Plain

    def __getitem__(self, outlook: str) -> str:
        return str(getattr(self, outlook))


class AlongWords(Content):
    """The words around what is taken along: a sheet, and a code."""

    heading: Plain
    message: Plain
    sheet: Plain
    page: Plain
    code: Plain
    code_message: Plain
    kiosk_code_message: Plain
    code_alt: Plain
    copy_link: Plain
    copied: Plain


class HardWordsWords(Content):
    """The words around the list of hard words."""

    heading: Plain
    message: Plain
    say: Annotated[Label, Placeholders(("sound",))]
    also: Annotated[Label, Placeholders(("names",))]
    with_sound: Annotated[Label, Placeholders(("word", "sound"))]


class QuestionsPageWords(Content):
    """The words of the page."""

    heading: Plain
    message: Plain
    say_it_back: SayItBackWords
    matters: MattersWords
    ask: AskWords
    along: AlongWords
    brought: Plain
    words: HardWordsWords
    kept: Plain
    not_kept: Plain
    kiosk_forgets: Plain
    clear: Plain
    cleared: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_contact: Plain
