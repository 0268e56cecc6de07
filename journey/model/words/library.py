"""The words around all procedures, where there are several."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, WithPhone


class LibraryWords(Content):
    """The words around all procedures."""

    heading: Plain
    message: Plain
    search: Plain
    find: Plain
    found: Plain
    nothing: WithPhone
    show_all: Plain
    also: Annotated[Label, Placeholders(("names",))]
    here: Plain
