"""The words of the stage of a consult: what fills the window."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain


class KeyWords(Content):
    """What each key of a consult does."""

    arrows: Plain
    digits: Plain
    enlarge: Plain
    pair: Plain
    point: Plain
    draw: Plain
    undo: Plain
    clear: Plain
    other: Plain
    keys: Plain
    clock: Plain
    close: Plain


class StageWords(Content):
    """The words around a picture that fills the window, and the list of all keys."""

    enlarge: Plain
    enlarge_spine: Plain
    pair: Plain
    keys: Plain
    tools: Plain
    draw: Plain
    undo: Plain
    clear: Plain
    point: Plain
    other: Plain
    close: Plain
    line: Annotated[Label, Placeholders(("n", "start", "end"))]
    spot: Annotated[Label, Placeholders(("n", "start"))]
    none: Plain
    places: tuple[Plain, Plain, Plain, Plain, Plain, Plain, Plain, Plain, Plain]
    does: KeyWords
    arrows: Plain
    digits: Plain
    escape: Plain
    ink_kept: Plain
    drawings: Plain
    print_drawings: Plain
    not_printed: Plain
    clock: Plain
    clock_says: Annotated[Label, Placeholders(("minutes", "n"))]
    which: Plain
